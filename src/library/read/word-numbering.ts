import { failInput } from '../../base/index.js';
import { childNamed, elementsNamed, type XmlElement } from './xml.js';

/** Labels of Word's automatic numbering, in the order of the paragraphs that are asked for. */
export interface WordNumbering {
  /** The label of the next paragraph of this list and level, with what sets it off; a sign for bullets. */
  next(list: string, level: number): string;
  /** List and level that a style gives its paragraphs; null where it gives none. */
  ofStyle(style: string): { readonly list: string; readonly level: number } | null;
}

interface Level {
  readonly format: string;
  readonly label: string;
  readonly start: number;
  readonly after: string;
  /** The level, counted from one, after which this one begins anew; 0 where it never does, null where any before it does. */
  readonly restart: number | null;
  /** Whether the numbers of other levels are written in figures in its label. */
  readonly isLegal: boolean;
}

const DIGITS = '〇一二三四五六七八九';

/** Reads `numbering.xml` and `styles.xml`. A way of numbering that is not known is refused: a wrong number of an article is worse than none. */
export function wordNumbering(numbering: XmlElement | null, styles: XmlElement | null, file: string): WordNumbering {
  const abstracts = new Map<string, Map<number, Level>>();
  for (const element of numbering ? elementsNamed(numbering, 'abstractNum') : [])
    abstracts.set(attribute(element, 'abstractNumId'), levelsOf(element));
  const lists = new Map<
    string,
    { readonly levels: ReadonlyMap<number, Level>; readonly counts: (number | undefined)[] }
  >();
  const shared = new Map<string, (number | undefined)[]>();
  for (const element of numbering ? elementsNamed(numbering, 'num') : []) {
    const abstract = value(element, 'abstractNumId');
    const levels = new Map(abstracts.get(abstract) ?? []);
    const overrides = elementsNamed(element, 'lvlOverride');
    for (const override of overrides) {
      const at = Number(attribute(override, 'ilvl'));
      const own = childNamed(override, 'lvl');
      const start = childNamed(override, 'startOverride');
      const level = own ? levelOf(own) : levels.get(at);
      if (level) levels.set(at, start ? { ...level, start: Number(attribute(start, 'val')) } : level);
    }
    // Lists of one form go on counting together unless one of them begins anew.
    const counts = overrides.length > 0 ? [] : (shared.get(abstract) ?? []);
    if (overrides.length === 0) shared.set(abstract, counts);
    lists.set(attribute(element, 'numId'), { levels, counts });
  }
  return {
    next(list, level) {
      const found = lists.get(list);
      const own = found?.levels.get(level);
      if (!found || !own) return '';
      found.counts[level] = (found.counts[level] ?? own.start - 1) + 1;
      for (let deeper = level + 1; deeper < found.counts.length; deeper++) {
        const after = found.levels.get(deeper)?.restart ?? deeper;
        if (level < after) found.counts[deeper] = undefined;
      }
      if (own.format === 'none') return '';
      if (own.format === 'bullet') return '• ';
      const label = own.label.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const of = found.levels.get(at);
        if (!of) return '';
        return written(found.counts[at] ?? of.start, own.isLegal ? 'decimal' : of.format, file);
      });
      return label + own.after;
    },
    ofStyle: (style) => styleList(styles, style),
  };
}

function styleList(
  styles: XmlElement | null,
  wanted: string,
): { readonly list: string; readonly level: number } | null {
  const style = styles && elementsNamed(styles, 'style').find((element) => attribute(element, 'styleId') === wanted);
  const numbered = style ? elementsNamed(style, 'numPr')[0] : undefined;
  if (!numbered || !childNamed(numbered, 'numId')) return null;
  return { list: value(numbered, 'numId'), level: Number(value(numbered, 'ilvl') || 0) };
}

function levelsOf(element: XmlElement): Map<number, Level> {
  return new Map(elementsNamed(element, 'lvl').map((level) => [Number(attribute(level, 'ilvl')), levelOf(level)]));
}

function levelOf(element: XmlElement): Level {
  const after = value(element, 'suff');
  return {
    format: value(element, 'numFmt') || 'decimal',
    label: value(element, 'lvlText'),
    start: Number(value(element, 'start') || 1),
    after: after === 'nothing' ? '' : '\u3000',
    restart: childNamed(element, 'lvlRestart') ? Number(value(element, 'lvlRestart')) : null,
    isLegal: childNamed(element, 'isLgl') !== undefined,
  };
}

function written(n: number, format: string, file: string): string {
  switch (format) {
    case 'decimal':
      return String(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'decimalFullWidth':
      return [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(n);
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letter(n);
    case 'lowerLetter':
      return letter(n).toLowerCase();
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n <= 20 ? String.fromCodePoint(0x245f + n) : String(n);
    default:
      return failInput('library/docx-numbering', file, { data: { format } });
  }
}

/** 二百零五; below ten thousand. */
export function chinese(n: number): string {
  let text = '';
  let gap = false;
  for (const [times, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / times) % 10;
    if (digit === 0) gap ||= text !== '';
    else {
      text += `${gap ? '零' : ''}${times === 10 && digit === 1 && text === '' ? '' : DIGITS[digit]}${sign}`;
      gap = false;
    }
  }
  return text;
}

function roman(n: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, text] = [n, ''];
  for (const [size, sign] of signs) for (; rest >= size; rest -= size) text += sign;
  return text;
}

/** A to Z, then AA, BB as Word writes them. */
function letter(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** An attribute of Word's namespace, whatever its prefix. */
export function attribute(element: XmlElement, name: string): string {
  const found = Object.entries(element.attributes).find(([key]) => key === name || key.endsWith(`:${name}`));
  return found?.[1] ?? '';
}

/** The `val` of the first child of a name. */
export function value(element: XmlElement, name: string): string {
  const child = childNamed(element, name);
  return child ? attribute(child, 'val') : '';
}
