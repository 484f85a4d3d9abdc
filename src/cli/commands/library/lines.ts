import { type Style, wrapped } from '../../../report/index.js';

/** Words set to the width of the terminal, every line indented; lines of the words stay lines. */
export function set(words: string, style: Style, indent = ''): string {
  return words
    .split('\n')
    .map((line) => indent + wrapped(line, style.width, indent))
    .join('\n');
}
