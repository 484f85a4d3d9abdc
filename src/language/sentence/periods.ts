import type { Condition, Length, Period, Point, TimeTest } from '../ir.js';
import { fill } from './fill.js';
import type { Names } from './names.js';
import type { Saying } from './saying.js';

type Unit = 'minutes' | 'hours' | 'days' | 'workingDays' | 'months' | 'years';

function unit({ p }: Names, unit: Unit, n: number): string {
  const [one, many] = p[unit].split('|');
  return fill(n === 1 ? one! : (many ?? one!), { n });
}

export function periodText(names: Names, { months, days, workingDays, minutes }: Period): string {
  const parts: string[] = [];
  if (months > 0) parts.push(months % 12 === 0 ? unit(names, 'years', months / 12) : unit(names, 'months', months));
  if (days > 0) parts.push(unit(names, 'days', days));
  if (workingDays > 0) parts.push(unit(names, 'workingDays', workingDays));
  if (minutes > 0)
    parts.push(minutes % 60 === 0 ? unit(names, 'hours', minutes / 60) : unit(names, 'minutes', minutes));
  return parts.join(names.p.periodAnd);
}

export function lengthText(say: Saying, length: Length): string {
  const { p } = say.names;
  switch (length.op) {
    case 'period':
      return say.period(length.period);
    case 'value':
    case 'attribute': {
      const key = length.unit === 'working-days' ? 'workingDays' : length.unit;
      const many = p[key].split('|').at(-1)!;
      return fill(p.lengthOf, {
        // What counts units in Chinese does not stand without a number.
        unit: fill(many, { n: '' }).trim().replace(/^个/, ''),
        attribute: length.op === 'value' ? say.value(length.expression) : say.names.attribute(length.attribute),
      });
    }
    case 'if':
      return fill(p.lengthIf, {
        main: say.length(length.then),
        condition: say.condition(length.condition, 1),
        otherwise: say.length(length.otherwise),
      });
    default:
      return fill(p[length.op], {
        list: say.names.and(
          length.of.map((l) => ('of' in l ? fill(p.brackets, { text: say.length(l) }) : say.length(l))),
        ),
      });
  }
}

/** A length that hangs on conditions, case by case. */
export function limitParts(say: Saying, length: Length): string[] {
  const { p } = say.names;
  return casesOf(length, []).map(({ length: each, under }, n) => {
    const [only] = under;
    if (only === undefined) return fill(p.limitElse, { length: say.length(each) });
    const condition = say.condition(under.length === 1 ? only : { op: 'and', of: under }, 1);
    return fill(n === 0 ? p.limitIf : p.limitElseIf, { length: say.length(each), condition });
  });
}

/** One after another; each holds where none before it does. */
function casesOf(length: Length, under: readonly Condition[]): { length: Length; under: readonly Condition[] }[] {
  if (length.op !== 'if') return [{ length, under }];
  return [...casesOf(length.then, [...under, length.condition]), ...casesOf(length.otherwise, under)];
}

export function pointText(say: Saying, point: Point): string {
  const { p } = say.names;
  switch (point.op) {
    case 'event':
      return say.anchor(point.anchor);
    case 'date':
      return say.value(point.expression);
    case 'shift':
      return fill(point.sign > 0 ? p.plus : p.minus, {
        period: say.period(point.period),
        point: say.point(point.point),
      });
    case 'if':
      return fill(p.choice, {
        then: say.point(point.then),
        condition: say.condition(point.condition, 1),
        otherwise: say.point(point.otherwise),
      });
    case 'lapse':
      return fill(p.lapse, { clock: say.names.clock(point.clock) });
    default:
      return fill(p[point.op], {
        list: say.names.and(
          point.of.map((x) => (isSeveral(x) ? fill(p.brackets, { text: say.point(x) }) : say.point(x))),
        ),
      });
  }
}

/** Whether a point is itself picked from a list. */
function isSeveral(point: Point): boolean {
  if (point.op === 'event') return point.anchor.pattern.of.length > 1;
  return point.op === 'earlier' || point.op === 'later' || point.op === 'last';
}

/** What stands after `only` and is about time. */
export function timeText(say: Saying, test: TimeTest): string {
  const { p } = say.names;
  switch (test.op) {
    case 'within':
    case 'after': {
      const [plain, limited] = test.op === 'within' ? [p.within, p.withinLimit] : [p.after, p.afterLimit];
      const point = say.point(test.op === 'within' ? test.of : test.from);
      const label = say.limit(test.length);
      return label === null ? fill(plain, { length: say.length(test.length), point }) : fill(limited, { label, point });
    }
    case 'from-day':
      return fill(test.unit === 'days' ? p.fromDay : p.fromWorkingDay, { n: test.n, point: say.point(test.after) });
    case 'ahead':
      return fill(p.ahead, { period: say.period(test.period), point: say.point(test.of) });
    case 'by':
      return fill(test.point.op === 'event' ? p.byDay : p.by, { point: say.point(test.point) });
    default:
      return fill(p[test.op], { point: say.point(test.point) });
  }
}
