import type { CompletionItem } from 'vscode-languageserver';
import { type Asked, Refusal, RequestRefused } from './asked.js';
import { completionsAt } from './completion.js';
import type { LawDocument } from './document.js';
import { remediesAt } from './faults.js';
import { formatted } from './format.js';
import { Describer, hoverAt } from './hover.js';
import { definitionsAt, highlightsAt, referencesAt, renamable, renamed } from './navigation.js';
import { foldsOf, symbolsOf } from './outline.js';
import type { NameKind } from './places.js';
import type { Session } from './session.js';
import { tokensOf } from './tokens.js';

type Answer = (session: Session, document: LawDocument, params: Asked) => unknown;

const at = (document: LawDocument, params: Asked) => document.lines.offsetAt(params.get('position').position);

const stretch = (document: LawDocument, range: Asked) => ({
  offset: document.lines.offsetAt(range.get('start').position),
  end: document.lines.offsetAt(range.get('end').position),
});

const byMethod: Readonly<Record<string, Answer>> = {
  'textDocument/completion': (session, document, params) => {
    const { messages, taste, paths, host } = session;
    const calendars = () => host.calendars(document.file);
    return completionsAt({ document, messages, taste, calendars, offset: at(document, params) }, paths);
  },
  'textDocument/hover': ({ messages }, document, params) => hoverAt(document, at(document, params), messages),
  'textDocument/definition': (_, document, params) => definitionsAt(document, at(document, params)),
  'textDocument/references': (_, document, params) =>
    referencesAt(document, at(document, params), params.get('context').get('includeDeclaration').value !== false),
  'textDocument/documentHighlight': (_, document, params) => highlightsAt(document, at(document, params)),
  'textDocument/prepareRename': (_, document, params) => {
    const mention = renamable(document, at(document, params));
    if (!mention) return null;
    const placeholder = document.text.slice(mention.offset, mention.end);
    return { range: document.lines.range(mention), placeholder };
  },
  'textDocument/rename': ({ messages }, document, params) => {
    const mention = renamable(document, at(document, params));
    if (!mention) return null;
    const edits = renamed(document, mention, params.get('newName').text);
    if ('code' in edits) throw new RequestRefused(Refusal.FAILED, messages.text(edits.code, edits.data));
    return { changes: { [document.uri]: edits } };
  },
  'textDocument/documentSymbol': ({ messages }, document) => symbolsOf(document, messages.language),
  'textDocument/foldingRange': (_, document) => foldsOf(document),
  'textDocument/formatting': (_, document) => formatted(document),
  'textDocument/rangeFormatting': (_, document, params) => formatted(document, stretch(document, params.get('range'))),
  'textDocument/semanticTokens/full': (_, document) => ({ data: tokensOf(document) }),
  'textDocument/codeAction': async (session, document, params) => {
    const faults = await session.faultsOf(document);
    const { offset, end } = stretch(document, params.get('range'));
    return remediesAt(document, faults, offset, end, session.messages);
  },
};

/** A completion that is looked at closer gets what a hover over its name would show. */
function resolve(session: Session, params: Asked): unknown {
  const made = params.value as CompletionItem;
  const data = params.get('data');
  if (data.isNone) return made;
  const document = session.documents.get(data.get('uri').text);
  if (!document) return made;
  const kind = data.get('kind').text as NameKind;
  const parts = new Describer(document, session.messages).mention({ kind, name: data.get('name').text });
  return { ...made, documentation: { kind: 'markdown', value: parts.join('\n\n') } };
}

/** How each request about a text is answered. */
export const answersOf = { byMethod, resolve };
