/**
 * Looks for false accusations in any number of random laws and logs with gaps:
 * `node scripts/run.mjs test/engine/refute.ts COUNT SEED [all] [absence] [dense] [itself] [from=PAIR]`. Exit code 1 with the first one found, made as small as it
 * goes; with `all` it goes on and tells each; with `absence` of laws that ask whether a value is missing, and logs that hold values
 * which cannot be read; with `dense` of logs of nothing but what the rules name, and three times as many ways to fill the gaps; with
 * `itself` of any law, by asking the interpreter again where no gap is left.
 */
import { described } from '../support/differ.js';
import { fromTape, recordedDraw } from '../support/draw.js';
import { minimise } from '../support/minimise.js';
import { known } from '../support/oracle-scope.js';
import { type Attempt, tryToRefute, type Violation } from '../support/soundness.js';
import { settings } from '../support/times.js';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const from = Number(process.argv.find((a) => a.startsWith('from='))?.slice('from='.length) ?? 0);
const goesOn = process.argv.includes('all');
const absence = process.argv.includes('absence');
const dense = process.argv.includes('dense');
const itself = process.argv.includes('itself');
const attempt: Attempt = { ways: dense ? 60 : 20, absence, dense, itself };
const places = (await settings()).filter(known);
let adverse = 0;
let completions = 0;
let refuted = 0;

function told({ pair, finding, said, events }: Violation): string {
  return [
    described(pair, `accused: ${JSON.stringify(finding)}\nyet it may have been: ${JSON.stringify(said)}`),
    ...[...events].sort((a, b) => a.ms - b.ms).map((e) => `  ${new Date(e.ms).toISOString()} ${JSON.stringify(e)}`),
  ].join('\n');
}

for (let i = from; i < from + count && (goesOn || refuted === 0); i++) {
  const { draw, tape } = recordedDraw(seed, i);
  const tried = tryToRefute(draw, places, attempt);
  adverse += tried.adverse;
  completions += tried.completions;
  if (tried.violation === null) continue;
  refuted++;
  const small = minimise(tape, (t) => tryToRefute(fromTape(t), places, attempt).violation !== null);
  process.stdout.write(
    `seed ${seed}, pair ${i}\n${told(tryToRefute(fromTape(small), places, attempt).violation!)}\n\n`,
  );
}
process.stdout.write(
  `${adverse} adverse verdicts, ${completions} completions of ${count} laws and logs: ${refuted || 'none'} refuted\n`,
);
if (refuted > 0) process.exit(1);
