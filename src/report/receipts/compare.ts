import type { ReceiptFile } from './receipt-file.js';

export const INPUTS = ['program', 'law', 'calendar', 'binding', 'log'] as const;
export type Input = (typeof INPUTS)[number];

/** How two runs differ. */
export interface Difference {
  /** The findings are the same, and so are law, calendar, binding and log; another program may have found them. */
  readonly same: boolean;
  /** Those that are not the same, or of which a hash is lacking (`null`). */
  readonly inputs: readonly { readonly input: Input; readonly then: string | null; readonly now: string | null }[];
  /** What the receipts say beside hashes of law, calendar and readings, where it is not the same. */
  readonly said: readonly { readonly of: string; readonly then: string | null; readonly now: string | null }[];
  readonly findings: {
    readonly same: boolean;
    readonly then: number;
    readonly now: number;
    /** Ids; null where the receipt has no list. */
    readonly added: readonly string[] | null;
    readonly gone: readonly string[] | null;
    readonly changed: readonly string[] | null;
  };
  /** Rules whose verdicts, those that are no findings too, are not given as often as they were. */
  readonly rules: readonly {
    readonly rule: string;
    readonly then: Readonly<Record<string, number>> | null;
    readonly now: Readonly<Record<string, number>> | null;
  }[];
}

export function differenceOf(then: ReceiptFile, now: ReceiptFile): Difference {
  const inputs = INPUTS.map((input) => ({ input, then: inputOf(then, input), now: inputOf(now, input) })).filter(
    ({ then: a, now: b, input }) => a !== b || (a === null && input === 'log'),
  );
  const said = saidApart(then, now);
  const rules = rulesApart(then, now);
  const findings = { same: then.verdicts === now.verdicts, then: then.total, now: now.total, ...apart(then, now) };
  const sameInputs = inputs.every(({ input, then: a, now: b }) => input === 'program' || a === null || b === null);
  return {
    same: findings.same && rules.length === 0 && said.length === 0 && sameInputs,
    inputs,
    said,
    findings,
    rules,
  };
}

/** Which law and calendar it was, who has reviewed the law, and how it was read: no hash of a file tells that of the receipt. */
function saidApart(then: ReceiptFile, now: ReceiptFile): Difference['said'] {
  const [before, after] = [saidIn(then), saidIn(now)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  if (then.calendar === null || now.calendar === null) names.delete('calendar.id');
  return [...names]
    .map((of) => ({ of, then: before[of] ?? null, now: after[of] ?? null }))
    .filter(({ then: a, now: b }) => a !== b);
}

function saidIn({ law, calendar, readings }: ReceiptFile): Record<string, string | null> {
  return {
    'law.id': law.id,
    'law.review': law.review,
    'calendar.id': calendar?.id ?? null,
    ...Object.fromEntries(Object.entries(readings).map(([name, option]) => [`readings.${name}`, option])),
  };
}

function inputOf(receipt: ReceiptFile, input: Input): string | null {
  switch (input) {
    case 'program':
      return receipt.program;
    case 'calendar':
      return receipt.calendar === null ? 'none' : receipt.calendar.hash;
    case 'binding':
      return receipt.binding.name === null ? 'none' : receipt.binding.hash;
    default:
      return receipt[input].hash;
  }
}

function apart(
  { list: then }: ReceiptFile,
  { list: now }: ReceiptFile,
): Pick<Difference['findings'], 'added' | 'gone' | 'changed'> {
  if (!then || !now) return { added: null, gone: null, changed: null };
  const [before, after] = [then, now].map(
    (lines) => new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line])),
  ) as [Map<string, string>, Map<string, string>];
  const ids = (from: Map<string, string>, wanted: (id: string, line: string) => boolean) =>
    [...from].filter(([id, line]) => wanted(id, line)).map(([id]) => id);
  return {
    added: ids(after, (id) => !before.has(id)),
    gone: ids(before, (id) => !after.has(id)),
    changed: ids(after, (id, line) => before.has(id) && before.get(id) !== line),
  };
}

function rulesApart(then: ReceiptFile, now: ReceiptFile): Difference['rules'] {
  const names = new Set([...Object.keys(then.counts), ...Object.keys(now.counts)]);
  const of = ({ counts }: ReceiptFile, rule: string) => (Object.hasOwn(counts, rule) ? counts[rule]! : null);
  // A rule that gave no verdict and one that was not there say the same.
  const text = (counts: Readonly<Record<string, number>> | null) =>
    JSON.stringify(Object.entries(counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...names].flatMap((rule) => {
    const [a, b] = [of(then, rule), of(now, rule)] as Readonly<Record<string, number>>[];
    return text(a ?? null) === text(b ?? null) ? [] : [{ rule, then: a ?? null, now: b ?? null }];
  });
}
