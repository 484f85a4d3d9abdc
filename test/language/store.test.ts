import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { InputError } from '../../src/base/index.js';
import { loadLaw, readLaw, storedText } from '../../src/language/index.js';
import { lawText } from './helpers.js';

let dir: string;
let path: string;
let cacheDir: string;
const TEXT = lawText('guard g: decided never');
const options = () => ({ cacheDir, programVersion: '1.2.3' });

/** A kept law with another title, still sealed: that it is used shows in what is read. */
async function keptWithTitle(title: string, text = TEXT, programVersion = '1.2.3'): Promise<string> {
  const loaded = await loadLaw(text, 'elsewhere.law.md');
  const law = { ...loaded.law!, titles: { en: title } };
  return storedText({ ...loaded, law }, law, programVersion);
}
function resealed(text: string): string {
  const body = text.slice(65);
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}
async function kept(): Promise<string> {
  return join(cacheDir, (await readdir(cacheDir))[0]!);
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'duecourse-'));
  path = join(dir, 'small.law.md');
  cacheDir = join(dir, 'cache', 'laws');
  await writeFile(path, TEXT);
});

describe('the store of compiled laws', () => {
  it('keeps a law by its hash and reads it back the same', async () => {
    const first = await readLaw(path, options());
    expect(await readdir(cacheDir)).toHaveLength(1);
    expect(await readLaw(path, options())).toEqual(first);
  });

  it('uses what it kept, under the path that was asked for', async () => {
    await readLaw(path, options());
    await writeFile(await kept(), await keptWithTitle('kept'));
    const { law } = await readLaw(path, options());
    expect([law!.titles, law!.file]).toEqual([{ en: 'kept' }, path]);
  });

  it('compiles again when the text or the program has changed', async () => {
    await readLaw(path, options());
    await writeFile(await kept(), await keptWithTitle('kept'));
    expect((await readLaw(path, { cacheDir, programVersion: '1.2.4' })).law!.titles).toEqual({ en: 'Small' });
    await writeFile(path, TEXT.replace('Small', 'Other'));
    expect((await readLaw(path, options())).law!.titles).toEqual({ en: 'Other' });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['no object', () => 'null'],
    ['changed by hand', (text: string) => text.replace('"kept"', '"bent"')],
    ['of an older program', (text: string) => resealed(text.replace(/"irVersion":\d+/, '"irVersion":0'))],
  ])('compiles again when the kept file is %s', async (_, damage) => {
    await readLaw(path, options());
    await writeFile(await kept(), damage(await keptWithTitle('kept')));
    expect((await readLaw(path, options())).law!.titles).toEqual({ en: 'Small' });
    expect((await readLaw(path, options())).law!.titles).toEqual({ en: 'Small' });
  });

  it('does not take the kept form of another text', async () => {
    await readLaw(path, options());
    await writeFile(await kept(), await keptWithTitle('kept', `${TEXT}\n`));
    expect((await readLaw(path, options())).law!.titles).toEqual({ en: 'Small' });
  });

  it('looks beside the law first, for exactly its text', async () => {
    await writeFile(join(dir, 'small.law.json'), await keptWithTitle('shipped', TEXT, '9'));
    expect((await readLaw(path, options())).law!.titles).toEqual({ en: 'shipped' });
    await writeFile(path, TEXT.replace('Small', 'Other'));
    expect((await readLaw(path, options())).law!.titles).toEqual({ en: 'Other' });
  });

  it('keeps warnings too, and nothing of a law with errors', async () => {
    await writeFile(path, lawText('guard g: decided only if true'));
    const first = await readLaw(path, options());
    expect(first.diagnostics).toHaveLength(1);
    expect(await readLaw(path, options())).toEqual(first);
    await writeFile(path, lawText('guard g: decidd never'));
    const { law, diagnostics } = await readLaw(path, options());
    expect([law, diagnostics[0]!.code]).toEqual([undefined, 'law/unknown-event']);
    expect(await readdir(cacheDir)).toHaveLength(1);
  });

  it('reads without a cache, and where the cache cannot be written', async () => {
    expect((await readLaw(path)).law!.id).toBe('xx/small');
    await writeFile(join(dir, 'cache'), 'a file where the folder should be');
    expect((await readLaw(path, options())).law!.id).toBe('xx/small');
  });

  it('reads at once from many sides without half-written files', async () => {
    const laws = await Promise.all(Array.from({ length: 20 }, () => readLaw(path, options())));
    expect(new Set(laws.map((l) => l.law!.hash)).size).toBe(1);
    const files = await readdir(cacheDir);
    expect(files).toHaveLength(1);
    expect((await readFile(join(cacheDir, files[0]!), 'utf8')).endsWith('}')).toBe(true);
  });

  it('tells a file that is not there, a folder, and one that is not UTF-8', async () => {
    const told = async (file: string) =>
      readLaw(file).then(
        () => [],
        (e: unknown) => (e as InputError).diagnostics.map((d) => [d.code, d.byte]),
      );
    expect(await told(join(dir, 'none.law.md'))).toEqual([['law/no-such-file', undefined]]);
    expect(await told(dir)).toEqual([['law/unreadable-file', undefined]]);
    await writeFile(path, Buffer.from([0x2d, 0x2d, 0x2d, 0xff, 0x0a]));
    expect(await told(path)).toEqual([['law/not-utf8', 3]]);
    await writeFile(path, TEXT.replace('Small', '\uFFFD'));
    expect((await readLaw(path)).law!.titles['en']).toBe('\uFFFD');
  });
});
