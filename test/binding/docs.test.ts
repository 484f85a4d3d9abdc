import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseBinding } from '../../src/binding/index.js';
import { loadLaw } from '../../src/language/index.js';

it('the binding in docs/bindings.md is one', async () => {
  const [, text] = /```yaml\n([\s\S]*?)```/u.exec(readFileSync('docs/bindings.md', 'utf8'))!;
  const file = 'laws/it/highway-code-fines.law.md';
  const { law } = await loadLaw(readFileSync(file, 'utf8'), file);
  const { events, source, safe } = parseBinding(text!, 'docs/bindings.md', law!, null);
  expect(events.map((e) => law!.events[e.event]!.name)).toEqual(['fine-sent', 'fine-created', 'payment']);
  expect([source.order, source.precision, safe.has('case')]).toEqual(['source', 'day', true]);
});
