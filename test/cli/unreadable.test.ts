import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { parseBinding } from '../../src/binding/index.js';
import { legalTime, ruleSet, StretchedCheck, untilOf, wantedBy } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { row, workbook, zip } from '../log/excel-support.js';
import { schemaFaults } from '../report/json-schema.js';
import { Place, type Report } from './support.js';

/** A law by which what is left out accuses: a reply without a result, a permit for no number of days, a report that names no month. */
const LAW = `---
law: test/absence
title: { en: "Absence" }
jurisdiction: none
zone: Europe/Rome
source: "No statute: rules made for tests"
review: none
---

# Absence

## Art. 1 Replies

- en: A reply states its result, its fee, whether it was read out, the day from which it holds, and its grounds.

\`\`\`duecourse
event asked by party en "Asked"
event replied by office en "Replied" (outcome: any text, fee: money, read-out: boolean, holds-from: date, grounds: any list)

guard states-outcome point 1: replied only if outcome is not missing
guard states-fee point 1: replied only if fee is not missing
guard states-reading point 1: replied only if read-out is not missing
guard states-day point 1: replied only if holds-from is not missing
guard states-grounds point 1: replied only if grounds is not missing
duty full-reply point 1: after each asked, office must replied where outcome is not missing within 30 days
\`\`\`
`;

const BINDING = `law: test/absence
source: { order: source }
events:
  asked: asked
  replied:
    activity: replied
    attributes:
      outcome: { column: result, codes: { granted: granted, refused: refused, "-": ~ } }
      fee: fee
      read-out: read
      holds-from: from
      grounds: { column: grounds }
safe-to-show: [result]
`;

const REGISTER = `law: test/absence
source: { kind: table, case: no, order: source }
events:
  asked: { column: asked }
  replied: { column: replied, attributes: { holds-from: from } }
`;

const ROWS = [
  'case,activity,time,result,fee,read,from,grounds',
  'there,asked,2024-01-10,,,,,',
  'there,replied,2024-01-20,granted,3.50,yes,2024-02-01,"[""a""]"',
  'empty,asked,2024-01-10,,,,,',
  'empty,replied,2024-01-20,-,,,,',
  'unread,asked,2024-01-10,,,,,',
  'unread,replied,2024-01-20,in part,three,perhaps,next week,a; b',
  '',
].join('\n');

const RULES = ['states-outcome', 'states-fee', 'states-reading', 'states-day', 'states-grounds'];

const place = new Place();
afterAll(() => place.remove());
const law = place.put('absence.law.md', LAW);
const bind = place.put('absence.bind.yaml', BINDING);
const csv = place.put('absence.csv', ROWS);
const words = ['--law', law, '--bind', bind, '--at', '2024-06-01'];

async function converted(name: string): Promise<string> {
  const file = place.at(name);
  const { code, err } = await place.run(['convert', csv, file]);
  expect(err + code).toMatch(/0$/);
  return file;
}

describe('a value that is there and cannot be read', () => {
  it.each([
    ['CSV', 'csv'],
    ['XES', 'xes'],
    ['Arrow', 'arrow'],
    ['Parquet', 'parquet'],
    ['JSON lines', 'jsonl'],
  ])('accuses nobody of having left it out, in %s, while what is empty does', async (_, ending) => {
    const log =
      ending === 'csv'
        ? csv
        : ending === 'jsonl'
          ? place.put('absence.jsonl', jsonLines())
          : await converted(`absence.${ending}`);
    for (const engine of ['kernel', 'interpreter']) {
      const { out, err } = await place.run(['check', log, ...words, '--engine', engine, '--format', 'json']);
      const report = JSON.parse(out || JSON.stringify(err)) as Report;
      for (const rule of RULES)
        expect(report.rules.find((r) => r.rule === rule)?.counts, `${engine} ${rule}`).toMatchObject({
          lawful: 1,
          breach: 1,
          undetermined: 1,
        });
      expect(report.rules.find((r) => r.rule === 'full-reply')?.counts).toMatchObject({
        met: 1,
        overdue: 1,
        undetermined: 1,
      });
    }
  });

  it('accuses nobody by an error in a cell of a workbook, of acts or of a row a case', async () => {
    const error = '<c t="e"><v>#REF!</v></c>';
    const never = '<c><f>A1+1</f></c>';
    const cells = (last: string) => last.replace('</row>', `${error}${error}${never}${error}${error}</row>`);
    const [head, ...rows] = ROWS.trim()
      .split('\n')
      .map((line) => line.split(/,(?!.*")|,(?="\[)/));
    const sheet = rows.map((values) =>
      values[0] === 'unread' && values[1] === 'replied' ? cells(row(...values.slice(0, 3))) : row(...values),
    );
    const book = place.at('errors.xlsx');
    writeFileSync(book, zip(workbook({ sheets: { S: row(...head!) + sheet.join('') } })));
    const { out, err } = await place.run(['check', book, ...words, '--format', 'json']);
    expect(err).not.toContain('error:');
    for (const rule of RULES.filter((r) => r !== 'states-grounds'))
      expect((JSON.parse(out) as Report).rules.find((r) => r.rule === rule)?.counts, rule).toMatchObject({
        breach: 1,
        undetermined: 1,
      });
    const register = place.at('register.xlsx');
    const named = row('no', 'asked', 'replied', 'from');
    const told = row('there', '2024-01-10', '2024-01-20', '2024-02-01') + row('empty', '2024-01-10', '2024-01-20');
    const broken = row('unread', '2024-01-10', '2024-01-20').replace('</row>', `${error}</row>`);
    writeFileSync(register, zip(workbook({ sheets: { S: named + told + broken } })));
    const binding = place.put('register.bind.yaml', REGISTER);
    const asked = ['--law', law, '--bind', binding, '--at', '2024-06-01', '--format', 'json'];
    const second = await place.run(['check', register, ...asked]);
    const day = (JSON.parse(second.out || JSON.stringify(second.err)) as Report).rules.find(
      (r) => r.rule === 'states-day',
    );
    expect(day?.counts).toMatchObject({ lawful: 1, breach: 1, undetermined: 1 });
  });

  it('accuses nobody in a table with a row a case', async () => {
    const table = place.put(
      'table.csv',
      'no,asked,replied,from\nthere,2024-01-10,2024-01-20,2024-02-01\nempty,2024-01-10,2024-01-20,\nunread,2024-01-10,2024-01-20,next week\nmore,2024-01-10,2024-01-20,2024-03-01\n',
    );
    const binding = place.put('table.bind.yaml', REGISTER);
    const asked = ['--law', law, '--bind', binding, '--at', '2024-06-01', '--format', 'json'];
    const { out, err } = await place.run(['check', table, ...asked]);
    expect(err).not.toContain('error');
    const day = (JSON.parse(out) as Report).rules.find((r) => r.rule === 'states-day');
    expect(day?.counts).toMatchObject({ lawful: 2, breach: 1, undetermined: 1 });
  });

  it('accuses nobody in a log that stays in its file', async () => {
    const file = await converted('stretched.arrow');
    const statute = (await loadLaw(LAW, 'absence.law.md')).law!;
    const time = legalTime(null, zone('Europe/Rome')!);
    const rules = ruleSet(statute);
    const binding = parseBinding(BINDING, 'absence.bind.yaml', statute, null);
    for (const rows of [1, 2, 100]) {
      const order = { file, binding, sets: [rules], wanted: wantedBy(rules), time, rows };
      const check = (await StretchedCheck.open(order, 1))!;
      await check.survey({});
      const totals = await check.judge(untilOf('2024-06-01', time), {});
      await check.close();
      rules.rules.forEach(({ name }, r) => {
        if (RULES.includes(name))
          expect(totals!.sets[0]![r]!.counts, name).toMatchObject({ lawful: 1, breach: 1, undetermined: 1 });
      });
    }
  });

  it('is told as the reason, in each language, and in the story of the case', async () => {
    const { out } = await place.run(['check', csv, ...words, '--format', 'json']);
    const report = JSON.parse(out) as Report;
    const undetermined = report.findings!.filter((f) => f.verdict === 'undetermined' && f.rule === 'states-outcome');
    expect(undetermined.map((f) => f.why)).toEqual([[{ why: 'unreadable', field: 'replied.outcome' }]]);
    for (const [lang, says] of [
      ['en', 'a value is there but cannot be read: “Replied: outcome”'],
      ['zh', '有值但无法读取：'],
      ['it', 'un valore c’è ma non si può leggere: '],
    ] as const) {
      const told = await place.run(['explain-case', csv, 'unread', ...words, '--lang', lang]);
      expect(told.out.replace(/\s+/g, ' ')).toContain(says);
    }
    const { out: story } = await place.run(['explain-case', csv, 'unread', ...words, '--show-persons']);
    expect(story).toMatch(/outcome: in part \(cannot be read\), fee: three \(cannot be read\)/);
    const { out: masked } = await place.run(['explain-case', csv, 'unread', ...words]);
    expect(masked).not.toContain('three');
    expect((await place.run(['explain-case', csv, 'there', ...words])).out).not.toContain('cannot be read');
  });

  it('is counted by column in what is ready, as it is written where that is safe to show', async () => {
    const { out } = await place.run(['readiness', csv, ...words]);
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('replied.outcome (column result): 1 value is there but cannot be read: in part.');
    expect(flat).toContain('replied.fee (column fee): 1 value is there but cannot be read.');
    expect(flat).not.toContain('three');
  });

  it.each([...RULES, 'full-reply'])('stays so in a finding taken out alone: %s', async (rule) => {
    const { out } = await place.run(['check', csv, ...words, '--format', 'json', '--verdict', 'undetermined']);
    const finding = (JSON.parse(out) as Report).findings!.find((f) => f.rule === rule)!;
    const file = place.at(`${rule}.json`);
    const asked = ['explain-case', csv, finding.case, ...words, '--export', finding.id, '--out', file];
    expect(await place.run(asked)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file, 'utf8')).not.toContain('three');
    expect(await place.run(['verify', file])).toMatchObject({ code: 0, err: '' });
    const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/finding.schema.json'), 'utf8')) as Parameters<
      typeof schemaFaults
    >[1];
    expect(schemaFaults(JSON.parse(readFileSync(file, 'utf8')), schema)).toEqual([]);
  });
});

function jsonLines(): string {
  const base = { time: '2024-01-20' };
  return [
    { case: 'there', activity: 'asked', time: '2024-01-10' },
    {
      case: 'there',
      activity: 'replied',
      ...base,
      result: 'granted',
      fee: 3.5,
      read: true,
      from: '2024-02-01',
      grounds: ['a'],
    },
    { case: 'empty', activity: 'asked', time: '2024-01-10' },
    { case: 'empty', activity: 'replied', ...base, result: '-' },
    { case: 'unread', activity: 'asked', time: '2024-01-10' },
    { case: 'unread', activity: 'replied', ...base, result: ['granted'], fee: true, read: 7, from: 5, grounds: 3 },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n');
}
