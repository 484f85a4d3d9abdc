import { existsSync, statSync } from 'node:fs';
import { failInput } from '../../base/index.js';
import { writeLog } from '../../log/index.js';
import { simulate as simulateLaw } from '../../simulate/index.js';
import type { Arguments } from '../arguments.js';
import { Exit } from '../io.js';
import { lawFiles, openStatute } from '../laws.js';
import { writeFileWhole, writeTogether } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { programVersion } from '../version.js';

const MOST_CASES = 10_000_000;

/** `duecourse simulate LAW --cases N --seed S --out LOG`: a log made from a law, with breaches planted in it. */
export const simulate: Command = {
  spec: {
    name: 'simulate',
    operands: ['LAW'],
    options: {
      cases: { takes: 'value' },
      seed: { takes: 'value' },
      'breach-rate': { takes: 'value' },
      out: { takes: 'value' },
      force: { takes: 'nothing' },
    },
    required: ['out'],
  },
  async run(args, io, messages) {
    const [given = ''] = args.operands;
    const cases = numberOf(args, 'cases', 1000, { least: 1, most: MOST_CASES, whole: true });
    const seed = numberOf(args, 'seed', 1, { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true });
    const breachRate = numberOf(args, 'breach-rate', 0.1, { least: 0, most: 1, whole: false });
    const out = args.value('out') ?? '';
    const outs = [`${out}.truth.json`, `${out}.bind.yaml`, out];
    await refuseOverInput(outs, await lawFiles(given, io));
    const there = args.flag('force') ? undefined : outs.find((path) => existsSync(path) && statSync(path).isFile());
    if (there !== undefined) failInput('simulate/exists', there);
    const { law, time } = await openStatute(given, io);
    const line = progressLine(io, messages);
    const work = line.show ? { onProgress: line.show } : {};
    const made = simulateLaw(law, time, { cases, seed, breachRate, ...work });
    const truth = {
      duecourse: programVersion(),
      law: law.id,
      lawHash: law.hash,
      seed,
      cases,
      breachRate,
      at: made.at,
      planted: made.planted,
      unbroken: made.unbroken,
    };
    await writeTogether(outs, async ([truthFile = '', bindFile = '', logFile = '']) => {
      await writeLog(made.log, logFile, work).finally(() => line.clear());
      await writeFileWhole(truthFile, [`${JSON.stringify(truth, null, 2)}\n`]);
      await writeFileWhole(bindFile, [made.binding]);
    });
    const data = { log: out, cases: made.log.caseCount, events: made.log.eventCount, planted: made.planted.length };
    await io.stdout.write(`${messages.text('simulate/written', data)}\n`);
    if (made.unbroken.length > 0)
      await io.stdout.write(`${messages.text('simulate/unbroken', { rules: made.unbroken.join(', ') })}\n`);
    return Exit.OK;
  },
};

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

function numberOf(args: Arguments, name: string, otherwise: number, { least, most, whole }: Bounds): number {
  const text = args.value(name);
  if (text === undefined) return otherwise;
  const n = Number(text);
  const good = text.trim() !== '' && n >= least && n <= most && (!whole || Number.isInteger(n));
  return good
    ? n
    : failInput('cli/bad-number', 'duecourse simulate', { data: { option: `--${name}`, value: text, least, most } });
}
