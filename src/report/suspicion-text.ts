import { type Messages, percents } from '../messages/index.js';
import type { RuleReadiness } from './document/index.js';
import type { Namer } from './names.js';
import { amountText } from './number-text.js';
import { reasonText } from './reasons.js';
import type { RuleReport } from './report.js';
import { adverseShare } from './suspicion.js';

/** Why a rule's adverse verdicts may be an artefact of rule, binding or data; empty where nothing points to it. */
export function suspicionText({ suspect }: Pick<RuleReadiness, 'suspect'>, messages: Messages): string {
  if (suspect === null) return '';
  const share = shareText(suspect.share, messages);
  const whys = suspect.why.map((why) =>
    why === 'heaped' && suspect.heap
      ? messages.text('suspect/heaped', {
          late: amountText(suspect.heap.late, messages),
          share: shareText(suspect.heap.share, messages),
        })
      : messages.text(`suspect/${why}`, { share }),
  );
  return messages.text(suspect.confirmed ? 'suspect/confirmed' : 'suspect/is', {
    why: whys.join(messages.text('text/semicolon')),
  });
}

/** What a rule's undetermined instances lack, most first, each with how many hang on it. */
export function lackingText({ lacking }: RuleReadiness, namer: Namer, messages: Messages): string {
  return lacking
    .map((lack) => `${reasonText(lack, namer, messages)} (${lack.instances})`)
    .join(messages.text('text/semicolon'));
}

/** A share of 0 to 1 as percent, in the language's way. */
export function shareText(share: number, messages: Messages): string {
  return percents(messages.language)(share);
}

/** The adverse share of a rule; of one that this record can never show broken, that: a share would speak for it. Empty where nothing is settled. */
export function ruleShareText(
  { counts, cannotShow }: Pick<RuleReport, 'counts' | 'cannotShow'>,
  messages: Messages,
): string {
  if (cannotShow !== undefined) return cannotShowText(cannotShow, messages);
  const share = adverseShare(counts);
  return share === null ? '' : shareText(share, messages);
}

export function cannotShowText(why: NonNullable<RuleReport['cannotShow']>, messages: Messages): string {
  return messages.text(why === 'no-limit' ? 'report/cannot-show-no-limit' : 'report/cannot-show');
}
