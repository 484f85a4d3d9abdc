import { formatDay } from '../time/index.js';
import type {
  Anchor,
  Condition,
  Expression,
  Fact,
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
} from './ir.js';
import { en } from './sentence/en.js';
import { it } from './sentence/it.js';
import type { Phrases } from './sentence/phrases.js';
import { zh } from './sentence/zh.js';

const TONGUES: Readonly<Record<string, Phrases>> = { en, zh, it };

/** The text in a language, else in English, else in any language, else the fallback. */
export function textIn(texts: Texts, language: string, fallback: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? fallback;
}

/**
 * A rule as one plain sentence in `en`, `zh` or `it` (any other language: English).
 *
 * @example sentenceOf(law, law.rules[0]!, 'en')
 * // After “Fine created”, the office must do “Notice served” within 90 days, unless “Payment” comes first (Art. 201).
 */
export function sentenceOf(law: Law, rule: Rule, language: string): string {
  const speaker = new Speaker(law, language);
  const text = speaker.p.tidy.reduce((t, [from, to]) => t.replace(from, to), speaker.rule(rule));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A fact as one plain sentence.
 *
 * @example factSentence(law, law.facts[0]!, 'en')
 * // “paid-so-far” is the sum of “paid” of “Payment” (Art. 1).
 */
export function factSentence(law: Law, fact: Fact, language: string): string {
  const speaker = new Speaker(law, language);
  const text = fill(speaker.p.fact, {
    name: fill(speaker.p.quoted, { name: fact.name }),
    value: speaker.value(fact.expression),
    version: speaker.reading(fact.under),
    article: law.articles[fact.article]?.citation ?? law.id,
  });
  return speaker.p.tidy.reduce((t, [from, to]) => t.replace(from, to), text);
}

function fill(template: string, parts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

class Speaker {
  readonly p: Phrases;

  constructor(
    readonly law: Law,
    readonly language: string,
  ) {
    this.p = TONGUES[language] ?? en;
  }

  rule(rule: Rule): string {
    const { p } = this;
    const version = this.version(rule);
    const article = this.law.articles[rule.article]?.citation ?? this.law.id;
    if (rule.kind === 'not-both')
      return fill(p.notBoth, { left: this.pattern(rule.left), right: this.pattern(rule.right), version, article });
    if (rule.kind === 'guard') {
      const applies = rule.applies ? fill(p.guardIf, { condition: this.condition(rule.applies, true) }) : '';
      const parts = { act: this.pattern(rule.act), if: applies, version, article };
      if (rule.condition.op === 'constant' && !rule.condition.value) return fill(p.never, parts);
      return fill(p.guard, { ...parts, condition: this.tests(rule.condition) });
    }
    const due =
      rule.due === null
        ? ''
        : rule.due.op === 'within'
          ? fill(p.dueWithin, { length: this.length(rule.due.length) })
          : fill(p.dueBy, { point: this.point(rule.due.point) });
    const unless = rule.unless.length === 0 ? '' : fill(p.unless, { acts: this.patterns(rule.unless) });
    const bearer = rule.bearerName ?? p[rule.bearer];
    return fill(p.duty, {
      trigger: this.anchor(rule.trigger),
      bearer,
      acts: this.patterns(rule.answers),
      due,
      unless,
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

  version({ version, under, key }: Rule): string {
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
    return this.key(key) + fill(span, parts) + this.reading(under);
  }

  reading(under: Under | null): string {
    const reading = under && this.law.readings[under.reading];
    if (!reading) return '';
    return fill(this.p.underReading, { reading: reading.name, option: reading.options[under.option]?.name ?? '' });
  }

  event(code: number): string {
    const { texts, name } = this.law.events[code]!;
    return fill(this.p.quoted, { name: textIn(texts, this.language, name) });
  }

  attribute(id: number): string {
    return fill(this.p.quoted, { name: this.law.attributes[id]!.name });
  }

  list(items: readonly string[], last: string): string {
    return items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(this.p.listComma) + last + items.at(-1)!;
  }

  pattern(pattern: Pattern): string {
    const alternatives = pattern.of.map(({ event, where }) =>
      where
        ? fill(this.p.where, { event: this.event(event), condition: this.condition(where, true) })
        : this.event(event),
    );
    return this.list(alternatives, this.p.listOr);
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
      case 'attribute': {
        const key = length.unit === 'working-days' ? 'workingDays' : length.unit;
        const many = this.p[key].split('|').at(-1)!;
        return fill(this.p.lengthOf, {
          unit: fill(many, { n: '' }).trim(),
          attribute: this.attribute(length.attribute),
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
        if (value.type === 'text') return fill(p.quoted, { name: value.value });
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
        return fill(p.quoted, { name: this.law.facts[value.fact]!.name });
      case 'aggregate':
        return fill(p.aggregate[value.fn], { of: this.feature(value.pattern, value.attribute) });
      case 'arithmetic':
        return `(${this.value(value.left)} ${value.operator} ${this.value(value.right)})`;
      case 'negate':
        return `-${this.value(value.of)}`;
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
        set.values.map((v) => (typeof v === 'string' ? fill(p.quoted, { name: v }) : String(v))),
        p.listOr,
      );
    if (set.op === 'list') return this.attribute(set.attribute);
    if (set.op === 'values') return fill(p.values, { of: this.feature(set.pattern, set.attribute) });
    return fill(p[set.op], { event: this.pattern(set.pattern) });
  }
}

const TIME_TESTS: ReadonlySet<string> = new Set<TimeTest['op']>([
  'within',
  'from-day',
  'after',
  'before',
  'by',
  'ahead',
]);

function isTimeTest(condition: Condition): condition is TimeTest {
  return TIME_TESTS.has(condition.op);
}
