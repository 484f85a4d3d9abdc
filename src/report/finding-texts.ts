import { textIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import type { Wording } from './document/index.js';
import type { ReportedFinding } from './findings.js';

/** An event as the law calls it in the reader's language. */
export function eventName({ events }: Wording, kind: string, messages: Messages): string {
  return Object.hasOwn(events, kind) ? textIn(events[kind]!.texts, messages.language, kind) : kind;
}

/** What a rule is kept by beside the case, as tables show it: JSON, so that no value can pass for another. */
export function keyText(key: ReportedFinding['key']): string | null {
  return key && JSON.stringify(key);
}

/** Other readings with their verdicts: `days.months: met`. */
export function readingsText({ readings }: ReportedFinding): string {
  return readings.map((r) => `${r.reading}.${r.option}: ${r.verdicts.join(' ')}`).join('; ');
}

/** What an undetermined verdict lacks, for programs: `attribute notice-served.expense; order`. */
export function whyText({ why }: ReportedFinding): string {
  return why.map((reason) => (reason.field === null ? reason.why : `${reason.why} ${reason.field}`)).join('; ');
}
