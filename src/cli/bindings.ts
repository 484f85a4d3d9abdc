import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Binding, bindByName, parseBinding } from '../binding/index.js';
import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import { bindingFile, shippedBindings } from './laws.js';

export interface ChosenBinding {
  readonly binding: Binding;
  /** As the user may name it: a path or an id; null where names were matched. */
  readonly name: string | null;
}

/**
 * What `--bind` names, else the binding beside the log (`LOG.bind.yaml`), else the one beside the law (`NAME.bind.yaml` for
 * `NAME.law.md`), else the binding by names.
 */
export async function chooseBinding(given: string | undefined, law: Law, log: EventLog): Promise<ChosenBinding> {
  const name =
    given ?? [`${log.name}.bind.yaml`, law.file.replace(/\.law\.md$/, '.bind.yaml')].find((file) => isBinding(file));
  if (name === undefined) return { binding: bindByName(law, log), name: null };
  const file = given === undefined ? name : bindingFile(given);
  const bytes = await readFile(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { binding: parseBinding(bytes.toString('utf8'), file, law, hash), name };
}

function isBinding(file: string): boolean {
  return file.endsWith('.bind.yaml') && existsSync(file);
}

/** Ids of shipped bindings that stand in the folder of a law's id. */
export function bindingsFor(law: Law): string[] {
  const [folder] = law.id.split('/');
  return shippedBindings().filter((id) => id.startsWith(`${folder}/`));
}
