import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Law, loadLaw, type Period } from '../../src/language/index.js';

async function load(id: string): Promise<Law> {
  const file = `laws/${id}.law.md`;
  return (await loadLaw(readFileSync(file, 'utf8'), file)).law!;
}

/** Every period in days, wherever it stands: `5 working days`, `15 days`. */
function periodsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (!('workingDays' in node)) return Object.values(node).flatMap(periodsIn);
  const { days, workingDays } = node as Period;
  return [...(days > 0 ? [`${days} days`] : []), ...(workingDays > 0 ? [`${workingDays} working days`] : [])];
}

/** Of each statute the numbers that it counts in working days, and those that it counts in days; one day is a shift of a start. */
const UNITS: readonly (readonly [id: string, working: readonly number[], plain: readonly number[]])[] = [
  // 2023: 3, 5, 7 and 10 days are working days (art. 88).
  ['cn/administrative-reconsideration', [3, 5, 7, 10], [1, 15, 30, 60]],
  // 1999: 5 and 7 days are (art. 40); a reply still pending when the new Law came has its ten working days.
  ['cn/administrative-reconsideration-1999', [5, 7, 10], [10, 15, 30, 60]],
  // Whoever asks others on the last day has one working day left once they have answered.
  ['cn/government-information', [1, 7, 15, 20], [1]],
  ['cn/administrative-litigation', [], [1, 5, 7, 10, 15, 45, 90]],
  // Art. 22 says working days of an objection, and days of all else.
  ['cn/petition-work', [5], [1, 15, 30, 60]],
];

it.each(UNITS)(
  'counts each period of a Chinese statute in the unit that the statute says: %s',
  async (id, working, plain) => {
    const { rules, clocks, deems, facts } = await load(id);
    const found = new Set([rules, clocks, deems, facts].flatMap(periodsIn));
    const expected = [...working.map((n) => `${n} working days`), ...plain.map((n) => `${n} days`)];
    expect([...found].sort()).toEqual(expected.sort());
  },
);
