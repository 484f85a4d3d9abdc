import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { failInput, jsonText } from '../../base/index.js';
import { LANGUAGES, type Messages, messagesIn } from '../../messages/index.js';
import { type ErrorRate, errorRateLines, numbers, statedShareText, textTable } from '../../report/index.js';
import { readFilled, readSampleFile, scoreOf, type Vocabulary } from '../../supervise/index.js';
import { refuseEnding } from '../ending.js';
import { Exit } from '../io.js';
import { writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { programVersion } from '../version.js';
import { SAMPLE_ENDING } from './sample.js';

/** `duecourse score SHEET`: reads a worksheet back that people have filled in, and says how far the check can be believed. */
export const score: Command = {
  spec: {
    name: 'score',
    operands: ['SHEET'],
    options: {
      sample: { takes: 'value' },
      out: { takes: 'value' },
      format: { takes: 'value', values: ['table', 'json'] },
    },
  },
  async run(args, io, messages) {
    const [sheet = ''] = args.operands;
    const drawn = args.value('sample') ?? `${sheet}${SAMPLE_ENDING}`;
    const out = args.value('out');
    await refuseOverInput(
      [out],
      [sheet, drawn].filter((file) => existsSync(file)),
    );
    refuseEnding('json', out, ['json']);
    if (args.value('sample') === undefined && !existsSync(drawn))
      failInput('score/needs-sample', sheet, { data: { name: basename(drawn) } });
    const sample = readSampleFile(drawn);
    const answers = await readFilled(sheet, sample, await vocabulary());
    const rate = scoreOf(sample, answers, programVersion());
    const json = jsonText(rate);
    if (out !== undefined) await writeOut([json], out, io, 'json');
    await io.stdout.write(args.value('format') === 'json' ? json : told(rate, messages));
    if (out !== undefined && args.value('format') !== 'json')
      await io.stdout.write(`\n${messages.text('score/written', { file: out })}\n`);
    return Exit.OK;
  },
};

/** Whoever checks may answer in any language that is spoken here. */
async function vocabulary(): Promise<Vocabulary> {
  const all = await Promise.all(LANGUAGES.map(messagesIn));
  const words = (name: string) => all.map((messages) => messages.text(`sheet/word-${name}`).toLowerCase());
  const verdicts = (['breach', 'kept', 'unclear'] as const).flatMap((verdict) =>
    words(verdict).map((word) => [word, verdict] as const),
  );
  return { verdicts: new Map(verdicts), none: new Set(words('none')), unclear: new Set(words('unclear')) };
}

function told(rate: ErrorRate, messages: Messages): string {
  const n = numbers(messages);
  const right = ['findings', 'looked-at', 'right', 'wrong', 'unclear'];
  const columns = [
    { title: messages.text('score/rule'), align: 'left' as const },
    ...right.map((code) => ({ title: messages.text(`score/${code}`), align: 'right' as const })),
    { title: messages.text('score/precision-column'), align: 'left' as const },
  ];
  const rows = rate.rules.map((rule) => [
    rule.rule,
    ...[rule.findings, rule.drawn, rule.right, rule.wrong, rule.unclear].map(n),
    rule.precision === null ? '' : statedShareText(rule.precision, messages),
  ]);
  const lines = [...errorRateLines(rate, messages), messages.text('score/method')];
  return `${textTable(columns, rows)}\n${lines.join('\n')}\n`;
}
