import { REASONS } from '../../engine/index.js';
import type { Messages } from '../../messages/index.js';
import { plain } from '../markdown.js';
import type { Style } from '../rule-table.js';
import { wrapped } from '../text-table.js';
import type { ExplainedReading, ExplainedRule, LawExplanation } from './document.js';

/** In the order of the reasons. */
const NO_RULE = ['laws/no-rule-1', 'laws/no-rule-2', 'laws/no-rule-3', 'laws/no-rule-4', 'laws/no-rule-5'] as const;

/** For a terminal: article by article, each rule's sentence under its name. */
export function explanationText(law: LawExplanation, messages: Messages, style: Style): string {
  const { width } = style;
  const indented = (text: string, by: number) => `${' '.repeat(by)}${wrapped(text, width - by, ' '.repeat(by + 2))}`;
  const lines = [
    style.bold(messages.text('report/title', { title: law.title, id: law.id })),
    wrapped(law.source, width, ''),
    ...(law.reviewed === null ? [wrapped(messages.text('report/draft'), width, '')] : []),
    ...law.counting.map((line) => wrapped(line, width, '  ')),
    ...(hasPlainPoints(law) ? [wrapped(messages.text('laws/no-rule-note'), width, '  ')] : []),
  ];
  for (const { heading, points, events, terms, rules } of law.articles) {
    lines.push('', style.bold(heading));
    for (const { number, text, notEncoded, unconfirmed } of points) {
      lines.push(`  ${wrapped(`${number}. ${text}`, width - 2, '     ')}`);
      if (notEncoded !== null) lines.push(indented(notEncodedText(notEncoded, messages), 5));
      if (unconfirmed) lines.push(indented(messages.text('laws/unconfirmed'), 5));
    }
    for (const { name, title, attributeTitles } of events) {
      const attributes = attributeTitles.join(messages.text('text/comma'));
      lines.push(indented(messages.text('laws/event', { name, text: title, attributes }), 2));
    }
    for (const { sentence } of terms) lines.push(indented(sentence, 2));
    for (const rule of rules)
      lines.push(indented(ruleTitle(rule, messages), 2), `    ${wrapped(rule.sentence, width - 4, '    ')}`);
  }
  for (const { title, options } of law.readings) {
    lines.push('', style.bold(messages.text('laws/reading', { name: title })));
    for (const option of options) lines.push(indented(optionText(option, messages), 2));
  }
  return `${lines.join('\n')}\n`;
}

const hasPlainPoints = ({ articles }: LawExplanation): boolean =>
  articles.some(({ points }) => points.some(({ notEncoded }) => notEncoded !== null));

/** What a rule asks in short, with its name; the name alone where nothing says it. */
function ruleTitle({ title, name }: ExplainedRule, messages: Messages): string {
  return title === '' ? name : messages.text('laws/rule-title', { title, name });
}

/** What an option takes the text to mean, and whether the law as written down takes it. */
export function optionText(
  { text, assumed }: ExplainedReading['options'][number],
  messages: Pick<Messages, 'text'>,
): string {
  return messages.text(assumed ? 'laws/reading-assumed' : 'laws/reading-other', { text });
}

/** Why a point has no rule: one of the five reasons in the reader's words, and what the law adds to it in its own. */
export function notEncodedText(why: string, messages: Messages): string {
  const at = REASONS.findIndex((reason) => why === reason || why.startsWith(`${reason}:`));
  if (at < 0) return messages.text('laws/not-encoded', { why });
  const own = why.slice(REASONS[at]!.length + 1).trim();
  const reason = messages.text(NO_RULE[at]!);
  return messages.text('laws/not-encoded', { why: own === '' ? reason : reason + messages.text('text/colon') + own });
}

/** To be sent around, printed and written on. */
export function explanationMarkdown(law: LawExplanation, messages: Messages): string {
  const colon = messages.text('text/colon');
  const lines = [
    `# ${plain(messages.text('report/title', { title: law.title, id: law.id }))}`,
    '',
    `- ${plain(law.source)}`,
    ...(law.reviewed === null ? [`- ${plain(messages.text('report/draft'))}`] : []),
    ...law.counting.map((line) => `- ${plain(line)}`),
    ...(hasPlainPoints(law) ? [`- ${plain(messages.text('laws/no-rule-note'))}`] : []),
  ];
  for (const { heading, points, terms, rules } of law.articles) {
    lines.push('', `## ${plain(heading)}`, '');
    for (const { number, text, notEncoded, unconfirmed } of points) {
      const notes = [
        ...(notEncoded === null ? [] : [notEncodedText(notEncoded, messages)]),
        ...(unconfirmed ? [messages.text('laws/unconfirmed')] : []),
      ];
      lines.push(`${number}. ${plain([text, ...notes].join(' — '))}`);
    }
    if (terms.length + rules.length > 0) lines.push('');
    for (const { sentence } of terms) lines.push(`- ${plain(sentence)}`);
    for (const rule of rules) lines.push(`- **${plain(ruleTitle(rule, messages))}**${colon}${plain(rule.sentence)}`);
  }
  for (const { title, options } of law.readings) {
    lines.push('', `## ${plain(messages.text('laws/reading', { name: title }))}`, '');
    for (const option of options) lines.push(`- ${plain(optionText(option, messages))}`);
  }
  return `${lines.join('\n')}\n`;
}
