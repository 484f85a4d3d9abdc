import { fullText, type LibraryNode, type Unsure, walkNodes } from '../model.js';
import { simplified } from '../simplified.js';
import { dayIn, type TextEvent } from './days.js';

const ZH_SIGNS = '\\d〇○零一二三四五六七八九十元';
const STATES = new RegExp(
  `(?:自|从|于)\\s*([${ZH_SIGNS}]{4}\\s*年\\s*[${ZH_SIGNS}]{1,3}\\s*月\\s*[${ZH_SIGNS}]{1,3}\\s*日)\\s*(?:起|开始)?\\s*(?:正式)?(?:施行|实施|执行|生效)`,
);
const EN_DAY = '(?:[A-Z][a-z]+ \\d{1,2}, \\d{4}|\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \\d{4})';
const STATES_EN = new RegExp(
  `\\b(?:(?:in)?to (?:force|effect)|effective|implemented|effect)\\b[^.;]{0,30}?\\b(?:as of|as from|starting from|from|on)(?: and after)? (${EN_DAY})`,
);
const AT_ONCE = /自(?:公布|发布|颁布|印发|通过)之日起(?:施行|实施|执行|生效)/;
const AT_ONCE_EN =
  /\b(?:(?:in)?to (?:force|effect)|effective|implemented|effect)\b[^.;]{0,30}?\b(?:date|day) of (?:its |their )?(?:promulgation|publication|issuance|issue|adoption)/;

/** The day that words set for their own commencement; null where they set none, or that of their publication. */
export function commencementStated(words: string): string | null {
  const stated = STATES.exec(words) ?? STATES_EN.exec(words);
  return stated === null ? null : dayIn(stated[1]!);
}

/**
 * The day of commencement that the last articles state. An amended text keeps the commencement of the first version, so that it
 * says nothing of the version at hand; a revised one states its own.
 */
export function commencement(
  events: readonly TextEvent[],
  nodes: readonly LibraryNode[],
  date: string,
  doubt: (code: string, data?: Unsure['data'], line?: number) => void,
): string | null {
  const makings = events.filter((e) => e.what !== 'in-force').sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = makings.at(-1);
  const places = placesIn(nodes);
  const found = places
    .map((node) => ({ node, words: simplified(fullText(node)) }))
    .find(({ words }) => commencementStated(words) !== null || AT_ONCE.test(words) || AT_ONCE_EN.test(words));
  if (found === undefined) {
    // Without a day of adoption nothing stands in for it, and that there is none is said already.
    if (places.length > 0 && date !== '') doubt('no-from', { date });
    return null;
  }
  if (last?.what === 'amended') {
    doubt('from-of-first-version', { day: last.day }, found.node.line);
    return null;
  }
  const day = commencementStated(found.words);
  if (day === null) return last?.day ?? (date === '' ? null : date);
  if (last !== undefined && day < last.day) {
    doubt('from-of-first-version', { day: last.day }, found.node.line);
    return null;
  }
  return day;
}

/** The last articles, or of a text without articles its last clauses, the last first. What is quoted says nothing of the text itself. */
function placesIn(nodes: readonly LibraryNode[]): LibraryNode[] {
  const own = [...walkNodes(nodes)].filter((n) => !n.eId.includes('qstr_'));
  const articles = own.filter((n) => n.kind === 'article');
  const clauses = own.filter((n) => n.kind === 'clause');
  // A decision ends with sentences that stand below its last clause.
  const rest = own.filter((n) => n.kind === 'paragraph' && n.text !== '');
  return (articles.length > 0 ? articles : clauses.length > 0 ? [...clauses, ...rest.slice(-2)] : [])
    .slice(-3)
    .reverse();
}
