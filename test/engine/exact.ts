/**
 * Compares interpreter and oracle on any number of random laws and logs of which everything is known:
 * `node scripts/run.mjs test/engine/exact.ts COUNT SEED [all] [dense] [from=PAIR]`. Exit code 1 with the first difference, made as small as it goes; with
 * `all` it goes on and tells each; with `dense` of logs of nothing but what the rules name.
 */
import { described } from '../support/differ.js';
import { type Draw, fromTape, recordedDraw } from '../support/draw.js';
import { minimise } from '../support/minimise.js';
import { known } from '../support/oracle-scope.js';
import { exactOpinions } from '../support/soundness.js';
import { settings } from '../support/times.js';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const from = Number(process.argv.find((a) => a.startsWith('from='))?.slice('from='.length) ?? 0);
const goesOn = process.argv.includes('all');
const dense = process.argv.includes('dense');
const places = (await settings()).filter(known);
let compared = 0;
let different = 0;

function difference(draw: Draw) {
  const opinions = exactOpinions(draw, places, dense);
  if (opinions) compared++;
  return opinions && JSON.stringify(opinions.interpreter) !== JSON.stringify(opinions.oracle) ? opinions : null;
}

for (let i = from; i < from + count && (goesOn || different === 0); i++) {
  const { draw, tape } = recordedDraw(seed, i);
  if (difference(draw) === null) continue;
  different++;
  const { pair, interpreter, oracle } = difference(fromTape(minimise(tape, (t) => difference(fromTape(t)) !== null)))!;
  const opinions = `interpreter ${interpreter.join(' ')}\noracle      ${oracle.join(' ')}`;
  process.stdout.write(`seed ${seed}, pair ${i}\n${described(pair, opinions)}\n\n`);
}
process.stdout.write(`${count} laws and logs, ${compared} opinions, ${different || 'no'} differences\n`);
if (different > 0) process.exit(1);
