/**
 * Cost as the log grows: the road traffic fines log 1, 10 and 100 times, each time under new case ids, from .xes.gz to the verdicts
 * of the Italian law as a whole process. Linear is: the same time and memory for an event at every size.
 * Run: DUECOURSE_DATA=... npm run bench -- growth [--size LARGEST FACTOR, 100] [--runs N]
 */
import path from 'node:path';
import { atMost, Bench, median } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { options } from './support/options.js';
import { program, runNode, runSelf, times, withFolder } from './support/process.js';
import { writeRepeatedXes } from './support/repeat-xes.js';

const MB = 1e6;
const FINES_EVENTS = 561_470;

async function measure(log: string, folder: string): Promise<void> {
  const bench = await Bench.start('growth', 'Growth: fines repeated, .xes.gz to all verdicts, whole process');
  const factors = [1, 10, 100].filter((n) => n <= (options.size ?? 100));
  const each: number[] = [];
  for (const factor of factors) {
    const file = path.join(folder, `fines-${factor}.xes.gz`);
    await runSelf('make', log, file, String(factor));
    const check = [
      program,
      'check',
      file,
      '--law',
      'it/highway-code-fines',
      '--bind',
      'it/road-traffic-fines',
      '--format',
      'json',
      '--summary',
    ];
    const ran = await times(factor === 100 ? Math.min(options.runs, 3) : options.runs, () => runNode(check));
    const first = factor === 1;
    bench.row(
      `${factor} x, time`,
      's',
      ran.map((r) => r.seconds),
      first ? {} : { against: '1 x, time' },
    );
    bench.row(
      `${factor} x, processor time`,
      's',
      ran.map((r) => r.processor),
      first ? {} : { against: '1 x, processor time' },
    );
    bench.row(
      `${factor} x, most memory`,
      'MB',
      ran.map((r) => r.peak / MB),
      first ? {} : { against: '1 x, most memory' },
    );
    each.push(median(ran.map((r) => r.seconds)) / factor);
    bench.note(
      `${factor} x: ${((median(ran.map((r) => r.seconds)) / factor / FINES_EVENTS) * 1e9).toFixed(0)} ns and ${(median(ran.map((r) => r.peak)) / factor / FINES_EVENTS).toFixed(0)} bytes of peak memory an event`,
    );
  }
  if (each.length > 1)
    bench.row('time an event at the largest, against the smallest', 'times', [each.at(-1)! / each[0]!], {
      target: atMost(1.1),
    });
  await bench.finish();
}

const [how, ...places] = options.words;
if (how === 'make') await writeRepeatedXes(places[0]!, places[1]!, Number(places[2]));
else {
  const log = dataFile('growth', ...FINES);
  if (log !== undefined) await withFolder((folder) => measure(log, folder));
}
