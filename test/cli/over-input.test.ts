import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Place, SMALL_LAW, SMALL_LOG } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const CALENDAR_LAW = SMALL_LAW.replace('zone: Europe/Rome', 'calendar: own');
const BINDING = 'law: test/requests\nevents: { requested: requested, answered: answered }\n';
const DAYS = 'from,to,kind,name\n';

/** What stands in the folder, so that a change of any of it is seen. */
const files: Readonly<Record<string, string>> = {
  'log.csv': SMALL_LOG,
  'my.bind.yaml': BINDING,
  'requests.law.md': SMALL_LAW,
  'other/beside.csv': SMALL_LOG,
  'other/beside.csv.bind.yaml': BINDING,
  'logs/a.csv': SMALL_LOG,
};

const all = () => Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(place.at(name), 'utf8')]));

mkdirSync(place.at('other'));
mkdirSync(place.at('logs'));

beforeEach(() => {
  for (const [name, text] of Object.entries(files)) place.put(name, text);
});

const log = place.at('log.csv');
const law = place.at('requests.law.md');
const bound = ['--law', law, '--bind', place.at('my.bind.yaml'), '--at', '2024-05-01'];

async function refused(words: readonly string[], out: string): Promise<void> {
  const before = all();
  const { code, err } = await place.run(words);
  expect(err, words.join(' ')).toContain('cli/over-input');
  expect(err).toContain(out);
  expect(code).toBe(2);
  expect(all()).toEqual(before);
}

describe('an output never replaces what is read', () => {
  it.each(['log.csv', 'my.bind.yaml', 'requests.law.md', './other/../log.csv'])('refuses %s', async (name) => {
    const out = `${place.folder}/${name}`;
    await refused(['check', log, ...bound, '--format', 'json', '--out', out], out);
    await refused(['readiness', log, ...bound, '--out', out], out);
    await refused(['explain-case', log, '3', ...bound, '--out', out], out);
  });

  it('sees through links of both kinds', async () => {
    symlinkSync(log, place.at('soft.csv'));
    linkSync(log, place.at('hard.csv'));
    for (const name of ['soft.csv', 'hard.csv'])
      await refused(['check', log, ...bound, '--out', place.at(name)], place.at(name));
  });

  it('knows the binding beside a log, and the files of a folder', async () => {
    const beside = place.at('other/beside.csv');
    const out = `${beside}.bind.yaml`;
    await refused(['check', beside, '--law', law, '--at', '2024-05-01', '--out', out], out);
    const file = place.at('logs/a.csv');
    await refused(['check', place.at('logs'), ...bound, '--format', 'csv', '--out', file], file);
    const { code } = await place.run([
      'check',
      place.at('logs'),
      ...bound,
      '--format',
      'md',
      '--out',
      place.at('logs/report.md'),
    ]);
    expect(code).toBe(0);
  });

  it('knows the calendar of a law', async () => {
    const own = place.put('own.law.md', CALENDAR_LAW);
    const yaml = place.put('calendar.yaml', 'calendar: own\n');
    place.put('calendar.csv', DAYS);
    const { code, err } = await place.run(['check', log, '--law', own, '--out', yaml]);
    expect([code, err]).toEqual([2, expect.stringContaining('cli/over-input')]);
    expect(readFileSync(yaml, 'utf8')).toBe('calendar: own\n');
  });

  it('refuses in convert, bind and report too', async () => {
    await refused(['convert', log, log], log);
    await refused(['bind', log, law, '--force', '--out', log], log);
    await refused(['bind', log, law, '--force', '--out', law], law);
    const stored = place.at('out.json');
    await place.run(['check', log, ...bound, '--format', 'json', '--out', stored]);
    const before = readFileSync(stored, 'utf8');
    const { code, err } = await place.run(['report', stored, '--format', 'csv', '--out', stored]);
    expect([code, err]).toEqual([2, expect.stringContaining('cli/over-input')]);
    expect(readFileSync(stored, 'utf8')).toBe(before);
  });

  it('lets simulate replace nothing without --force, and its law never', async () => {
    const beside = place.at('other/beside.csv');
    for (const out of [beside, log]) {
      const before = all();
      const { code, err } = await place.run(['simulate', law, '--cases', '5', '--out', out]);
      expect([code, err]).toEqual([2, expect.stringContaining('simulate/exists')]);
      expect(all()).toEqual(before);
    }
    await refused(['simulate', law, '--force', '--out', law], law);
    const { code } = await place.run(['simulate', law, '--cases', '5', '--force', '--out', beside], {
      now: '2030-01-01',
    });
    expect(code).toBe(0);
    expect(readFileSync(beside, 'utf8')).not.toBe(SMALL_LOG);
  });
});
