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
