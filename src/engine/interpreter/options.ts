import type { CountingOption } from '../../language/index.js';
import type { CountingOptions } from '../../time/index.js';
import type { Moment, Scene } from './scene.js';

/** Options of a law and of one rule or clock together. */
export function optionsOf(
  law: { readonly options: readonly CountingOption[] },
  part: { readonly options: readonly CountingOption[] },
): ReadonlySet<CountingOption> {
  return new Set([...law.options, ...part.options]);
}

/** What of them concerns how days are counted; undefined where nothing does. */
export function countingOf(options: ReadonlySet<CountingOption>): CountingOptions | undefined {
  const startCounts = options.has('start-day-counts');
  const lastToLast = options.has('months-last-to-last');
  if (!startCounts && !lastToLast) return undefined;
  return { ...(startCounts && { startCounts }), ...(lastToLast && { monthEnds: 'last-to-last' as const }) };
}

/** A moment of a rule, counted as the rule or its law counts. */
export function momentOf(
  scene: Scene,
  rule: { readonly options: readonly CountingOption[] },
  moment: Pick<Moment, 'self' | 'inclusive' | 'rolls'>,
): Moment {
  if (scene.law.options.length + rule.options.length === 0) return moment;
  return { ...moment, ...waysOf(optionsOf(scene.law, rule)) };
}

/** What options change of how lengths are counted. */
export function waysOf(options: ReadonlySet<CountingOption>): Pick<Moment, 'counting' | 'nextHour'> {
  if (options.size === 0) return {};
  return { counting: countingOf(options), nextHour: options.has('hours-from-next-hour') };
}
