/** The verdict of one finding, of an act against the law also whether it came too late or too early. */
export function verdictKind({ verdict, late }: Judged): string {
  if (verdict !== 'breach' || late === null || late.n === 0) return verdict;
  return late.n > 0 ? 'breach-late' : 'breach-early';
}

/** The code of the word for it, alike in every output. */
export const verdictWord = (finding: Judged): string => `verdict/${verdictKind(finding)}`;

interface Judged {
  readonly verdict: string;
  readonly late: { readonly n: number } | null;
}
