import { failInput } from '../../base/index.js';
import { badShape, count, list, object, oneOf, orNull, readBounded, record, text, truth } from '../../report/index.js';

/** Bumped whenever an older program would misread a newer file. */
export const SAMPLE_VERSION = 1;

/** Columns of a worksheet, in their order; those from `verdict` on are filled in by whoever checks. */
export const COLUMNS = [
  'row',
  'case',
  'article',
  'rule',
  'act',
  'timeline',
  'working',
  'machine',
  'verdict',
  'other',
  'reason',
  'day',
  'initials',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** What was drawn, from what, and where each of it stands in the worksheet: `docs/schema/sample.schema.json`. */
export interface SampleFile {
  readonly duecourse: 'sample';
  readonly sampleVersion: number;
  readonly program: string;
  readonly at: string;
  readonly law: { readonly id: string; readonly hash: string };
  readonly log: { readonly name: string; readonly hash: string | null };
  /** Hash of the findings that were drawn from, as their receipt has it. */
  readonly findings: string | null;
  readonly seed: string;
  readonly blind: boolean;
  /** Whether each rule was drawn from apart. */
  readonly byRule: boolean;
  /** Titles of the columns as they stand in the worksheet, by name. */
  readonly titles: Readonly<Record<string, string>>;
  /** Rules with adverse findings, and how many each has. */
  readonly rules: readonly { readonly rule: string; readonly article: string; readonly findings: number }[];
  /** Cases without an adverse finding; null where none was drawn. */
  readonly clean: { readonly cases: number } | null;
  readonly rows: readonly SampleRow[];
}

export interface SampleRow {
  /** As it stands in the worksheet. */
  readonly row: string;
  /** Id of the finding; null of a case without one. */
  readonly finding: string | null;
  /** As outputs show it. */
  readonly case: string;
  readonly rule: string;
}

const shape = object<SampleFile>({
  duecourse: oneOf(['sample']),
  sampleVersion: oneOf([SAMPLE_VERSION]),
  program: text,
  at: text,
  law: object<SampleFile['law']>({ id: text, hash: text }),
  log: object<SampleFile['log']>({ name: text, hash: orNull(text) }),
  findings: orNull(text),
  seed: text,
  blind: truth,
  byRule: truth,
  titles: record(text),
  rules: list(object<SampleFile['rules'][number]>({ rule: text, article: text, findings: count })),
  clean: orNull(object<NonNullable<SampleFile['clean']>>({ cases: count })),
  rows: list(object<SampleRow>({ row: text, finding: orNull(text), case: text, rule: text })),
});

const MOST_BYTES = 64e6;

/**
 * Reads what `duecourse sample` has written beside its worksheet.
 *
 * @throws InputError `receipt/...`, `score/no-sample`
 */
export function readSampleFile(file: string): SampleFile {
  const value = readBounded(file, MOST_BYTES) as Partial<SampleFile> | null;
  if (value?.duecourse !== 'sample') failInput('score/no-sample', file);
  const fault = shape(value);
  if (fault !== null) badShape(file, fault);
  const sample = value as SampleFile;
  const known = new Set(sample.rules.map(({ rule }) => rule));
  const stray = sample.rows.findIndex((r) => r.finding !== null && !known.has(r.rule));
  if (stray >= 0) badShape(file, `.rows[${stray}].rule: a rule of the sample`);
  return sample;
}
