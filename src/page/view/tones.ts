import type { PageData, PageRule, Tone } from './data.js';

/** In the order in which bars stack them. */
export const TONES: readonly Tone[] = ['adverse', 'party', 'unknown', 'running', 'kept', 'neutral'];

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

/** What a verdict is of a rule: an adverse one that is not an office's is an act of a party. */
export function toneIn({ verdicts }: Pick<PageData, 'verdicts'>, rule: PageRule | undefined, verdict: string): Tone {
  const tone = verdicts.find(({ name }) => name === verdict)?.tone ?? toneOf(verdict, false);
  const isOffices = rule === undefined || rule.officeVerdicts.some((name) => name === verdict);
  return tone === 'adverse' && !isOffices ? 'party' : tone;
}

export function noTones(): Record<Tone, number> {
  return { adverse: 0, party: 0, unknown: 0, running: 0, kept: 0, neutral: 0 };
}

/** Verdicts of a rule by tone. */
export function byTone(data: Pick<PageData, 'verdicts'>, rule: PageRule): Record<Tone, number> {
  const sums = noTones();
  for (const { name } of data.verdicts)
    if (name !== 'not-in-force') sums[toneIn(data, rule, name)] += rule.counts[name];
  return sums;
}

/** How many findings of a tone this page holds. */
export function heldInTone(data: Pick<PageData, 'verdicts'>, rule: PageRule, tone: Tone): number {
  return data.verdicts.reduce(
    (sum, { name }) => (toneIn(data, rule, name) === tone ? sum + (rule.held[name] ?? 0) : sum),
    0,
  );
}
