import { afterAll, describe, expect, it } from 'vitest';
import { parseBinding } from '../../src/binding/index.js';
import { legalTime, ruleSet, StretchedCheck, untilOf, wantedBy } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { Place, type Report } from './support.js';

/** A law by which a word accuses, and by which a matter of another word is asked nothing. */
const LAW = `---
law: test/words
title: { en: "Words" }
jurisdiction: none
zone: Europe/Rome
source: "No statute: rules made for tests"
review: none
---

# Words

## Art. 1 Replies

- en: A matter of the common kind is answered within ten days, on a ground of the article, with figures and reasons.

\`\`\`duecourse
event asked by party en "Asked" (sort: "common" | "special")
event replied by office en "Replied" (ground: "granted" | "not-competent" | "other", parts: list of "figures" | "reasons" | "annex")

duty reply point 1: after each asked where sort = "common", office must replied within 10 days
guard ground point 1: replied only if ground is in { "granted", "not-competent" }
guard no-other point 1: replied only if ground != "other"
guard parts point 1: replied only if "reasons" is in parts
\`\`\`
`;

const BINDING = `law: test/words
source: { order: source }
events:
  asked: { activity: asked, attributes: { sort: sort } }
  replied: { activity: replied, attributes: { ground: why, parts: { column: parts, separator: ";" } } }
safe-to-show: [case]
`;

/** `own` has the law's words as a register may write them; `foreign` words that the law does not know; `other` its own word for these. */
const ROWS = [
  'case,activity,time,sort,why,parts',
  'own,asked,2024-01-10,Common,,',
  'own,replied,2024-01-15,,ＧＲＡＮＴＥＤ,Reasons; figures',
  'foreign,asked,2024-01-10,gewöhnlich,,',
  'foreign,replied,2024-03-20,,不予受理,Gründe; figures',
  'foreign2,asked,2024-01-10,gewöhnlich,,',
  'foreign2,replied,2024-03-20,,dismissd,Gründe',
  'other,asked,2024-01-10,common,,',
  'other,replied,2024-03-20,,other,annex',
  '',
].join('\n');

const COUNTS = {
  reply: { met: 1, late: 1, undetermined: 2 },
  ground: { lawful: 1, breach: 1, undetermined: 2 },
  'no-other': { lawful: 1, breach: 1, undetermined: 2 },
  parts: { lawful: 1, breach: 1, undetermined: 2 },
};

const place = new Place();
afterAll(() => place.remove());
const law = place.put('words.law.md', LAW);
const bind = place.put('words.bind.yaml', BINDING);
const csv = place.put('words.csv', ROWS);
const words = ['--law', law, '--bind', bind, '--at', '2024-06-01'];

async function counts(log: string, args: readonly string[] = words): Promise<object> {
  const { out, err } = await place.run(['check', log, ...args, '--format', 'json']);
  const { rules } = JSON.parse(out || JSON.stringify({ rules: [], err })) as Report;
  return Object.fromEntries(rules.map(({ rule, counts: c }) => [rule, c]));
}

describe('a word that is none of those that the law knows', () => {
  it.each(['csv', 'xes', 'arrow', 'parquet', 'jsonl'])('neither accuses nor hides anything, in %s', async (ending) => {
    const log = place.at(`log.${ending}`);
    if (ending === 'jsonl') place.put('log.jsonl', jsonLines());
    else expect(await place.run(['convert', csv, log])).toMatchObject({ code: 0 });
    for (const engine of ['kernel', 'interpreter'])
      expect(await counts(log, [...words, '--engine', engine]), engine).toMatchObject(COUNTS);
  });

  it('does so in a log that stays in its file, whatever the stretches', async () => {
    const file = place.at('stretched.arrow');
    expect(await place.run(['convert', csv, file])).toMatchObject({ code: 0 });
    const statute = (await loadLaw(LAW, 'words.law.md')).law!;
    const time = legalTime(null, zone('Europe/Rome')!);
    const rules = ruleSet(statute);
    const binding = parseBinding(BINDING, 'words.bind.yaml', statute, null);
    for (const rows of [1, 3, 100]) {
      const order = { file, binding, sets: [rules], wanted: wantedBy(rules), time, rows };
      const check = (await StretchedCheck.open(order, 1))!;
      await check.survey({});
      const totals = await check.judge(untilOf('2024-06-01', time), {});
      await check.close();
      rules.rules.forEach(({ name }, r) => {
        expect(totals!.sets[0]![r]!.counts, name).toMatchObject(COUNTS[name as keyof typeof COUNTS]);
      });
      const told = totals!.oddities.map(({ code, count, example }) => ({ code, count, example }));
      expect(told).toEqual([{ code: 'word-unknown', count: 6, example: 'sort' }]);
    }
  });

  it('does so in a table with one row a case', async () => {
    const table = place.put(
      'table.csv',
      'no,asked,replied,sort,why,parts\nown,2024-01-10,2024-01-15,common,granted,reasons\nforeign,2024-01-10,2024-03-20,gewöhnlich,不予受理,Gründe\nother,2024-01-10,2024-03-20,common,other,annex\nforeign2,2024-01-10,2024-03-20,Sonder,dismissd,x\n',
    );
    const binding = place.put(
      'table.bind.yaml',
      `law: test/words
source: { kind: table, case: no, order: source }
events:
  asked: { column: asked, attributes: { sort: sort } }
  replied: { column: replied, attributes: { ground: why, parts: { column: parts, separator: ";" } } }
`,
    );
    expect(await counts(table, ['--law', law, '--bind', binding, '--at', '2024-06-01'])).toMatchObject(COUNTS);
  });

  it('is listed in readiness with its count, masked, and with a line that gives it a meaning', async () => {
    const masked = (await place.run(['readiness', csv, ...words])).out;
    expect(masked).not.toMatch(/gewöhnlich|不予受理|dismissd|Gründe/);
    expect(masked.replace(/\s+/g, ' ')).toContain(
      'asked.sort (column sort): 2 values are none of the words that the law knows: sort-',
    );
    const { out, err } = await place.run(['check', csv, ...words, '--show-persons', '--format', 'json']);
    expect(err).not.toContain('error');
    const report = JSON.parse(out) as { readiness: { unreadable: { field: string }[] } };
    const of = (field: string) => report.readiness.unreadable.find((u) => u.field === field);
    expect(of('asked.sort')).toMatchObject({
      values: 2,
      words: [{ word: 'gewöhnlich', values: 2 }],
      known: ['common', 'special'],
      remedy: 'sort: { column: "sort", codes: { "gewöhnlich": WORD }, otherwise: keep }',
    });
    expect(of('replied.ground')).toMatchObject({
      words: [
        { word: '不予受理', values: 1 },
        { word: 'dismissd', values: 1 },
      ],
    });
  });

  it('has a meaning once the binding says so, beside the law’s own words, and each item of a list too', async () => {
    const told = BINDING.replace(
      'ground: why, parts: { column: parts, separator: ";" }',
      'ground: { column: why, codes: { 不予受理: not-competent, dismissd: OTHER }, otherwise: keep }, parts: { column: parts, separator: ";", codes: { Gründe: reasons }, otherwise: keep }',
    ).replace('sort: sort', 'sort: { column: sort, codes: { gewöhnlich: common }, otherwise: keep }');
    const file = place.put('told.bind.yaml', told);
    const counted = await counts(csv, ['--law', law, '--bind', file, '--at', '2024-06-01']);
    expect(counted).toMatchObject({
      reply: { met: 1, late: 3 },
      ground: { lawful: 2, breach: 2 },
      'no-other': { lawful: 2, breach: 2 },
      parts: { lawful: 3, breach: 1 },
    });
  });

  it('cannot be meant by a binding, nor assumed, nor stand in a matter', async () => {
    const wrong = place.put(
      'wrong.bind.yaml',
      `${BINDING.replace('ground: why', 'ground: { column: why, codes: { x: notcompetent } }')}assume: { sort: Gemein }\n`,
    );
    const { code, err } = await place.run(['check', csv, '--law', law, '--bind', wrong, '--at', '2024-06-01']);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.bind\.yaml:5:\d+/);
    expect(err).toContain('ground is never "notcompetent" in this law. Did you mean "not-competent"?');
    expect(err).toContain('sort is never "Gemein" in this law.');
    const matter = place.put('matter.yaml', 'events:\n  - { date: 2024-01-10, event: asked, sort: gewöhnlich }\n');
    const standing = await place.run(['standing', matter, '--law', law, '--at', '2024-06-01']);
    expect(standing.code).toBe(2);
    expect(standing.err).toContain('sort is never “gewöhnlich” in this law.');
    expect(standing.err).toMatch(/matter\.yaml:2:\d+/);
    const known = place.put('known.yaml', 'events:\n  - { date: 2024-01-10, event: asked, sort: Common }\n');
    expect((await place.run(['standing', known, '--law', law, '--at', '2024-06-01'])).code).toBe(0);
  });

  it('stays unread in one case of a log that is looked at forwards, and in a finding taken out alone', async () => {
    const standing = await place.run(['standing', csv, '--case', 'foreign', ...words]);
    expect(standing.err).toBe('');
    expect(standing.out).not.toMatch(/overdue|late by/i);
    const { out } = await place.run(['check', csv, ...words, '--format', 'json', '--verdict', 'undetermined']);
    const finding = (JSON.parse(out) as Report).findings!.find((f) => f.rule === 'no-other')!;
    const file = place.at('finding.json');
    const asked = ['explain-case', csv, finding.case, ...words, '--export', finding.id, '--out', file];
    expect(await place.run(asked)).toMatchObject({ code: 0, err: '' });
    expect(await place.run(['verify', file])).toMatchObject({ code: 0, err: '' });
  });
});

/** A law by which a role accuses, and by which the acts of some roles are asked nothing. */
const ROLES_LAW = `---
law: test/roles
title: { en: "Roles" }
jurisdiction: none
zone: Europe/Rome
source: "No statute: rules made for tests"
roles: [chief, clerk, other]
review: none
---

# Roles

## Art. 1 Refusals

- en: Only the chief refuses, and never a clerk; a refusal by the chief is sent within ten days, by another office than the one that refused.

\`\`\`duecourse
event refused by office en "Refused"
event sent by office en "Sent"

guard chief point 1: refused only if role = "chief"
guard no-clerk point 1: refused only if role is not in { "clerk" }
duty send point 1: after each refused where role = "chief", office must sent within 10 days
guard another point 1: sent only if office is not in offices(refused)
\`\`\`
`;

const ROLES_BINDING = `law: test/roles
source: { order: source }
events: { refused: refused, sent: sent }
role: org:role
office: org:group
safe-to-show: [case]
`;

const ROLES_ROWS = [
  'case,activity,time,org:role,org:group',
  'own,refused,2024-01-10,ＣＨＩＥＦ,Ufficio verbali',
  'own,sent,2024-01-15,Clerk,Ufficio notifiche',
  'foreign,refused,2024-01-10,Dirigente di turno,Ufficio verbali',
  'foreign,sent,2024-03-15,,Ufficio verbali',
  'clerk,refused,2024-01-10,clerk ,Ufficio A',
  'other,refused,2024-01-10,other,Ufficio A',
  'late,refused,2024-01-10,chief,Ufficio A',
  'none,refused,2024-01-10,,Ufficio A',
  '',
].join('\n');

const ROLES_COUNTS = {
  chief: { lawful: 2, breach: 2, undetermined: 2 },
  'no-clerk': { lawful: 3, breach: 1, undetermined: 2 },
  send: { met: 1, overdue: 1, undetermined: 2 },
  another: { lawful: 1, breach: 1 },
};

describe('a role that is none of those that the law knows', () => {
  const statute = place.put('roles.law.md', ROLES_LAW);
  const binding = place.put('roles.bind.yaml', ROLES_BINDING);
  const log = place.put('roles.csv', ROLES_ROWS);
  const asked = ['--law', statute, '--bind', binding, '--at', '2024-06-01'];

  it.each(['csv', 'xes', 'arrow'])(
    'neither accuses nor hides anything, while offices go by any name, in %s',
    async (ending) => {
      const file = ending === 'csv' ? log : place.at(`roles.${ending}`);
      if (ending !== 'csv') expect(await place.run(['convert', log, file])).toMatchObject({ code: 0 });
      for (const engine of ['kernel', 'interpreter'])
        expect(await counts(file, [...asked, '--engine', engine]), engine).toMatchObject(ROLES_COUNTS);
    },
  );

  it('is listed in readiness, masked, and told as the reason', async () => {
    const flat = (await place.run(['readiness', log, ...asked])).out.replace(/\s+/g, ' ');
    expect(flat).not.toContain('Dirigente');
    expect(flat).toContain('role (column org:role): 1 value is none of the roles that the law knows: role-');
    const { out } = await place.run(['check', log, ...asked, '--show-persons', '--format', 'json']);
    const report = JSON.parse(out) as Report & { readiness: { unreadable: object[] } };
    expect(report.readiness.unreadable).toMatchObject([
      {
        field: 'role',
        column: 'org:role',
        values: 1,
        words: [{ word: 'Dirigente di turno', values: 1 }],
        known: ['chief', 'clerk', 'other'],
        remedy: 'role: { column: "org:role", codes: { "Dirigente di turno": WORD }, otherwise: keep }',
      },
    ]);
    const why = report.findings!.filter((f) => f.rule === 'chief' && f.verdict === 'undetermined').map((f) => f.why);
    expect(why).toContainEqual([{ why: 'unreadable', field: 'refused.role' }]);
    const story = (await place.run(['explain-case', log, 'foreign', ...asked, '--show-persons'])).out;
    expect(story.replace(/\s+/g, ' ')).toContain('role: Dirigente di turno (cannot be read)');
  });

  it('has a meaning once the binding says so, and a binding cannot mean another', async () => {
    const meant = (codes: string) => ROLES_BINDING.replace('role: org:role', `role: { column: org:role, ${codes} }`);
    const told = place.put('told-roles.bind.yaml', meant('codes: { Dirigente di turno: Chief }, otherwise: keep'));
    expect(await counts(log, ['--law', statute, '--bind', told, '--at', '2024-06-01'])).toMatchObject({
      chief: { lawful: 3, breach: 2, undetermined: 1 },
      send: { met: 1, late: 1, overdue: 1, undetermined: 1 },
    });
    const wrong = place.put('wrong-roles.bind.yaml', meant('codes: { Dirigente di turno: cheif }'));
    const { code, err } = await place.run(['check', log, '--law', statute, '--bind', wrong, '--at', '2024-06-01']);
    expect(code).toBe(2);
    expect(err).toContain('role is never "cheif" in this law. Did you mean "chief"?');
    const fixed = place.put('fixed-roles.bind.yaml', meant('constant: boss').replace('column: org:role, ', ''));
    expect((await place.run(['check', log, '--law', statute, '--bind', fixed, '--at', '2024-06-01'])).err).toContain(
      'role is never "boss" in this law.',
    );
  });

  it('cannot stand in a matter, and stays unread in a case that is looked at forwards and in a finding taken out alone', async () => {
    const matter = place.put('roles.yaml', 'events:\n  - { date: 2024-01-10, event: refused, as: boss }\n');
    const standing = await place.run(['standing', matter, '--law', statute, '--at', '2024-06-01']);
    expect(standing.code).toBe(2);
    expect(standing.err).toContain('role is never “boss” in this law.');
    expect((await place.run(['standing', log, '--case', 'foreign', ...asked])).out).not.toMatch(/overdue|late by/i);
    const { out } = await place.run(['check', log, ...asked, '--format', 'json', '--verdict', 'undetermined']);
    const finding = (JSON.parse(out) as Report).findings!.find((f) => f.rule === 'no-clerk')!;
    const file = place.at('role.json');
    const exported = ['explain-case', log, finding.case, ...asked, '--export', finding.id, '--out', file];
    expect(await place.run(exported)).toMatchObject({ code: 0, err: '' });
    expect(await place.run(['verify', file])).toMatchObject({ code: 0, err: '' });
  });
});

function jsonLines(): string {
  const [head, ...rows] = ROWS.trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows
    .map((row) => Object.fromEntries(row.flatMap((cell, i) => (cell === '' ? [] : [[head![i]!, cell] as const]))))
    .map((row) => ('parts' in row ? { ...row, parts: row.parts!.split(/; ?/) } : row))
    .map((row) => JSON.stringify(row))
    .join('\n');
}
