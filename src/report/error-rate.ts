import { failInput } from '../base/index.js';
import { type Messages, percents } from '../messages/index.js';
import { numbers } from './number-text.js';
import { badShape, readBounded } from './receipts/index.js';
import { errorRateShape } from './stored/index.js';

/** Bumped whenever an older program would misread a newer file. */
export const SCORE_VERSION = 1;

/** A share with the limits of its 95% confidence interval. */
export interface StatedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How far a check can be believed, from a sample that people have looked at: `docs/schema/score.schema.json`. */
export interface ErrorRate {
  readonly duecourse: 'score';
  readonly scoreVersion: number;
  /** Version of the program, and the time of checking. */
  readonly program: string;
  readonly at: string;
  readonly law: { readonly id: string; readonly hash: string };
  /** Hash of the findings that were drawn from, as their receipt has it. */
  readonly findings: string | null;
  readonly seed: string;
  /** Whether those who looked did not see what the program had said. */
  readonly blind: boolean;
  readonly confidence: number;
  /** Of all findings, and of each rule: those that those who looked agree with, of those that they could decide. */
  readonly precision: StatedShare | null;
  readonly rules: readonly RuleScore[];
  /** Cases without a finding that were looked at too; null where none was. */
  readonly clean: CleanScore | null;
  /** Breaches that were found, of all there are; a case in which any was missed counts as one. Null where no clean case was looked at. */
  readonly recall: StatedShare | null;
  /** There where the report that states it is one of later findings; whether their law is another version. */
  readonly carried?: { readonly lawChanged: boolean };
}

export interface RuleScore {
  readonly rule: string;
  readonly article: string;
  /** Findings in all, those drawn, and what was said of these. */
  readonly findings: number;
  readonly drawn: number;
  readonly right: number;
  readonly wrong: number;
  readonly unclear: number;
  readonly precision: StatedShare | null;
}

export interface CleanScore {
  readonly cases: number;
  readonly drawn: number;
  /** Nothing was missed, something was, nobody can tell. */
  readonly kept: number;
  readonly missed: number;
  readonly unclear: number;
}

const MOST_BYTES = 4e6;

/**
 * Reads what `duecourse score` has stored; nothing in it is believed before its shape is checked.
 *
 * @throws InputError `receipt/...`, `score/no-score`
 */
export function readErrorRate(file: string): ErrorRate {
  const value = readBounded(file, MOST_BYTES) as Partial<ErrorRate> | null;
  if (value?.duecourse !== 'score') failInput('score/no-score', file);
  if (value.scoreVersion !== SCORE_VERSION)
    failInput('receipt/version', file, {
      data: { version: String(value.scoreVersion).slice(0, 20), known: SCORE_VERSION },
    });
  const fault = errorRateShape(value);
  if (fault !== null) badShape(file, fault);
  return value as ErrorRate;
}

/** What the sample says of the whole check, a sentence each. */
export function errorRateLines(
  { precision, recall, clean, rules, blind, seed, at, carried }: ErrorRate,
  messages: Messages,
): string[] {
  const n = numbers(messages);
  const total = (of: (rule: RuleScore) => number) => n(rules.reduce((sum, rule) => sum + of(rule), 0));
  return [
    messages.text(blind ? 'score/drawn-blind' : 'score/drawn', {
      drawn: total((r) => r.drawn),
      findings: total((r) => r.findings),
      right: total((r) => r.right),
      wrong: total((r) => r.wrong),
      unclear: total((r) => r.unclear),
      seed,
    }),
    precision === null
      ? messages.text('score/no-precision')
      : messages.text('score/precision', { share: statedShareText(precision, messages) }),
    ...(clean === null
      ? [messages.text('score/no-clean')]
      : [
          messages.text('score/clean', {
            drawn: n(clean.drawn),
            cases: n(clean.cases),
            missed: n(clean.missed),
            unclear: n(clean.unclear),
          }),
        ]),
    ...(recall === null ? [] : [messages.text('score/recall', { share: statedShareText(recall, messages) })]),
    ...(carried ? [messages.text(carried.lawChanged ? 'score/carried-other-law' : 'score/carried', { at })] : []),
  ];
}

/** `96.4% (93.0% to 98.2%)` */
export function statedShareText({ share, low, high }: StatedShare, messages: Messages): string {
  const percent = percents(messages.language);
  if (low === high) return messages.text('score/share-of-all', { share: percent(share) });
  return messages.text('score/share', { share: percent(share), low: percent(low), high: percent(high) });
}
