import type { CompletionItem } from 'vscode-languageserver';
import { completeExample } from './complete-example.js';
import { completeFrontMatter, completeProse } from './complete-prose.js';
import type { Stretch } from './lines.js';
import type { Offer, Paths } from './paths.js';
import { type NameKind, PLACES } from './places.js';
import { Kind } from './protocol.js';
import { SNIPPETS, snippetText } from './snippets.js';
import { attributesOf, edit, item, namesOfKind, type Spot, wordAround } from './spot.js';

/** What may stand at a place of the text, by the names as they were read last. */
export function completionsAt(spot: Omit<Spot, 'word' | 'names'>, paths: Paths): CompletionItem[] {
  const { document, offset } = spot;
  const { skeleton, text } = document;
  const whole: Spot = { ...spot, word: wordAround(text, offset), names: document.lastNames };
  const { frontMatter } = skeleton;
  if (frontMatter && offset >= frontMatter.offset && offset < frontMatter.end) return completeFrontMatter(whole);
  const fence = skeleton.fences.find((f) => f.content.offset <= offset && offset <= f.content.end);
  if (!fence) return completeProse(whole);
  return fence.kind === 'example' ? completeExample(whole, fence.content) : completeRules(whole, fence.content, paths);
}

/** In rules: the keywords and names that the grammar takes here. */
function completeRules(spot: Spot, content: Stretch, paths: Paths): CompletionItem[] {
  const { document, word } = spot;
  const written = document.text.slice(content.offset, word.offset);
  // Neither in a comment nor in a text in quotes is anything to be added.
  const line = written.slice(written.lastIndexOf('\n') + 1);
  if (/^(?:[^"]|"(?:\\.|[^"\\])*")*(?:\/\/|"(?:\\.|[^"\\])*$)/.test(line)) return [];
  const tokens = (document.workshop.pieces(written).at(-1)?.tokens ?? []).map(({ text, type }) => ({ text, type }));
  const offers = paths.after(tokens);
  const items = offers.length > 0 ? offers.flatMap((o) => itemsOf(spot, o, tokens)) : anyName(spot);
  return unique(items);
}

function unique(items: readonly CompletionItem[]): CompletionItem[] {
  return [...new Map(items.map((item) => [`${item.label} ${item.kind}`, item])).values()];
}

/** Where what stands before cannot be read: the names that may be meant. */
function anyName(spot: Spot): CompletionItem[] {
  return (['event', 'attribute', 'fact', 'clock', 'table'] as const).flatMap((kind) => namesOfKind(spot, kind));
}

function itemsOf(spot: Spot, offer: Offer, tokens: readonly { readonly text: string }[]): CompletionItem[] {
  if (offer.kind === 'keyword')
    return /^[a-z]/.test(offer.text) ? [keyword(spot, offer.text), ...snippet(spot, offer, tokens)] : [];
  if (offer.kind === 'literal') return offer.place === 'PointItem.numbers' ? points(spot) : [];
  const place = PLACES[offer.place];
  if (!place || (place.declares && offer.place !== 'EventDeclaration.name')) {
    // An attribute may be one that other events carry too.
    return offer.place === 'AttributeDeclaration.name' ? namesOfKind(spot, 'attribute') : [];
  }
  if (place.declares) return [];
  const { of, words = [] } = place;
  const names = of.flatMap((kind) => narrowed(spot, offer.place, kind, tokens));
  return [...names, ...words.map((text) => item(spot, text, Kind.completion.EnumMember, '3'))];
}

/** Names of a kind, where what stands before does not leave all of them. */
function narrowed(
  spot: Spot,
  place: string,
  kind: NameKind,
  tokens: readonly { readonly text: string }[],
): CompletionItem[] {
  if (kind === 'word') return [];
  const before = (back: number) => tokens.at(-back)?.text ?? '';
  if (kind === 'option') {
    const reading = before(2);
    return spot.names
      .declared('option')
      .filter((name) => name.startsWith(`${reading}.`))
      .map((name) => item(spot, name.slice(reading.length + 1), Kind.completion.EnumMember, '1', { kind, name }));
  }
  if (place === 'Feature.attribute') return attributesOf(spot, before(2));
  if (place === 'WordingDeclaration.name') {
    const sort = before(1);
    const terms = ['attribute', 'fact', 'clock', 'table', 'reading', 'assumption'];
    const assumption = ['reading', 'assumption'];
    const fits = { rule: ['rule'], act: ['event'], term: terms, option: ['reading'], assumption }[sort] ?? [];
    return fits.includes(kind) ? namesOfKind(spot, kind) : [];
  }
  if (kind === 'attribute' && place === 'Name.ref') return nearestFirst(spot, tokens);
  return namesOfKind(spot, kind);
}

/** Attributes, those first that an event carries which the declaration has named. */
function nearestFirst(spot: Spot, tokens: readonly { readonly text: string }[]): CompletionItem[] {
  const law = spot.document.lastLaw?.law;
  const named = new Set(tokens.map((t) => t.text));
  const events = law?.events.filter((e) => named.has(e.name)) ?? [];
  const carried = new Set(events.flatMap((e) => e.attributes.map((id) => law!.attributes[id]!.name)));
  return namesOfKind(spot, 'attribute').map((made) =>
    carried.has(made.label) ? { ...made, sortText: `0${made.label}` } : { ...made, sortText: `4${made.label}` },
  );
}

/** The points of the article at hand, with what they say. */
function points(spot: Spot): CompletionItem[] {
  const article = spot.document.skeleton.articles.findLast((a) => a.span.offset <= spot.offset);
  return (article?.points ?? []).map(({ number, texts }) => ({
    ...item(spot, String(number), Kind.completion.Reference, '1'),
    detail: texts[spot.messages.language] ?? texts['en'] ?? '',
  }));
}

function keyword(spot: Spot, text: string): CompletionItem {
  return item(spot, text, Kind.completion.Keyword, '2');
}

/** A whole declaration to be filled in, where one may begin. */
function snippet(spot: Spot, { text, place }: Offer, tokens: readonly unknown[]): CompletionItem[] {
  const body = SNIPPETS[text];
  const begins = tokens.length === 0 || spot.document.lines.positionAt(spot.word.offset).character === 0;
  if (!body || !spot.taste.snippets || place !== 'Rules.declarations' || !begins) return [];
  return [
    {
      ...item(spot, text, Kind.completion.Snippet, '0'),
      insertTextFormat: Kind.snippet,
      textEdit: edit(spot, snippetText(body)),
      detail: body.replace(/[[\]]/g, ''),
    },
  ];
}
