import type { Expression, Length, Point } from '../../language/index.js';
import { inHours, longestLength } from '../interpreter/index.js';
import { lapseCode } from './clocks.js';
import { EVER, literal, NEVER, NotCompiled } from './code.js';
import { rangeOf } from './expressions.js';
import { type Gen, type Here, NO_MS, type PointCode, type SpanCode } from './gen.js';
import { windowCode } from './windows.js';

export function pointCode(gen: Gen, point: Point, here: Here): PointCode {
  switch (point.op) {
    case 'event':
      return anchorCode(gen, point, here);
    case 'date':
      return dateCode(gen, point.expression, here);
    case 'shift':
      return shiftCode(gen, point, here);
    case 'lapse':
      return lapseCode(gen, point, here);
    case 'if':
      return chosenCode(gen, point, here);
    case 'last':
      throw new NotCompiled(`a point by ${point.op}`);
    default:
      return endmostCode(
        gen,
        point.op,
        point.of.map((p) => gen.point(p, here)),
      );
  }
}

/** One point or the other; where it cannot be told which, either, or nothing is known. */
function chosenCode(gen: Gen, point: Point & { op: 'if' }, here: Here): PointCode {
  const holds = gen.code.hold(gen.condition(point.condition, here));
  const then = gen.point(point.then, here);
  const otherwise = gen.point(point.otherwise, here);
  if (holds === '2') return then;
  if (holds === '0') return otherwise;
  const alike = `${then.exists} === ${otherwise.exists}`;
  const pick = (side: 'lo' | 'hi' | 'msLo' | 'msHi', nothing: string) => {
    const [a, b] = [then[side], otherwise[side]];
    if (a === NO_MS || b === NO_MS) return NO_MS;
    const either = `${alike} ? Math.${nothing.startsWith('-') ? 'min' : 'max'}(${a}, ${b}) : ${nothing}`;
    return gen.code.hold(`(${holds} === 2 ? ${a} : ${holds} === 0 ? ${b} : ${either})`);
  };
  const exists = `(${holds} === 2 ? ${then.exists} : ${holds} === 0 || ${alike} ? ${otherwise.exists} : 1)`;
  return {
    exists: gen.code.hold(exists),
    certain: false,
    lo: pick('lo', NEVER),
    hi: pick('hi', EVER),
    msLo: pick('msLo', '-Infinity'),
    msHi: pick('msHi', 'Infinity'),
  };
}

/** Of several points, those that are absent do not count; one that may be absent leaves the other end open. */
function endmostCode(gen: Gen, which: 'earlier' | 'later', points: readonly PointCode[]): PointCode {
  const certain = points.every((p) => p.certain);
  const end = (side: (p: PointCode) => string, perhaps: string, never: string) => {
    const f = which === 'earlier' ? 'min' : 'max';
    const one = (p: PointCode) =>
      `${p.exists} === 2 ? ${side(p)} : ${p.certain ? never : `${p.exists} === 1 ? ${perhaps} : ${never}`}`;
    return gen.code.hold(`Math.${f}(${points.map(one).join(', ')})`);
  };
  // The end on the near side may be moved by a point that is only perhaps there; the other rests on those that surely are.
  const both = (
    lo: (p: PointCode) => string,
    hi: (p: PointCode) => string,
    low: string,
    high: string,
  ): [string, string] => {
    const [near, far] = which === 'earlier' ? [low, high] : [high, low];
    if (certain && points.every((p) => lo(p) === hi(p))) {
      const one = end(lo, far, far);
      return [one, one];
    }
    return which === 'earlier' ? [end(lo, near, far), end(hi, far, far)] : [end(lo, far, far), end(hi, near, far)];
  };
  const sure = points.map((p) => `${p.exists} === 2`).join(' || ');
  const perhaps = certain ? '0' : `${points.map((p) => `${p.exists} !== 0`).join(' || ')} ? 1 : 0`;
  const exists = gen.code.hold(`(${sure} ? 2 : ${perhaps})`);
  const [lo, hi] = both(
    (p) => p.lo,
    (p) => p.hi,
    NEVER,
    EVER,
  );
  const inMs = points.every((p) => p.msLo !== NO_MS);
  const [msLo, msHi] = inMs
    ? both(
        (p) => p.msLo,
        (p) => p.msHi,
        '-Infinity',
        'Infinity',
      )
    : [NO_MS, NO_MS];
  return { exists, certain, lo, hi, msLo, msHi };
}

/** The event at hand as a point. */
export function ownCode(gen: Gen): PointCode {
  const instants = gen.log.from !== null;
  return {
    exists: '2',
    certain: true,
    lo: 'day',
    hi: 'day',
    msLo: instants ? 'FROM[i]' : NO_MS,
    msHi: instants ? 'TO[i]' : NO_MS,
  };
}

/** Where a kind of event is not recorded, an earlier first or a later latest may have happened. */
function anchorCode(gen: Gen, { anchor }: Point & { op: 'event' }, here: Here): PointCode {
  if (here.alone) throw new NotCompiled('history inside a pattern');
  const first = anchor.which === 'first';
  const end = first ? 'first' : 'last';
  const at =
    windowCode(gen, anchor.pattern, end, here) ??
    gen.memory.variable(anchor.pattern, { is: end }, gen.log.from !== null);
  const open = gen.isOpen(anchor.pattern);
  const there = (js: string, otherwise: string) => gen.code.hold(`(${at} >= 0 ? ${js} : ${otherwise})`);
  const exists = gen.code.hold(`(${at} >= 0 ? 2 : ${open ? 1 : 0})`);
  const known = open && first ? '' : there(`D[${at}]`, NEVER);
  const lo = open && first ? NEVER : known;
  const hi = !open ? known : first ? there(`D[${at}]`, EVER) : there('day', EVER);
  if (gen.log.from === null) return { exists, certain: !open, lo, hi, msLo: NO_MS, msHi: NO_MS };
  const msLo = open && first ? '-Infinity' : there(`FROM[${at}]`, '-Infinity');
  const msHi = open && !first ? there('TO[i]', 'Infinity') : there(`TO[${at}]`, 'Infinity');
  return { exists, certain: !open, lo, hi, msLo, msHi };
}

/** A date that is known to be left empty is no point; one that is not recorded may be any. */
function dateCode(gen: Gen, e: Expression, here: Here): PointCode {
  const operand = gen.expression(e, here);
  if (operand.is !== 'number') throw new NotCompiled('a date that is a range');
  const ms = { msLo: NO_MS, msHi: NO_MS };
  if (operand.js === 'NaN')
    return { exists: gen.code.hold(absence(gen, e, here)), certain: false, lo: NEVER, hi: NEVER, ...ms };
  const day = gen.code.hold(operand.js);
  if (e.op === 'literal') return { exists: '2', certain: true, lo: day, hi: day, ...ms };
  const none = absence(gen, e, here);
  const exists = gen.code.hold(`(${day} === ${day} ? 2 : ${none})`);
  const lo = gen.code.hold(`(${day} === ${day} ? ${day} : ${NEVER})`);
  return { exists, certain: none === '0', lo, hi: lo, ...ms };
}

/** Whether a date without a value is surely none (0) or perhaps one (1). */
function absence(gen: Gen, e: Expression, here: Here): string {
  if (e.op === 'fact') {
    const chosen = gen.factNamed(e.fact);
    return chosen ? absence(gen, chosen.expression, here) : '1';
  }
  if (e.op !== 'aggregate' || gen.isOpen(e.pattern)) return '1';
  return `(${gen.memory.variable(e.pattern, { is: 'first' })} < 0 ? 0 : 1)`;
}

function shiftCode(gen: Gen, { point, period, sign }: Point & { op: 'shift' }, here: Here): PointCode {
  const from = gen.point(point, sign > 0 ? { ...here, rolls: false } : here);
  if (period.minutes !== 0) throw new NotCompiled('a point moved by hours');
  const table = sign > 0 ? gen.tables.due(period, { rolls: here.rolls }) : gen.tables.back(period);
  const lo = moved(gen, table, from.lo);
  return { ...from, lo, hi: from.hi === from.lo ? lo : moved(gen, table, from.hi), msLo: NO_MS, msHi: NO_MS };
}

/** A day looked up in a table; what is infinite stays so, what only the interpreter can tell hands it the case. */
export function moved(gen: Gen, table: number, day: string): string {
  if (day === NEVER || day === EVER) return day;
  if (gen.tables.adding[table])
    return gen.code.hold(
      day === 'day' ? `(day + add${table})` : `(isDay(${day}) ? ${day} + add${table} : ${day})`,
      'd',
    );
  return gen.code.holdDay(`day${table}(${day})`);
}

/** The due day or instant of a length from a point: earliest and latest. */
export function lengthCode(gen: Gen, length: Length, from: PointCode, here: Here): SpanCode {
  switch (length.op) {
    case 'period': {
      if (length.period.minutes !== 0) return hoursCode(here, gen, literal(length.period.minutes * 60_000), from);
      const table = gen.tables.due(length.period, here);
      const lo = moved(gen, table, from.lo);
      return { lo, hi: from.hi === from.lo ? lo : moved(gen, table, from.hi) };
    }
    case 'attribute':
      return dataLengthCode(gen, length, from, here);
    case 'if': {
      const holds = gen.code.hold(gen.condition(length.condition, here));
      const then = gen.length(length.then, from, here);
      const otherwise = gen.length(length.otherwise, from, here);
      if (holds === '2') return then;
      if (holds === '0') return otherwise;
      const pick = (f: string, a: string, b: string) =>
        gen.code.hold(
          holds === '1'
            ? `Math.${f}(${a}, ${b})`
            : `(${holds} === 2 ? ${a} : ${holds} === 0 ? ${b} : Math.${f}(${a}, ${b}))`,
        );
      return { lo: pick('min', then.lo, otherwise.lo), hi: pick('max', then.hi, otherwise.hi) };
    }
    case 'value':
    case 'sum':
      return daysCode(gen, length, from, here);
    default: {
      const all = length.of.map((l) => gen.length(l, from, here));
      const f = length.op === 'longer' ? 'max' : 'min';
      const pick = (side: 'lo' | 'hi') => gen.code.hold(`Math.${f}(${all.map((s) => s[side]).join(', ')})`);
      const lo = pick('lo');
      return { lo, hi: all.every((s) => s.lo === s.hi) ? lo : pick('hi') };
    }
  }
}

function hoursCode(here: Here, gen: Gen, ms: string, from: PointCode): SpanCode {
  if (here.nextHour) throw new NotCompiled('hours from the next full hour');
  if (from.msLo === NO_MS) throw new NotCompiled('hours from a day');
  return { lo: gen.code.hold(`(${from.msLo} + ${ms})`), hi: gen.code.hold(`(${from.msHi} + ${ms})`) };
}

/** A length of days, some of which a fact or a table gives: between nothing and for ever where they are no whole number of days. */
function daysCode(gen: Gen, length: Length & { op: 'value' | 'sum' }, from: PointCode, here: Here): SpanCode {
  const parts = (length.op === 'sum' ? length.of : [length]).map((part) => dayPart(gen, part, here));
  const usable = gen.code.hold(`(${parts.map((p) => p.usable).join(' && ')})`);
  const n = parts.map((p) => p.n).join(' + ');
  const table = gen.tables.length({ unit: 'days', times: 1 }, here);
  return daysFrom(gen, from, usable, table, n);
}

function dayPart(gen: Gen, part: Length, here: Here): { readonly n: string; readonly usable: string } {
  if (part.op === 'period') {
    const { days, months, workingDays, minutes } = part.period;
    if (months + workingDays + minutes > 0) throw new NotCompiled('a sum of other units');
    return { n: literal(days), usable: 'true' };
  }
  if (part.op !== 'value' || part.unit !== 'days') throw new NotCompiled(`a sum with a length by ${part.op}`);
  const { lo, hi } = rangeOf(gen.expression(part.expression, here));
  const n = gen.code.hold(lo);
  const usable = `${n} === ${hi} && Number.isInteger(${n}) && ${n} >= 0 && ${n} <= ${literal(longestLength(part))}`;
  return { n: `${n} * ${literal(part.times)}`, usable };
}

/** A length that is missing, too great, or no whole number of units, lies between nothing and for ever. */
function dataLengthCode(gen: Gen, length: Length & { op: 'attribute' }, from: PointCode, here: Here): SpanCode {
  const hours = inHours(length);
  const nothing = hours ? from.msLo : from.lo;
  if (hours && from.msLo === NO_MS) throw new NotCompiled('hours from a day');
  if (hours && here.nextHour) throw new NotCompiled('hours from the next full hour');
  if (gen.log.attributes[length.attribute] === undefined) return { lo: nothing, hi: hours ? 'Infinity' : EVER };
  const n = gen.code.hold(`${gen.column(length.attribute)}[i]`);
  const usable = gen.code.hold(`(Number.isInteger(${n}) && ${n} >= 0 && ${n} <= ${literal(longestLength(length))})`);
  if (hours) {
    const ms = `${n} * ${literal(length.times * (length.unit === 'hours' ? 3_600_000 : 60_000))}`;
    return {
      lo: gen.code.hold(`(${usable} ? ${from.msLo} + ${ms} : ${from.msLo})`),
      hi: gen.code.hold(`(${usable} ? ${from.msHi} + ${ms} : Infinity)`),
    };
  }
  const table = gen.tables.length(length, here);
  return daysFrom(gen, from, usable, table, n);
}

/** So many units of a table of lengths from a point, where they are usable; else anything from the point on. */
function daysFrom(gen: Gen, from: PointCode, usable: string, table: number, units: string): SpanCode {
  const due = (day: string, otherwise: string) =>
    gen.code.holdDay(`${usable} ? ${gen.state.dataLength}(${table}, ${units}, ${day}) : ${otherwise}`);
  return { lo: due(from.lo, from.lo), hi: due(from.hi, EVER) };
}
