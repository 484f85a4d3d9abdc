import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import {
  align,
  correctedPairs,
  corrections,
  correctPair,
  importText,
  type Library,
  type LibraryPlace,
  libraryHome,
  search,
  useLibrary,
} from '../../src/library/index.js';
import { postgresPrograms, startPostgres, type TestServer } from '../support/postgres.js';

const data = process.env['DUECOURSE_DATA'];
const programs = postgresPrograms();

const law = (date: string, words: string, more = '') =>
  importText(
    `# 中华人民共和国某法\n\n2010年1月2日 全国人民代表大会通过\n${date} 修正\n\n第一条 ${words}\n\n（一）甲；\n${more}`,
    'some-law.md',
  );

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics[0]!.code;
  }
}

/** What every store must do, whatever it runs on. */
function behaves(place: () => LibraryPlace): void {
  // Opened once: the embedded store takes seconds to be made.
  let library: Library;
  let close: () => void;
  let closed: Promise<void>;
  beforeAll(async () => {
    await new Promise<void>((resolve, reject) => {
      closed = useLibrary(place(), async (open) => {
        library = open;
        resolve();
        await new Promise<void>((done) => {
          close = done;
        });
      });
      closed.catch(reject);
    });
  }, 120_000);
  afterAll(async () => {
    close?.();
    await closed;
  });
  const use = async (work: (library: Library) => Promise<void>) => {
    await library.database.run('truncate document cascade');
    await work(library);
  };

  it('keeps texts as they were imported', async () => {
    const old = law('2015年3月4日', '旧法。');
    const odd = importText('Chapter I "Odd"\nArticle 1 It’s \\ a \u0000 test \ud800; $1 %s 😀.\n', 'odd.en.md', {
      date: '2020-01-01',
    });
    await use(async (library) => {
      expect((await library.add([old, odd])).map((a) => a.as)).toEqual(['new', 'new']);
      const stored = [];
      for await (const text of library.texts()) stored.push(text);
      expect(stored.map((s) => s.document.id)).toEqual(['cn/some-law', 'odd']);
      const { document, version, text, nodes } = stored[0]!;
      expect({ document, version, text, nodes }).toEqual({
        document: old.document,
        version: old.version,
        text: old.text,
        nodes: old.nodes,
      });
      expect(JSON.stringify(stored[1]!.nodes)).toContain('\ufffd; $1 %s 😀');
      expect((await library.add([old])).map((a) => a.as)).toEqual(['unchanged']);
    });
  });

  it('adds all texts or none', async () => {
    const first = law('2015年3月4日', '旧法。');
    const other = law('2015年3月4日', '别的旧法。');
    await use(async (library) => {
      expect(await codeOf(library.add([first, other]))).toBe('library/text-exists');
      expect(await library.heads()).toEqual([]);
      await library.add([first]);
      expect((await library.add([other], { replace: true })).map((a) => a.as)).toEqual(['replaced']);
      expect(await library.heads()).toHaveLength(1);
    });
  });

  it('knows what was in force on a day', async () => {
    const revised = importText(
      '# 某法\n\n2020年1月1日 修订\n\n第一条 新法。\n第二条 自2020年6月1日起施行。\n',
      'some-law.md',
      {
        id: 'cn/some-law',
        until: '2024-01-01',
      },
    );
    await use(async (library) => {
      await library.add([law('2015年3月4日', '旧法。'), revised]);
      const on = async (day: string) => (await library.heads({ on: day })).map((h) => h.version.date);
      expect(await on('2015-03-03')).toEqual([]);
      expect(await on('2015-03-04')).toEqual(['2015-03-04']);
      expect(await on('2020-05-31')).toEqual(['2015-03-04']);
      expect(await on('2020-06-01')).toEqual(['2020-01-01']);
      expect(await on('2023-12-31')).toEqual(['2020-01-01']);
      expect(await on('2024-01-01')).toEqual([]);
    });
  });

  it('finds a document by what a reader calls it, and removes it', async () => {
    const other = importText('第一条 甲。\n', 'some-rules.md', {
      title: '某规则',
      id: 'cn/some-rules',
      date: '2020-01-01',
    });
    await use(async (library) => {
      await library.add([law('2015年3月4日', '旧法。'), other]);
      for (const name of ['cn/some-law', 'some-law', '某法', '《中华人民共和国某法》', 'some-l'])
        expect(await library.resolve(name)).toBe('cn/some-law');
      expect(await codeOf(library.resolve('some'))).toBe('library/several-documents');
      expect(await codeOf(library.resolve("'; drop table document; --"))).toBe('library/unknown-document');
      expect(await library.remove({ document: 'cn/some-law', date: '2015-03-04' })).toBe(1);
      expect((await library.heads()).map((h) => h.document.id)).toEqual(['cn/some-rules']);
      expect(await library.database.query('select id from document')).toEqual([{ id: 'cn/some-rules' }]);
    });
  });

  it('keeps a correction of an alignment beside what was worked out', async () => {
    const zh = law('2015年3月4日', '旧法。新法。');
    const en = importText('Article 1 Old law. New law.\n', 'some-law.en.md', { id: 'cn/some-law', date: '2015-03-04' });
    await use(async (open) => {
      await open.add([zh, en]);
      const given = { a: ['art_1__para_1__sent_2'], b: ['art_1__para_1__sent_1'], by: 'A. Reader', day: '2026-01-01' };
      const made = await correctPair(open, zh, en, { ...given, reason: 'It is so.' });
      expect(made).toMatchObject({ a: { words: '新法。' }, b: { words: 'Old law.' }, by: 'A. Reader' });
      expect(await codeOf(correctPair(open, zh, en, { ...given, a: ['art_9'], reason: 'x' }))).toBe(
        'library/align-place',
      );
      expect(await codeOf(correctPair(open, zh, en, { ...given, reason: ' ' }))).toBe('library/commitment-empty');
      const kept = await corrections(open, zh, en);
      const { pairs } = align(zh, en);
      const beside = correctedPairs(pairs, kept, zh, en).filter(({ correction }) => correction !== null);
      expect(beside.map(({ pair, correction, isStale }) => [pair.b, correction!.b.places, isStale])).toEqual([
        [pairs.find((p) => p.a.includes(made.a.places[0]!))!.b, made.b.places, false],
      ]);
      const changed = importText('Article 1 Other law. New law.\n', 'some-law.en.md', { id: 'cn/some-law' });
      expect(correctedPairs(pairs, kept, zh, changed).some(({ isStale }) => isStale)).toBe(true);
    });
  });

  it('keeps a version’s texts in two languages', async () => {
    const zh = law('2015年3月4日', '旧法。');
    const en = importText('Article 1 Old law.\n', 'some-law.en.md', {
      id: 'cn/some-law',
      date: '2015-03-04',
      standing: 'official',
    });
    await use(async (library) => {
      await library.add([en, zh]);
      expect((await library.heads()).map((h) => [h.version.date, h.text.language, h.text.standing])).toEqual([
        ['2015-03-04', 'zh', 'authentic'],
        ['2015-03-04', 'en', 'official'],
      ]);
    });
  });
}

describe('the embedded store', () => {
  behaves(() => ({ home: null }));
});

describe.skipIf(!programs)('a store on a PostgreSQL server (needs PostgreSQL)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 60_000);
  afterAll(async () => await server?.stop());

  behaves(() => ({ url: server.url }));

  it('refuses what a newer program has made', async () => {
    await useLibrary({ url: server.url }, (library) =>
      library.database.run("insert into migration (number, name) values (999, 'later')"),
    );
    expect(await codeOf(useLibrary({ url: server.url }, async () => undefined))).toBe('library/newer-store');
  });

  it('never names a password', async () => {
    const gone = 'postgresql://someone:hidden-word@127.0.0.1:1/db';
    const error = await useLibrary({ url: gone }, async () => undefined).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InputError);
    expect(JSON.stringify((error as InputError).diagnostics)).not.toContain('hidden-word');
    expect((error as InputError).diagnostics[0]).toMatchObject({ code: 'library/no-server' });
    expect(await codeOf(useLibrary({ url: 'mysql://x' }, async () => undefined))).toBe('library/bad-url');
  });
});

describe('a library in a folder', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'duecourse-home-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('lasts, belongs to one at a time, and holds nothing of an import that was cut off', {
    timeout: 120_000,
  }, async () => {
    await useLibrary({ home }, async (library) => {
      await library.add([law('2015年3月4日', '旧法。')]);
      expect(await codeOf(useLibrary({ home, waitMs: 0 }, async () => undefined))).toBe('library/held');
      await library.database.run('begin');
      await library.database.run('delete from document');
      // The store is closed with a transaction open.
    });
    await useLibrary({ home }, async (library) => {
      expect((await library.heads()).map((h) => h.document.id)).toEqual(['cn/some-law']);
    });
    expect(existsSync(path.join(home, 'database'))).toBe(true);
  });

  it.each([0, 40, 400])(
    'is as it was, or whole, after an import that is killed %i ms in',
    { timeout: 120_000 },
    async (ms) => {
      const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
      expect(existsSync(main), 'nothing is built: npm run build').toBe(true);
      const articles = Array.from({ length: 300 }, (_, i) => `Article ${i + 1} Words of ${ms}.`).join('\n\n');
      const file = path.join(home, `killed-${ms}.en.md`);
      writeFileSync(file, `# Killed\n\n${articles}\n`);
      const { DATABASE_URL: _, ...rest } = process.env;
      const env = { ...rest, DUECOURSE_HOME: home };
      const child = spawn(process.execPath, [main, 'library', 'add', file, '--date', '2020-01-01'], {
        env,
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      // It has begun where the folder is held.
      while (child.exitCode === null && !existsSync(path.join(home, '.lock-library'))) await setTimeout(5);
      await setTimeout(ms);
      child.kill('SIGKILL');
      await ended;
      await useLibrary({ home }, async (library) => {
        const ids = (await library.heads()).map((h) => h.document.id);
        expect(ids).toContain('cn/some-law');
        for await (const text of library.texts({ document: `killed-${ms}` })) {
          expect(text.nodes.filter((n) => n.kind === 'article')).toHaveLength(300);
          const { hits } = await search(library.database, '"words of"', { document: `killed-${ms}` });
          expect(hits.length).toBeGreaterThan(0);
        }
      });
    },
  );

  it('lets the second of two that add at once wait', { timeout: 120_000 }, async () => {
    const added = await Promise.all(
      ['甲', '乙'].map((name) =>
        useLibrary({ home, waitMs: 60_000 }, (library) =>
          library.add([importText(`第一条 ${name}。`, `${name}.md`, { id: `cn/${name}`, date: '2020-01-01' })]),
        ),
      ),
    );
    expect(added.map(([one]) => one!.as)).toEqual(['new', 'new']);
  });

  it('stands where the platform keeps data, or where DUECOURSE_HOME says', () => {
    expect(libraryHome({ DUECOURSE_HOME: '/x' })).toBe('/x');
    expect(libraryHome({ HOME: '/h' }, 'linux')).toBe(path.join('/h', '.local', 'share', 'duecourse'));
    expect(libraryHome({ HOME: '/h', XDG_DATA_HOME: '/d' }, 'linux')).toBe(path.join('/d', 'duecourse'));
    expect(libraryHome({ HOME: '/h' }, 'darwin')).toContain('Application Support');
    expect(libraryHome({ LOCALAPPDATA: '/l' }, 'win32')).toBe(path.join('/l', 'duecourse'));
  });
});

describe.skipIf(!data)('the real texts in a store (needs DUECOURSE_DATA)', () => {
  it('come back as they were read', { timeout: 180_000 }, async () => {
    const folder = path.join(data!, 'laws');
    const texts = readdirSync(folder)
      .filter((f) => f.endsWith('.md') && f !== 'PROVENANCE.md')
      .map((f) => importText(readFileSync(path.join(folder, f), 'utf8'), f));
    await useLibrary({ home: null }, async (library) => {
      await library.add(texts);
      let count = 0;
      for await (const stored of library.texts()) {
        const given = texts.find((t) => t.file === stored.file)!;
        expect(stored.nodes).toEqual(given.nodes);
        count++;
      }
      expect(count).toBe(33);
    });
  });
});
