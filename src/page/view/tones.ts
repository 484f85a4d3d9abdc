import type { Tone, VerdictLook } from './data.js';

/** In the order in which bars stack them. */
export const TONES: readonly Tone[] = ['adverse', 'unknown', 'running', 'kept', 'neutral'];

/** By verdict: what is adverse comes from the engine, the rest is how a reader groups it. */
const OTHER_TONES: Readonly<Record<string, Tone>> = {
  met: 'kept',
  lawful: 'kept',
  'in-time': 'kept',
  undetermined: 'unknown',
  'for-review': 'unknown',
  open: 'running',
  paused: 'running',
  'not-begun': 'running',
};

export function toneOf(verdict: string, isAdverse: boolean): Tone {
  return isAdverse ? 'adverse' : (OTHER_TONES[verdict] ?? 'neutral');
}

/** Numbers by tone. */
export function byTone(
  looks: readonly VerdictLook[],
  counts: Readonly<Partial<Record<string, number>>>,
): Record<Tone, number> {
  const sums = { adverse: 0, unknown: 0, running: 0, kept: 0, neutral: 0 };
  for (const { name, tone } of looks) if (name !== 'not-in-force') sums[tone] += counts[name] ?? 0;
  return sums;
}
