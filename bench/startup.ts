/**
 * Time until `duecourse --help` has ended, against Node doing nothing; the two in turn, so that both meet the same machine.
 * Run: npm run bench -- startup [--runs 20]
 */
import { atMost, Bench, median } from './support/bench.js';
import { options } from './support/options.js';
import { program, runNode } from './support/process.js';

const bench = await Bench.start('startup', 'Start-up: duecourse --help');
const help: number[] = [];
const version: number[] = [];
const bare: number[] = [];
for (let i = 0; i < Math.max(options.runs, 20); i++) {
  bare.push((await runNode(['-e', '0'], { peak: false })).seconds * 1000);
  help.push((await runNode([program, '--help'], { peak: false })).seconds * 1000);
  version.push((await runNode([program, '--version'], { peak: false })).seconds * 1000);
}
bench.row('node -e 0', 'ms', bare);
bench.row('duecourse --help', 'ms', help, { against: 'node -e 0' });
bench.row('duecourse --version', 'ms', version, { against: 'node -e 0' });
bench.row('ratio of the medians', 'times', [median(help) / median(bare)], { target: atMost(2) });
await bench.finish();
