import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Binding, parseBinding } from '../binding/index.js';
import type { Law } from '../language/index.js';
import { bindingFile, shippedBindings } from './laws.js';

export interface ChosenBinding {
  readonly binding: Binding;
  /** As the user may name it: a path or an id; null where the log's own names are matched. */
  readonly name: string | null;
}

/**
 * What `--bind` names, else the binding beside the log (`LOG.bind.yaml`), else the one beside the law (`NAME.bind.yaml` for
 * `NAME.law.md`); null where there is none.
 */
export async function findBinding(
  given: string | undefined,
  law: Law,
  log: string | readonly string[],
): Promise<ChosenBinding | null> {
  const name = given ?? bindingBeside(log) ?? bindingBesideLaw(law.file);
  if (name === null) return null;
  const file = given === undefined ? name : bindingFile(given);
  const bytes = await readFile(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { binding: parseBinding(bytes.toString('utf8'), file, law, hash), name };
}

/** The binding beside a log, or beside the first of several. */
export function bindingBeside(log: string | readonly string[]): string | null {
  const first = typeof log === 'string' ? log : (log[0] ?? '');
  const file = `${first.replace(/[/\\]+$/u, '')}.bind.yaml`;
  return isBinding(file) ? file : null;
}

/** The binding beside a law's file. */
export function bindingBesideLaw(law: string): string | null {
  const file = law.replace(/\.law\.md$/, '.bind.yaml');
  return isBinding(file) ? file : null;
}

function isBinding(file: string): boolean {
  return file.endsWith('.bind.yaml') && existsSync(file);
}

/** Ids of shipped bindings that stand in the folder of a law's id. */
export function bindingsFor(law: Law): string[] {
  const [folder] = law.id.split('/');
  return shippedBindings().filter((id) => id.startsWith(`${folder}/`));
}
