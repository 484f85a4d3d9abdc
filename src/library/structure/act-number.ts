import type { Line } from './lines.js';

/**
 * CHAPTER 12 alone before “An Act to …” is the number of an act among those of its year, and opens no chapter: those lines as
 * plain words.
 */
export const withActNumber = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) =>
    /^chapter \d+\.?$/i.test(line.clean) && /^An Act\b/i.test(lines[i + 1]?.clean ?? '')
      ? { ...line, mark: { is: 'plain' } }
      : line,
  );
