import type {
  Discharge,
  DutyRule,
  Fact,
  GuardRule,
  Key,
  Law,
  NotBothRule,
  Pattern,
  Rule,
  Version,
} from '../../src/language/index.js';
import { Writer } from './conditions.js';
import type { Draw } from './draw.js';
import { EVENTS, lawOf, NOWHERE } from './vocabulary.js';
import { NO_WHOLE, randomWhole } from './whole.js';

/** What a random law may use. */
export interface LawOptions {
  readonly workingDays: boolean;
  /** Days around which versions begin and end. */
  readonly base: number;
  /** No asking whether a value is missing, for those who fill in values. */
  readonly noMissing?: boolean;
  /** Also what only the interpreter judges. */
  readonly whole?: boolean;
}

const CASE: Key = { byCase: true, byOffice: false, attributes: [] };
const DOC = 6;
const UNITS = 1;

/** A law with one to three rules that uses any construct of the language. */
export function randomLaw(draw: Draw, options: LawOptions): Law {
  const readings = [
    {
      name: 'reading',
      options: [
        { name: 'a', text: 'a' },
        { name: 'b', text: 'b' },
      ],
      assumed: draw.below(2),
      range: NOWHERE,
    },
  ];
  const facts = randomFacts(draw, options);
  const writer = new Writer(draw, { ...options, facts });
  const whole = options.whole ? randomWhole(draw, writer, options.base) : NO_WHOLE;
  const made = draw.many(1, 3, (i) => versionsOf(writer, draw, options, `rule-${i}`)).flat();
  const rules = options.whole ? made.map((rule) => widened(draw, writer, rule)) : made;
  const inForce = draw.chance(12)
    ? { from: options.base - draw.below(10), until: draw.chance(50) ? options.base + draw.int(10, 40) : null }
    : { from: null, until: null };
  return lawOf({
    ...whole,
    rules,
    facts,
    readings,
    inForce,
    rolls: draw.pick([null, null, true, false].filter((r) => r !== true || options.workingDays)),
  });
}

/** Each fact rests on the ones before it; the last name has a form under each reading. */
function randomFacts(draw: Draw, options: LawOptions): Fact[] {
  const facts: Fact[] = [];
  const types = ['number', 'money', 'date', 'text', 'number', 'number'] as const;
  types.forEach((type, i) => {
    const writer = new Writer(draw, { ...options, facts });
    const scope = { events: [], looksBack: true, time: false };
    const twins = i === types.length - 1 ? [0, 1] : [null];
    const made = twins.map(
      (option): Fact => ({
        name: `fact-${i}`,
        type,
        expression: writer.expression(type, scope, 2),
        under: option === null ? null : { reading: 0, option },
        article: 0,
        range: NOWHERE,
      }),
    );
    facts.push(...made);
  });
  return facts;
}

function versionsOf(writer: Writer, draw: Draw, { base, workingDays }: LawOptions, name: string): Rule[] {
  const kind = draw.pick(['duty', 'guard', 'duty', 'guard', 'not-both'] as const);
  const key = randomKey(draw);
  const one = (version: Version, under: Rule['under']): Rule => {
    const rolls = draw.pick([null, null, false, workingDays ? true : null]);
    const head = {
      name,
      article: 0,
      version,
      under,
      key,
      rolls,
      options: [],
      overrides: [],
      points: [],
      rows: [],
      range: NOWHERE,
    };
    if (kind === 'duty') return { ...head, ...duty(writer, draw) };
    return kind === 'guard' ? { ...head, ...guard(writer, draw) } : { ...head, ...notBoth(writer) };
  };
  const open = { span: { from: null, until: null }, by: null };
  const split = draw.pick(['none', 'none', 'dated', 'gap', 'readings']);
  if (split === 'none') return [one(open, draw.chance(10) ? { reading: 0, option: draw.below(2) } : null)];
  if (split === 'readings') return [one(open, { reading: 0, option: 0 }), one(open, { reading: 0, option: 1 })];
  const at = base + draw.int(-2, 15);
  const by = draw.chance(25) ? draw.below(EVENTS.length) : null;
  const first = one({ span: { from: null, until: at }, by }, null);
  const second = one(
    { span: { from: at + (split === 'gap' ? 4 : 1), until: draw.chance(30) ? at + 12 : null }, by },
    null,
  );
  return split === 'gap' && draw.chance(30) ? [first] : [first, second];
}

function randomKey(draw: Draw): Key {
  if (!draw.chance(16)) return CASE;
  return draw.pick<Key>([
    { byCase: true, byOffice: false, attributes: [DOC] },
    { byCase: false, byOffice: false, attributes: [DOC] },
    { byCase: false, byOffice: true, attributes: [] },
    { byCase: true, byOffice: true, attributes: [] },
    { byCase: true, byOffice: false, attributes: [DOC, UNITS] },
    { byCase: false, byOffice: true, attributes: [DOC] },
  ]);
}

/** A rule with what the whole language lets it say: a clock for a due day, an explanation, an order of rules. */
function widened(draw: Draw, writer: Writer, rule: Rule): Rule {
  const head = { ...rule, overrides: draw.chance(10) && rule.name !== 'rule-0' ? ['rule-0'] : [] };
  if (head.kind === 'guard' && draw.chance(20))
    return { ...head, applies: null, condition: { op: 'judged', text: 'never asked', pattern: { of: [] } } };
  if (head.kind !== 'duty') return head as Rule;
  if (draw.chance(8)) {
    const length = writer.length({ events: [], looksBack: true, time: false }, false, 0);
    const { trigger, due, promptly, explained, unless, discharge, ...base } = head;
    const every = draw.pick(['month', 'quarter', 'half-year', 'year'] as const);
    return {
      ...base,
      kind: 'recurring',
      every,
      bearer: 'office',
      bearerName: null,
      length,
      names: draw.pick([null, 3]),
      shownBy: head.key.attributes,
    };
  }
  if (draw.chance(45)) return { ...head, ...plainDuty(draw, writer) };
  const lapses = draw.chance(45);
  return {
    ...head,
    due: lapses ? { op: 'lapse', clock: draw.below(2) } : head.due,
    promptly: draw.chance(10),
    explained: head.due && draw.chance(35) ? [draw.chance(25) ? writer.pattern() : ANYTHING] : [],
  };
}

const ANYTHING: Pattern = { of: EVENTS.map((_, event) => ({ event, where: null })) };

/** Simple enough to be known, so that a late answer may be explained and a clock that stands still matters. */
function plainDuty(draw: Draw, writer: Writer): Partial<DutyRule> {
  const only = (event: number) => ({ of: [{ event, where: null }] });
  const period = { months: 0, days: draw.int(1, 4), workingDays: 0, minutes: 0 };
  const lapses = draw.chance(65);
  return {
    trigger: { which: 'each', pattern: only(lapses ? 3 : draw.int(2, 5)) },
    answers: [only(lapses ? 1 : draw.below(2))],
    unless: [],
    discharge: { mode: 'all' },
    due: lapses ? { op: 'lapse', clock: draw.below(2) } : { op: 'within', length: { op: 'period', period } },
    explained: [draw.chance(25) ? writer.pattern() : ANYTHING],
  };
}

type Body<R extends Rule> = Pick<
  R,
  Exclude<
    keyof R,
    'name' | 'article' | 'version' | 'under' | 'key' | 'rolls' | 'options' | 'overrides' | 'points' | 'rows' | 'range'
  >
>;

function duty(writer: Writer, draw: Draw): Body<DutyRule> {
  const which = draw.pick(['each', 'first', 'latest'] as const);
  const trigger = writer.pattern({ looksBack: true, time: true });
  const events = trigger.of.map((k) => k.event);
  const scope = { events, looksBack: true, time: true };
  const due = draw.pick(['within', 'within', 'within', 'by', 'none'] as const);
  const answers = draw.many(1, 2, () => writer.pattern());
  const shared = [DOC, UNITS].filter((a) =>
    [trigger, ...answers].every((p) => p.of.every((k) => EVENTS[k.event]!.attributes.includes(a))),
  );
  const same: Discharge =
    shared.length === 0 ? { mode: 'all' } : { mode: 'same', attributes: draw.chance(30) ? shared : shared.slice(0, 1) };
  const modes: readonly Discharge[] = [{ mode: 'all' }, { mode: 'oldest' }, same];
  const unless = draw.chance(35) ? draw.many(1, 2, () => writer.pattern()) : [];
  return {
    kind: 'duty',
    trigger: { which, pattern: trigger },
    bearer: draw.pick(['office', 'party'] as const),
    bearerName: null,
    answers,
    due:
      due === 'within'
        ? { op: 'within', length: writer.length(scope, draw.chance(20)) }
        : due === 'by'
          ? { op: 'by', point: writer.point(scope) }
          : null,
    promptly: false,
    explained: [],
    unless,
    ...(unless.length > 0 && draw.chance(40) && { unlessSince: true as const }),
    discharge: draw.pick([modes[0]!, modes[0]!, modes[1]!, same]),
  };
}

function guard(writer: Writer, draw: Draw): Body<GuardRule> {
  const act = writer.pattern({ looksBack: true, time: true });
  const scope = { events: act.of.map((k) => k.event), looksBack: true, time: true };
  // Two periods at once are a long stop over knowledge.
  const tests = draw.chance(6)
    ? draw.many(2, 2, () => writer.within(scope))
    : draw.many(1, 2, () => writer.condition(scope, 3));
  const condition = draw.chance(4)
    ? ({ op: 'constant', value: draw.chance(50) } as const)
    : tests.length === 1
      ? tests[0]!
      : ({ op: 'and', of: tests } as const);
  return { kind: 'guard', act, applies: draw.chance(20) ? writer.condition(scope, 2) : null, condition };
}

function notBoth(writer: Writer): Body<NotBothRule> {
  return { kind: 'not-both', left: writer.pattern(), right: writer.pattern() };
}
