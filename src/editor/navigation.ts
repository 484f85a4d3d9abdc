import type { DocumentHighlight, Location, TextEdit } from 'vscode-languageserver';
import type { LawDocument } from './document.js';
import type { Stretch } from './lines.js';
import type { Mention } from './names.js';
import { SHARED } from './places.js';
import { pointAt } from './points.js';
import { Kind } from './protocol.js';

/** Where the name at a place is declared; of a claimed point, the point. */
export function definitionsAt(document: LawDocument, offset: number): Location[] {
  const { names, dissected } = document.reading;
  const mention = names.at(offset);
  if (mention) return located(document, names.declarationsOf(mention));
  const point = pointAt(dissected, offset);
  return point ? located(document, [point.at]) : [];
}

/** Every place where the law names what is named here. */
export function referencesAt(document: LawDocument, offset: number, withDeclarations: boolean): Location[] {
  const { names } = document.reading;
  const mention = names.at(offset);
  if (!mention) return [];
  return located(
    document,
    names.all(mention).filter((m) => withDeclarations || !m.declares),
  );
}

export function highlightsAt(document: LawDocument, offset: number): DocumentHighlight[] {
  const { names } = document.reading;
  const mention = names.at(offset);
  const all = mention ? names.all(mention) : [];
  return all.map((m) => ({
    range: document.lines.range(m),
    kind: m.declares ? Kind.highlight.Write : Kind.highlight.Read,
  }));
}

/** The stretch that a new name would take the place of; undefined where nothing can be named anew. */
export function renamable(document: LawDocument, offset: number): Mention | undefined {
  const { names } = document.reading;
  const mention = names.at(offset);
  if (!mention || (mention.kind !== 'cause' && names.declarationsOf(mention).length === 0)) return undefined;
  return mention;
}

/** Why a name cannot be changed: the code of a message, and its data. */
export interface RenameRefusal {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const RESERVED =
  'event reading table fact clock deem duty guard wording judges after must within unless only and or not no if else where is in of true false before'.split(
    ' ',
  );

/** The edits that give something another name, everywhere in the file. */
export function renamed(document: LawDocument, mention: Mention, name: string): TextEdit[] | RenameRefusal {
  const { names, dissected } = document.reading;
  const [broken] = dissected.brokenAt;
  // In a declaration that cannot be read the name may stand where nobody sees it.
  if (broken !== undefined)
    return { code: 'editor/rename-broken', data: { line: document.lines.positionAt(broken).line + 1 } };
  if (!NAME.test(name) || RESERVED.includes(name)) return { code: 'editor/rename-form', data: { name } };
  const wanted = mention.kind === 'option' ? `${mention.name.split('.')[0]}.${name}` : name;
  const taken = SHARED.includes(mention.kind) || mention.kind === 'variable' ? SHARED : [mention.kind];
  const other = taken.flatMap((kind) => names.declarationsOf({ kind, name: wanted }))[0];
  if (other && wanted !== mention.name)
    return { code: 'editor/rename-taken', data: { name, line: document.lines.positionAt(other.offset).line + 1 } };
  if (mention.kind === 'attribute' && ['actor', 'role', 'office'].includes(name))
    return { code: 'editor/rename-form', data: { name } };
  const places = names.all(mention);
  return saysTheSame(document, places, name)
    ? places.map((m) => ({ range: document.lines.range(m), newText: name }))
    : { code: 'editor/rename-changes', data: { name } };
}

/** Whether the law has the same faults, and no others, under the new name. */
function saysTheSame(document: LawDocument, places: readonly Mention[], name: string): boolean {
  const { text, workshop, file } = document;
  const parts: string[] = [];
  let at = 0;
  for (const { offset, end } of places) {
    parts.push(text.slice(at, offset), name);
    at = end;
  }
  parts.push(text.slice(at));
  const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map((d) => d.code).join(' ');
  const { diagnostics } = workshop.dissect(parts.join(''), file);
  return codes(diagnostics) === codes(document.reading.dissected.diagnostics);
}

function located(document: LawDocument, stretches: readonly Stretch[]): Location[] {
  return stretches.map((stretch) => ({ uri: document.uri, range: document.lines.range(stretch) }));
}
