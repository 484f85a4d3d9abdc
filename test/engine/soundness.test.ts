import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/engine/index.js';
import { described } from '../support/differ.js';
import { type Draw, fromTape, recordedDraw } from '../support/draw.js';
import { minimise } from '../support/minimise.js';
import { known } from '../support/oracle-scope.js';
import { exactOpinions, tryToRefute } from '../support/soundness.js';
import { type Setting, settings } from '../support/times.js';

const CASES = Number(process.env['DUECOURSE_PAIRS'] ?? 1000);
const SEED = Number(process.env['DUECOURSE_SEED'] ?? 2026);
const WAYS = 9;

let places: Setting[];

beforeAll(async () => {
  places = (await settings()).filter(known);
});

describe('cases of which everything is known', () => {
  it('are judged by the interpreter as by an oracle that was written from the semantics alone', () => {
    const given = new Map<Verdict, number>();
    const differs = (draw: Draw) => {
      const opinions = exactOpinions(draw, places);
      for (const v of opinions?.verdicts ?? []) given.set(v, (given.get(v) ?? 0) + 1);
      return opinions && JSON.stringify(opinions.interpreter) !== JSON.stringify(opinions.oracle) ? opinions : null;
    };
    for (let i = 0; i < CASES; i++) {
      const { draw, tape } = recordedDraw(SEED, i);
      if (!differs(draw)) continue;
      const { pair, interpreter, oracle } = differs(fromTape(minimise(tape, (t) => differs(fromTape(t)) !== null)))!;
      expect.fail(described(pair, `interpreter ${interpreter.join(' ')}\noracle      ${oracle.join(' ')}`));
    }
    for (const verdict of [
      'met',
      'late',
      'void',
      'open',
      'overdue',
      'lawful',
      'breach',
      'in-time',
      'out-of-time',
      'barred',
      'not-begun',
      'undetermined',
      'not-in-force',
      'for-review',
      'late-explained',
    ] as const)
      expect(given.get(verdict) ?? 0, verdict).toBeGreaterThan(3);
  }, 3_600_000);
});

describe('cases with gaps', () => {
  // The promise of the project: an unordered block, an event without a time, a missing value or one that cannot be read, an unrecorded kind or a beginning
  // before the log may hide anything; whatever it hides, who is accused is so rightly.
  it.each([
    ['', false],
    [', where laws ask for absence and values cannot be read', true],
  ])(
    'accuse nobody whom some way of filling the gaps would clear, nor of more days than all of them bear out%s',
    (_, absence) => {
      // Fewer verdicts are adverse where values cannot be read: each is tried in more ways.
      const ways = absence ? 2 * WAYS : WAYS;
      let adverse = 0;
      let completions = 0;
      for (let i = 0; i < CASES; i++) {
        const { draw, tape } = recordedDraw(SEED, i);
        const tried = tryToRefute(draw, places, { ways, absence });
        adverse += tried.adverse;
        completions += tried.completions;
        if (tried.violation === null) continue;
        const small = minimise(tape, (t) => tryToRefute(fromTape(t), places, { ways, absence }).violation !== null);
        const { pair, finding, said, events } = tryToRefute(fromTape(small), places, { ways, absence }).violation!;
        expect.fail(described(pair, [finding, said, ...events].map((x) => JSON.stringify(x)).join('\n')));
      }
      expect(adverse).toBeGreaterThan(CASES / 4);
      expect(completions).toBeGreaterThan(CASES);
    },
    3_600_000,
  );
});
