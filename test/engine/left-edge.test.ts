import { describe, expect, it } from 'vitest';
import { type Binding, ownBinding } from '../../src/binding/index.js';
import { checkLog, legalTime, ruleSet, wantedBy } from '../../src/engine/index.js';
import type { DutyRule, GuardRule, Pattern, RecurringRule } from '../../src/language/index.js';
import { parseDay, zone } from '../../src/time/index.js';
import { boundTraces, type TraceEvent } from '../support/logs.js';
import { lawOf, NOWHERE } from '../support/vocabulary.js';

const [FILED, DECIDED, PAYMENT, NOTICE] = [0, 1, 2, 3];
const HEAD = {
  article: 0,
  version: { span: { from: null, until: null }, by: null },
  under: null,
  key: { byCase: true, byOffice: false, attributes: [] },
  rolls: null,
  options: [],
  overrides: [],
  points: [],
  rows: [],
  range: NOWHERE,
};

function pattern(event: number): Pattern {
  return { of: [{ event, where: null }] };
}

/** after each notice, office must decided within 10 days */
const answer: DutyRule = {
  ...HEAD,
  kind: 'duty',
  name: 'answer',
  trigger: { which: 'each', pattern: pattern(NOTICE) },
  bearer: 'office',
  bearerName: null,
  answers: [pattern(DECIDED)],
  due: { op: 'within', length: { op: 'period', period: { months: 0, days: 10, workingDays: 0, minutes: 0 } } },
  promptly: false,
  explained: [],
  unless: [],
  discharge: { mode: 'all' },
};

/** decided only if no payment */
const unpaid: GuardRule = {
  ...HEAD,
  kind: 'guard',
  name: 'unpaid',
  act: pattern(DECIDED),
  applies: null,
  condition: { op: 'not', of: { op: 'seen', pattern: pattern(PAYMENT) } },
};

/** every month, office must notice within 10 days, naming the month in its date */
const report: RecurringRule = {
  ...HEAD,
  kind: 'recurring',
  name: 'report',
  every: 'month',
  bearer: 'office',
  bearerName: null,
  answers: [pattern(NOTICE)],
  length: { op: 'period', period: { months: 0, days: 10, workingDays: 0, minutes: 0 } },
  names: null,
  shownBy: [],
};

const LAW = lawOf({ rules: [answer, unpaid] });
const time = legalTime(null, zone('Europe/Rome')!);

function verdicts(source: Partial<Binding['source']>, days: readonly [string, number][], law = LAW): string[] {
  const own = ownBinding(law);
  const events = days.map(
    ([day, event]): TraceEvent => ({ time: day, event, values: {}, actor: null, role: null, office: null }),
  );
  const rules = ruleSet(law);
  const bound = boundTraces(
    law,
    [{ id: 'c', events }],
    { ...own, source: { ...own.source, ...source } },
    time,
    wantedBy(rules),
  );
  const until = { day: parseDay('2020-06-01')!, ms: time.startOf(parseDay('2020-06-02')!) - 1 };
  const said = (engine: 'interpreter' | 'kernel') =>
    [...checkLog(bound, rules, time, { until, keeps: () => true, engine }).findings].map(
      (f) => `${rules.rules[f.rule]!.name} ${f.verdict}`,
    );
  expect(said('kernel')).toEqual(said('interpreter'));
  return said('interpreter');
}

describe('the left edge of a log', () => {
  const edge = { completeFrom: parseDay('2020-01-10')! };

  it('leaves open whether something had happened in a case that began before it', () => {
    expect(verdicts({}, [['2020-02-01', DECIDED]])).toEqual(['unpaid lawful']);
    expect(
      verdicts(edge, [
        ['2020-01-09', FILED],
        ['2020-02-01', DECIDED],
      ]),
    ).toEqual(['unpaid undetermined']);
    expect(
      verdicts(edge, [
        ['2020-01-10', FILED],
        ['2020-02-01', DECIDED],
      ]),
    ).toEqual(['unpaid lawful']);
    expect(verdicts({ beginsWith: [FILED] }, [['2020-02-01', DECIDED]])).toEqual(['unpaid undetermined']);
  });

  it('accuses nobody of a report that may have named its month before it', () => {
    const edged = (names: number | null) =>
      verdicts({ beginsWith: [FILED] }, [['2020-04-02', DECIDED]], lawOf({ rules: [{ ...report, names }] }));
    expect(edged(null)).toEqual(['report overdue', 'report open']);
    expect(edged(3)).toEqual(['report undetermined', 'report open']);
  });

  it('accuses nobody on a trigger from before it, whose answer the log may lack', () => {
    expect(verdicts({}, [['2020-01-09', NOTICE]])).toEqual(['answer overdue']);
    expect(verdicts(edge, [['2020-01-09', NOTICE]])).toEqual(['answer undetermined']);
    expect(
      verdicts(edge, [
        ['2020-01-09', NOTICE],
        ['2020-01-12', DECIDED],
      ]),
    ).toEqual(['answer met', 'unpaid undetermined']);
  });

  it('accuses nobody of what is overdue only because an answer was used up by one from before it', () => {
    const queue: DutyRule = { ...answer, name: 'queue', answers: [pattern(PAYMENT)], discharge: { mode: 'oldest' } };
    const days: [string, number][] = [
      ['2020-01-09', NOTICE],
      ['2020-01-12', NOTICE],
      ['2020-01-15', PAYMENT],
    ];
    expect(verdicts({}, days, lawOf({ rules: [queue] }))).toEqual(['queue met', 'queue overdue']);
    expect(verdicts(edge, days, lawOf({ rules: [queue] }))).toEqual(['queue met', 'queue undetermined']);
    const later: [string, number][] = days.map(([day, event]) => [day.replace('-09', '-11'), event]);
    expect(verdicts(edge, later, lawOf({ rules: [queue] }))).toEqual(['queue met', 'queue overdue']);
  });

  it('hides nothing that comes after it', () => {
    expect(
      verdicts(edge, [
        ['2020-01-09', FILED],
        ['2020-01-10', NOTICE],
      ]),
    ).toEqual(['answer overdue']);
    expect(verdicts({ beginsWith: [FILED] }, [['2020-01-10', NOTICE]])).toEqual(['answer overdue']);
  });
});
