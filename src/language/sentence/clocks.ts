import type { Clock, ClockEffect, Deem, Limits, Pattern } from '../ir.js';
import { gathered, isCompound, isLong, numbered } from './conditions.js';
import { fill } from './fill.js';
import { countedOtherwise } from './rules.js';
import type { Speaker } from './speaker.js';

/** A clock: how long it runs and from when, then what may change it. */
export function clockText(say: Speaker, clock: Clock): string {
  const { names } = say;
  const { p } = names;
  const name = names.term(clock.name);
  const start = say.point(clock.start);
  const label = say.limit(clock.length);
  const first =
    label === null
      ? fill(p.clock, { name, length: say.length(clock.length), start })
      : fill(p.clockLimit, { name, label, start });
  return say.whole(first, [changes(say, clock), ...countedOtherwise(say, clock)], {
    article: clock.article,
    version: names.version(clock.version),
    under: clock.under,
  });
}

function changes(say: Speaker, { effects }: Clock): string {
  const { p } = say.names;
  const clauses = effects.map((effect) => clause(say, effect));
  if (clauses.length === 0) return '';
  return clauses.length === 1
    ? fill(p.changesOne, { list: clauses[0]! })
    : fill(p.changes, { list: numbered(say, clauses, 0, 'none') });
}

function clause(say: Speaker, effect: ClockEffect): string {
  const { p } = say.names;
  if (effect.op === 'off') return fill(p.clockOff, { condition: say.condition(effect.condition!, 1) });
  const events = together(say, effect.on);
  const condition = effect.condition ? fill(p.effectIf, { condition: say.condition(effect.condition, 1) }) : '';
  say.acting = new Set(effect.on.flatMap(({ of }) => of.map(({ event }) => event)));
  const text = changed(say, effect, events);
  say.acting = null;
  return text + limits(say, effect.limits) + condition;
}

/** Kinds of event of which all must be there; of those with a choice each choice stands in brackets. */
function together(say: Speaker, on: readonly Pattern[]): string {
  if (on.length === 1) return say.pattern(on[0]!);
  const { names } = say;
  const parts = on.map((pattern) => {
    const text = say.pattern(pattern);
    return pattern.of.length > 1 ? fill(names.p.brackets, { text }) : text;
  });
  return fill(names.p.together, { list: names.and(parts) });
}

function changed(say: Speaker, effect: Exclude<ClockEffect, { op: 'off' }>, events: string): string {
  const { effect: words } = say.names.p;
  switch (effect.op) {
    case 'pause':
      if (endsWithItself(effect)) return fill(words['pause-day'], { events });
      return fill(words.pause, { events, point: say.point(effect.until) });
    case 'extend':
      return effect.amount
        ? fill(words.extend, { events, amount: say.length(effect.amount) })
        : fill(words['extend-most'], { events, amount: say.period(effect.most!) });
    case 'restart':
      return fill(effect.keeps ? words['restart-keeping'] : words.restart, { events });
    case 'move':
      return fill(words.move, { events, point: say.point(effect.to) });
    case 'set':
      return fill(words.set, { events, amount: say.length(effect.length) });
    case 'set-until':
      return fill(words['set-until'], { events, point: say.point(effect.point) });
    case 'end':
      return fill(words.end, { events });
  }
}

/** Whether a pause lasts for the day of its event. */
function endsWithItself({ on, until }: Extract<ClockEffect, { op: 'pause' }>): boolean {
  if (until.op !== 'event' || on.length !== 1) return false;
  const [begins, ends] = [on[0]!.of, until.anchor.pattern.of];
  return begins.length === 1 && ends.length === 1 && ends[0]!.where === null && begins[0]!.event === ends[0]!.event;
}

function limits(say: Speaker, { times, each, total }: Limits): string {
  const { p } = say.names;
  return [
    times === null ? '' : times === 1 ? p.limitOnce : fill(p.limitTimes, { n: times }),
    each ? fill(p.limitEach, { period: say.period(each) }) : '',
    total ? fill(p.limitTotal, { period: say.period(total) }) : '',
  ].join('');
}

/** What the law takes for happened. */
export function deemText(say: Speaker, deem: Deem): string {
  const { names } = say;
  const { p } = names;
  const { unless } = deem;
  const when =
    deem.when.op === 'lapse' ? deem.when : { op: 'holds' as const, condition: gathered(deem.when.condition) };
  const apart = when.op === 'holds' && isCompound(when.condition) && isLong(when.condition);
  const first = fill(p.deem, {
    event: names.event(deem.event),
    when:
      when.op === 'lapse'
        ? fill(p.runsOut, { clock: names.clock(when.clock) })
        : apart
          ? p.firstHoldsBelow
          : fill(p.firstHolds, { condition: say.condition(when.condition) }),
    unless: unless.length === 0 ? '' : fill(p.deemUnless, { acts: say.patterns(unless) }),
  });
  const own = countedOtherwise(say, { rolls: null, options: deem.options });
  const more = apart ? [fill(p.conditionIs, { condition: say.condition(when.condition) })] : [];
  return say.whole(first, [...more, names.perKey(deem.key), ...own], {
    article: deem.article,
    version: names.version(deem.version),
    under: deem.under,
  });
}
