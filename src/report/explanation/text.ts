import { REASONS } from '../../engine/index.js';
import type { Messages } from '../../messages/index.js';
import { plain } from '../markdown.js';
import type { Style } from '../rule-table.js';
import { wrapped } from '../text-table.js';
import type { LawExplanation } from './document.js';

/** For a terminal: article by article, each rule's sentence under its name. */
export function explanationText(law: LawExplanation, messages: Messages, style: Style): string {
  const { width } = style;
  const indented = (text: string, by: number) => `${' '.repeat(by)}${wrapped(text, width - by, ' '.repeat(by + 2))}`;
  const lines = [
    style.bold(messages.text('report/title', { title: law.title, id: law.id })),
    wrapped(law.source, width, ''),
    ...(law.reviewed === null ? [messages.text('report/draft')] : []),
    ...law.counting.map((line) => wrapped(line, width, '  ')),
  ];
  for (const { heading, points, events, terms, rules } of law.articles) {
    lines.push('', style.bold(heading));
    for (const { number, text, notEncoded, unconfirmed } of points) {
      lines.push(`  ${wrapped(`${number}. ${text}`, width - 2, '     ')}`);
      if (notEncoded !== null) lines.push(indented(notEncodedText(notEncoded, messages), 5));
      if (unconfirmed) lines.push(indented(messages.text('laws/unconfirmed'), 5));
    }
    for (const { name, title, attributes } of events)
      lines.push(indented(messages.text('laws/event', { name, text: title, attributes: attributes.join(', ') }), 2));
    for (const { sentence } of terms) lines.push(indented(sentence, 2));
    for (const { name, sentence } of rules) lines.push(indented(`${name}: ${sentence}`, 2));
  }
  for (const { name, options } of law.readings) {
    lines.push('', style.bold(messages.text('laws/reading', { name })));
    for (const option of options)
      lines.push(indented(`${option.text}${option.assumed ? ` (${messages.text('report/assumed')})` : ''}`, 2));
  }
  return `${lines.join('\n')}\n`;
}

/** Why a point is not encoded: one of the five reasons in the reader's words, and what the law adds to it in its own. */
function notEncodedText(why: string, messages: Messages): string {
  const at = REASONS.findIndex((reason) => why === reason || why.startsWith(`${reason}:`));
  if (at < 0) return messages.text('laws/not-encoded', { why });
  const own = why.slice(REASONS[at]!.length + 1).trim();
  const reason = messages.text(`coverage/reason-${at + 1}`);
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
    for (const { name, sentence } of rules) lines.push(`- **${plain(name)}**${colon}${plain(sentence)}`);
  }
  for (const { name, options } of law.readings) {
    lines.push('', `## ${plain(messages.text('laws/reading', { name }))}`, '');
    for (const { text, assumed } of options)
      lines.push(`- ${plain(text)}${assumed ? ` (${plain(messages.text('report/assumed'))})` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}
