import type { TimeTest } from '../../language/index.js';
import { inHours, limitKind } from '../interpreter/index.js';
import { NotCompiled } from './code.js';
import type { Gen, Here, LimitCode, PointCode, SpanCode } from './gen.js';
import { moved } from './points.js';

export function timeTestCode(gen: Gen, test: TimeTest, here: Here, begun: boolean): string {
  const limit = gen.limit(test, here);
  const office = gen.law.events[here.event]!.by === 'office';
  const absent = limit.side === 'earliest' && office ? '0' : begun ? '2' : '1';
  const from = limit.unit === 'hours' ? 'FROM[i]' : 'day';
  const to = limit.unit === 'hours' ? 'TO[i]' : 'day';
  const { lo, hi } = limit.at;
  const holds =
    limit.side === 'latest'
      ? `(${to} <= ${lo} ? 2 : ${from} > ${hi} ? 0 : 1)`
      : `(${from} >= ${hi} ? 2 : ${to} < ${lo} ? 0 : 1)`;
  if (limit.exists === '2') return holds;
  return `(${limit.exists} === 2 ? ${holds} : ${limit.exists} === 0 ? ${absent} : 1)`;
}

export function limitCode(gen: Gen, test: TimeTest, here: Here): LimitCode {
  switch (test.op) {
    case 'within': {
      const from = gen.point(test.of, { ...here, rolls: false });
      return {
        exists: from.exists,
        side: 'latest',
        unit: inHours(test.length) ? 'hours' : 'days',
        at: gen.length(test.length, from, here),
      };
    }
    case 'after': {
      const from = gen.point(test.from, { ...here, rolls: false });
      const at = gen.length(test.length, from, { ...here, rolls: false });
      const next = (js: string) => gen.code.hold(`(${js} + 1)`);
      const lo = next(at.lo);
      const hours = inHours(test.length);
      return {
        exists: from.exists,
        side: 'earliest',
        unit: hours ? 'hours' : 'days',
        at: { lo, hi: at.hi === at.lo ? lo : next(at.hi) },
      };
    }
    case 'from-day': {
      const after = gen.point(test.after, { ...here, rolls: false });
      const table = gen.tables.nth(test.n, test.unit);
      return { exists: after.exists, side: 'earliest', unit: 'days', at: spanMoved(gen, table, after) };
    }
    case 'past': {
      if (limitKind(gen.law, test).unit === 'hours') throw new NotCompiled('the end of a clock of hours');
      const point = gen.point(test.point, here);
      const next = (js: string) => gen.code.hold(`(${js} + 1)`);
      const lo = next(point.lo);
      const at = { lo, hi: point.hi === point.lo ? lo : next(point.hi) };
      return { exists: point.exists, side: 'earliest', unit: 'days', at };
    }
    case 'before':
    case 'by': {
      if (limitKind(gen.law, test).unit === 'hours') throw new NotCompiled('a point moved by hours');
      const point = gen.point(test.point, here);
      const minus = test.op === 'before' ? (js: string) => gen.code.hold(`(${js} - 1)`) : (js: string) => js;
      const lo = minus(point.lo);
      return {
        exists: point.exists,
        side: 'latest',
        unit: 'days',
        at: { lo, hi: point.hi === point.lo ? lo : minus(point.hi) },
      };
    }
    case 'ahead': {
      if (test.period.minutes !== 0) throw new NotCompiled('hours before a point');
      const of = gen.point(test.of, here);
      const table = gen.tables.back(test.period);
      return { exists: of.exists, side: 'latest', unit: 'days', at: spanMoved(gen, table, of) };
    }
  }
}

function spanMoved(gen: Gen, table: number, p: PointCode): SpanCode {
  const lo = moved(gen, table, p.lo);
  return { lo, hi: p.hi === p.lo ? lo : moved(gen, table, p.hi) };
}
