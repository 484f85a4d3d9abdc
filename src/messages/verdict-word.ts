/** The word for the verdict of one finding, alike in every output: of an act against the law also whether it came too late or too early. */
export function verdictWord({ verdict, late }: Judged): string {
  if (verdict !== 'breach' || late === null || late.n === 0) return `verdict/${verdict}`;
  return late.n > 0 ? 'verdict/breach-late' : 'verdict/breach-early';
}

interface Judged {
  readonly verdict: string;
  readonly late: { readonly n: number } | null;
}
