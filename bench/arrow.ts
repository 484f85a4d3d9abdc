/**
 * `check` on an Arrow IPC file of 56 million events, the built command as a whole process: a made-up register by eight rules, and where
 * DUECOURSE_DATA is set the road traffic fines log a hundred times over by the Italian law. Against merely reading the file's bytes.
 * Run: npm run bench -- arrow [--size MILLIONS OF EVENTS, 56] [--runs N]
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { openLog, writeLog } from '../src/log/index.js';
import { atMost, Bench } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { EIGHT_RULES, EIGHT_RULES_BINDING } from './support/eight-rules.js';
import { options } from './support/options.js';
import { program, runNode, runSelf, times, withFolder } from './support/process.js';
import { madeUpRegister } from './support/register.js';
import { repeated } from './support/repeat.js';

const MB = 1e6;
const FINES_EVENTS = 561_470;
const size = (options.size ?? 56) * 1e6;

async function measure(title: string, file: string, law: readonly string[], aim: boolean): Promise<void> {
  const bench = await Bench.start(
    'arrow',
    `${title}: ${(statSync(file).size / MB).toFixed(0)} MB of Arrow IPC, whole process`,
  );
  const bytes = await times(options.runs, () => runSelf('bytes', file));
  bench.row(
    'reading the bytes, nothing more',
    's',
    bytes.map((r) => r.seconds),
  );
  const own = await times(options.runs, () =>
    runNode([program, 'check', file, ...law, '--format', 'json', '--summary']),
  );
  bench.row(
    'duecourse check',
    's',
    own.map((r) => r.seconds),
    {
      against: 'reading the bytes, nothing more',
      ...(aim ? { target: atMost(4) } : {}),
    },
  );
  bench.row(
    'duecourse check, processor time',
    's',
    own.map((r) => r.processor),
  );
  bench.row(
    'duecourse check, most memory',
    'MB',
    own.map((r) => r.peak / MB),
  );
  const { log } = JSON.parse(own[0]!.stdout) as { log: { cases: number; events: number } };
  bench.note(`${log.events} events of ${log.cases} cases`);
  await bench.finish();
}

/** Files are made in processes of their own, so that nothing of them is left in memory. */
async function make(how: string, file: string, events: number, source?: string): Promise<void> {
  if (how === 'made-up') await writeLog(madeUpRegister(events), file);
  else await writeLog(repeated(await openLog(source!), Math.max(1, Math.round(events / FINES_EVENTS))), file);
}

function readBytes(file: string): void {
  const handle = openSync(file, 'r');
  const piece = new Uint8Array(1 << 24);
  while (readSync(handle, piece) > 0);
  closeSync(handle);
}

const [how, file, ...more] = options.words;
if (how === 'bytes') readBytes(file!);
else if (how !== undefined) await make(how, file!, Number(more[0]), more[1]);
else {
  await withFolder(async (folder) => {
    const made = path.join(folder, 'register.arrow');
    await runSelf('made-up', made, String(size));
    await measure('Made-up register, eight rules', made, ['--law', EIGHT_RULES, '--bind', EIGHT_RULES_BINDING], true);
  });
  const fines = dataFile('arrow', ...FINES);
  if (fines !== undefined) {
    await withFolder(async (folder) => {
      const made = path.join(folder, 'fines.arrow');
      await runSelf('repeat', made, String(size), fines);
      const law = ['--law', 'it/highway-code-fines', '--bind', 'it/road-traffic-fines'];
      await measure('Road traffic fines repeated, all columns, Italian law', made, law, true);
    });
  }
}
