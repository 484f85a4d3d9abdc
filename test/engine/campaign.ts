/**
 * Any number of random laws and logs through both engines: `node scripts/run.mjs test/engine/campaign.ts COUNT SEED [blocks] [shapes] [from=PAIR]`,
 * with `blocks` of logs of whole days whose order nobody vouches for, with `shapes` by code made as of many rules. Stops at the first difference, made as small as it goes, with exit code 1.
 */

import { described, inBlocks, randomPair, runBoth } from '../support/differ.js';
import { type Draw, fromTape, recordedDraw } from '../support/draw.js';
import { minimise } from '../support/minimise.js';
import { settings } from '../support/times.js';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const from = Number(process.argv.find((a) => a.startsWith('from='))?.slice('from='.length) ?? 0);
const blocks = process.argv.includes('blocks');
const shapes = process.argv.includes('shapes');
const known = await settings();

function difference(draw: Draw): string | null {
  const drawn = randomPair(draw, known);
  const pair = blocks ? inBlocks(drawn) : drawn;
  const { differs } = runBoth(pair.bound, pair.rules, pair.setting.time, pair.until, shapes);
  return differs === null ? null : described(pair, differs);
}

/** A crash is a difference too. */
function found(draw: Draw): string | null {
  try {
    return difference(draw);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

for (let i = from; i < from + count; i++) {
  const { draw, tape } = recordedDraw(seed, i);
  if (found(draw) === null) continue;
  const small = minimise(tape, (t) => found(fromTape(t)) !== null);
  process.stdout.write(`seed ${seed}, pair ${i}\n${found(fromTape(small))}\n`);
  process.exit(1);
}
process.stdout.write(`${count} laws and logs, no difference\n`);
