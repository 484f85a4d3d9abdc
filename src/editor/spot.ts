import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import type { Messages } from '../messages/index.js';
import type { LawDocument } from './document.js';
import type { Stretch } from './lines.js';
import type { Names } from './names.js';
import type { NameKind } from './places.js';
import { Kind } from './protocol.js';

/** What an editor said about itself, as far as completion goes. */
export interface CompletionTaste {
  readonly snippets: boolean;
}

/** What a completion needs to know of the place at which it is asked. */
export interface Spot {
  readonly document: LawDocument;
  readonly names: Names;
  readonly messages: Messages;
  readonly offset: number;
  /** The word that is being written. */
  readonly word: Stretch;
  readonly taste: CompletionTaste;
  /** The calendars that a law in this place may name. */
  readonly calendars: () => readonly string[];
}

const WORD = /[A-Za-z0-9_-]/;

export function wordAround(text: string, offset: number): Stretch {
  let [from, to] = [offset, offset];
  while (from > 0 && WORD.test(text[from - 1]!)) from--;
  while (to < text.length && WORD.test(text[to]!)) to++;
  return { offset: from, end: to };
}

const KINDS: Readonly<Record<NameKind, number>> = {
  event: Kind.completion.Event,
  attribute: Kind.completion.Field,
  fact: Kind.completion.Variable,
  table: Kind.completion.Struct,
  clock: Kind.completion.Class,
  reading: Kind.completion.Enum,
  option: Kind.completion.EnumMember,
  rule: Kind.completion.Function,
  variable: Kind.completion.Variable,
  assumption: Kind.completion.Value,
  row: Kind.completion.Reference,
  cause: Kind.completion.Value,
  word: Kind.completion.Keyword,
};

export function namesOfKind(spot: Spot, kind: NameKind): CompletionItem[] {
  if (kind === 'row' || kind === 'cause')
    return [...new Set(spot.names.mentions.flatMap((m) => (m.kind === kind ? [m.name] : [])))].map((name) =>
      item(spot, name, KINDS[kind], '4'),
    );
  const written = spot.document.text.slice(spot.word.offset, spot.word.end);
  return spot.names
    .declared(kind)
    .filter((name) => !name.includes('@') || name.startsWith(written))
    .map((name) => item(spot, name.replace(/@\d+$/, ''), KINDS[kind], '1', { kind, name }));
}

/** What an event carries; everything where the event is not known. */
export function attributesOf(spot: Spot, event: string): CompletionItem[] {
  const law = spot.document.lastLaw?.law;
  const found = law?.events.find((e) => e.name === event);
  if (!law || !found) return namesOfKind(spot, 'attribute');
  return found.attributes.map((id) => {
    const { name, type } = law.attributes[id]!;
    return { ...item(spot, name, Kind.completion.Field, '1', { kind: 'attribute', name }), detail: type };
  });
}

export function edit({ document, word }: Spot, newText: string): TextEdit {
  return { range: document.lines.range(word), newText };
}

/** `order` sorts before the label; `names` lets the editor ask for more of what is highlighted. */
export function item(
  spot: Spot,
  label: string,
  kind: number,
  order: string,
  names?: { readonly kind: NameKind; readonly name: string },
): CompletionItem {
  return {
    label,
    kind: kind as NonNullable<CompletionItem['kind']>,
    sortText: `${order}${label}`,
    textEdit: edit(spot, label),
    ...(names ? { data: { uri: spot.document.uri, ...names } } : {}),
  };
}

/** The same item, which writes something else than it is called. */
export function writing(made: CompletionItem, newText: string): CompletionItem {
  return { ...made, textEdit: { ...made.textEdit!, newText } as TextEdit };
}
