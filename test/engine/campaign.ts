/**
 * Any number of random laws and logs through both engines: `node scripts/run.mjs test/engine/campaign.ts COUNT SEED [blocks] [shapes] [dense] [from=PAIR]`,
 * with `blocks` of logs of whole days whose order nobody vouches for, with `shapes` by code made as of many rules, with `dense` of logs
 * of nothing but what the rules name. Stops at the first difference, made as small as it goes, with exit code 1;
 * so it does where something of the language, or a verdict, was never met among enough pairs. Tells what was met how often, the rarest first.
 */

import { VERDICTS } from '../../src/engine/index.js';
import { CONSTRUCTS, countConstructs, STATUTORY, statutory } from '../support/constructs.js';
import { described, inBlocks, randomPair, runBoth } from '../support/differ.js';
import { type Draw, fromTape, recordedDraw } from '../support/draw.js';
import { minimise } from '../support/minimise.js';
import { settings } from '../support/times.js';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
/** So many pairs have met everything. */
const ENOUGH = 10_000;
const from = Number(process.argv.find((a) => a.startsWith('from='))?.slice('from='.length) ?? 0);
const blocks = process.argv.includes('blocks');
const shapes = process.argv.includes('shapes');
const dense = process.argv.includes('dense');
const known = await settings();
const met = new Map([...CONSTRUCTS, ...STATUTORY, ...VERDICTS.map((v) => `verdict ${v}`)].map((name) => [name, 0]));
const meet = (name: string) => met.set(name, (met.get(name) ?? 0) + 1);

function difference(draw: Draw, counts: boolean): string | null {
  const drawn = randomPair(draw, known, { dense });
  const pair = blocks ? inBlocks(drawn) : drawn;
  const { differs, interpreter } = runBoth(pair.bound, pair.rules, pair.setting.time, pair.until, shapes);
  if (counts) {
    countConstructs(pair, meet);
    statutory(pair.law).forEach(meet);
    for (const { verdict } of interpreter.findings) meet(`verdict ${verdict}`);
  }
  return differs === null ? null : described(pair, differs);
}

/** A crash is a difference too. */
function found(draw: Draw, counts = false): string | null {
  try {
    return difference(draw, counts);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

for (let i = from; i < from + count; i++) {
  const { draw, tape } = recordedDraw(seed, i);
  if (found(draw, true) === null) continue;
  const small = minimise(tape, (t) => found(fromTape(t)) !== null);
  process.stdout.write(`seed ${seed}, pair ${i}\n${found(fromTape(small))}\n`);
  process.exit(1);
}
process.stdout.write(`${count} laws and logs, no difference\n`);
const told = [...met].sort(([, a], [, b]) => a - b).map(([name, n]) => `${name} ${n}`);
process.stdout.write(`${met.size} constructs and verdicts, how often each was met: ${told.join(', ')}\n`);
const never = [...met.values()].filter((n) => n === 0).length;
if (never > 0 && count >= ENOUGH && !blocks) {
  process.stdout.write(`${never} of them never\n`);
  process.exit(1);
}
