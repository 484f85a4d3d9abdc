import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONS, Place, SMALL_LAW, SMALL_LOG } from './support.js';

let place: Place;
let law: string;
let log: string;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
  log = place.put('log.csv', SMALL_LOG);
});

afterAll(() => place.remove());

describe('explain-case', () => {
  const story = (id: string, ...words: string[]) =>
    place.run(['explain-case', log, id, '--law', law, '--at', '2024-05-01', ...words]);

  it('tells events, rules as sentences, verdicts and the working of due days', async () => {
    const { code, out } = await story('=2+2');
    expect(code).toBe(0);
    expect(out).toContain('2024-01-10  Requested (requested)');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'On the assumed reading (thirty days are days of the calendar): after each “Requested”, the office must take the step “Answered” within 30 days',
    );
    expect(out).toContain('“Requested” (2024-01-10): late, due 2024-02-09, 1 day late');
    expect(out).toContain('answered by “Answered” (2024-02-10)');
    expect(out).toContain('2024-01-11 to 2024-02-09: 30 days');
    expect(out).toContain('last day: 2024-02-09 (time zone Europe/Rome)');
  });

  it('masks persons and values, and finds a case by its pseudonym', async () => {
    const { out } = await story('Case of Ada');
    for (const person of PERSONS) expect(out).not.toContain(person);
    const [pseudonym] = /case-[a-z2-7]{12}/.exec(out) ?? [];
    expect((await story(pseudonym!)).out).toBe(out);
    expect((await story('Case of Ada', '--show-persons')).out).toContain('Bruno Verdi');
  });

  it('says why the record cannot tell', async () => {
    const some = place.put(
      'some.csv',
      'case,activity,time,resource\n1,requested,2024-01-01,\n1,answered,2024-01-05,\n2,requested,2024-01-01,A\n',
    );
    const { out } = await place.run(['explain-case', some, '1', '--law', law, '--at', '2024-05-01']);
    expect(out).toMatch(
      /“Answered” \(2024-01-05\): undetermined\n +The record cannot tell: “Answered: actor” is empty/,
    );
  });

  it('shows what a due day moved over, and on which provision', async () => {
    const fines = place.put(
      'fines.csv',
      'case,activity,time\nA,fine-created,2011-01-02\nA,fine-sent,2011-02-01\nA,fine-notified,2011-02-08\nA,prefect-appeal-filed,2011-04-20\n',
    );
    const bind = place.put(
      'fines.bind.yaml',
      'law: it/highway-code-fines\nsource: { order: source }\nevents:\n  fine-created: fine-created\n  fine-sent: fine-sent\n  fine-notified: fine-notified\n  prefect-appeal-filed: prefect-appeal-filed\nnever-happens: [contested]\nassume: { posted-in-time: false }\n',
    );
    const { out, err } = await place.run([
      'explain-case',
      fines,
      'A',
      '--law',
      'it/highway-code-fines',
      '--bind',
      bind,
      '--at',
      '2011-12-31',
      '--only',
      'prefect-window',
      '--show-persons',
    ]);
    expect(err).toBe('');
    expect(out).toContain('“Appeal to Prefect” (2011-04-20): out of time');
    expect(out).toContain('60 days from 2011-02-08:');
    expect(out).toContain('2011-04-09: moved on (a period does not end on this weekday; art. 155(5)');
    expect(out).toContain('last day: 2011-04-11');
  });

  it.each([
    [
      'en',
      'days off worked in exchange, and counted like all others: 2024-02-04',
      'last day: 2024-02-20 (time zone Asia/Shanghai)',
    ],
    ['zh', '期间内的调休上班日：2024-02-04', '最后一日：2024-02-20（时区 Asia/Shanghai）'],
    ['it', 'contati come gli altri: 2024-02-04', 'ultimo giorno: 2024-02-20 (fuso orario Asia/Shanghai)'],
  ])('tells in %s the days off worked in exchange, and the zone', async (language, days, last) => {
    const chinese = SMALL_LAW.replace('zone: Europe/Rome', 'calendar: cn').replaceAll('30 days', '20 days');
    const cn = place.put(`${language}.law.md`, chinese);
    const some = place.put(`${language}.csv`, 'case,activity,time\nA,requested,2024-01-31\nA,answered,2024-03-20\n');
    const { out } = await place.run(['explain-case', some, 'A', '--law', cn, '--at', '2024-05-01', '--lang', language]);
    const flat = out.replace(/\s+/g, '');
    expect(flat).toContain(days.replace(/\s+/g, ''));
    expect(flat).toContain(last.replace(/\s+/g, ''));
  });

  it('says that there is no such case', async () => {
    const { code, out, err } = await story('nobody');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nobody');
  });
});
