import { afterAll, describe, expect, it } from 'vitest';
import type { DueLine } from '../../src/report/index.js';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

interface Worked {
  readonly title: string;
  readonly law: string;
  readonly events: readonly string[];
  readonly rule: string;
  readonly due: string;
  /** How it was counted by hand: kind, first and last day, how many. */
  readonly steps: readonly (readonly [kind: string, from: string, to: string, count?: number])[];
}

const PETITION = 'cn/petition-work';
const RECEIVED = ['receiver=petition-department', 'category=residual'];

/** Ten days, counted by hand from the calendars' notices. */
const WORKED: readonly Worked[] = [
  {
    title: 'the fifteenth day is a Saturday worked in exchange, so it stands',
    law: PETITION,
    events: ['petition-received=2026-02-13', ...RECEIVED],
    rule: 'route',
    due: '2026-02-28',
    steps: [['counted', '2026-02-14', '2026-02-28', 15]],
  },
  {
    title: 'the fifteenth day is in the Spring Festival: on to the first day after it',
    law: PETITION,
    events: ['petition-received=2026-02-01', ...RECEIVED],
    rule: 'route',
    due: '2026-02-24',
    steps: [
      ['counted', '2026-02-02', '2026-02-16', 15],
      ['rolled', '2026-02-16', '2026-02-23', 8],
    ],
  },
  {
    title: 'the sixtieth day is Labour Day, of five days off',
    law: PETITION,
    events: ['petition-accepted=2026-03-02', 'category=residual'],
    rule: 'finish',
    due: '2026-05-06',
    steps: [
      ['counted', '2026-03-03', '2026-05-01', 60],
      ['rolled', '2026-05-01', '2026-05-05', 5],
    ],
  },
  {
    title: 'extended by thirty days, which end on a Sunday',
    law: PETITION,
    events: ['petition-accepted=2026-03-02', 'category=residual', 'extension-approved=2026-04-20', 'days=30'],
    rule: 'finish',
    due: '2026-06-01',
    steps: [
      ['counted', '2026-03-03', '2026-05-31', 90],
      ['rolled', '2026-05-31', '2026-05-31', 1],
    ],
  },
  {
    title: 'five working days over a Saturday worked in exchange and the Spring Festival',
    law: 'cn/administrative-reconsideration',
    events: ['recon-received=2026-02-11'],
    rule: 'examine',
    due: '2026-02-25',
    steps: [
      ['counted', '2026-02-12', '2026-02-13', 2],
      ['counted', '2026-02-14', '2026-02-14', 1],
      ['skipped', '2026-02-15', '2026-02-23', 9],
      ['counted', '2026-02-24', '2026-02-25', 2],
    ],
  },
  {
    title: 'twenty working days over Juneteenth',
    law: 'us/foia',
    events: ['appeal-received=2026-06-01'],
    rule: 'decide-appeal',
    due: '2026-06-30',
    steps: [['skipped', '2026-06-19', '2026-06-19', 1]],
  },
  {
    title: 'twenty working days over Easter',
    law: 'uk/foia',
    events: ['request-received=2026-03-30'],
    rule: 'comply',
    due: '2026-04-29',
    steps: [
      ['skipped', '2026-04-03', '2026-04-03', 1],
      ['skipped', '2026-04-06', '2026-04-06', 1],
    ],
  },
  {
    title: 'twenty working days, of which the days from the fees notice to the payment are left out, both with it',
    law: 'uk/foia',
    events: ['request-received=2026-03-02', 'fees-notice-sent=2026-03-04', 'fee-paid=2026-03-09'],
    rule: 'comply',
    due: '2026-04-08',
    steps: [
      ['counted', '2026-03-03', '2026-03-03', 1],
      ['paused', '2026-03-04', '2026-03-09', 6],
      ['skipped', '2026-03-17', '2026-03-17', 1],
    ],
  },
  {
    title: 'a month that ends on Good Friday: on to the Tuesday after Easter',
    law: 'eu/gdpr',
    events: ['request-received=2025-03-18'],
    rule: 'inform',
    due: '2025-04-22',
    steps: [
      ['counted', '2025-03-19', '2025-04-18', 1],
      ['rolled', '2025-04-18', '2025-04-18', 1],
      ['rolled', '2025-04-21', '2025-04-21', 1],
    ],
  },
  {
    title: 'ninety days that end on the First of May, a Friday: a period does not end on the Saturday either',
    law: 'it/highway-code-fines',
    events: ['fine-created=2026-01-31', 'committed=2026-01-31', 'abroad=no'],
    rule: 'serve',
    due: '2026-05-04',
    steps: [
      ['counted', '2026-02-01', '2026-05-01', 90],
      ['rolled', '2026-05-01', '2026-05-01', 1],
    ],
  },
];

const due = async (law: string, events: readonly string[], ...more: string[]) =>
  await place.run(['due', law, ...events, ...more]);

describe('due', () => {
  it.each(WORKED)('$law: $title', async ({ law, events, rule, due: wanted, steps }) => {
    const { code, out } = await due(law, events, '--format', 'json');
    expect(code).toBe(0);
    const { due: lines } = JSON.parse(out) as { due: DueLine[] };
    const line = lines.find((l) => l.what === 'duty' && l.name === rule);
    expect(line?.due).toEqual({ earliest: wanted, latest: wanted });
    const counted = line!.working.flatMap(({ periods, clock }) => [
      ...periods.flatMap((p) => p.steps),
      ...(clock?.further ?? []).flatMap((p) => p.steps),
    ]);
    const found = counted.map(({ kind, from, to, count }) => [kind, from, to, count]);
    for (const step of steps) expect(found).toContainEqual(step);
  });

  it('names the holiday and the notice that a skipped day rests on', async () => {
    const { out } = await due('cn/administrative-reconsideration', ['recon-received=2026-02-11'], '--working');
    expect(out).toContain('2026-02-14: 1 working day (day off worked in exchange, 春节;');
    expect(out).toContain('2026-02-15 to 2026-02-23: not counted (holiday, 春节;');
    expect(out.replace(/\s+/g, '')).toContain('国务院办公厅关于2026年部分节假日安排的通知');
  });

  it.each([
    [
      'en',
      'days off worked in exchange, and counted like all others: 2026-02-14, 2026-02-28',
      '(time zone Asia/Shanghai)',
    ],
    ['zh', '期间内的调休上班日：2026-02-14、2026-02-28', '（时区 Asia/Shanghai）'],
    [
      'it',
      'giorni di riposo lavorati in cambio, contati come gli altri: 2026-02-14, 2026-02-28',
      '(fuso orario Asia/Shanghai)',
    ],
  ])(
    'tells in %s the days off worked among the days counted, and whose days are counted',
    async (language, days, zone) => {
      const events = ['petition-accepted=2026-01-05', 'category=residual'];
      const flat = (await due(PETITION, events, '--working', '--lang', language)).out.replace(/\s+/g, '');
      expect(flat).toContain(days.replace(/\s+/g, ''));
      expect(flat).toContain(zone.replace(/\s+/g, ''));
    },
  );

  it('marks a day in a year without a calendar as provisional', async () => {
    const { out } = await due(PETITION, ['petition-accepted=2026-11-20', 'category=residual']);
    expect(out).toContain('provisional');
    expect(out).toContain('between 2027-01-19 and');
  });

  it('says what a day hangs on that cannot be told', async () => {
    const { out } = await due('it/highway-code-fines', ['fine-created=2026-01-31']);
    expect(out).toContain('resident abroad');
  });

  it('says what it hangs on whether anything is owed', async () => {
    const { out } = await due(PETITION, ['petition-accepted=2024-07-30']);
    expect(out.replace(/\s+/g, ' ')).toContain('hangs on what is not known: “Accepted: category” is empty.');
  });

  it('knows names however their words are joined', async () => {
    const { out } = await due(PETITION, ['petition_accepted=2024-07-30', 'category=residual']);
    expect(out).toContain('2024-09-29');
    expect((await due(PETITION, ['受理=2024-07-30', 'Category=residual', 'pending_below=false'])).out).toContain(
      '2024-09-29',
    );
  });

  it('knows an event by the name of the table of facts and by the one that readers see', async () => {
    for (const name of ['听证', '举行听证', 'Hearing']) {
      const { code, out } = await due(PETITION, [
        'petition-accepted=2024-07-30',
        'category=residual',
        `${name}=2024-08-01`,
      ]);
      expect(code).toBe(0);
      expect(out).toContain('2024-09-29');
    }
  });

  it('knows an event of another procedure by its full name alone', async () => {
    for (const name of ['Decision on reconsideration served', '送达复议决定'])
      expect((await due('cn/administrative-litigation', [`${name}=2026-03-02`])).out).toContain('2026-03-17');
    for (const name of ['Served', '送达'])
      expect((await due('cn/administrative-litigation', [`${name}=2026-03-02`])).err).toContain('knows no event');
  });

  it('refuses what is no event, no day and no attribute, each with a hint', async () => {
    expect(await due(PETITION, ['petition-acepted=2026-03-02'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean petition-accepted?') as string,
    });
    expect((await due(PETITION, ['petition-accepted=2026-02-30'])).err).toContain('no day that exists');
    expect((await due(PETITION, ['petition-accepted'])).err).toContain('EVENT=DATE');
    expect((await due(PETITION, ['petition-accepted=2026-03-02', 'receiver=x'])).err).toContain('no attribute');
  });
});

it('tells what a law assumes in the words of the reader', async () => {
  const { out } = await place.run(['due', PETITION, 'petition-accepted=2025-08-01', '--working', '--lang', 'zh']);
  expect(out).toContain('此处假定：条例无期间计算条款');
});
