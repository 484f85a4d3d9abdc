import type { ColumnFacts } from './columns.js';
import { type Concept, tokensOf } from './words/index.js';

export interface WhoMatch {
  readonly column: string;
  readonly score: number;
  readonly sure: boolean;
  /** At most three. */
  readonly others: readonly { readonly column: string; readonly score: number }[];
}

export type Who = Readonly<Record<'actor' | 'role' | 'office', WhoMatch | null>>;

const STANDARD = { actor: 'org:resource', role: 'org:role', office: 'org:group' } as const;
const MEANT: Readonly<Record<keyof Who, Concept>> = { actor: 'official', role: 'role', office: 'office' };

const SURE = 0.8;
const WORTH = 0.4;

/** Which columns say who acted, in which role, for which office. */
export function matchWho(columns: readonly ColumnFacts[]): Who {
  const taken = new Set<string>();
  const match = (part: keyof Who): WhoMatch | null => {
    const scored = columns
      .filter(({ name, type }) => !taken.has(name) && (type === 'text' || type === 'id' || type === 'integer'))
      .map(({ name }) => ({ column: name, score: scoreOf(name, part) }))
      .filter(({ score }) => score >= WORTH)
      .sort((a, b) => b.score - a.score);
    const [best, ...others] = scored;
    if (!best) return null;
    const sure = best.score >= SURE && best.score > (others[0]?.score ?? 0);
    if (sure) taken.add(best.column);
    return { ...best, sure, others: others.slice(0, 3) };
  };
  return { actor: match('actor'), role: match('role'), office: match('office') };
}

function scoreOf(name: string, part: keyof Who): number {
  if (name === STANDARD[part]) return 0.98;
  if (Object.values(STANDARD).some((standard) => standard === name)) return 0;
  const tokens = tokensOf(name.replace(/^(case|org):/, ''));
  const meant = tokens.filter((t) => t.concepts.includes(MEANT[part]));
  if (meant.length === 0) return 0;
  return meant.length === tokens.length ? 0.9 : (0.7 * meant.length) / tokens.length + 0.1;
}
