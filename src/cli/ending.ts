import { extname } from 'node:path';
import { failInput } from '../base/index.js';

/** Endings of file names by the form that they tell of. A table is text for people, and has none of its own. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  md: ['.md', '.markdown'],
  json: ['.json'],
  jsonl: ['.jsonl', '.ndjson'],
  csv: ['.csv'],
  html: ['.html', '.htm'],
  xlsx: ['.xlsx'],
  parquet: ['.parquet'],
  arrow: ['.arrow'],
  yaml: ['.yaml', '.yml'],
};

/** A file whose name tells of one form and whose contents are of another misleads whoever opens it. `forms` are those that the command can write. */
export function refuseEnding(format: string, out: string | undefined, forms: readonly string[]): void {
  if (out === undefined) return;
  const ending = extname(out).toLowerCase();
  const told = Object.keys(ENDINGS).find((form) => ENDINGS[form]!.includes(ending));
  if (told === undefined || told === format) return;
  const [own = '.txt'] = ENDINGS[format] ?? [];
  failInput('cli/ending', out, { data: { ending, format, own, told: forms.includes(told) ? told : '' } });
}
