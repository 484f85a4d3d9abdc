import type { Clock, ClockEffect, Limits } from '../ir.js';
import { fill, type Speaker } from './speaker.js';

/** What may change a clock, one clause an effect. */
export function effectsOf(speaker: Speaker, clock: Clock): string {
  return clock.effects.map((effect) => clause(speaker, effect)).join('');
}

function clause(speaker: Speaker, effect: ClockEffect): string {
  const { p } = speaker;
  if (effect.op === 'off') return fill(p.clockOff, { condition: speaker.condition(effect.condition!, true) });
  const events = speaker.list(
    effect.on.map((pattern) => speaker.pattern(pattern)),
    p.listAnd,
  );
  const condition = effect.condition ? fill(p.effectIf, { condition: speaker.condition(effect.condition, true) }) : '';
  return said(speaker, effect, events) + limits(speaker, effect.limits) + condition;
}

function said(speaker: Speaker, effect: Exclude<ClockEffect, { op: 'off' }>, events: string): string {
  const { effect: words } = speaker.p;
  switch (effect.op) {
    case 'pause':
      return fill(words.pause, { events, point: speaker.point(effect.until) });
    case 'extend':
      return effect.amount
        ? fill(words.extend, { events, amount: speaker.length(effect.amount) })
        : fill(words['extend-most'], { events, amount: speaker.period(effect.most!) });
    case 'restart':
      return fill(effect.keeps ? words['restart-keeping'] : words.restart, { events });
    case 'move':
      return fill(words.move, { events, point: speaker.point(effect.to) });
    case 'set':
      return fill(words.set, { events, amount: speaker.length(effect.length) });
    case 'set-until':
      return fill(words['set-until'], { events, point: speaker.point(effect.point) });
    case 'end':
      return fill(words.end, { events });
  }
}

function limits(speaker: Speaker, { times, each, total }: Limits): string {
  const { p } = speaker;
  return [
    times === null ? '' : times === 1 ? p.limitOnce : fill(p.limitTimes, { n: times }),
    each ? fill(p.limitEach, { period: speaker.period(each) }) : '',
    total ? fill(p.limitTotal, { period: speaker.period(total) }) : '',
  ].join('');
}
