/**
 * `npm run nightly [-- INPUTS [PAIRS]]`: mutated inputs for every reader (a million each unless said) and random laws and logs through
 * both engines (100,000 pairs), told with how often each construct and verdict was met. Takes hours; ends with exit code 1 at the first crash or
 * difference, and where something was never met in 10,000 pairs or more.
 */

import { generateLanguage } from './generate.mjs';
import { command, install, node, StepFailed, step, tool } from './steps.mjs';

/** @param {string | undefined} text @param {number} otherwise */
function count(text, otherwise) {
  const n = Number(text ?? otherwise);
  if (!Number.isInteger(n) || n < 1) throw new StepFailed(2, `How many? ${text} is no whole number above 0.`);
  return n;
}

await command(async () => {
  const [inputs, pairs] = process.argv.slice(2);
  const runs = count(inputs, 1_000_000);
  await install();
  await step('Generating the parser of the language', generateLanguage);
  process.env.DUECOURSE_FUZZ_RUNS = String(runs);
  await step(`Readers: ${runs} mutated inputs each`, () =>
    tool('vitest', 'vitest', ['run', '--testTimeout=0', '-t', 'refused with a message', 'test/log']),
  );
  await step('Engines: random laws and logs', () =>
    node(['scripts/run.mjs', 'test/engine/campaign.ts', String(count(pairs, 100_000)), String(Date.now() % 1_000_000)]),
  );
});
