import { afterAll, expect, it } from 'vitest';
import { Place } from './support.js';

const LAW = `---
law: xx/reports
title: { en: "Reports" }
jurisdiction: XX
zone: Europe/Rome
source: "made up for tests"
review: none
---

# Reports

## Art. 1 Reports

1. - en: Every department reports each year.

\`\`\`duecourse
event asked by party en "Asked"
event reported by office en "Reported" (department: text, about: date)
duty yearly per department point 1: every year, office must reported within 1 month discharges period about
\`\`\`
`;

// A report of which nobody knows whose it is comes last; the questions are about no department.
const LOG = `case,activity,time,department,about
a,asked,2021-03-01,,
b,reported,2023-01-10,North,2022-12-31
c,reported,2023-11-10,,2022-10-01
d,asked,2023-12-01,,
`;

const place = new Place();
afterAll(() => place.remove());

it('a finding on a yearly report names the department and the case that it is known from', async () => {
  const [law, log] = [place.put('reports.law.md', LAW), place.put('log.csv', LOG)];
  const { out } = await place.run([
    ...['check', log, '--law', law, '--at', '2024-05-31', '--format', 'json', '--show-persons'],
    ...['--verdict', 'overdue', 'undetermined'],
  ]);
  const { findings } = JSON.parse(out) as { findings: { case: string; key: unknown; due: string }[] };
  expect(findings.map((f) => [f.case, f.key, f.due])).toEqual([
    ['b', { department: 'North' }, '2024-01-31'],
    ['c', { department: null }, '2024-01-31'],
  ]);
});

it('a finding on a yearly report is judged by itself, also where an event of another kind names its department', async () => {
  const text = LAW.replace('duty yearly', 'event filed by office en "Filed" (department: text)\nduty yearly');
  const rows =
    'case,activity,time,department,about\na,filed,2022-06-01,North,\nb,reported,2023-03-10,North,2022-12-31\n';
  const [law, log] = [place.put('filed.law.md', text), place.put('filed.csv', rows)];
  const asked = ['--law', law, '--at', '2023-05-31'];
  const { out } = await place.run(['check', log, ...asked, '--format', 'json']);
  const { findings } = JSON.parse(out) as { findings: { id: string; case: string; verdict: string }[] };
  const [late] = findings.filter((f) => f.verdict === 'late');
  const file = place.at('yearly.json');
  const exported = ['--export', late!.id, '--reveal', 'about', '--out', file];
  const { err } = await place.run(['explain-case', log, late!.case, ...asked, ...exported]);
  expect(err).toBe('');
  expect(await place.run(['verify', file])).toMatchObject({ code: 0 });
});
