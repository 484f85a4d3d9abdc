import type { Range } from '../../base/index.js';
import { isOfLanguage } from '../headings.js';
import type { Law, Texts, WordingSort } from '../ir.js';
import { ownReason } from '../own-reason.js';
import type { Tell } from './tell.js';

/** The front matter, where assumptions stand. */
const HEAD: Range = { offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Names that a reader of one of the law's languages meets in another's words, told once each, for information. */
export function reviewWords(law: Law, tell: Tell): void {
  // Names are English words, so that English needs none.
  const languages = Object.keys(law.titles).filter((language) => language !== 'en');
  if (languages.length === 0) return;
  const lacks = (sort: WordingSort, name: string, has: (language: string) => boolean = () => false) => {
    const all = law.wordings[sort];
    const texts: Texts = Object.hasOwn(all, name) ? all[name]! : {};
    return languages.filter((language) => texts[language] === undefined && !has(language)).join(', ');
  };
  const told = new Set<string>();
  const term = (name: string, at: Parameters<Tell>[1]) => {
    const missing = lacks('term', name);
    if (missing === '' || told.has(name)) return;
    told.add(name);
    tell('law/term-untranslated', at, { name, languages: missing }, 'info');
  };
  for (const event of law.events) for (const a of event.attributes) term(law.attributes[a]!.name, event);
  for (const one of [...law.facts, ...law.clocks, ...law.tables]) term(one.name, one);
  for (const { name, options, range } of law.readings) {
    term(name, { range, article: -1 });
    for (const option of options) {
      const missing = lacks(
        'option',
        `${name}.${option.name}`,
        (language) => isOfLanguage(option.text, language) && language === 'zh',
      );
      if (missing !== '')
        tell(
          'law/option-untranslated',
          { range, article: -1 },
          { name: `${name}.${option.name}`, languages: missing },
          'info',
        );
    }
  }
  for (const [name, why] of Object.entries(law.assumed)) {
    const missing = lacks('assumption', name, (language) => language === 'zh' && isOfLanguage(why, language));
    if (missing !== '')
      tell('law/assumption-untranslated', { range: HEAD, article: -1 }, { name, languages: missing }, 'info');
  }
  // What the law adds to a reason is read where a point has no rule.
  law.articles.forEach(({ points }, article) => {
    for (const { notEncoded, range } of points) {
      const own = ownReason(notEncoded ?? '');
      if (own !== '') value(own, { range, article }, (language) => language === 'zh' && isOfLanguage(own, language));
    }
  });
  for (const event of law.events)
    for (const a of event.attributes) for (const word of law.attributes[a]!.words ?? []) value(word, event);
  for (const rule of law.rules) {
    const named = rule.kind === 'duty' || rule.kind === 'recurring' ? rule.bearerName : null;
    if (named !== null) value(named, rule, (language) => isOfLanguage(named, language));
    for (const text of textsIn(rule)) value(text, rule);
  }

  function value(text: string, at: Parameters<Tell>[1], has?: (language: string) => boolean): void {
    const missing = lacks('value', text, has);
    if (missing === '' || told.has(`"${text}"`)) return;
    told.add(`"${text}"`);
    tell('law/value-untranslated', at, { name: text, languages: missing }, 'info');
  }
}

/** Texts that a rule compares with, or that a person judges. */
function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { op, type, value, text, values } = part as Record<string, unknown>;
  const own = [
    ...(op === 'literal' && type === 'text' ? [value] : []),
    ...(op === 'judged' ? [text] : []),
    ...(op === 'literals' && Array.isArray(values) ? (values as unknown[]) : []),
  ].filter((v): v is string => typeof v === 'string');
  return [...own, ...Object.values(part).flatMap(textsIn)];
}
