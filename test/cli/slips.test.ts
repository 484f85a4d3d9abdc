import { describe, expect, it } from 'vitest';
import type { Report } from './support.js';
import { smallCases } from './support.js';

const { place, law } = smallCases();

const log = place.put(
  'slips.csv',
  [
    'case,activity,time,actor',
    'A,Requested,2024-03-01,X',
    'A,Answered,2034-03-20,X',
    'B,Requested,2024-03-01,X',
    'B,Answered,2024-06-10,X',
    'C,Requested,2024-03-01,X',
    'D,Requested,0024-03-01,X',
    '',
  ].join('\n'),
);
const words = ['--law', law, '--at', '2024-05-01', '--only', 'answer'];
const later = { now: '2024-06-30' };

describe('a date that cannot be', () => {
  it.each(['kernel', 'interpreter'])('accuses nobody, in the %s', async (engine) => {
    const { out } = await place.run(['check', log, ...words, '--engine', engine, '--format', 'json'], later);
    const report = JSON.parse(out) as Report;
    expect(report.rules[0]!.counts).toMatchObject({ undetermined: 2, overdue: 2, late: 0 });
  });

  it('is told in the table', async () => {
    const { out } = await place.run(['check', log, ...words, '--show-persons'], later);
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('1 event is dated after the day of this run, which cannot be (first: 2034-03-20)');
    expect(flat).toContain('1 event is dated before the year 1000, which cannot be (first: 0024-03-01)');
  });

  it('is told in the story of its case', async () => {
    const { out } = await place.run(['explain-case', log, 'A', ...words], later);
    expect(out).toMatch(/2034-03-20 {2}.*\(answered\).*taken as a slip/);
    expect(out).toContain('undetermined');
  });

  it('still may not be the end of the log', async () => {
    const { code, err } = await place.run(['check', log, '--law', law], later);
    expect(code).toBe(2);
    expect(err).toContain('2034-03-20');
  });
});

describe('an event between the time of checking and the run', () => {
  it('does not count, and the story says so', async () => {
    const { out } = await place.run(['explain-case', log, 'B', ...words], later);
    expect(out).toMatch(/2024-06-10 {2}.*\(answered\).*after the time of checking/);
    expect(out).toContain('overdue');
  });
});
