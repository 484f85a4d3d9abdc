import { type Messages, percents } from '../../messages/index.js';
import { numbers } from '../../report/index.js';
import { escapeHtml as esc } from '../escape-html.js';
import type { HotSpot, HotSpots } from './hotspots.js';
import { columnTitles, type GroupNames, groupText, rowTexts } from './hotspots-text.js';

const STYLE =
  'body{font:15px/1.5 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;color:#1b1f24;background:#fff;max-width:64rem;margin:2rem auto;padding:0 1.25rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:.87rem}th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid #d5dae0;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}tr.grows td:first-child{border-left:4px solid #b3261e}p{max-width:46rem}.small{color:#4a525c;font-size:.85rem}svg{max-width:100%;height:auto}svg text{font:12px system-ui,"Noto Sans CJK SC",sans-serif;fill:#1b1f24}@media print{@page{margin:14mm}body{font-size:9.5pt;max-width:none;margin:0;padding:0}h2,thead{break-after:avoid}svg,tr{break-inside:avoid}table{font-size:8pt}th,td{padding:.15rem .3rem}td.n{white-space:nowrap}}';

/** Most rows of the picture. */
const MOST_DRAWN = 25;

/** The table and a picture of it, on one page that asks nothing of the network and runs nothing. */
export function* htmlHotSpots(
  spots: HotSpots,
  title: string,
  notes: readonly string[],
  names: GroupNames,
  messages: Messages,
): Generator<string> {
  yield `<!doctype html>\n<html lang="${esc(messages.language)}">\n<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(title)}</title><style>${STYLE}</style></head>\n<body>\n<h1>${esc(title)}</h1>\n`;
  yield notes.map((note) => `<p>${esc(note)}</p>\n`).join('');
  for (const measure of ['delays', 'breaches', 'matters'] as const) {
    const drawn = spots.rows.filter(
      (row) => row.measure === measure && rateOf(row.before) !== null && rateOf(row.now) !== null,
    );
    if (drawn.length === 0) continue;
    yield `<h2>${esc(messages.text(`hotspots/${measure}`))}</h2>\n${picture(drawn.slice(0, MOST_DRAWN), names, messages)}\n`;
    if (drawn.length > MOST_DRAWN)
      yield `<p class="small">${esc(messages.text('hotspots/drawn', { n: MOST_DRAWN, all: drawn.length }))}</p>\n`;
  }
  const head = columnTitles(messages).map(
    (column, c) => `<th scope="col"${c > 2 ? ' class="n"' : ''}>${esc(column)}</th>`,
  );
  yield `<h2>${esc(messages.text('hotspots/figures'))}</h2>\n<table><thead><tr>${head.join('')}</tr></thead><tbody>\n`;
  for (const row of spots.rows) {
    const cells = rowTexts(row, names, messages).map((text, c) => `<td${c > 2 ? ' class="n"' : ''}>${esc(text)}</td>`);
    yield `<tr${row.grows ? ' class="grows"' : ''}>${cells.join('')}</tr>\n`;
  }
  yield '</tbody></table>\n</body>\n</html>\n';
}

function rateOf({ count, exposure }: HotSpot['now']): number | null {
  return count === null || exposure === null || exposure === 0 ? null : count / exposure;
}

const [LEFT, WIDTH, LINE, RIGHT] = [8, 740, 42, 122];

/** So wide a name of a group may be, in points: about 6.5 a letter, 12 a Chinese sign. */
const WIDEST = LEFT + WIDTH + RIGHT - 20;

function fitting(name: string): string {
  let width = 0;
  const signs = [...name];
  const end = signs.findIndex((sign) => {
    width += sign > '\u2e7f' ? 12 : 6.5;
    return width > WIDEST;
  });
  return end < 0 ? name : `${signs.slice(0, end - 1).join('')}…`;
}

/** Of each group two points on one line below its name: hollow before, filled now; what surely grew in red. */
function picture(rows: readonly HotSpot[], names: GroupNames, messages: Messages): string {
  const most = Math.max(...rows.flatMap((row) => [rateOf(row.before)!, rateOf(row.now)!]), 1e-9);
  const x = (rate: number) => LEFT + (rate / most) * WIDTH;
  const percent = percents(messages.language);
  const n = numbers(messages);
  const label = (row: HotSpot, rate: number) =>
    row.measure === 'matters' ? n(Math.round(rate * 365.25)) : percent(rate);
  const lines = rows.map((row, i) => {
    const y = 56 + i * LINE;
    const [before, now] = [rateOf(row.before)!, rateOf(row.now)!];
    const colour = row.grows ? '#b3261e' : '#3d5a80';
    const name = fitting(groupText(row, names));
    return `<text x="${LEFT}" y="${y - 12}">${esc(name)}</text><line x1="${x(before).toFixed(1)}" x2="${x(now).toFixed(1)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2"/><circle cx="${x(before).toFixed(1)}" cy="${y}" r="5" fill="#fff" stroke="${colour}" stroke-width="2"/><circle cx="${x(now).toFixed(1)}" cy="${y}" r="5" fill="${colour}"/><text x="${(Math.max(x(before), x(now)) + 12).toFixed(1)}" y="${y + 4}">${esc(`${label(row, before)} → ${label(row, now)}`)}</text>`;
  });
  const height = 40 + rows.length * LINE;
  const legend = messages.text(rows[0]!.measure === 'matters' ? 'hotspots/legend-matters' : 'hotspots/legend');
  return `<svg viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}" role="img" aria-label="${esc(legend)}"><text x="${LEFT}" y="12">${esc(legend)}</text><line x1="${LEFT}" x2="${LEFT}" y1="20" y2="${height - 10}" stroke="#9aa4af"/>${lines.join('')}</svg>`;
}
