import { relative } from 'node:path';
import { InputError } from '../../../base/index.js';
import { type Law, textIn } from '../../../language/index.js';
import {
  type Basis,
  basisOf,
  type HeldText,
  type Library,
  type LibraryNode,
  type RestingRule,
  rulesResting,
  type StoredText,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { ruleTitles, type Style } from '../../../report/index.js';
import type { Io } from '../../io.js';
import { openLaw, shippedLaws } from '../../laws.js';
import { set } from './lines.js';

/** A rule with the file of its law, and whether that is written on the version at hand. */
export interface PlacedRule extends RestingRule {
  readonly file: string;
  readonly basis: Basis;
}

/** The rules of laws that rest on articles of a text: of the laws named, else of those that ship with the program and are of its jurisdiction. */
export async function restingOn(
  library: Library,
  text: StoredText,
  given: readonly string[],
  io: Io,
): Promise<PlacedRule[]> {
  const { id, jurisdiction } = text.document;
  const own = `${jurisdiction ?? id.split('/')[0]}/`;
  const laws = given.length > 0 ? given : shippedLaws().filter((law) => law.startsWith(own));
  if (laws.length === 0) return [];
  const held: HeldText = { ...text, end: await endOf(library, text) };
  const found: PlacedRule[] = [];
  for (const name of laws) {
    const { law, diagnostics, file } = await openLaw(name, io);
    if (!law) throw new InputError(diagnostics.filter((d) => d.severity === 'error'));
    const basis = basisOf(law, held);
    if (basis !== null) found.push(...rulesResting(law, held).map((rule) => ({ ...rule, file: shown(file), basis })));
  }
  return found;
}

/** First day of the version after this one; null where it is the newest. */
async function endOf(library: Library, { document, version }: StoredText): Promise<string | null> {
  const later = (await library.heads({ document: document.id })).find(
    (head) => head.version.date > version.date && head.version.date !== 'undated',
  );
  return later === undefined ? null : (later.version.from ?? later.version.date);
}

function shown(file: string): string {
  const near = relative('.', file);
  return near.startsWith('..') ? file : near;
}

/** A rule's name, what it is and what it asks, and below the file and line where it stands. */
export function ruleLines(rules: readonly PlacedRule[], style: Style, messages: Messages): string[] {
  const titles = titlesOf(rules, messages);
  return rules.map((rule, r) => {
    const line = messages.text('library/rule-line', {
      law: rule.law.id,
      rule: rule.name,
      kind: messages.text(`library/rule-${rule.kind}`),
      title: titles[r] ?? '',
      other: rule.basis === 'other-version' ? messages.text('library/rule-other-version') : '',
    });
    return `${set(line, style, '  ')}\n    ${style.dim(`${rule.file}:${rule.line}`)}`;
  });
}

/** What each rule asks, in short, in the reader's language where the law has it. */
export function titlesOf(rules: readonly RestingRule[], { language }: Messages): (string | null)[] {
  const byLaw = new Map<Law, Map<string, string>>();
  for (const { law } of rules)
    if (!byLaw.has(law)) {
      const titles = ruleTitles(law, law.rules);
      const named = law.rules.flatMap(({ name }, r) =>
        titles[r] == null ? [] : [[name, textIn(titles[r], language, '')] as const],
      );
      byLaw.set(law, new Map(named));
    }
  return rules.map(({ law, name, kind }) =>
    kind === 'clock' ? (law.wordings.term[name]?.[language] ?? null) : (byLaw.get(law)?.get(name) ?? null),
  );
}

/** Rules that rest on one article, for whoever shows it. */
export async function rulesBelow(library: Library, text: StoredText, node: LibraryNode, io: Io): Promise<PlacedRule[]> {
  return (await restingOn(library, text, [], io)).filter(({ articles }) => articles.includes(node.eId));
}
