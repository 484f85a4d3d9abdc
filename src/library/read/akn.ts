import { failInput } from '../../base/index.js';
import { AKN_ELEMENTS, QUOTATION, THREE_LETTERS } from '../akn-names.js';
import { chineseNumber } from '../chinese-number.js';
import { type Described, describe, type GivenMeta } from '../describe/index.js';
import { type ImportedText, imported } from '../import-text.js';
import type { Dropped, LibraryNode, NodeKind, NodeNumber, Unsure } from '../model.js';
import { NODE_KINDS, RANK_OF } from '../model.js';
import { romanNumber } from '../roman.js';
import { idsUnder, markOf, type Structure } from '../structure/index.js';
import { tableLines } from './table-lines.js';
import { childNamed, elementsNamed, readXml, wordsIn, type XmlElement } from './xml.js';

const KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ...Object.entries(AKN_ELEMENTS).map(([kind, name]) => [name, kind as NodeKind] as const),
  ...(['book', 'tome', 'division', 'title'] as const).map((name) => [name, 'part'] as const),
  ...(['alinea', 'subparagraph', 'level', 'rule', 'proviso', 'p', 'blockContainer', 'recital'] as const).map(
    (name) => [name, 'paragraph'] as const,
  ),
  ...(['item', 'subclause'] as const).map((name) => [name, 'item'] as const),
  ...(['attachment'] as const).map((name) => [name, 'annex'] as const),
  ['quotedStructure', 'quoted'],
  ...(['preamble', 'recitals', 'longTitle'] as const).map((name) => [name, 'preamble'] as const),
]);
/** Elements that hold parts and are none themselves. */
const THROUGH = new Set([
  'act',
  'bill',
  'doc',
  'statement',
  'body',
  'mainBody',
  'list',
  'blockList',
  'preface',
  'attachments',
  'container',
  'content',
  'wrapUp',
  'conclusions',
  'recitals',
  'citations',
  'citation',
  'formula',
  'intro',
  'collectionBody',
  'component',
  'components',
]);
/** In acts whose units are sections, as those of Britain and of Africa are, what is in a section is named a step higher. */
const OF_SECTIONS: ReadonlyMap<string, NodeKind> = new Map([
  ['section', 'article'],
  ['subsection', 'paragraph'],
  ['paragraph', 'item'],
  ['subparagraph', 'point'],
]);
/** Words of a preface that are its title where it names none. */
const TITLES = ['docType', 'docNumber', 'docPurpose', 'shortTitle'];
/** What ends with a blank where words of other programs are read in one: cells of a table are no one word. */
const BLOCKS = new Set(['p', 'td', 'th', 'tr', 'li', 'item', 'br', 'caption', 'num', 'heading']);
const LISTS = new Set(['blockList', 'list']);
const HEAD = new Set(['num', 'heading', 'subheading', 'intro', 'meta', 'listIntroduction']);

/** Imports Akoma Ntoso 3.0: what this program has written comes back as it was, other files as far as their elements are known. */
export function importAkn(text: string, file: string, given: GivenMeta): ImportedText {
  const root = readXml(text, file);
  if (root.name !== 'akomaNtoso') failInput('library/not-akn', file, { data: { element: root.name } });
  const own = ownOf(root);
  const reading: Reading = {
    dropped: [],
    unsure: [],
    plain: own ? (element) => wordsIn(element) : (element) => squeezed(wordsIn(element, BLOCKS)),
    isForeign: own === undefined,
    ofSections: own === undefined && isOfSections(root),
    taken: new Set(),
  };
  const words = own ? root : withoutNotes(root, reading);
  const nodes = identified(
    words.children.flatMap((child) => partsOf(child, reading)),
    '',
  );
  if (nodes.length === 0) failInput('library/no-words', file);
  const stated = statedIn(root, own);
  const language = given.language ?? stated.get('language')?.value ?? 'und';
  const structure: Structure = {
    language,
    other: null,
    nodes,
    stated,
    dropped: reading.dropped,
    unsure: reading.unsure,
    pieces: [],
  };
  const known = describe(structure, file, given);
  return imported(structure, file, 'akn', own ? asStated(known, own, given) : asElement(known, root, given));
}

/** An act whose units are sections and whose title names no kind is none the less a law. */
function asElement(known: Described, root: XmlElement, given: GivenMeta): Described {
  const { document } = known;
  const isAct = root.children.some((c) => typeof c !== 'string' && c.name === 'act');
  if (!isAct || given.kind !== undefined || (document.kind !== 'policy' && document.kind !== 'other')) return known;
  const rank = given.rank ?? RANK_OF.law;
  return { ...known, document: { ...document, kind: 'law', rank }, text: { ...known.text, speaker: null } };
}

/** What is lost and doubted on the way, and how words are taken from the file. */
interface Reading {
  readonly dropped: Dropped[];
  readonly unsure: Unsure[];
  readonly plain: (element: XmlElement) => string;
  /** Whether another program made the file. */
  readonly isForeign: boolean;
  /** Whether the units of the act are its sections. */
  readonly ofSections: boolean;
  /** Introductions of lists that are the words of the unit around them. */
  readonly taken: Set<XmlElement>;
}

const isOfSections = (root: XmlElement): boolean =>
  elementsNamed(root, 'article').length === 0 &&
  elementsNamed(root, 'section').some((section) =>
    section.children.some((c) => typeof c !== 'string' && /^(?:content|subsection|paragraph|list|intro)$/.test(c.name)),
  );

/** The list that an element's words begin with, if any. */
function firstList(element: XmlElement): XmlElement | undefined {
  const first = element.children.find((c): c is XmlElement => typeof c !== 'string' && !HEAD.has(c.name));
  return first && LISTS.has(first.name) ? first : undefined;
}

/** What this program says of a text in a file that it has written. */
function ownOf(root: XmlElement): XmlElement | undefined {
  return elementsNamed(root, 'proprietary').flatMap((element) => elementsNamed(element, 'text'))[0];
}

/** Of our own files nothing is guessed: what they do not say was not known. */
function asStated(known: Described, own: XmlElement, given: GivenMeta): Described {
  const said = (key: 'from' | 'until' | 'issuer' | 'speaker') => given[key] ?? own.attributes[key] ?? null;
  const date = given.date ?? own.attributes['date'] ?? known.version.date;
  return {
    document: known.document,
    version: { date, from: said('from'), until: said('until') },
    text: { ...known.text, issuer: said('issuer'), speaker: said('speaker') },
    unsure: [],
  };
}

/** What the file says of its text: in our own words where it is ours, else in those of its identification. */
function statedIn(root: XmlElement, own: XmlElement | undefined): Map<string, { value: string; line: number }> {
  const stated = new Map<string, { value: string; line: number }>();
  const put = (key: string, value: string | undefined, line: number) => {
    if (value !== undefined && value !== '') stated.set(key, { value, line });
  };
  if (own) {
    for (const [key, value] of Object.entries(own.attributes)) put(key, value, own.line);
    if (stated.get('date')?.value === 'undated') stated.delete('date');
    return stated;
  }
  const [expression] = elementsNamed(root, 'FRBRExpression');
  const [work] = elementsNamed(root, 'FRBRWork');
  const valueOf = (of: XmlElement | undefined, name: string, attribute: string) =>
    of ? childNamed(of, name)?.attributes[attribute] : undefined;
  const three = valueOf(expression, 'FRBRlanguage', 'language');
  put(
    'language',
    Object.entries(THREE_LETTERS).find(([, long]) => long === three)?.[0] ?? three,
    expression?.line ?? 1,
  );
  put('date', valueOf(expression, 'FRBRdate', 'date')?.slice(0, 10), expression?.line ?? 1);
  const alias = work?.children.find(
    (c): c is XmlElement => typeof c !== 'string' && c.name === 'FRBRalias' && c.attributes['name'] === 'title',
  )?.attributes['value'];
  if (alias !== 'Untitled') put('title', alias, work?.line ?? 1);
  put('jurisdiction', valueOf(work, 'FRBRcountry', 'value'), work?.line ?? 1);
  return stated;
}

type Unnamed = Omit<LibraryNode, 'children'> & { readonly children: readonly Unnamed[] };

function partsOf(child: XmlElement | string, reading: Reading): Unnamed[] {
  if (typeof child === 'string') {
    if (child.trim() !== '') reading.dropped.push({ why: 'markup', text: child, line: 0 });
    return [];
  }
  if (child.name === 'meta') return [];
  if (reading.isForeign) {
    if (child.name === 'table') return rowsOf(child, reading);
    if (child.name === 'component') return [componentOf(child, reading)];
    if (child.name === 'p' && elementsNamed(child, 'quotedStructure').length > 0) return modifiedBy(child, reading);
  }
  if (THROUGH.has(child.name)) {
    // The words before a list are those of the unit that holds it.
    const parts = child.children.filter((c) => typeof c === 'string' || !reading.taken.has(c));
    return parts.flatMap((c) => partsOf(c, reading));
  }
  if (child.attributes['name'] === QUOTATION && !reading.isForeign)
    return elementsNamed(child, 'quotedStructure')
      .slice(0, 1)
      .flatMap((inner) => blocksOf(inner, inner, reading));
  if (!reading.isForeign && child.name === 'preamble') return blocksOf(child, child, reading);
  if (!reading.isForeign && child.name === 'attachment')
    return blocksOf(child, elementsNamed(child, 'mainBody')[0] ?? child, reading);
  const node = nodeOf(child, reading);
  return node === null ? [] : [node];
}

const paragraphWith = (text: string, line: number): Unnamed => ({
  eId: '',
  kind: 'paragraph',
  number: null,
  heading: null,
  text,
  line,
  children: [],
});

/** The rows of a table, a paragraph for each. */
function rowsOf(table: XmlElement, { plain }: Reading): Unnamed[] {
  const rows = elementsNamed(table, 'tr');
  const cells = rows.map((row) =>
    row.children.filter((c): c is XmlElement => typeof c !== 'string').map((cell) => plain(cell)),
  );
  const isHeaded = elementsNamed(table, 'th').length > 1;
  return tableLines(cells, isHeaded).map((line) => paragraphWith(line, table.line));
}

/** A document that is kept with an act is one of its annexes. */
function componentOf(component: XmlElement, reading: Reading): Unnamed {
  const doc = component.children.find((c): c is XmlElement => typeof c !== 'string');
  const preface = doc ? childNamed(doc, 'preface') : undefined;
  const parts = doc?.children.filter((c) => c !== preface) ?? [];
  return {
    ...paragraphWith('', component.line),
    eId: component.attributes['eId'] ?? '',
    kind: 'annex',
    heading: preface ? reading.plain(preface) : null,
    children: parts.flatMap((c) => partsOf(c, reading)),
  };
}

/** Words that set a structure into another text: the words, then what they quote. */
function modifiedBy(block: XmlElement, reading: Reading): Unnamed[] {
  const quoted = elementsNamed(block, 'quotedStructure');
  const words = wordsIn(without(block, new Set(quoted)), BLOCKS);
  const first = paragraphWith(squeezed(words), block.line);
  return [...(first.text === '' ? [] : [first]), ...quoted.flatMap((element) => nodeOf(element, reading) ?? [])];
}

function without(element: XmlElement, left: ReadonlySet<XmlElement>): XmlElement {
  const kept = element.children.filter((c) => typeof c === 'string' || !left.has(c));
  return { ...element, children: kept.map((c) => (typeof c === 'string' ? c : without(c, left))) };
}

/** Notes of an editor are none of the words. */
function withoutNotes(element: XmlElement, reading: Reading): XmlElement {
  const notes = elementsNamed(element, 'authorialNote');
  for (const note of notes)
    reading.dropped.push({ why: 'footnote', text: squeezed(wordsIn(note, BLOCKS)), line: note.line });
  return notes.length === 0 ? element : without(element, new Set(notes));
}

function nodeOf(element: XmlElement, reading: Reading): Unnamed | null {
  const kind = (reading.ofSections ? OF_SECTIONS.get(element.name) : undefined) ?? kindOf(element);
  const { plain } = reading;
  if (element.attributes['name'] === 'empty') return null;
  if (!KINDS.has(element.name) && element.name !== 'hcontainer')
    reading.unsure.push({ code: 'akn-element', line: element.line, data: { element: element.name } });
  const base = {
    eId: element.attributes['eId'] ?? '',
    kind,
    line: Number(element.attributes['dc:line'] ?? element.line),
  };
  const isLeaf = element.name === 'p' || !element.children.some((c) => typeof c !== 'string');
  if (isLeaf) return { ...base, number: null, heading: null, text: plain(element), children: [] };
  const num = childNamed(element, 'num');
  const heading = childNamed(element, 'heading');
  const content = childNamed(element, 'content');
  const list = LISTS.has(element.name) ? undefined : firstList(content ?? element);
  const intro =
    childNamed(element, 'intro') ??
    childNamed(element, 'listIntroduction') ??
    (list ? childNamed(list, 'listIntroduction') : undefined);
  if (intro) reading.taken.add(intro);
  const isBare = reading.isForeign && (kind === 'item' || element.name === 'recital');
  const sole = content ?? (isBare ? element : undefined);
  const blocks = sole?.children.filter((c): c is XmlElement => typeof c !== 'string' && !HEAD.has(c.name)) ?? [];
  const isBlock = (c: XmlElement) =>
    !LISTS.has(c.name) &&
    !(reading.isForeign && (c.name === 'table' || elementsNamed(c, 'quotedStructure').length > 0));
  const paragraphs = blocks.every(isBlock) ? blocks : [];
  const own = intro ? plain(intro) : paragraphs.length === 1 ? plain(paragraphs[0]!) : '';
  const rest = element.children.filter(
    (c) =>
      !(
        typeof c !== 'string' &&
        (HEAD.has(c.name) || (paragraphs.length === 1 && (c === content || c === paragraphs[0])))
      ),
  );
  const parts = rest.flatMap((c) => partsOf(c, reading));
  // An article's words stand in its paragraphs.
  const holds = kind === 'article' && own !== '';
  const first: Unnamed = { ...base, eId: '', kind: 'paragraph', number: null, heading: null, text: own, children: [] };
  return {
    ...base,
    number: num ? numberOf(element, wordsIn(num)) : null,
    heading: heading ? plain(heading) : null,
    text: holds ? '' : own,
    children: holds ? [first, ...parts] : parts,
  };
}

/** Of our own files, what has its words in a block without an id, and its number and heading before it or in named blocks. */
function blocksOf(element: XmlElement, holder: XmlElement, reading: Reading): Unnamed[] {
  const inside = holder.children.filter((c): c is XmlElement => typeof c !== 'string');
  const named = (name: string) =>
    childNamed(element, name) ?? inside.find((c) => c.name === 'block' && c.attributes['name'] === name);
  const isOwn = (c: XmlElement) => c.name === 'p' && c.attributes['eId'] === undefined;
  const [num, heading, words] = [named('num'), named('heading'), inside.find(isOwn)];
  const parts = inside.filter((c) => c !== words && c.name !== 'block' && !HEAD.has(c.name));
  const counted = num?.attributes['dc:value'] === undefined ? element : num;
  return [
    {
      eId: element.attributes['eId'] ?? '',
      kind: kindOf(element),
      line: Number(element.attributes['dc:line'] ?? element.line),
      number: num ? numberOf(counted, wordsIn(num)) : null,
      heading: heading ? wordsIn(heading) : null,
      text: words ? wordsIn(words) : '',
      children: parts.flatMap((c) => partsOf(c, reading)),
    },
  ];
}

function kindOf(element: XmlElement): NodeKind {
  if (element.name === 'p') {
    if (elementsNamed(element, 'docTitle').length > 0) return 'title';
    if (TITLES.some((name) => elementsNamed(element, name).length > 0)) return 'title';
    return /^history_\d+$/.test(element.attributes['eId'] ?? '') ? 'history' : 'paragraph';
  }
  if (element.name === 'hcontainer') return NODE_KINDS.find((kind) => kind === element.attributes['name']) ?? 'heading';
  return KINDS.get(element.name) ?? 'paragraph';
}

function numberOf(element: XmlElement, written: string): NodeNumber {
  const own = element.attributes['dc:value'];
  if (own !== undefined)
    return { written, value: Number(own), inserted: Number(element.attributes['dc:inserted'] ?? 0) };
  const bare = squeezed(written);
  const mark = markOf(bare, /[\u3400-\u9fff]/.test(bare) ? 'zh' : 'en');
  if (mark.is === 'article') return { ...mark.number, written: bare };
  const [, digits, letters] = /^\D*?(\d{1,6})([A-Z]{1,2})(?![A-Za-z])/.exec(bare) ?? [];
  if (digits !== undefined && letters !== undefined)
    return { written: bare, value: Number(digits), inserted: letters.charCodeAt(0) - 64 };
  const sign = /[0-9０-９]+|[零〇一二两三四五六七八九十百千]+|\b[IVXLC]+\b|[A-Za-z]\b/.exec(bare)?.[0] ?? '';
  const value =
    chineseNumber(sign) ?? romanNumber(sign) ?? (/^[A-Za-z]$/.test(sign) ? sign.toLowerCase().charCodeAt(0) - 96 : 0);
  return { written: bare, value, inserted: 0 };
}

/** XML's line breaks and indents within words are blanks; those of Chinese texts stay. */
function squeezed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** Ids as the file gives them; where one lacks, as we would give it. */
function identified(nodes: readonly Unnamed[], parent: string): LibraryNode[] {
  const ids = idsUnder(parent, nodes);
  return nodes.map((node, i) => {
    const eId = node.eId === '' ? ids[i]! : node.eId;
    return { ...node, eId, children: identified(node.children, eId) };
  });
}
