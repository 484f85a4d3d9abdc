import type { Law, Texts } from '../language/index.js';
import { shortened } from './shortened.js';

/**
 * What each rule asks, in short and in every language: as the law words it; else a point of the gloss that no other of these
 * rules claims, the first of its own before the last; else the first that it claims. Null where it claims none.
 */
export function ruleTitles(
  law: Law,
  rules: readonly { readonly name: string; readonly article: number }[],
): (Texts | null)[] {
  const claims = rules.map(({ name, article }) =>
    law.articles[article]!.points.filter(({ claimedBy }) => claimedBy.includes(name)),
  );
  const names = new Set(rules.map(({ name }) => name));
  return claims.map((own, r) => {
    const { name } = rules[r]!;
    if (Object.hasOwn(law.wordings.rule, name)) return law.wordings.rule[name]!;
    const alone = own.map(({ claimedBy }) => claimedBy.filter((name) => names.has(name)).length === 1);
    const point = own[alone[0] ? 0 : Math.max(alone.lastIndexOf(true), 0)];
    if (point === undefined || Object.keys(point.texts).length === 0) return null;
    return Object.fromEntries(Object.entries(point.texts).map(([tag, text]) => [tag, shortened(text)]));
  });
}
