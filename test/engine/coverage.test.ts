import { describe, expect, it } from 'vitest';
import {
  assumptionsIn,
  CONSTRUCTS,
  calendarRows,
  constructUses,
  type Elsewhere,
  factRows,
  fragmentRows,
  fragmentsText,
  heldAgainst,
  readFragments,
  rowCoverage,
} from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { parseCalendar } from '../../src/time/index.js';

const HEAD = `---
law: xx/small
title: { en: "Small" }
jurisdiction: XX
zone: UTC
source: "made up"
review: none
assumed: { pace: "it accuses less", whole: "as in other statutes" }
---

## Art. 1

- en: All of it.

`;

async function law(body: string): Promise<Law> {
  const loaded = await loadLaw(`${HEAD}\`\`\`duecourse\n${body}\n\`\`\`\n`, 'small.law.md');
  return loaded.law ?? expect.fail(JSON.stringify(loaded.diagnostics));
}

const EVENTS = `
event filed by party once en "Filed" (foreign: boolean, level: any text)
event decided by office en "Decided"
event ordered by office en "Ordered"
event returned by office en "Returned"
`;

/** Constructs found, with the names of what is written so. */
async function found(body: string): Promise<Map<number, readonly string[]>> {
  const uses = constructUses(await law(EVENTS + body), CONSTRUCTS);
  return new Map(uses.map((use) => [use.construct, use.in]));
}

describe('where a law uses a construct', () => {
  it('numbers 74 of them, each once, with the way to write it', () => {
    expect(CONSTRUCTS.map((c) => c.number)).toEqual(Array.from({ length: 74 }, (_, i) => i + 1));
    expect(new Set(CONSTRUCTS.map((c) => c.name)).size).toBe(74);
    expect(CONSTRUCTS.filter((c) => c.written.length < 10)).toEqual([]);
  });

  it('tells a plain period from one that is paused, capped, restarted or switched off', async () => {
    const plain = await found(
      'clock c: 60 days after filed\nduty d: after filed, office must decided before c runs out',
    );
    expect([...plain.keys()]).toEqual([1]);
    const paused = await found(`clock c: 60 days after filed
      paused from ordered until returned, up to 1 month in total
      restarted on returned, at most 2 times
      off if last(foreign) = true
    duty d: after filed, office must decided before c runs out`);
    for (const construct of [31, 32, 35, 46]) expect(paused.get(construct), String(construct)).toEqual(['c']);
    expect(paused.has(34)).toBe(false);
  });

  it('asks for a row where other constructs are written alike', async () => {
    const text = (row: string) => `duty d ${row}: after filed, office must decided or returned within 5 days`;
    expect((await found(text(''))).has(49)).toBe(false);
    expect((await found(text('row LAB-02'))).get(49)).toEqual(['d']);
    expect(
      (
        await found(
          `clock c: 5 days after filed\nduty d row CIV-19: after filed, office must decided before c runs out`,
        )
      ).get(37),
    ).toEqual(['c']);
  });

  it('counts the examples that expect a verdict of a rule that rests on it, through clocks and facts', async () => {
    const body = `${EVENTS}
fact rounds = count(returned) / 2
clock c: 60 days after filed
  restarted on returned, once, if rounds < 1
duty d: after filed, office must decided before c runs out
duty e: after filed, office must ordered within 90 days
\`\`\`

\`\`\`example
title: in time
2024-01-01 filed
2024-01-02 decided
2024-01-02 ordered
expect: met d
expect: met e
\`\`\`

\`\`\`example
title: only the other
2024-01-01 filed
2024-01-02 ordered
2024-01-02 decided
expect: met e`;
    const credit = constructUses(await law(body), CONSTRUCTS).find((use) => use.construct === 70);
    const seen = { examples: 1, kept: true, broken: false, reached: false };
    expect(credit).toEqual({ construct: 70, law: 'xx/small', in: ['rounds'], ...seen });
  });
});

describe('a row or construct that is reached', () => {
  const body = `${EVENTS}
duty d row A-1: after filed, office must decided within 5 days
duty e row A-1: after filed, office must ordered within 5 days
\`\`\`

\`\`\`example
title: the one kept, the other broken
2024-01-01 filed
2024-01-02 decided
2024-01-08 ordered
expect: met d
expect: late e, due 2024-01-06, by 2 days`;
  const both = `
\`\`\`

\`\`\`example
title: broken too
2024-01-01 filed
2024-01-08 decided
expect: late d, due 2024-01-06, by 2 days`;
  const voided = body
    .replace('expect: met d', '')
    .replace('within 5 days', 'within 5 days unless returned')
    .concat(`
\`\`\`

\`\`\`example
title: no longer owed
2024-01-01 filed
2024-01-02 returned
expect: void d`);

  it.each([
    ['when one rule of it is kept and broken', body + both, true],
    ['not when one rule is kept and another broken', body, false],
    ['not by what is no longer owed', voided + both, false],
  ])('is so %s', async (_, text, reached) => {
    const given = await law(text);
    expect(rowCoverage(given)).toEqual([expect.objectContaining({ row: 'A-1', reached })]);
    expect(constructUses(given, CONSTRUCTS)).toContainEqual(expect.objectContaining({ construct: 1, reached }));
  });
});

const CALENDAR = `calendar: xx
zone: UTC
weekend: [saturday, sunday]
known:
  - { from: 2023-01-01, until: 2023-12-31, source: law }
  - { from: 2024-01-01, until: 2024-12-31, since: 2023-11-01, source: law }
rolls:
  days: { rolls: yes, because: law }
  working-days: { rolls: no, because: law }
  months: { rolls: yes, because: law }
longest-rest: { days: 9, because: law }
assumed: { rest-days: "weekends too" }
sources: [law]
`;
const DAYS = `day,status,name,source,known_from,known_until
2023-05-01,off,Labour Day,law,,
2023-05-06,work,Labour Day,law,,
2024-05-01,off,Labour Day,law,,
2024-06-10,off,Boats,law,,
`;

/** Parts that the calendar has, and those that it lacks. */
function held(parts: string, yaml = CALENDAR, csv = DAYS): [has: readonly string[], lacks: readonly string[]] {
  const texts = { yaml: `${yaml}carries: { A-1: [${parts}] }\n`, csv, yamlFile: 'y', csvFile: 'c', hash: null };
  const [row] = calendarRows(parseCalendar(texts));
  return [row!.by, row!.lacks];
}

describe('a row that a calendar carries', () => {
  it('is held by what the calendar has, and by nothing that it only names', () => {
    const has = [
      'rolls days',
      'rolls months',
      'assumed rest-days',
      'longest-rest',
      'holiday Labour Day',
      'holiday Boats',
    ];
    expect(held([...has, 'known 2024', 'unknown beyond'].join(', '))).toEqual([
      [...has, 'known 2024', 'unknown beyond'],
      [],
    ]);
    const lacks = [
      'rolls working-days',
      'rolls years',
      'assumed other',
      'holds-working-days',
      'holiday Easter',
      'known 2023',
    ];
    expect(held([...lacks, 'exchanged', 'anything'].join(', '))).toEqual([[], [...lacks, 'exchanged', 'anything']]);
  });

  it('is held by a holiday that each year keeps since the first, but for one that is named', () => {
    const skipped = DAYS.replace('2024-05-01,off,Labour Day', '2024-05-01,off,Other');
    expect(held('holiday Labour Day', CALENDAR, skipped)).toEqual([[], ['holiday Labour Day']]);
    expect(held('holiday Labour Day but 2024', CALENDAR, skipped)[1]).toEqual([]);
    expect(held('holiday Labour Day but 2024')[1]).toEqual(['holiday Labour Day but 2024']);
  });

  it('is held by days worked in exchange where each known year has some', () => {
    expect(held('exchanged', CALENDAR, `${DAYS}2024-06-15,work,Boats,law,,\n`)).toEqual([['exchanged'], []]);
  });

  it('is not encoded for a reason that the calendar gives', () => {
    const yaml = `${CALENDAR}carries: { A-1: "not encoded: no act to observe; a package" }\n`;
    const texts = { yaml, csv: DAYS, yamlFile: 'y', csvFile: 'c', hash: null };
    expect(calendarRows(parseCalendar(texts))).toEqual([
      expect.objectContaining({ by: [], lacks: [], reason: 'no act to observe', in: 'xx' }),
    ]);
  });
});

describe('rows held against the table of facts', () => {
  const facts = factRows(
    'row,section,standing\nXF-01,1,verified\nXF-02,1,memory\nTIM-01,14,memory\nCIV-01,3,verified\n',
  );
  const place = { is: 'calendar', in: 'cn', lacks: [], reason: null, unconfirmed: false, reached: null } as const;
  const amiss = (elsewhere: readonly Elsewhere[], whole = true) => heldAgainst({ rows: [], elsewhere, whole }, facts);

  it('are missing where nothing has a place for them, of the sections that are asked for', () => {
    expect(amiss([]).missing).toEqual(['XF-01', 'XF-02', 'TIM-01']);
    expect(amiss([{ ...place, row: 'TIM-01', by: ['exchanged'] }]).missing).toEqual(['XF-01', 'XF-02']);
    expect(amiss([{ ...place, row: 'TIM-01', by: [], reason: 'superseded' }]).missing).toEqual(['XF-01', 'XF-02']);
    expect(amiss([], false).missing).toEqual([]);
  });

  it('are missing where a calendar lacks part of what it names', () => {
    const row = { ...place, row: 'TIM-01', by: ['exchanged'], lacks: ['known 2024'] };
    expect(amiss([row]).missing).toContain('TIM-01');
  });

  it('are unmarked where they are known from memory and nothing says so', () => {
    const row = { ...place, row: 'TIM-01', by: ['assumed rest-days'] };
    expect(amiss([row]).unmarked).toEqual(['TIM-01']);
    expect(amiss([{ ...row, unconfirmed: true }]).unmarked).toEqual([]);
  });
});

describe('rows of fragments', () => {
  it('are read again as they were written', async () => {
    const fragment = await law(`${EVENTS}
duty d row TIM-12: after filed, office must decided within 5 days
duty e row CIV-01: after filed, office must decided within 5 days`);
    const rows = fragmentRows([fragment], factRows('row,section,standing\nTIM-12,14,verified\n'));
    expect(rows).toEqual([
      expect.objectContaining({ row: 'TIM-12', is: 'fragment', in: 'xx/small', by: ['d'], reached: false }),
    ]);
    expect(readFragments(fragmentsText(rows))).toEqual(rows);
  });
});

describe('what a law assumes', () => {
  it('is each reading with its reason, its other options and the rules that hang on it, and what is settled for all', async () => {
    const assumed = assumptionsIn(
      await law(`${EVENTS}
reading pace: slow "days" assumed | quick "hours"
clock c under pace.slow: 3 days after filed
clock c under pace.quick: 48 hours after filed
duty d: after filed, office must decided before c runs out
duty e: after filed, office must ordered within 9 days`),
    );
    expect(assumed).toEqual([
      {
        law: 'xx/small',
        name: 'pace',
        is: 'reading',
        assumed: 'slow: days',
        others: [{ option: 'quick', text: 'hours' }],
        why: 'it accuses less',
        rules: ['d'],
      },
      {
        law: 'xx/small',
        name: 'whole',
        is: 'option',
        assumed: 'as in other statutes',
        others: [],
        why: 'as in other statutes',
        rules: [],
      },
    ]);
  });
});
