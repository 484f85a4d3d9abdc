import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, SMALL_LAW, SMALL_LOG } from './support.js';

const face = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
const built = fileURLToPath(new URL('../../dist/lib/index.js', import.meta.url));

describe('the library', () => {
  let place: Place;

  beforeAll(() => {
    place = new Place();
    place.put('my.law.md', SMALL_LAW);
    place.put('cases.csv', SMALL_LOG);
  });

  afterAll(() => place.remove());

  it('does what its example says', () => {
    const [, example = ''] = /```ts\n([\s\S]*?) \* ```/.exec(readFileSync(face, 'utf8')) ?? [];
    const code = example.replace(/^ \* ?/gm, '').replace("'duecourse'", JSON.stringify(pathToFileURL(built).href));
    const file = place.put('example.mjs', code);
    const said = execFileSync(process.execPath, [file], { cwd: place.folder, encoding: 'utf8' });
    expect(
      said
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual(['answer 1', 'other-hand 0', 'answer late 2024-02-09', 'answer overdue 2024-03-31', 'other-hand breach']);
  });
});
