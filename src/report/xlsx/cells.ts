import { parseInstant } from '../../time/index.js';

/** What a cell holds: texts stand as texts, times as dates, numbers as numbers. */
export type Value = string | number | boolean | null;

/** How the values of a column are understood and shown. A `time` is written as ISO 8601 has it; `share` is 0 to 1; `prose`
 * is wrapped, and only for few rows, since spreadsheets measure every wrapped one; `given` is prose of a row that somebody fills in
 * (`input`), with a line below it. */
export type Kind = 'text' | 'prose' | 'given' | 'number' | 'share' | 'time' | 'boolean' | 'title' | 'heading' | 'input';

/** Most characters that a spreadsheet keeps in one cell. */
export const MOST_CHARACTERS = 32_767;
export const MOST_ROWS = 1_048_576;

/** Places in the list of cell formats in {@link STYLES}. */
const STYLE = {
  text: 1,
  guarded: 2,
  whole: 3,
  share: 4,
  day: 5,
  minute: 6,
  second: 7,
  heading: 8,
  title: 9,
  prose: 10,
  boolean: 11,
  input: 12,
  given: 13,
};

const xf = (format: number, alignment = '', more = '', font = 0, fill = 0, border = 0) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment vertical="${font === 0 ? 'top' : 'center'}"${alignment}/></xf>`;
const LEFT = ' horizontal="left"';
const WRAPPED = ' wrapText="1"';

const XFS: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf(0),
  // A text that looks like a formula stays a text when its cell is edited.
  xf(49, '', ' quotePrefix="1"'),
  xf(164),
  xf(10),
  xf(165, LEFT),
  xf(166, LEFT),
  xf(167, LEFT),
  xf(0, WRAPPED, '', 1, 2, 1),
  xf(0, '', '', 2),
  xf(0, WRAPPED),
  xf(168),
  // Filled in by hand: a text whatever is typed, on its own ground, with a line around it.
  xf(49, WRAPPED, '', 0, 3, 2),
  xf(49, `${WRAPPED}${LEFT} indent="1"`, '', 0, 0, 3),
];

const EDGES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFC9BE97"/></${side}>`)
  .join('');

/** The part `xl/styles.xml`. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="5"><numFmt numFmtId="164" formatCode="#,##0_ "/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="168" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="15"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="4"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A97A6"/></bottom><diagonal/></border><border>${EDGES}<diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFD5DBE2"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${XFS.length}">${XFS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** One cell; nothing where there is no value. `reference` is its place, such as `B7`. */
export function cellXml(reference: string, value: Value, kind: Kind): string {
  if (value === null || value === '')
    return kind === 'input' || kind === 'given' ? `<c r="${reference}" s="${STYLE[kind]}"/>` : '';
  if (typeof value === 'boolean') return `<c r="${reference}" s="${STYLE.boolean}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number')
    return numberXml(
      reference,
      value,
      kind === 'share' ? STYLE.share : Number.isInteger(value) ? STYLE.whole : STYLE.text,
    );
  if (kind === 'time') return timeXml(reference, value);
  return textXml(reference, value, kind);
}

function numberXml(reference: string, value: number, style: number): string {
  return Number.isFinite(value) ? `<c r="${reference}" s="${style}"><v>${value}</v></c>` : '';
}

function textXml(reference: string, text: string, kind: Kind): string {
  return `<c r="${reference}" s="${styleOf(text, kind)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function styleOf(text: string, kind: Kind): number {
  if (kind === 'heading' || kind === 'title' || kind === 'input' || kind === 'given') return STYLE[kind];
  if (LIKE_FORMULA.test(text)) return STYLE.guarded;
  return kind === 'prose' ? STYLE.prose : STYLE.text;
}

const LIKE_FORMULA = /^[=+\-@\t\r\n|%]/;

const DAY_MS = 86_400_000;
/** Days from 30 December 1899, the day 0 of spreadsheets, to 1970-01-01. */
const EPOCH = 25_569;
/** 1 March 1900: spreadsheets take 1900 for a leap year, so that earlier days would be shown as others. */
const FIRST_SERIAL = 61;

/** A time as the clock showed it, since spreadsheets know no zones; what no spreadsheet can hold stays a text. */
function timeXml(reference: string, written: string): string {
  const time = parseInstant(written);
  const serial = time ? (time.ms + (time.offsetMinutes ?? 0) * 60_000) / DAY_MS + EPOCH : Number.NaN;
  if (time === undefined || !(serial >= FIRST_SERIAL)) return textXml(reference, written, 'text');
  const style = time.precision === 'day' ? STYLE.day : time.precision === 'minute' ? STYLE.minute : STYLE.second;
  return `<c r="${reference}" s="${style}"><v>${Math.round(serial * 1e9) / 1e9}</v></c>`;
}

/** As much of a text as a cell holds; what is cut off is marked. */
export function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const last = text.charCodeAt(MOST_CHARACTERS - 2);
  // No half of a sign that takes two units is left at the end.
  const end = last >= 0xd800 && last < 0xdc00 ? MOST_CHARACTERS - 2 : MOST_CHARACTERS - 1;
  return `${text.slice(0, end)}\u2026`;
}

const SPECIAL = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for XML. What XML cannot hold is written as spreadsheets do (`_x000D_`), and so is the underscore of a text that looks
 * like that; half a sign becomes the sign for what cannot be read.
 */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (sign) => {
    if (sign === '\n' || sign === '\t') return sign;
    const code = sign.charCodeAt(0);
    if (code >= 0xd800 && code < 0xe000) return '\ufffd';
    return ENTITIES[sign] ?? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
