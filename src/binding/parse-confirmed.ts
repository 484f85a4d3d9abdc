import { isMap, isScalar, type YAMLMap } from 'yaml';
import { nearest } from '../base/index.js';
import type { Law } from '../language/index.js';
import type { YamlReader } from './yaml-reader.js';

/** Rules of which somebody has looked and found that their verdicts stand: a list, or each with the reason. */
export function confirmedRules(yaml: YamlReader, root: YAMLMap, law: Law): ReadonlyMap<string, string | null> {
  const names = new Set(law.rules.map((r) => r.name));
  const confirmed = new Map<string, string | null>();
  const add = (rule: string, reason: string | null, at: unknown) => {
    if (names.has(rule)) confirmed.set(rule, reason);
    else yaml.fault('binding/unknown-rule', at, { rule, law: law.id, hint: nearest(rule, names) ?? '' });
  };
  const node = yaml.node(root, 'confirmed');
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const rule = isScalar(key) ? String(key.value) : '';
      const reason = isScalar(value) && value.value !== null ? (yaml.scalar(value, rule) ?? null) : null;
      if (value !== null && !isScalar(value)) yaml.fault('binding/type', value, { key: rule, wanted: 'a reason' });
      add(rule, reason, key);
    }
  } else for (const { text, node: at } of yaml.texts(root, 'confirmed') ?? []) add(text, null, at);
  return confirmed;
}

/** The column that says when an event was entered: its name alone, or `{ column: NAME }`. */
export function enteredColumn(yaml: YamlReader, root: YAMLMap): string | null {
  const node = yaml.node(root, 'entered');
  if (!isMap(node)) return yaml.text(root, 'entered') ?? null;
  yaml.onlyKeys(node, ['column']);
  const column = yaml.text(node, 'column');
  if (column === undefined) yaml.fault('binding/no-column', node, { attribute: 'entered' });
  return column ?? null;
}
