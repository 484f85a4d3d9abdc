/**
 * A stored report of 100,181 findings (every fine that was served in time) in each of its forms: the built command as a whole
 * process, against the same report as CSV, the plainest table that there is.
 * Run: DUECOURSE_DATA=... npm run bench -- outputs [--runs N]
 */
import path from 'node:path';
import { atMost, Bench } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { options } from './support/options.js';
import { program, type Ran, runNode, times, withFolder } from './support/process.js';

const CHECK = ['--law', 'it/highway-code-fines', '--bind', 'it/road-traffic-fines', '--verdict', 'met'];
const BASELINE = 'csv';
const MB = 1e6;

async function measure(log: string, folder: string): Promise<void> {
  const bench = await Bench.start('outputs', 'A stored report of 100,181 findings in each form, whole process');
  const stored = path.join(folder, 'findings.json');
  await runNode([program, 'check', log, ...CHECK, '--format', 'json', '--out', stored]);
  for (const form of [BASELINE, 'xlsx', 'parquet', 'arrow', 'html', 'md']) {
    const words = [program, 'report', stored, '--format', form, '--out', path.join(folder, `report.${form}`)];
    const ran = await times(options.runs, () => runNode(words));
    const target = form === 'xlsx';
    const row = (what: string, unit: 's' | 'MB', of: (r: Ran) => number, most: number) =>
      bench.row(`${form}${what}`, unit, ran.map(of), {
        ...(target && most > 0 ? { target: atMost(most) } : {}),
        ...(form === BASELINE ? {} : { against: `${BASELINE}${what}` }),
      });
    row('', 's', (r) => r.seconds, 8);
    row(', processor time', 's', (r) => r.processor, 0);
    row(', most memory', 'MB', (r) => r.peak / MB, 500);
  }
  await bench.finish();
}

const log = dataFile('outputs', ...FINES);
if (log !== undefined) await withFolder((folder) => measure(log, folder));
