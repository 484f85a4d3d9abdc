import type { Law } from '../language/index.js';
import { assemble, type RawMatter } from './assemble.js';
import type { Matter } from './matter.js';
import { readCsv } from './read-csv.js';
import { readYaml } from './read-yaml.js';

export type MatterForm = 'yaml' | 'csv';

/** The form of a matter by its file's name; JSON is read as the YAML that it is. Null: no name of a matter's file. */
export function matterForm(file: string): MatterForm | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'yaml' || ending === 'yml' || ending === 'json') return 'yaml';
  return ending === 'csv' ? 'csv' : null;
}

/** A matter's words, before they are held against a law. Throws an InputError where they cannot be read. */
export function readRaw(text: string, file: string, form: MatterForm): RawMatter {
  return form === 'csv' ? readCsv(text, file) : readYaml(text, file);
}

/** Reads a matter in a law's words. Throws an InputError that lists everything that is wrong, each with its place. */
export function readMatter(text: string, file: string, form: MatterForm, law: Law): Matter {
  return assemble(readRaw(text, file, form), law, file);
}
