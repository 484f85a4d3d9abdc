import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const tutorial = readFileSync(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');
const blocks = [...tutorial.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)^\1$/gm)].map(([, , kind, body]) => ({
  kind: kind!,
  body: body!,
}));

let place: Place;

beforeAll(() => {
  place = new Place();
});

afterAll(() => place.remove());

/** What stands in the pieces, in this order, with anything between them. */
function expectShown(out: string, shown: string, said: string): void {
  let at = 0;
  for (const piece of shown.split('[...]')) {
    const found = out.indexOf(piece.trim(), at);
    expect(found, `${said} shows: ${piece}\n---\n${out}`).toBeGreaterThanOrEqual(0);
    at = found + piece.trim().length;
  }
}

describe('docs/tutorial.md', () => {
  it('writes a law piece by piece, and shows what the program says', async () => {
    let law = '';
    let ran = 0;
    // Files are named by their paths, since the tests run in a folder of their own.
    const here = (word: string) => (/^(allotments|shorter)\./.test(word) ? place.at(word) : word);
    for (const { kind, body } of blocks) {
      if (kind === 'markdown') law += body;
      if (kind === 'markdown') place.put('allotments.law.md', law);
      else if (kind === 'csv') place.put('allotments.csv', body);
      else if (kind === 'yaml') place.put('allotments.csv.bind.yaml', body);
      else if (kind === 'console')
        for (const step of body.split(/^\$ duecourse /m).slice(1)) {
          const [line = '', ...shown] = step.split('\n');
          const { code, out, err } = await place.run(line.split(' ').map(here));
          expect([code, err], line).toEqual([0, '']);
          expectShown(out, shown.join('\n'), line);
          ran++;
        }
    }
    expect(ran).toBeGreaterThan(6);
    place.put('shorter.law.md', law.replace('30 days after applied', '14 days after applied'));
    const { out } = await place.run(['compare', 'allotments.law.md', 'shorter.law.md', 'allotments.csv'].map(here));
    expect(out).toMatch(/Newly adverse: [1-9]/);
    const gap = law.replace('from 2024-01-01 point 2', 'from 2024-02-01 point 2');
    const told = await place.run(['laws', 'check', place.put('gap.law.md', gap)]);
    expect(told.out).toContain('law/version-gap');
    expect(told.out).toContain('2024-01-31');
    const hole = law.replace('   - not encoded: concerns the conduct of persons\n', '');
    expect((await place.run(['laws', 'check', place.put('hole.law.md', hole)])).out).toContain('law/hole');
  });
});
