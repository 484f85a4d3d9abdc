/**
 * The law library: importing the real texts into an empty store, importing a collection made of them under new names, searching it, and
 * showing an article, in process; showing and searching from the shell. On the embedded store, then on the server of DATABASE_URL,
 * or on one that is started here where PostgreSQL is installed. A search is measured against looking through every article's words in memory.
 * Needs DUECOURSE_DATA; the shell needs `npm run build`. The database of DATABASE_URL must hold no library.
 * Run: npm run bench -- library [--size TEXTS, 3500] [--runs N]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  fullText,
  type ImportedText,
  importText,
  type Library,
  type LibraryPlace,
  search,
  useLibrary,
  walkNodes,
} from '../src/library/index.js';
import { postgresPrograms, startPostgres } from '../test/support/postgres.js';
import { atMost, Bench } from './support/bench.js';
import { dataFile } from './support/data.js';
import { options } from './support/options.js';

const QUERIES = [
  '信访',
  '复议机关 三十日',
  '人民法院',
  'petition',
  '公益诉讼 检察建议',
  '国家赔偿',
  '管辖',
  '"lawful rights"',
  '调解协议 司法确认',
  '重大事故隐患',
  '回避',
  '第三人 起诉',
];

const folder = dataFile('library', 'laws');
if (folder !== undefined) {
  const home = mkdtempSync(path.join(tmpdir(), 'duecourse-bench-'));
  try {
    await measure(folder, { home });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  await measureServer(folder);
}

async function measureServer(dir: string): Promise<void> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return await measure(dir, { url: given });
  const programs = postgresPrograms();
  if (programs === undefined)
    return void console.log('No PostgreSQL is installed and DATABASE_URL is not set: the server was not measured.');
  const server = await startPostgres(programs);
  try {
    await measure(dir, { url: server.url });
  } finally {
    await server.stop();
  }
}

function textsOf(dir: string): ImportedText[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.md') && file !== 'PROVENANCE.md')
    .map((file) => importText(readFileSync(path.join(dir, file), 'utf8'), file));
}

/** The same texts under new names, until there are as many as asked for. */
function* collection(texts: readonly ImportedText[], wanted: number): Generator<ImportedText> {
  for (let n = 0; n < wanted; n++) {
    const text = texts[n % texts.length]!;
    yield { ...text, document: { ...text.document, id: `${text.document.id}-${Math.floor(n / texts.length)}` } };
  }
}

async function measure(dir: string, place: LibraryPlace): Promise<void> {
  const bench = await Bench.start(
    'library',
    `Law library on ${place.url === undefined ? 'the embedded store' : 'a PostgreSQL server'}`,
  );
  const texts = textsOf(dir);
  const start = performance.now();
  await useLibrary(place, async (library) => void (await library.add(texts)));
  bench.row('importing the real texts into an empty store', 's', [(performance.now() - start) / 1000], {
    target: atMost(30),
  });
  measureShell(bench, place);
  await useLibrary(place, (library) => measureOpen(bench, library, texts));
  await bench.finish();
}

/** The commands as one types them, the start of program and store included. */
function measureShell(bench: Bench, place: LibraryPlace): void {
  const main = path.join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
  if (!existsSync(main)) return bench.note('not built: the commands were not measured');
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, ...(place.url === undefined ? { DUECOURSE_HOME: place.home! } : { DATABASE_URL: place.url }) };
  const timed = (...words: string[]) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [main, 'library', ...words], { env, stdio: 'ignore' });
    if (status !== 0) throw new Error(`library ${words.join(' ')} ended with ${status}`);
    return (performance.now() - start) / 1000;
  };
  const runs = (...words: string[]) => Array.from({ length: options.runs }, () => timed(...words));
  bench.row('show of an article from the shell', 's', runs('show', 'civil-procedure-law', '205'), {
    target: atMost(1.5),
  });
  bench.row('search from the shell', 's', runs('search', '信访'), { target: atMost(1.5) });
}

async function measureOpen(bench: Bench, library: Library, texts: readonly ImportedText[]): Promise<void> {
  const wanted = options.size ?? 3500;
  const started = performance.now();
  let signs = 0;
  const words: string[] = [];
  let batch: ImportedText[] = [];
  const add = async () => {
    await library.add(batch);
    batch = [];
  };
  for (const text of collection(texts, wanted)) {
    batch.push(text);
    for (const node of walkNodes(text.nodes)) {
      if (node.kind !== 'article') continue;
      words.push(fullText(node));
      signs += words.at(-1)!.length;
    }
    if (batch.length === 50) await add();
  }
  await add();
  bench.row(`importing ${wanted} texts`, 's', [(performance.now() - started) / 1000], { target: atMost(900) });
  bench.note(
    `${wanted} texts, ${words.length} articles, ${(signs / 1e6).toFixed(0)} million signs; most memory ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
  );
  bench.row(
    'looking through the words of every article',
    'ms',
    QUERIES.map((query) => lookThrough(words, query)),
  );
  const times: number[] = [];
  for (let round = 0; round < 1 + options.runs; round++) {
    for (const query of QUERIES) {
      const start = performance.now();
      await search(library.database, query);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  bench.row('searching, half of the queries', 'ms', [at(0.5)], {
    target: atMost(20),
    against: 'looking through the words of every article',
  });
  bench.row('searching, 99 of a hundred queries', 'ms', [at(0.99)], {
    target: atMost(150),
    against: 'looking through the words of every article',
  });
  const shows: number[] = [];
  for (let k = 0; k < 5 + options.runs; k++) {
    const start = performance.now();
    for await (const _ of library.texts({ document: `cn/constitution-${k % 3}`, language: 'zh' })) break;
    shows.push(performance.now() - start);
  }
  bench.row('showing a text', 'ms', shows, { target: atMost(10) });
}

function lookThrough(words: readonly string[], query: string): number {
  const start = performance.now();
  const parts = query.replaceAll('"', '').split(' ');
  let found = 0;
  for (const article of words) if (parts.every((part) => article.includes(part))) found++;
  return found < 0 ? 0 : performance.now() - start;
}
