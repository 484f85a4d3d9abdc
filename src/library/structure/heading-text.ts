import type { Line } from './lines.js';

/** Whether words of a text in letters can be a heading: short, beginning with a capital, no sentence. */
export const isHeadingText = (text: string): boolean =>
  text.length <= 140 && /^[“"‘'(]?[A-Z]/.test(text) && !/[.;:,—–!?-]["”’']?$|[.;] [A-Z(]|[\u3000-\u9fff]/.test(text);

/** [Human dignity – Human rights]: a heading that an editor has set. */
export const isBracketed = (text: string): boolean => text.length <= 160 && /^\[[A-Z][^[\]]*[^.[\]]\]$/.test(text);

/** Whether the heading of what a line opens stands on the line before it. */
export const isHeadedBefore = ({ mark }: Line): boolean => mark?.is === 'article' && mark.isHeadedBefore === true;

/** Basic provisions. as a heading of a page. */
export const isMarkedHeading = ({ clean, hashes }: Line): boolean => hashes > 1 && /^[A-Z][^.]{1,120}\.?$/.test(clean);

/** Whether a line is the heading of the section that the next line opens. */
export const isHeadingOfNext = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && isHeadedBefore(next) && (isHeadingText(line.clean) || isMarkedHeading(line));
