import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { timeMessages as en } from '../../src/messages/en/time.js';
import { timeMessages as italian } from '../../src/messages/it/time.js';
import { timeMessages as zh } from '../../src/messages/zh/time.js';
import { loadCalendar, parseCalendar, parseDay } from '../../src/time/index.js';

const YAML = `calendar: xx
zone: Europe/Rome
weekend: [saturday, sunday]
known:
  - { from: 2024-01-01, until: 2024-12-31, source: law }
rolls:
  days: { rolls: yes, because: law }
  working-days: { rolls: no, because: law }
  months: { rolls: yes, because: law }
sources: [law]
`;
const HEADER = 'day,status,name,source,known_from,known_until\n';

function parse(yaml: string, csv: string) {
  return parseCalendar({ yaml, csv: HEADER + csv, yamlFile: 'calendar.yaml', csvFile: 'calendar.csv', hash: null });
}

/** `file:line code` of each fault. */
function faults(yaml: string, csv: string): string[] {
  try {
    parse(yaml, csv);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { code } of error.diagnostics)
      for (const words of [en, italian, zh]) expect(words).toHaveProperty([code]);
    return error.diagnostics.map((d) => `${d.file}:${d.range?.line} ${d.code}`);
  }
  return [];
}

describe('reading a calendar', () => {
  it('takes what is written', () => {
    const calendar = parse(YAML, '2024-05-01,off,Labour Day,law,,\n2024-05-04,work,exchange,law,,\n');
    expect(calendar.isWorking(parseDay('2024-05-01')!)).toBe(false);
    expect(calendar.isWorking(parseDay('2024-05-04')!)).toBe(true);
    expect(calendar.rolls('days')).toBe(true);
    expect(calendar.rolls('workingDays')).toBe(false);
    expect(calendar.zone).toBe('Europe/Rome');
  });

  it('names the line of each wrong row, all at once', () => {
    const csv = [
      '2024-05-01,off,a,law,,',
      '2024-05-01,off,b,law,,',
      '2024-04-01,off,c,law,,',
      '2024-06-31,off,d,law,,',
      '2024-07-01,closed,e,law,,',
      '2024-07-02,off,f,law',
      '2025-07-02,off,g,law,,',
    ].join('\n');
    expect(faults(YAML, csv)).toEqual([
      'calendar.csv:3 calendar/duplicate-day',
      'calendar.csv:4 calendar/unsorted-day',
      'calendar.csv:5 calendar/bad-row',
      'calendar.csv:6 calendar/bad-row',
      'calendar.csv:7 calendar/bad-row',
      'calendar.csv:8 calendar/day-not-known',
    ]);
  });

  it('lets a day have two lines that were known one after the other', () => {
    expect(faults(YAML, '2024-05-01,work,a,law,,2024-03-31\n2024-05-01,off,b,law,2024-04-01,\n')).toEqual([]);
  });

  it('takes the line that is known now, wherever it stands', () => {
    const calendar = parse(YAML, '2024-05-01,off,b,law,2024-04-01,\n2024-05-01,work,a,law,,2024-03-31\n');
    expect(calendar.isWorking(parseDay('2024-05-01')!)).toBe(false);
  });

  it('names the line of each wrong field', () => {
    expect(faults(YAML.replace('Europe/Rome', 'Europe/Atlantis'), '')).toEqual(['calendar.yaml:2 zone/unknown']);
    expect(faults(YAML.replace('saturday', 'shabbat'), '')).toEqual(['calendar.yaml:3 calendar/bad-field']);
    expect(faults(YAML.replace('2024-12-31', '2024-13-31'), '')[0]).toBe('calendar.yaml:5 calendar/bad-field');
    expect(faults(YAML.replace('2024-12-31', '2023-12-31'), '')).toEqual(['calendar.yaml:5 calendar/bad-span']);
    expect(faults(YAML.replace('rolls: no', 'rolls: maybe'), '')).toEqual(['calendar.yaml:8 calendar/bad-field']);
    expect(faults(YAML.replace('sources: [law]', 'sauces: [law]'), '')).toEqual([
      'calendar.yaml:10 calendar/unknown-field',
      'calendar.yaml:1 calendar/missing-field',
    ]);
    expect(faults('just words', '')).toEqual(['calendar.yaml:1 calendar/bad-yaml']);
    expect(faults('a: [', '')[0]).toMatch(/calendar.yaml:1 calendar\/bad-yaml/);
    expect(faults(YAML.replace('rolls:\n', 'rolls: 3\nx:\n'), '')).toContain('calendar.yaml:6 calendar/bad-field');
  });

  it('reads the rows of the table of facts that it carries, and what holds them', () => {
    const carries = 'carries:\n  A-1: [rolls days, assumed half-holidays]\n  A-2: "not encoded: no act to observe"\n';
    expect(parse(YAML + carries, '').data.carries).toEqual({
      'A-1': { parts: ['rolls days', 'assumed half-holidays'] },
      'A-2': { notEncoded: 'no act to observe' },
    });
    for (const wrong of ['A-1: []', 'A-1: rolls', 'A-1: "not encoded:"'])
      expect(faults(`${YAML}carries:\n  ${wrong}\n`, '')).toEqual(['calendar.yaml:12 calendar/bad-field']);
  });

  it('says which spans overlap', () => {
    const yaml = YAML.replace(
      'source: law }',
      'source: law }\n  - { from: 2024-06-01, until: 2025-01-01, source: law }',
    );
    expect(faults(yaml, '')).toEqual(['calendar.yaml:5 calendar/unsorted-spans']);
  });

  it('refuses a file without the header', () => {
    const texts = { yaml: YAML, csv: '2024-05-01,off,a,law,,\n', yamlFile: 'y', csvFile: 'c', hash: null };
    expect(() => parseCalendar(texts)).toThrow(/calendar\/bad-header/);
  });

  it('says that a folder holds no calendar', async () => {
    await expect(loadCalendar('test/nowhere')).rejects.toThrow(/calendar\/cannot-read/);
  });
});
