import type { CleanScore, ErrorRate, RuleScore, StatedShare } from '../error-rate.js';
import { count, list, number, object, oneOf, optional, orNull, type Shape, text, truth } from './shape.js';

const share = object<StatedShare>({ share: number, low: number, high: number });

export const errorRateShape: Shape<ErrorRate> = object<ErrorRate>({
  duecourse: oneOf(['score']),
  scoreVersion: count,
  program: text,
  at: text,
  law: object<ErrorRate['law']>({ id: text, hash: text }),
  findings: orNull(text),
  seed: text,
  blind: truth,
  confidence: number,
  precision: orNull(share),
  rules: list(
    object<RuleScore>({
      rule: text,
      article: text,
      findings: count,
      drawn: count,
      right: count,
      wrong: count,
      unclear: count,
      precision: orNull(share),
    }),
  ),
  clean: orNull(object<CleanScore>({ cases: count, drawn: count, kept: count, missed: count, unclear: count })),
  recall: orNull(share),
  carried: optional(object<NonNullable<ErrorRate['carried']>>({ lawChanged: truth })),
});
