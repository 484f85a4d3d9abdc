const LABEL = '\\(?(?:\\d{1,3}[A-Z]?|[a-zA-Z]|[ivx]{1,5})\\)?(?:\\(\\w{1,4}\\))*(?![\\w.])';
const LABELS = `${LABEL}(?:\\s*(?:,\\s*and|,\\s*or|,|and|or)\\s+${LABEL})*`;
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const ORDER: readonly string[] = ORDINALS.split('|');
const WORD = '(?:items?|points?|sub-?paragraphs?|paragraphs?|subsections?)';
/** One step: points (a) and (b) of; the third paragraph of; paragraph 2 of. */
const STEP = new RegExp(
  `\\b(?:${WORD}\\s+(?:${LABELS})|the\\s+(?:${ORDINALS})\\s+paragraph)\\s*,?\\s*(?:(?:of|in|under)\\s+)?$`,
  'i',
);

/** What is cited within an article before the article itself, and how much of the text it takes. */
export interface Inside {
  /** A list of labels, outermost first, for each unit; #3 is the third paragraph, @2 the second item. */
  readonly within: readonly (readonly string[])[];
  readonly length: number;
}

/** Reads points (a) and (b) of paragraph 1 of, the third paragraph of, at the end of the words before an article; null where none stand. */
export function insideBefore(before: string): Inside | null {
  let end = before.length;
  let within: string[][] = [];
  for (let step = 0; step < 3; step++) {
    const found = STEP.exec(before.slice(0, end));
    if (found === null || !/(?:of|in|under)\s+$|,\s*$/i.test(found[0]) || /,\s*(?:in|under)\s+$/i.test(found[0])) break;
    // A step inside another is named in one unit alone: of paragraphs 1 and 2 of Article 3 no point is cited.
    if (within.length > 1) return null;
    const labels = labelsOf(found[0]);
    within = labels.map((label) => [...(within[0] ?? []), ...label]);
    end = found.index;
    if (labels.length > 1) break;
  }
  if (within.length === 0) return null;
  // Steps are read from the article outwards: what was read first is the outermost.
  return { within, length: before.length - end };
}

function labelsOf(step: string): string[][] {
  const order = new RegExp(`the\\s+(${ORDINALS})\\s+paragraph`, 'i').exec(step)?.[1];
  if (order !== undefined) return [[`#${ORDER.indexOf(order.toLowerCase()) + 1}`]];
  const isItems = /^items?\b/i.test(step);
  const words = step.replace(new RegExp(`^${WORD}\\s+`, 'i'), '').replace(/\s*,?\s*(?:of|in|under)?\s*$/i, '');
  return words
    .split(/\s*(?:,\s*and|,\s*or|,|\band\b|\bor\b)\s+/)
    .map((one) => [...one.matchAll(/\d+[A-Z]?|[A-Za-z]+/g)].map((m) => m[0]))
    .filter((labels) => labels.length > 0)
    .map((labels) => (isItems && labels.length === 1 ? [`@${labels[0]}`] : labels));
}

/** 2 of 2, 1 of a; null of what is neither. */
export function ordinalOf(label: string | undefined): number | null {
  if (label === undefined) return null;
  if (/^\d+$/.test(label)) return Number(label);
  return /^[a-z]$/i.test(label) ? label.toLowerCase().charCodeAt(0) - 96 : null;
}
