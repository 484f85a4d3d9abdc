/** Every verdict of the semantics, in the order in which tables show them. */
export const VERDICTS = [
  'met',
  'late',
  'late-explained',
  'void',
  'not-begun',
  'paused',
  'open',
  'overdue',
  'undetermined',
  'lawful',
  'breach',
  'in-time',
  'out-of-time',
  'barred',
  'for-review',
  'not-in-force',
] as const;

export type Verdict = (typeof VERDICTS)[number];

const ADVERSE: ReadonlySet<Verdict> = new Set(['late', 'overdue', 'breach', 'out-of-time', 'barred']);

/** Whether a verdict says that something was not done as the law asks (a party's act out of time is nobody's breach). */
export function isAdverse(verdict: Verdict): boolean {
  return ADVERSE.has(verdict);
}

/** Verdicts that are reported one by one unless the user asks otherwise. */
export function isReported(verdict: Verdict): boolean {
  return isAdverse(verdict) || verdict === 'undetermined' || verdict === 'for-review';
}

const CODES = new Map<string, number>(VERDICTS.map((v, i) => [v, i]));

/** Position of a verdict in {@link VERDICTS}. */
export function verdictCode(verdict: Verdict): number {
  return CODES.get(verdict)!;
}

/** How often each verdict was given; every verdict has a number. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function noCounts(): Record<Verdict, number> {
  return Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<Verdict, number>;
}
