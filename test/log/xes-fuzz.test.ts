import { describe, expect, it } from 'vitest';
import { xesMessages } from '../../src/messages/en/xes.js';
import { fuzzSources, fuzzXes } from './fuzz-xes.js';

/** DUECOURSE_FUZZ_RUNS sets the number of mutated files. */
describe('mutated XES', () => {
  it('is read or refused with a message, never anything else', async () => {
    const runs = Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 2000);
    const { read, refused } = await fuzzXes(fuzzSources(), runs, 20110101);
    expect(read).toBeGreaterThan(runs / 20);
    expect(refused.size).toBeGreaterThan(8);
    for (const code of refused.keys()) expect(xesMessages, code).toHaveProperty(code.replaceAll('.', '\\.'));
  }, 0);
});
