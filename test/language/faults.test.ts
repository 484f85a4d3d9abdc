import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsIn, lawText, messageOf } from './helpers.js';

const text = readFileSync(new URL('faults.txt', import.meta.url), 'utf8');
const cases = text
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .reduce<[string, string][]>((pairs, line) => {
    if (line.startsWith('  ')) pairs.at(-1)![1] = line.trim();
    else pairs.push([line, '']);
    return pairs;
  }, []);

describe('a fault in the rules is told once, where it is, with what to do', () => {
  it.each(cases)('%s', async (marked, told) => {
    const rules = marked.replace(/[«»]/g, '');
    const law = lawText(rules);
    const start = law.lastIndexOf(rules);
    const faults = (await faultsIn(law)).filter((d) => d.severity !== 'info' && d.code !== 'law/hole');
    const shown = faults.map((d) => {
      const { offset, end } = d.range!;
      const at = offset - start;
      const around = `${rules.slice(0, at)}«${rules.slice(at, end - start)}»${rules.slice(end - start)}`;
      return [around, `${d.severity} ${d.code}: ${messageOf(d)}`];
    });
    expect(shown).toEqual([[marked, told]]);
  });
});
