import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { schemaFaults } from '../report/json-schema.js';
import { type Report, SMALL_LAW, smallCases } from './support.js';

const { place, log } = smallCases();

/** The answer is known from memory, the other hand is not; the second duty asks for a clock of the first point. */
const LAW = SMALL_LAW.replace(
  '- en: A request is answered within 30 days, and by somebody else than the one who took it.',
  `1. - en: A request is answered within 30 days.
   - source: to be confirmed
2. - en: It is answered by somebody else, and by the next month.`,
)
  .replace('guard other-hand point 1', 'guard other-hand point 2')
  .concat(
    `\n\`\`\`duecourse
clock answering point 1: 30 days after each requested
duty by-clock point 2: after each requested, office must answered before answering runs out
\`\`\`\n`,
  );

async function checked(format: string, ...words: string[]): Promise<string> {
  const law = place.put('unconfirmed.law.md', LAW);
  const at = ['check', log, '--law', law, '--at', '2024-05-01', '--format', format];
  const { code, out, err } = await place.run([...at, ...words]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('what is known from memory or second-hand', () => {
  it('is said of each rule and finding that rests on it, through a clock too, and of no other', async () => {
    const report = JSON.parse(await checked('json')) as Report;
    expect(report.rules.map((r) => [r.rule, r.unconfirmed])).toEqual([
      ['answer', true],
      ['other-hand', undefined],
      ['by-clock', true],
    ]);
    const told = (report.findings ?? []).map((f) => [f.rule, f.unconfirmed]);
    expect(told.length).toBeGreaterThan(4);
    for (const [rule, unconfirmed] of told)
      expect(unconfirmed, String(rule)).toBe(rule === 'other-hand' ? undefined : true);
    const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/check.schema.json'), 'utf8')) as Parameters<
      typeof schemaFaults
    >[1];
    expect(schemaFaults(report, schema)).toEqual([]);
  });

  it('stands in every form', async () => {
    const note = 'Known from memory or second-hand, still to be confirmed: answer, by-clock.';
    for (const form of ['table', 'md']) expect((await checked(form)).replace(/\s+/g, ' ')).toContain(note);
    const [head = '', ...rows] = (await checked('csv')).trim().split('\r\n');
    const at = head.split(',').indexOf('unconfirmed');
    expect(
      new Set(rows.map((row) => `${row.split(',')[2]} ${row.split(',').at(at - head.split(',').length)}`)),
    ).toEqual(new Set(['answer true', 'by-clock true', 'other-hand false']));
    expect(await checked('html')).toMatch(
      /Known from memory or second-hand, still to be confirmed: .*A request is answered within 30 days.*; /,
    );
    expect(await checked('html')).toContain('"unconfirmed":true');
  });

  it('is read back from a stored report, and told by explain-case and explain', async () => {
    const file = place.put('unconfirmed.json', await checked('json'));
    const again = await place.run(['report', file, '--format', 'jsonl']);
    expect(again.out).toContain('"draft":true,"unconfirmed":true}');
    const law = place.put('unconfirmed.law.md', LAW);
    const story = await place.run(['explain-case', log, '=2+2', '--law', law, '--at', '2024-05-01']);
    expect(story.out.split('Rests on a source known from memory or second-hand')).toHaveLength(3);
    expect((await place.run(['explain', law])).out).toContain('source: to be confirmed');
  });

  it('is said to the office that is asked about it', async () => {
    const law = place.put('unconfirmed.law.md', LAW);
    const rows = 'case,activity,time,unit\n1,requested,2024-01-10,Mail\n1,answered,2024-02-20,Mail\n';
    const bind = place.put(
      'office.bind.yaml',
      'law: test/requests\noffice: { column: unit }\nsafe-to-show: [case, unit]\nevents: { requested: { activity: requested }, answered: { activity: answered } }\n',
    );
    const stored = place.at('office.json');
    const at = ['--at', '2024-05-01', '--format', 'json', '--out', stored];
    const check = await place.run(['check', place.put('office.csv', rows), '--law', law, '--bind', bind, ...at]);
    expect([check.code, check.err]).toEqual([0, '']);
    const page = place.at('office.html');
    const letter = await place.run(['letter', '--from', stored, '--office', 'Mail', '--out', page]);
    expect([letter.code, letter.err]).toEqual([0, '']);
    expect(readFileSync(page, 'utf8').split('Rests on a source known from memory or second-hand').length).toBe(3);
  });
});
