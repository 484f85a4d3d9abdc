import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BoundColumn, type BoundLog, bindLog, ownBinding } from '../../src/binding/index.js';
import { type LegalTime, legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { simulate } from '../../src/simulate/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';
import { runBoth } from '../support/differ.js';
import { type Draw, fromSeed } from '../support/draw.js';

const files = readdirSync('laws', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.law.md'));

/** Some registers lack what others have: kinds of events that do not occur may be unrecorded, whole columns and single cells empty. */
function withHoles(log: BoundLog, law: Law, draw: Draw): BoundLog {
  const seen = new Set(log.kind);
  const gone = law.attributes.map(() => draw.chance(15));
  const events = log.recording.events.map((r, kind) => (!seen.has(kind) && draw.chance(30) ? ('not' as const) : r));
  const unrecordedAttributes = new Set(log.recording.unrecordedAttributes);
  for (const kind of law.events.keys())
    for (const [a, lost] of gone.entries())
      if (lost && draw.chance(70)) unrecordedAttributes.add(kind * law.attributes.length + a);
  const attributes = log.attributes.map((column, a) => column && emptied(column, draw, gone[a] ? 100 : 10));
  return { ...log, attributes, recording: { ...log.recording, events, unrecordedAttributes } };
}

function emptied(column: BoundColumn, draw: Draw, percent: number): BoundColumn {
  const drilled = <A extends Float64Array | Int32Array>(values: A, nothing: number): A => {
    const copy = values.slice() as A;
    for (let i = 0; i < copy.length; i++) if (draw.chance(percent)) copy[i] = nothing;
    return copy;
  };
  if (column.type === 'number') return { ...column, values: drilled(column.values, Number.NaN) };
  return column.type === 'text' ? { ...column, codes: drilled(column.codes, -1) } : column;
}

async function lawAndTime(file: string): Promise<{ law: Law; time: LegalTime }> {
  const { law } = await loadLaw(readFileSync(path.join('laws', file), 'utf8'), file);
  const calendar = await loadCalendar(`laws/${law!.calendar}`);
  return { law: law!, time: legalTime(calendar, zone(calendar.zone)!) };
}

/** How many registers of each law are made up. */
const REGISTERS = Number(process.env['DUECOURSE_HOLES'] ?? 1);

describe('a register with holes', () => {
  it.each(files)(
    'is judged alike by both engines: %s',
    async (file) => {
      const { law, time } = await lawAndTime(file);
      for (let seed = 1; seed <= REGISTERS; seed++) {
        const made = simulate(law, time, { cases: 12, seed, breachRate: 0.3 });
        const readings = law.readings.map((r) => seed % r.options.length);
        const rules = ruleSet(law, readings);
        const bound = bindLog(made.log, law, ownBinding(law), time.zone, wantedBy(rules));
        const draw = fromSeed(seed);
        for (const log of [bound, withHoles(bound, law, draw)]) {
          const { differs } = runBoth(log, rules, time, untilOf(made.at, time));
          expect(differs, `${file}, register ${seed}`).toBeNull();
        }
      }
    },
    240_000,
  );
});
