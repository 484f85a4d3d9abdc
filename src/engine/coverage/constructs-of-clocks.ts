/** Constructs 1 to 47: where periods begin, how long they are, which way they run, and what changes them. */
import type { Expression } from '../../language/index.js';
import {
  alternative,
  both,
  condition,
  conjuncts,
  duty,
  effect,
  either,
  eventsOf,
  expression,
  type Form,
  guard,
  holds,
  length,
  meet,
  notBoth,
  origin,
  pausing,
  period,
  point,
  recurring,
} from './forms.js';

/** Name, how it is written, form, and the rows that tell it from others of its form. */
export type Line = readonly [name: string, written: string, form: Form, ...rows: string[]];

const several = either(
  origin('earlier'),
  origin('event', (p) => p.anchor.which === 'first' && p.anchor.pattern.of.length > 1),
);
const byAttribute = origin('if', ({ condition: c }) => !holds(c, 'missing') && !holds(c, 'seen'));
const unlimited = (limits: { times: unknown; each: unknown; total: unknown }) =>
  limits.times === null && limits.each === null && limits.total === null;
const isDays = (e: Expression) => holds(e, 'days');

export const clockConstructs: readonly Line[] = [
  ['starts at one event', '`clock c: 6 months after docketed`, `duty d: after docketed, ...`', origin('event')],
  [
    'starts at the later, or last, of several',
    '`after last of signed, sealed`: begun once all have happened; `after later of told, latest corrected`: of those that have',
    either(origin('last'), origin('later')),
  ],
  ['starts at the earlier of two', '`60 days after earlier of told, content-known + 10 months`', several],
  ['start depends on channel or mode', '`after (confirmed if last(channel) = "net" else received)`', byAttribute],
  ['start depends on the ground pleaded', "the same with the ground's attribute", byAttribute, 'CIV-36'],
  [
    'start at actual or constructive knowledge',
    'an event with a date attribute, `after last(knowledge-found.known-on)`; a contested one as `judged`',
    origin('date', ({ expression: e }) => e.op === 'aggregate' || e.op === 'attribute'),
  ],
  ['deferred start', '`after identified`; `after last of employment-ended, claimed`', origin('last')],
  [
    'start at the lapse of another period',
    '`after earlier of acknowledged, lapse of acknowledgement`',
    origin('lapse'),
  ],
  [
    'rebuttable date',
    '`after (proven-on if proven-on is not missing else sent-on)` with attributes of the start, or a reading',
    origin('if', ({ condition: c }) => holds(c, 'missing')),
  ],
  [
    'from the second day',
    '`10 days after received + 1 day`',
    origin('shift', ({ period: p, sign }) => sign === 1 && p.days > 0 && p.months === 0),
  ],
  [
    'days, months, years, weeks, half months, hours, promptly',
    '`half a month`, `48 hours`, `must ACT promptly`',
    either(
      period((p) => p.minutes > 0 || p.months > 0),
      duty((r) => r.promptly),
    ),
  ],
  [
    'working or calendar days, by number or version',
    '`5 working days`, versions `until` and `from`',
    either(
      period((p) => p.workingDays > 0),
      condition('from-day', (c) => c.unit === 'working-days'),
      length('attribute', (l) => l.unit === 'working-days'),
      length('value', (l) => l.unit === 'working-days'),
    ),
  ],
  ['length depends on the case', '`30 days if abroad else 15 days`', length('if')],
  [
    'length is set by an event or another text',
    '`set-days days`, a table',
    either(length('attribute'), length('value')),
  ],
  [
    'threshold from a dated table',
    '`table average-wage for province gives money: ...`',
    condition('compare', (c) => holds(c.left, 'table') || holds(c.right, 'table')),
  ],
  [
    'default where none was set',
    '`set-days days if set-days is not missing else 60 days`',
    length('if', (l) => holds(l.condition, 'missing') || holds(l.condition, 'seen')),
  ],
  [
    'longer or shorter of two norms, a minimum',
    '`longer of 60 days and special-term`, `shorter of ...`',
    either(length('longer'), length('shorter')),
  ],
  [
    'soft limit; promptly and at most',
    '`within 72 hours explained by late-reasons`; `promptly and within 20 working days`',
    duty((r) => r.explained.length > 0 || (r.promptly && r.due !== null)),
  ],
  [
    'cumulated budget',
    '`clock whole: sum of 60 days and 120 days after filed`: one clock for all parts',
    length('sum'),
  ],
  [
    'steps of an amount over time, running consequence with a cap',
    '`(amount * 0.7 if days(served, paid-day) <= 5 else amount)` in a fact',
    either(
      expression('if', (e) => holds(e.condition, 'days')),
      expression('arithmetic', (e) => e.operator === '*' && (isDays(e.left) || isDays(e.right))),
    ),
  ],
  [
    'backwards from a planned event',
    '`only at least 3 days before hearing-day`, `by 10 days before last(fixed.hearing-day)`',
    either(
      condition('ahead', (c) => !holds(c.of, 'lapse')),
      point('shift', (p) => p.sign === -1 && !holds(p, 'lapse')),
    ),
  ],
  [
    'backwards from a running deadline',
    '`only at least 15 days before lapse of trial`, `by 5 days before lapse of trial`',
    either(
      condition('ahead', (c) => holds(c.of, 'lapse')),
      point('shift', (p) => p.sign === -1 && holds(p, 'lapse')),
    ),
  ],
  [
    'a minimum as well as a maximum',
    '`only after 2 months from asked and within 8 months of asked`',
    guard(({ condition: c }) => {
      const ops = conjuncts(c).map(({ op }) => op);
      return (
        ops.some((op) => op === 'after' || op === 'from-day' || op === 'past') &&
        ops.some((op) => op === 'within' || op === 'by')
      );
    }),
  ],
  [
    'longest gap between events of one kind',
    '`hearing only within 1 month of latest hearing if hearing`',
    guard((r, { parts }) =>
      parts.conditions.some(
        (c) =>
          c.op === 'within' &&
          c.of.op === 'event' &&
          c.of.anchor.which === 'latest' &&
          meet(eventsOf([r.act]), eventsOf([c.of.anchor.pattern])),
      ),
    ),
  ],
  [
    'remedy that opens on elapse',
    '`only after enforcement runs out`',
    guard(({ condition: c }) => conjuncts(c).some((part) => part.op === 'past' && part.point.op === 'lapse')),
  ],
  [
    'recurring or fixed by the calendar, with zero report',
    '`every quarter, office must reported or nothing-to-report within 15 days`',
    recurring(),
  ],
  [
    'observation window',
    '`after each change where within 30 days of accident, ...`',
    alternative(({ where }) => where !== null && holds(where, 'within')),
  ],
  [
    'long stop over knowledge',
    '`only within 1 year of known and within 20 years of act`',
    guard(({ condition: c }) => conjuncts(c).filter(({ op }) => op === 'within').length > 1),
  ],
  [
    'chain of clocks, level by level',
    '`after each reported, office must reported-up within 2 hours discharges same level`',
    duty((r) => r.discharge.mode === 'same' && r.trigger.which === 'each' && r.due !== null),
  ],
  [
    'forbidden times',
    '`only if not between 22:00 and 06:00 and not on a day off`',
    either(condition('time-of-day'), condition('kind-of-day')),
  ],
  ['suspension', '`paused from ordered until returned`', effect('pause')],
  [
    'capped exclusion',
    '`paused ..., up to 1 month in total`',
    effect('pause', ({ limits }) => limits.each !== null || limits.total !== null),
  ],
  [
    'only the agreed part is excluded',
    '`extended by extra days on longer-agreed`',
    effect('extend', ({ amount }) => amount !== null && amount.op === 'attribute'),
    'MED-31',
  ],
  [
    'suspension valid only on a condition, or once',
    '`paused from invited until completed, once if term-days > 0`',
    effect('pause', ({ limits, condition: c }) => limits.times !== null || c !== null),
  ],
  ['restart, with its count', '`restarted on returned, at most 2 times`', effect('restart')],
  ['moved start', '`moved to supplemented on supplemented`', effect('move')],
  [
    'no restart on a change of track',
    'no effect; the clock goes on',
    (d) => d.sort === 'clock' && d.of.effects.every((e) => e.op !== 'restart' && e.op !== 'move'),
    'CIV-19',
    'ALT-12',
  ],
  [
    'a new tail, or the remainder',
    '`set until 6 months after obstacle-ended on obstacle-ended`; a pause leaves the remainder',
    either(effect('set-until'), effect('set')),
  ],
  [
    'extension: approver, count, most, notice in time',
    '`extended by granted days on approved where role = "president" and notified, up to 30 days in total, once`',
    effect('extend', ({ limits, on }) => !unlimited(limits) && (on.length > 1 || holds(on, 'role'))),
  ],
  [
    'ladder of extensions',
    'several `extended`, each with its `if` and limits',
    (d) => d.sort === 'clock' && d.of.effects.filter(({ op }) => op === 'extend').length > 1,
  ],
  [
    'extension without an upper bound',
    '`extended by granted days on approved`',
    effect('extend', ({ limits, amount, most }) => unlimited(limits) && most === null && amount?.op === 'attribute'),
  ],
  [
    'renewable validity, automatic lapse',
    '`extended by 3 months on renewed`; `deem lifted when validity runs out`',
    (d) => {
      if (d.sort !== 'deem' || d.of.when.op !== 'lapse') return false;
      const { name } = d.law.clocks[d.of.when.clock]!;
      return d.law.clocks.some((c) => c.name === name && c.effects.some(({ op }) => op === 'extend'));
    },
  ],
  [
    'clock on the suspension itself',
    '`clock standstill: 60 days after suspended ended on resumed`',
    (d) =>
      d.sort === 'clock' &&
      d.parts.origins.some((p) => p.op === 'event' && meet(eventsOf([p.anchor.pattern]), pausing(d.law))),
  ],
  [
    'leave to proceed after an obstacle',
    '`guard ... only within 10 days of obstacle-ended if leave-granted`',
    both(
      guard((r) => r.applies !== null || holds(r.condition, 'seen')),
      condition('within'),
    ),
    'CIV-32',
    'CRI-63',
  ],
  ['automatic or on request', 'a pause; or a pause `if granted`', effect('pause'), 'ALT-06'],
  ['switched off by an attribute', '`off if last(foreign) = true`', effect('off')],
  [
    'coupling of two procedures',
    '`paused from set-aside-filed until set-aside-decided`, `ended on transferred`, `not both`',
    either(effect('end'), notBoth()),
  ],
];
