import { formatDay } from '../../time/index.js';
import { citationIn, isOfLanguage } from '../headings.js';
import type {
  Anchor,
  Condition,
  Expression,
  Key,
  Law,
  Length,
  Pattern,
  Period,
  Point,
  Rule,
  Texts,
  TimeTest,
  Under,
  ValueSet,
  Version,
  Window,
  WordingSort,
} from '../ir.js';
import { en } from './en.js';
import { it } from './it.js';
import type { Phrases } from './phrases.js';
import { zh } from './zh.js';

const TONGUES: Readonly<Record<string, Phrases>> = { en, zh, it };

/** The text in a language, else in English, else in any language, else the fallback. */
export function textIn(texts: Texts, language: string, fallback: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? fallback;
}

export function fill(template: string, parts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

/** Says the parts of rules in one language. */
export class Speaker {
  readonly p: Phrases;

  constructor(
    readonly law: Law,
    readonly language: string,
  ) {
    this.p = TONGUES[language] ?? en;
  }

  /** As the law names it where that is in the reader's language. */
  bearer({ bearer, bearerName }: { readonly bearer: 'office' | 'party'; readonly bearerName: string | null }): string {
    return bearerName !== null && isOfLanguage(bearerName, this.language) ? bearerName : this.p[bearer];
  }

  rule(rule: Rule): string {
    const { p } = this;
    const version = this.version(rule);
    const article = this.article(rule.article);
    if (rule.kind === 'not-both')
      return fill(p.notBoth, { left: this.pattern(rule.left), right: this.pattern(rule.right), version, article });
    if (rule.kind === 'guard') {
      const applies = rule.applies ? fill(p.guardIf, { condition: this.condition(rule.applies, true) }) : '';
      const parts = { act: this.pattern(rule.act), if: applies, version, article };
      if (rule.condition.op === 'constant' && !rule.condition.value) return fill(p.never, parts);
      return fill(p.guard, { ...parts, condition: this.tests(rule.condition) });
    }
    if (rule.kind === 'recurring')
      return fill(p.recurring, {
        every: p.every[rule.every],
        bearer: this.bearer(rule),
        acts: this.patterns(rule.answers),
        length: this.length(rule.length),
        version,
        article,
      });
    const due =
      rule.due === null
        ? ''
        : rule.due.op === 'within'
          ? fill(p.dueWithin, { length: this.length(rule.due.length) })
          : rule.due.op === 'lapse'
            ? fill(p.dueLapse, { clock: this.clock(rule.due.clock) })
            : fill(p.dueBy, { point: this.point(rule.due.point) });
    const unless = rule.unless.length === 0 ? '' : fill(p.unless, { acts: this.patterns(rule.unless) });
    const bearer = this.bearer(rule);
    return fill(p.duty, {
      trigger: this.anchor(rule.trigger),
      bearer,
      acts: this.patterns(rule.answers),
      due: (rule.promptly ? p.promptly : '') + due,
      unless: this.explanation(rule.explained) + unless,
      version,
      article,
    });
  }

  /** What a rule is kept for, where that is not simply the case. */
  key({ byCase, byOffice, attributes }: Key): string {
    if (byCase && !byOffice && attributes.length === 0) return '';
    const { keyCase, keyOffice, listAnd, perKey } = this.p;
    const parts = [
      ...(byCase ? [keyCase] : []),
      ...(byOffice ? [keyOffice] : []),
      ...attributes.map((a) => this.attribute(a)),
    ];
    return fill(perKey, { key: this.list(parts, listAnd) });
  }

  explanation(explained: readonly Pattern[]): string {
    return explained.length === 0 ? '' : fill(this.p.explained, { acts: this.patterns(explained) });
  }

  clock(index: number): string {
    return this.term(this.law.clocks[index]!.name);
  }

  version({ version, under, key, overrides }: Rule): string {
    const names = overrides.map((name) => this.word(name, 'rule'));
    const before = names.length === 0 ? '' : fill(this.p.overrides, { rules: this.list(names, this.p.listAnd) });
    return this.key(key) + this.span(version) + this.reading(under) + before;
  }

  span(version: Version): string {
    const { from, until } = version.span;
    const parts = { from: from === null ? '' : formatDay(from), until: until === null ? '' : formatDay(until) };
    const { versionBetween, versionFrom, versionUntil } = this.p;
    const span =
      from !== null && until !== null
        ? versionBetween
        : from !== null
          ? versionFrom
          : until !== null
            ? versionUntil
            : '';
    return fill(span, parts);
  }

  reading(under: Under | null): string {
    const reading = under && this.law.readings[under.reading];
    if (!reading) return '';
    const option = reading.options[under.option];
    const said = option && this.law.wordings.option[`${reading.name}.${option.name}`]?.[this.language];
    if (said) return fill(this.p.underOption, { text: said });
    return fill(this.p.underReading, { reading: reading.name, option: option?.name ?? '' });
  }

  event(code: number): string {
    const { texts, name } = this.law.events[code]!;
    return fill(this.p.quoted, { name: textIn(texts, this.language, name) });
  }

  /** A name as the law words it for readers, in quotes; where it does not, the name itself. */
  word(name: string, sort: WordingSort): string {
    const texts = this.law.wordings[sort][name];
    return fill(this.p.quoted, { name: texts?.[this.language] ?? texts?.['en'] ?? name });
  }

  term(name: string): string {
    return this.word(name, 'term');
  }

  article(index: number): string {
    const citation = this.law.articles[index]?.citation;
    return citation === undefined ? this.law.id : citationIn(citation, this.language);
  }

  attribute(id: number): string {
    return this.term(this.law.attributes[id]!.name);
  }

  list(items: readonly string[], last: string): string {
    return items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(this.p.listComma) + last + items.at(-1)!;
  }

  pattern(pattern: Pattern): string {
    const alternatives = pattern.of.map(({ event, where, window }) => {
      const seen = window ? this.window(this.event(event), window) : this.event(event);
      return where ? fill(this.p.where, { event: seen, condition: this.condition(where, true) }) : seen;
    });
    return this.list(alternatives, this.p.listOr);
  }

  window(event: string, window: Window): string {
    const { windowLast, windowEnding, windowSince } = this.p;
    if (window.op === 'since') return fill(windowSince, { event, point: this.point(window.point) });
    const period = this.period(window.period);
    if (window.at === null) return fill(windowLast, { event, period });
    return fill(windowEnding, { event, period, point: this.point(window.at) });
  }

  patterns(patterns: readonly Pattern[]): string {
    return this.list(
      patterns.map((x) => this.pattern(x)),
      this.p.listOr,
    );
  }

  anchor({ which, pattern }: Anchor): string {
    const event = this.pattern(pattern);
    const goesWithoutSaying =
      which === 'first' && pattern.of.every((o) => this.law.events[o.event]!.once) && pattern.of.length === 1;
    return goesWithoutSaying ? event : fill(this.p[which], { event });
  }

  unit(unit: 'minutes' | 'hours' | 'days' | 'workingDays' | 'months' | 'years', n: number): string {
    const [one, many] = this.p[unit].split('|');
    return fill(n === 1 ? one! : (many ?? one!), { n });
  }

  period({ months, days, workingDays, minutes }: Period): string {
    const parts: string[] = [];
    if (months > 0) parts.push(months % 12 === 0 ? this.unit('years', months / 12) : this.unit('months', months));
    if (days > 0) parts.push(this.unit('days', days));
    if (workingDays > 0) parts.push(this.unit('workingDays', workingDays));
    if (minutes > 0) parts.push(minutes % 60 === 0 ? this.unit('hours', minutes / 60) : this.unit('minutes', minutes));
    return parts.join(this.p.periodAnd);
  }

  length(length: Length): string {
    switch (length.op) {
      case 'period':
        return this.period(length.period);
      case 'value':
      case 'attribute': {
        const key = length.unit === 'working-days' ? 'workingDays' : length.unit;
        const many = this.p[key].split('|').at(-1)!;
        return fill(this.p.lengthOf, {
          unit: fill(many, { n: '' }).trim(),
          attribute: length.op === 'value' ? this.value(length.expression) : this.attribute(length.attribute),
        });
      }
      case 'if':
        return fill(this.p.lengthIf, {
          main: this.length(length.then),
          condition: this.condition(length.condition),
          otherwise: this.length(length.otherwise),
        });
      default:
        return fill(this.p[length.op], {
          list: this.list(
            length.of.map((l) => this.length(l)),
            this.p.listPair,
          ),
        });
    }
  }

  point(point: Point): string {
    switch (point.op) {
      case 'event':
        return this.anchor(point.anchor);
      case 'date':
        return this.value(point.expression);
      case 'shift':
        return fill(point.sign > 0 ? this.p.plus : this.p.minus, {
          period: this.period(point.period),
          point: this.point(point.point),
        });
      case 'if':
        return fill(this.p.choice, {
          then: this.point(point.then),
          condition: this.condition(point.condition),
          otherwise: this.point(point.otherwise),
        });
      case 'lapse':
        return fill(this.p.lapse, { clock: this.clock(point.clock) });
      default:
        return fill(this.p[point.op], {
          list: this.list(
            point.of.map((x) => this.point(x)),
            this.p.listPair,
          ),
        });
    }
  }

  /** What stands after `only`: tests of time bare, everything else with `if`. */
  tests(condition: Condition, top = true): string {
    if (condition.op === 'and')
      return this.list(
        condition.of.map((c) => this.tests(c, false)),
        this.p.listAnd,
      );
    return isTimeTest(condition)
      ? this.time(condition)
      : fill(this.p.onlyIf, { condition: this.condition(condition, top) });
  }

  condition(condition: Condition, top = false): string {
    const { p } = this;
    if (isTimeTest(condition)) return fill(p.asCondition, { test: this.time(condition) });
    switch (condition.op) {
      case 'and':
      case 'or': {
        const parts = condition.of.map((c) => this.condition(c));
        const text = this.list(parts, condition.op === 'and' ? p.listAnd : p.listOr);
        return top || condition.op === 'and' ? text : `(${text})`;
      }
      case 'not':
        return this.negated(condition.of);
      case 'constant':
        return condition.value ? p.always : p.neverTrue;
      case 'seen':
        return fill(p.seen, { event: this.pattern(condition.pattern) });
      case 'compare':
        return fill(p.compare[condition.compare], {
          left: this.value(condition.left),
          right: this.value(condition.right),
        });
      case 'boolean':
        return fill(p.isTrue, { value: this.value(condition.expression) });
      case 'missing':
        return fill(p.missing, { value: this.value(condition.expression) });
      case 'judged':
        return fill(p.judged, { text: this.word(condition.text, 'value') });
      case 'clock':
        return fill(p.clockState[condition.state], { clock: this.clock(condition.clock) });
      case 'quantified':
        return fill(p.quantified[condition.which], {
          variable: fill(p.quoted, { name: condition.variable }),
          set: this.set(condition.set),
          condition: this.condition(condition.of),
        });
      case 'time-of-day':
        return fill(p.timeOfDay, { from: clockTime(condition.from), until: clockTime(condition.until) });
      case 'kind-of-day':
        return condition.working ? p.workingDay : p.dayOff;
      case 'in':
        return fill(p.isIn, { value: this.value(condition.left), set: this.set(condition.set) });
    }
  }

  time(test: TimeTest): string {
    const { p } = this;
    switch (test.op) {
      case 'within':
        return fill(p.within, { length: this.length(test.length), point: this.point(test.of) });
      case 'after':
        return fill(p.after, { length: this.length(test.length), point: this.point(test.from) });
      case 'from-day':
        return fill(test.unit === 'days' ? p.fromDay : p.fromWorkingDay, { n: test.n, point: this.point(test.after) });
      case 'ahead':
        return fill(p.ahead, { period: this.period(test.period), point: this.point(test.of) });
      default:
        return fill(p[test.op], { point: this.point(test.point) });
    }
  }

  negated(of: Condition): string {
    const { p } = this;
    if (of.op === 'seen') return fill(p.notSeen, { event: this.pattern(of.pattern) });
    if (of.op === 'boolean') return fill(p.isFalse, { value: this.value(of.expression) });
    if (of.op === 'missing') return fill(p.recorded, { value: this.value(of.expression) });
    if (of.op === 'in') return fill(p.notIn, { value: this.value(of.left), set: this.set(of.set) });
    return fill(p.not, { condition: this.condition(of, true) });
  }

  value(value: Expression): string {
    const { p } = this;
    switch (value.op) {
      case 'literal':
        if (value.type === 'text') return this.word(value.value, 'value');
        if (value.type === 'boolean') return value.value ? p.yes : p.no;
        if (value.type === 'money') return (value.value / 100).toFixed(2);
        return value.type === 'date' ? formatDay(value.value) : String(value.value);
      case 'attribute':
        return this.attribute(value.attribute);
      case 'actor':
      case 'role':
        return p[value.op];
      case 'office':
        return p.officeOfEvent;
      case 'fact':
        return this.term(this.law.facts[value.fact]!.name);
      case 'aggregate':
        return fill(p.aggregate[value.fn], { of: this.feature(value.pattern, value.attribute) });
      case 'arithmetic':
        return `(${this.value(value.left)} ${value.operator} ${this.value(value.right)})`;
      case 'negate':
        return `-${this.value(value.of)}`;
      case 'if':
        return fill(p.choice, {
          then: this.value(value.then),
          condition: this.condition(value.condition),
          otherwise: this.value(value.otherwise),
        });
      case 'variable':
        return fill(p.quoted, { name: value.name });
      case 'table': {
        const table = this.term(this.law.tables[value.table]!.name);
        if (value.keys.length === 0) return table;
        return fill(p.lookup, {
          table,
          keys: this.list(
            value.keys.map((k) => this.value(k)),
            p.listAnd,
          ),
        });
      }
      case 'size':
        return fill(p.size, { of: this.attribute(value.attribute) });
      case 'days':
        return fill(p.daysBetween, { from: this.point(value.from), to: this.point(value.to) });
    }
  }

  feature(pattern: Pattern, attribute: number | null): string {
    if (attribute === null) return this.pattern(pattern);
    return fill(this.p.attributeOf, { attribute: this.attribute(attribute), event: this.pattern(pattern) });
  }

  set(set: ValueSet): string {
    const { p } = this;
    if (set.op === 'literals')
      return this.list(
        set.values.map((v) => (typeof v === 'string' ? this.word(v, 'value') : String(v))),
        p.listOr,
      );
    if (set.op === 'list') return this.attribute(set.attribute);
    if (set.op === 'values') return fill(p.values, { of: this.feature(set.pattern, set.attribute) });
    return fill(p[set.op], { event: this.pattern(set.pattern) });
  }
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const TIME_TESTS: ReadonlySet<string> = new Set<TimeTest['op']>([
  'within',
  'from-day',
  'after',
  'before',
  'by',
  'past',
  'ahead',
]);

function isTimeTest(condition: Condition): condition is TimeTest {
  return TIME_TESTS.has(condition.op);
}
