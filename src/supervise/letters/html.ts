import { escapeHtml as esc } from '../escape-html.js';
import type { Block, LetterDocument } from './block.js';

const STYLE = `body{font:11pt/1.5 "Noto Serif","Source Serif 4",Georgia,"Songti SC","SimSun","Noto Serif CJK SC",serif;color:#1b1f24;background:#fff;max-width:46rem;margin:2.5rem auto;padding:0 1.5rem}
h1{font-size:17pt;line-height:1.3;margin:0 0 1.4rem}h2{font-size:13pt;margin:2rem 0 .6rem;break-after:avoid}h3{font-size:11pt;margin:1.5rem 0 .4rem;break-after:avoid}
p{margin:0 0 .8rem;white-space:pre-line}.small{font-size:9pt;color:#4a525c}ul{margin:0 0 .8rem;padding-left:1.2rem}
table{border-collapse:collapse;width:calc(100% - 2px);margin:.4rem 0 1.2rem;font-size:9.5pt;table-layout:fixed}td,th{border:1px solid #9aa4af;padding:.3rem .45rem;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
th{background:#eef1f4;font-weight:600}tr{break-inside:avoid}thead{display:table-header-group}.page{break-before:page}footer{margin-top:2rem;border-top:1px solid #c5ccd3;padding-top:.5rem;font-size:8.5pt;color:#4a525c}
@page{size:A4;margin:20mm 20mm 22mm}@media print{body{margin:0;max-width:none;padding:0}}`;

/** A letter as one page that asks nothing of the network and runs nothing. */
export function* htmlLetter({ language, title, foot, blocks }: LetterDocument): Generator<string> {
  yield `<!doctype html>\n<html lang="${esc(language)}">\n<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${esc(title)}</title><style>${STYLE}</style></head>\n<body>\n`;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.is !== 'item') yield html(block);
    else {
      yield '<ul>\n';
      for (let item: Block | undefined = block; item?.is === 'item'; item = blocks[++i])
        yield `<li>${esc(item.text)}</li>\n`;
      i--;
      yield '</ul>\n';
    }
  }
  yield `<footer>${esc(foot)}</footer>\n</body>\n</html>\n`;
}

const TAGS = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p', item: 'p' } as const;

function html(block: Block): string {
  if (block.is === 'page') return '<div class="page"></div>\n';
  if (block.is === 'small') return `<p class="small">${esc(block.text)}</p>\n`;
  if (block.is !== 'table') return `<${TAGS[block.is]}>${esc(block.text)}</${TAGS[block.is]}>\n`;
  const { head, rows, widths } = block;
  const columns = widths.map((width) => `<col style="width:${width}%">`).join('');
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell, c) => (c === 0 && head === null ? `<th scope="row">${esc(cell)}</th>` : `<${tag}>${esc(cell)}</${tag}>`)).join('')}</tr>`;
  const header = head === null ? '' : `<thead>${line(head, 'th')}</thead>`;
  return `<table><colgroup>${columns}</colgroup>${header}<tbody>${rows.map((row) => line(row, 'td')).join('\n')}</tbody></table>\n`;
}
