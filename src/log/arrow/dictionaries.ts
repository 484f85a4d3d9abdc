import type { Dictionaries } from './assemble.js';
import type { Part } from './buffers.js';
import type { ArrowContents, ArrowFile } from './file.js';
import { partsOf } from './parts.js';
import type { ArrowField } from './schema.js';

/** Values of each dictionary: those that replace come after those that they replace, and later codes count from them. */
export function dictionariesOf(contents: ArrowContents, file: ArrowFile): Dictionaries {
  const types = new Map<number, ArrowField>();
  const note = (field: ArrowField): void => {
    if (field.dictionary !== undefined) types.set(field.dictionary.id, { name: field.name, type: field.type });
    if (field.type.kind === 'list' || field.type.kind === 'large-list') note(field.type.child);
  };
  contents.schema.fields.forEach(note);
  const parts = new Map<number, Part[]>();
  const bases = new Map<number, { before: number; base: number }[]>();
  const counts = new Map<number, number>();
  for (const { id, delta, before, batch } of contents.dictionaries) {
    const field = types.get(id);
    if (field === undefined || field.type.kind === 'other') continue;
    const [part] = file.guard(batch.regions[0]?.offset ?? 0, () => partsOf(batch, [field]));
    const count = counts.get(id) ?? 0;
    if (!delta) bases.set(id, [...(bases.get(id) ?? []), { before, base: count }]);
    parts.set(id, [...(parts.get(id) ?? []), part!]);
    counts.set(id, count + batch.rows);
  }
  return {
    parts: (id) => ({
      parts: parts.get(id) ?? [],
      base: (batch) => bases.get(id)?.findLast((b) => b.before <= batch)?.base ?? 0,
    }),
  };
}
