import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');

/** Commands of the guide in order, each with what it shows; `[...]` stands for anything. */
const steps = [...guide.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!
    .split(/^\$ duecourse /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { words: part.slice(0, end).split(' '), shown: part.slice(end + 1).split('[...]') };
    }),
);

let place: Place;

beforeAll(() => {
  place = new Place();
});

afterAll(() => place.remove());

describe('docs/guide.md', () => {
  it('shows what the program says', async () => {
    expect(steps.length).toBeGreaterThan(8);
    for (const [i, { words, shown }] of steps.entries()) {
      const { code, out, err } = await place.spawn(words, '', i === 0 ? place.folder : place.at('duecourse-demo'));
      expect([code, err], words.join(' ')).toEqual([0, '']);
      let at = 0;
      for (const piece of shown) {
        const wanted = piece.trim();
        const found = out.indexOf(wanted, at);
        expect(found, `${words.join(' ')} shows: ${wanted}\n---\n${out}`).toBeGreaterThanOrEqual(0);
        at = found + wanted.length;
      }
    }
  });
});
