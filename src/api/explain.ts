import { type Diagnostic, failInput, nearest } from '../base/index.js';
import { clockSentence, type Law, sentenceOf } from '../language/index.js';
import { type Language, messagesIn } from '../messages/index.js';

/** A rule or clock as a sentence that a lawyer can check. */
export interface Explained {
  readonly name: string;
  readonly kind: string;
  /** As the law cites it, as `Art. 201`. */
  readonly article: string;
  readonly sentence: string;
}

/**
 * Every rule and clock of a law as a sentence, in the order of the law; every version of one that has several. With a name, that one.
 *
 * ```ts
 * explain(statute.law, { language: 'zh' }).map((rule) => rule.sentence);
 * ```
 * @throws InputError `cli/unknown-rule` for a name that neither a rule nor a clock has
 */
export function explain(law: Law, options: { readonly name?: string; readonly language?: Language } = {}): Explained[] {
  const { name, language = 'en' } = options;
  const article = (a: number) => law.articles[a]!.citation;
  const all = [
    ...law.rules.map((rule) => ({ of: rule, kind: rule.kind, sentence: () => sentenceOf(law, rule, language) })),
    ...law.clocks.map((clock) => ({ of: clock, kind: 'clock', sentence: () => clockSentence(law, clock, language) })),
  ];
  const found = all.filter(({ of }) => name === undefined || of.name === name);
  if (name !== undefined && found.length === 0) {
    const known = [...new Set(all.map(({ of }) => of.name))];
    const data = { rule: name, near: nearest(name, known) ?? '', known: known.join(', ') };
    failInput('cli/unknown-rule', law.id, { data });
  }
  return found.map(({ of, kind, sentence }) => {
    return { name: of.name, kind, article: article(of.article), sentence: sentence() };
  });
}

/** A diagnostic in words, with its place: line and column from 1. */
export interface Told {
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly text: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly article: string | null;
}

/**
 * Puts diagnostics, or those of an `InputError`, into words of a language.
 *
 * ```ts
 * for (const { line, column, text } of await tell(diagnostics, 'en')) console.log(`${line}:${column} ${text}`);
 * ```
 */
export async function tell(diagnostics: readonly Diagnostic[], language: Language = 'en'): Promise<Told[]> {
  const messages = await messagesIn(language);
  return diagnostics.map(({ severity, code, data, file, range, article }) => ({
    severity,
    code,
    text: messages.text(code, data),
    file,
    line: range?.line ?? null,
    column: range?.column ?? null,
    article: article ?? null,
  }));
}
