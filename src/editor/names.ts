import type { DissectedLaw, LawNode, Piece, Workshop } from '../language/index.js';
import { namesInExamples } from './example-names.js';
import { assumedKeys } from './front-matter.js';
import type { Stretch } from './lines.js';
import { type NameKind, PLACES, type Place, SHARED } from './places.js';

/** One mention of something that has a name. */
export interface Mention extends Stretch {
  readonly kind: NameKind;
  /** The name; of an option with its reading before it, of a variable with where it was given. */
  readonly name: string;
  readonly declares: boolean;
}

/** All that is named in a law's text, and where. */
export class Names {
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly #declared = new Map<string, Mention[]>();
  readonly #byName = new Map<string, Mention[]>();

  constructor(mentions: readonly Mention[]) {
    this.mentions = [...mentions].sort((a, b) => a.offset - b.offset || a.end - b.end);
    for (const mention of this.mentions) {
      push(this.#byName, keyOf(mention), mention);
      if (mention.declares) push(this.#declared, keyOf(mention), mention);
    }
  }

  /** The mention that a place touches. */
  at(offset: number): Mention | undefined {
    let low = 0;
    let high = this.mentions.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.mentions[middle]!.offset <= offset) low = middle;
      else high = middle - 1;
    }
    return [this.mentions[low], this.mentions[low - 1]].find((m) => m && m.offset <= offset && offset <= m.end);
  }

  declarationsOf({ kind, name }: Pick<Mention, 'kind' | 'name'>): readonly Mention[] {
    return this.#declared.get(`${kind} ${name}`) ?? [];
  }

  all({ kind, name }: Pick<Mention, 'kind' | 'name'>): readonly Mention[] {
    return this.#byName.get(`${kind} ${name}`) ?? [];
  }

  /** Every declared name of a kind once, in the order of the text. */
  declared(kind: NameKind): string[] {
    return [...this.#declared.values()].flatMap(([first]) => (first!.kind === kind ? [first!.name] : []));
  }
}

function push(map: Map<string, Mention[]>, key: string, mention: Mention): void {
  const list = map.get(key);
  if (list) list.push(mention);
  else map.set(key, [mention]);
}

const keyOf = ({ kind, name }: Mention) => `${kind} ${name}`;

interface Found extends Stretch {
  readonly place: string;
  readonly text: string;
  readonly node: LawNode;
}

/** Collects what is named in the rules, the examples and the front matter. */
export function namesOf(law: DissectedLaw, pieces: Workshop['pieces']): Names {
  const found: Found[] = [];
  for (const declaration of law.declarations) collect(declaration, law, found);
  const declared = new Map<string, NameKind[]>();
  const mentions: Mention[] = [];
  for (const { place, text } of found) {
    const { of, declares } = PLACES[place] ?? {};
    if (declares && SHARED.includes(of![0]!)) declared.set(text, [...(declared.get(text) ?? []), of![0]!]);
    else if (declares) declared.set(`${of![0]} ${text}`, of as NameKind[]);
  }
  for (const one of found) {
    const mention = mentionOf(one, declared);
    if (mention) mentions.push(mention);
  }
  const { source, skeleton } = law;
  for (const { offset, end, name } of assumedKeys(source, skeleton)) {
    const kind = declared.has(`reading ${name}`) ? 'reading' : 'assumption';
    mentions.push({ kind, name, declares: kind === 'assumption', offset, end });
  }
  mentions.push(...namesInExamples(source, skeleton), ...namesInBroken(law, pieces, declared));
  return new Names(mentions);
}

/** Of a declaration that could not be read: what it declares, and every word in it that is one of the law's names. */
function namesInBroken(
  { source, skeleton, brokenAt }: DissectedLaw,
  pieces: Workshop['pieces'],
  declared: ReadonlyMap<string, readonly NameKind[]>,
): Mention[] {
  const found: Mention[] = [];
  const broken = new Set(brokenAt);
  for (const { kind, content } of skeleton.fences) {
    if (kind !== 'duecourse' || !brokenAt.some((at) => at >= content.offset && at < content.end)) continue;
    for (const piece of pieces(source.text.slice(content.offset, content.end))) {
      if (!broken.has(content.offset + (piece.tokens[0]?.offset ?? -1))) continue;
      piece.tokens.forEach((token, i) => {
        const [offset, end] = [content.offset + token.offset, content.offset + token.end];
        const name = source.text.slice(offset, end);
        const own = i === 1 && piece.kind !== undefined ? DECLARED_BY[piece.kind] : undefined;
        const kind = own ?? declared.get(name)?.[0];
        if (kind) found.push({ kind, name, declares: own !== undefined, offset, end });
      });
    }
  }
  return found;
}

const DECLARED_BY: Readonly<Partial<Record<NonNullable<Piece['kind']>, NameKind>>> = {
  event: 'event',
  duty: 'rule',
  guard: 'rule',
  fact: 'fact',
  clock: 'clock',
  table: 'table',
  reading: 'reading',
};

function collect(node: LawNode, law: DissectedLaw, found: Found[]): void {
  if (node.$type === 'Ref') {
    const { offset, end } = node.$cstNode!;
    const place = `${node.$container?.$type}.${node.$containerProperty}`;
    found.push({ place, node, text: law.source.text.slice(offset, end), offset, end });
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('$')) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) collect(child, law, found);
  }
}

function isNode(value: unknown): value is LawNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function mentionOf(
  { place, text, node, offset, end }: Found,
  declared: ReadonlyMap<string, readonly NameKind[]>,
): Mention | undefined {
  const known: Place | undefined = PLACES[place];
  if (!known) return undefined;
  const declares = known.declares === true;
  const variable = variableAt(node, text);
  if (variable !== undefined) return { kind: 'variable', name: variable, declares, offset, end };
  if (place === 'WordingDeclaration.name') return wordingName(node, text, declared, offset, end);
  for (const kind of known.of) {
    if (kind === 'word') break;
    if (kind === 'option') return { kind, name: `${readingOf(node)}.${text}`, declares, offset, end };
    // What the law declares nowhere is a mention all the same, of the first kind that it may be.
    const isKnown = SHARED.includes(kind) ? declared.get(text)?.includes(kind) : kind !== 'variable';
    if (isKnown || declares || known.of.length === 1) return { kind, name: text, declares, offset, end };
  }
  return undefined;
}

/** The name of an `all x in` or `any x in` around a place, with where it was given. */
function variableAt(node: LawNode, text: string): string | undefined {
  const place = `${node.$container?.$type}.${node.$containerProperty}`;
  if (place !== 'Name.ref' && place !== 'Quantifier.variable') return undefined;
  for (let inner: LawNode = node, outer = node.$container; outer; inner = outer, outer = outer.$container) {
    if (outer.$type !== 'Quantifier' || inner.$containerProperty === 'set') continue;
    const { variable } = outer as unknown as { readonly variable: LawNode };
    if (variable.$cstNode?.text === text) return `${text}@${variable.$cstNode.offset}`;
  }
  return undefined;
}

/** `wording SORT NAME`: what the sort says it is. */
function wordingName(
  node: LawNode,
  text: string,
  declared: ReadonlyMap<string, readonly NameKind[]>,
  offset: number,
  end: number,
): Mention | undefined {
  const { sort } = node.$container as unknown as { readonly sort?: LawNode };
  const at = { name: text, declares: false, offset, end };
  switch (sort?.$cstNode?.text) {
    case 'rule':
      return { kind: 'rule', ...at };
    case 'act':
      return { kind: 'event', ...at };
    case 'option':
      return { kind: 'reading', ...at };
    case 'assumption':
      return { kind: declared.has(`reading ${text}`) ? 'reading' : 'assumption', ...at };
    case 'term': {
      const kinds = declared.get(text) ?? [];
      const kind = kinds.find((k) => k !== 'event') ?? kinds[0];
      if (kind) return { kind, ...at };
      if (text === 'office' || text === 'party') return undefined;
      return { kind: declared.has(`reading ${text}`) ? 'reading' : 'assumption', ...at };
    }
    default:
      return undefined;
  }
}

/** The reading that an option belongs to. */
function readingOf(node: LawNode): string {
  const container = node.$container!;
  const holder = container.$type === 'ReadingOption' ? container.$container! : container;
  const { name, reading } = holder as unknown as { readonly name?: LawNode; readonly reading?: LawNode };
  return (reading ?? name)?.$cstNode?.text ?? '';
}
