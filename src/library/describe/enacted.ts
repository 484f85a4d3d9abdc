import type { LibraryNode } from '../model.js';
import { dayIn, isDay } from './days.js';

const ITALIAN_MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');
const ITALIAN = new RegExp(
  `^(?:legge|decreto|testo unico)\\b[^,;]{0,80}?\\b(\\d{1,2})[°º]?\\s+(${ITALIAN_MONTHS.join('|')})\\s+(\\d{4})`,
  'i',
);
/** Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on … */
const EUROPEAN = /\b(?:regulation|directive|decision)\b[^;]{0,160}?\bof (\d{1,2} [A-Z][a-z]+ \d{4})\b/i;
/** The day of assent, which acts set in brackets behind what they are for: An Act to … [12th December 2024] */
const ASSENT = /\[(?:Assented to )?(\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4})\.?\]$/;

/** The day of adoption that a text gives in its title, or behind its long title; null where it gives none there. */
export function enactedOn(title: string, nodes: readonly LibraryNode[]): string | null {
  const european = EUROPEAN.exec(title)?.[1];
  if (european !== undefined) return dayIn(european);
  const italian = ITALIAN.exec(title);
  if (italian) {
    const [, day = '', month = '', year = ''] = italian;
    const at = String(ITALIAN_MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
    const iso = `${year}-${at}-${day.padStart(2, '0')}`;
    return isDay(iso) ? iso : null;
  }
  const front = nodes.filter(({ kind }) => kind === 'preamble' || kind === 'title');
  const words = front.flatMap((node) => [node, ...node.children]).map(({ text }) => text.trim());
  const assent = words.map((text) => ASSENT.exec(text)?.[1]).find((day) => day !== undefined);
  return assent === undefined ? null : dayIn(assent.replace(',', ''));
}
