import { headingIn, textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import type { ReportDocument } from '../../report/index.js';

/** What a rule asks, in a line: its own title, else the heading of its article. What is too long for a table is whole here. */
export function ruleTitle(
  { rules, wording }: Pick<ReportDocument, 'rules' | 'wording'>,
  rule: string,
  { language }: Pick<Messages, 'language'>,
): string {
  const at = rules.findIndex((one) => one.rule === rule);
  const heading = headingIn(wording.rules[at]!.heading, language);
  const title = textIn(rules[at]!.title ?? {}, language, heading);
  if (!title.endsWith('…')) return title;
  const whole = wording.rules[at]!.gloss.map((texts) => textIn(texts, language, ''));
  return whole.find((text) => text.startsWith(title.slice(0, -1)))?.replace(/[.。]$/u, '') ?? title;
}
