import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { StandingDocument } from '../../src/report/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { PERSONS, Place, SMALL_LAW, SMALL_LOG } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const PETITION = ['--law', 'cn/petition-work'];
const MATTER = `matter: Ada against the town
events:
  - { date: 2026-02-13, event: petition-received, receiver: petition-department, category: residual, by: "Ada" }
  - 2026-02-13 petition-registered
  - { date: 2026-02-20, event: 受理, category: residual, pending-below: no, same-grounds: no }
`;
const file = place.put('matter.yaml', MATTER);

const standing = async (...words: string[]) => await place.run(['standing', ...words]);
const json = async (...words: string[]) =>
  JSON.parse((await standing(...words, '--format', 'json')).out) as StandingDocument;

describe('standing', () => {
  it('says what is owed, by whom, until when and on which article', async () => {
    const { code, out, err } = await standing(file, ...PETITION, '--at', '2026-02-24');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('by 2026-04-21, 56 days left: the competent organ has to act');
    expect(out).toContain('Art. 34, rule finish');
    expect(out).toContain('promptly; the law sets no number, 11 days gone by');
  });

  it('says which acts are not open, and what stands in their way', async () => {
    const { acts } = await json(file, ...PETITION, '--at', '2026-02-24');
    const act = (name: string) => acts.find((a) => a.event === name);
    expect(act('opinion-issued')).toMatchObject({ state: 'barred', answers: ['finish'] });
    const told = act('opinion-issued')!.because.find((b) => b.rule === 'investigated-first');
    expect(told).toMatchObject({ parts: [{ met: false, text: '“Facts investigated” has not yet happened' }] });
    expect(act('mediation-held')).toMatchObject({ state: 'depends' });
    expect(act('mediation-held')!.because[0]!.parts[0]!.missing).toEqual(['both-consent']);
    expect(act('review-requested')).toMatchObject({ state: 'not-begun', remedy: true });
  });

  it('opens a remedy with its last day, and closes it after', async () => {
    const replied = place.put('replied.yaml', `${MATTER}  - 2026-03-20 opinion-received\n`);
    const at = async (day: string) =>
      (await json(replied, ...PETITION, '--at', day)).acts.find((a) => a.event === 'review-requested');
    expect(await at('2026-03-25')).toMatchObject({
      state: 'open',
      until: { earliest: '2026-04-20', latest: '2026-04-20' },
    });
    expect(await at('2026-04-20')).toMatchObject({ state: 'open' });
    expect(await at('2026-04-21')).toMatchObject({ state: 'too-late' });
  });

  it('tells what is overdue and since when', async () => {
    const { out } = await standing(file, ...PETITION, '--at', '2026-05-24');
    expect(out).toContain('OVERDUE since 2026-04-21, by 33 days');
  });

  it('names no last day while a clock stands still: it moves on with each day', async () => {
    const events = 'events:\n  - 2026-11-02 request-received\n  - 2026-11-05 fees-notice-sent\n';
    const asked = place.put('fees.yaml', events);
    const { out } = await standing(asked, '--law', 'uk/foia', '--at', '2026-11-15');
    expect(out).toContain('not before 2026-12-10 (its clock stands still): the authority has to act');
    const paid = place.put('fees-paid.yaml', `${events}  - 2026-11-15 fee-paid\n`);
    const { out: then } = await standing(paid, '--law', 'uk/foia', '--at', '2026-11-16');
    expect(then).toContain('by 2026-12-10, 24 days left: the authority has to act');
  });

  it('tells between which days something is perhaps owed', async () => {
    const open = place.put(
      'track.yaml',
      'events:\n  - { date: 2026-10-12, event: recon-accepted, track: ordinary }\nnot-recorded: [recon-accepted.shorter-term]\n',
    );
    const { out } = await standing(open, '--law', 'cn/administrative-reconsideration', '--at', '2026-11-15');
    expect(out).toContain('perhaps (last day: between 2026-10-12 and 2026-12-11); whether it is owed cannot be told');
  });

  it('shows no name of a matter or a person, unless asked to', async () => {
    const { out } = await standing(file, ...PETITION, '--at', '2026-02-24');
    expect(out).not.toContain('Ada');
    expect((await standing(file, ...PETITION, '--format', 'json')).out).not.toContain('Ada');
    expect((await standing(file, ...PETITION, '--format', 'ics')).out).not.toContain('Ada');
    expect((await standing(file, ...PETITION, '--show-persons')).out).toContain('Ada against the town');
  });

  it('keeps to its published schema', async () => {
    const schema = JSON.parse(readFileSync('docs/schema/standing.schema.json', 'utf8')) as Readonly<
      Record<string, unknown>
    >;
    expect(schemaFaults(await json(file, ...PETITION, '--at', '2026-02-24'), schema)).toEqual([]);
    expect(schemaFaults(await json(file, ...PETITION, '--at', '2026-05-24', '--readings'), schema)).toEqual([]);
  });

  it('reads the same matter from CSV and JSON', async () => {
    const csv = place.put(
      'matter.csv',
      'date,event,receiver,category,pending-below,same-grounds\n2026-02-13,petition-received,petition-department,residual,,\n2026-02-13,petition-registered,,,,\n2026-02-20,"petition-accepted",,residual,no,no\n',
    );
    const other = place.put(
      'matter.json',
      JSON.stringify([
        { date: '2026-02-13', event: 'petition-received', receiver: 'petition-department', category: 'residual' },
        { date: '2026-02-13', event: 'petition-registered' },
        {
          date: '2026-02-20',
          event: 'petition-accepted',
          category: 'residual',
          'pending-below': false,
          'same-grounds': false,
        },
      ]),
    );
    const [a, b, c] = await Promise.all(
      [file, csv, other].map(async (f) => ({ ...(await json(f, ...PETITION, '--at', '2026-02-24')), matter: null })),
    );
    expect(b).toEqual(a);
    expect(c).toEqual(a);
  });

  it('takes down what stands in the wrong order, lies ahead, or comes late, and says so with its line', async () => {
    const odd = place.put(
      'odd.csv',
      'date,event,receiver,category\n2026-03-25,petition-registered,,\n2026-02-13,petition-received,petition-department,residual\n2026-03-05,petition-forwarded,,\n2027-01-01,petition-accepted,,\n',
    );
    const { code, err, out } = await standing(odd, ...PETITION, '--at', '2026-03-26');
    expect(code).toBe(0);
    expect(err).toMatch(/matter\/out-of-order.*petition-received of 2026-02-13[\s\S]*odd\.csv:3:1/);
    expect(err).toMatch(/matter\/after-at.*petition-accepted of 2027-01-01[\s\S]*odd\.csv:5:1/);
    expect(out).toContain('“Forwarded” (2026-03-05): late, last day 2026-02-28, 5 days late');
  });

  it('refuses what cannot be meant, everything at once and each with its place', async () => {
    const bad = place.put(
      'bad.yaml',
      'events:\n  - 2026-02-30 petition-received\n  - { date: 2026-02-01, event: petition-recieved }\n  - { date: 2026-02-01, event: 受理, categry: a, pending-below: maybe }\n',
    );
    const { code, err, out } = await standing(bad, ...PETITION);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/matter\/bad-time[\s\S]*bad\.yaml:2:5/);
    expect(err).toMatch(/matter\/unknown-event[\s\S]*Did you mean petition-received\?[\s\S]*bad\.yaml:3:32/);
    expect(err).toMatch(/matter\/unknown-attribute[\s\S]*Did you mean category\?[\s\S]*bad\.yaml:4/);
    expect(err).toMatch(/matter\/bad-value[\s\S]*bad\.yaml:4/);
    const empty = await standing(place.put('empty.yaml', 'events: []\n'), ...PETITION);
    expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('has no events')]);
    const idle = await standing(
      place.put('idle.yaml', 'events: [ 2026-03-02 petition-withdrawn ]\n'),
      ...PETITION,
      '--at',
      '2026-03-03',
    );
    expect([idle.code, idle.err]).toEqual([0, expect.stringContaining('matter/no-start')]);
    expect((await standing(file)).err).toContain('--law LAW');
    expect((await standing(place.put('matter.txt', MATTER), ...PETITION)).err).toContain('.yaml, .json or .csv');
  });

  it('asks about one case of a log', async () => {
    const law = place.put('requests.law.md', SMALL_LAW);
    const log = place.put('log.csv', SMALL_LOG);
    const { code, out } = await standing(log, '--case', '=2+2', '--law', law, '--at', '2024-02-01');
    expect(code).toBe(0);
    expect(out).toContain('by 2024-02-09, 8 days left');
    for (const person of PERSONS) expect(out).not.toContain(person);
  });

  it('shows what would be different under another reading', async () => {
    const law = ['--law', 'cn/administrative-reconsideration', '--at', '2026-02-26'];
    const received = place.put('received.yaml', 'events: [ 2026-02-11 recon-received ]\n');
    const { out } = await standing(received, ...law, '--readings');
    expect(out).toContain('Under another reading of the law (silence: late)');
    const other = await standing(received, ...law, '--reading', 'silence=late');
    expect(other.out).toContain('OVERDUE since 2026-02-25, by 1 day');
    expect((await standing(received, ...law, '--reading', 'silence=never')).err).toContain('silence=late');
  });
});

describe('standing --format ics', () => {
  it('is a calendar with a day for everything owed, folded and escaped, with ids that stay', async () => {
    const first = (await standing(file, ...PETITION, '--at', '2026-02-24', '--format', 'ics')).out;
    const lines = first.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = first.replaceAll('\r\n ', '');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20260421\r\nDTEND;VALUE=DATE:20260422');
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)$/gm)].map((m) => m[1]);
    const later = (await standing(file, ...PETITION, '--at', '2026-03-24', '--format', 'ics')).out;
    expect(uids(later)).toEqual(uids(first));
    expect(new Set(uids(first)).size).toBe(uids(first).length);
  });
});

describe('whatif', () => {
  it('puts the differences first', async () => {
    const { code, out } = await place.run([
      'whatif',
      file,
      'extension-approved=2026-04-01',
      'days=30',
      ...PETITION,
      '--at',
      '2026-04-02',
    ]);
    expect(code).toBe(0);
    expect(out.indexOf('2026-04-21, 19 days left')).toBeLessThan(out.indexOf('=== Before ==='));
    expect(out.replaceAll(/\s+/g, ' ')).toContain('→ by 2026-05-21, 49 days left');
  });

  it('says what is no longer owed, and nothing beside it', async () => {
    const { out } = await place.run(['whatif', file, 'petition-entered=2026-02-14', ...PETITION, '--at', '2026-03-02']);
    expect(out).toContain('no longer owed: promptly');
    expect(out.split('===')[0]).not.toContain('→');
  });
});

describe('recompute', () => {
  const received = place.put(
    'open.yaml',
    'events:\n  - { date: 2026-02-01, event: petition-received, receiver: petition-department, category: residual }\n',
  );
  const run = async (...words: string[]) => await place.run(['recompute', ...words, ...PETITION, '--at', '2026-02-10']);

  it('lists open matters whose days move when the year of a holiday becomes known', async () => {
    const { code, out } = await run(received, '--calendar', '2025-10-01,now');
    expect(code).toBe(1);
    expect(out).toContain('rule route): between 2026-02-16 and');
    expect(out).toContain('→ 2026-02-24');
    expect(out).toContain('1 day moves in 1 of 1 matter.');
  });

  it('moves nothing where the calendar says the same', async () => {
    const { code, out } = await run(received, '--calendar', '2026-01-15,now');
    expect([code, out]).toEqual([0, expect.stringContaining('No day of an open matter moves.')]);
  });

  it('gives tables for programs, and says how calendars are named', async () => {
    const { out } = await run(received, '--calendar', '2025-10-01,now', '--format', 'csv');
    expect(out.split('\n')[1]).toContain('duty,route');
    expect((await run(received, '--calendar', 'now')).err).toContain('OLD,NEW');
  });
});
