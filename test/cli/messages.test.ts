import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf, messagesIn, textsOf } from '../../src/messages/index.js';

const folder = new URL('../../src/', import.meta.url);

/** All source text but the texts in each language and what is generated. */
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/^messages\/[a-z]{2}\//.test(name) && !name.includes('/generated/'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

const AREAS = [
  'about',
  'again',
  'arrow',
  'bind',
  'binding',
  'calendar',
  'case-text',
  'cli',
  'column',
  'compare',
  'config',
  'convert',
  'coverage',
  'demo',
  'diff',
  'due',
  'editor',
  'csv',
  'example',
  'explain',
  'export',
  'filled',
  'findings',
  'grid',
  'gzip',
  'hotspots',
  'ics',
  'impossible',
  'info',
  'law',
  'letter',
  'laws',
  'library',
  'lock',
  'log',
  'matter',
  'md',
  'note',
  'oddity',
  'page',
  'parquet',
  'progress',
  'readings',
  'ready',
  'recompute',
  'register',
  'remedy',
  'readiness',
  'receipt',
  'report',
  'run',
  'reply',
  'sample',
  'score',
  'sheet',
  'simulate',
  'standing',
  'story',
  'suspect',
  'trend',
  'unit',
  'verdict',
  'verify',
  'whatif',
  'why',
  'working',
  'xes',
  'xlsx',
  'zone',
];
const literal = new RegExp(`['"\`]((?:${AREAS.join('|')})/[a-z0-9-]+)['"\`]`, 'g');
const codes = [...new Set([...source.matchAll(literal)].map((m) => m[1]!))].sort();

/** What comes before a part that is put in: `verdict/${...}`. */
const families = [
  ...new Set(
    [...source.matchAll(new RegExp(`\`((?:${AREAS.join('|')}|help)/[a-z0-9-]*)\\$\\{`, 'g'))].map((m) => m[1]!),
  ),
].sort();

const names = (text: string) => new Set([...text.matchAll(/\{([A-Za-z]+)\}/g)].map((m) => m[1]!));

describe('messages', () => {
  it('finds the codes of every area', () => {
    expect(codes.length).toBeGreaterThan(200);
    expect(families).toEqual(expect.arrayContaining(['help/', 'oddity/', 'verdict/', 'working/']));
  });

  it.each(['en', 'zh'] as const)('has words for every code in %s', async (language) => {
    const texts = await textsOf(language);
    expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
  });

  it('has words for every oddity and for every step of a working', async () => {
    const english = await textsOf('en');
    const odd = [
      ...source.matchAll(/(?:\bodd(?:ity|ities\.add|ities\.count)?|this\.#at\.odd)\(\s*'([a-z0-9-]+)'/g),
      ...source.matchAll(/oddit\w*\.(?:add|count|note)\('([a-z0-9-]+)'/g),
    ].map((m) => m[1]!);
    expect(odd.length).toBeGreaterThan(5);
    expect(odd.filter((code) => !Object.hasOwn(english, `oddity/${code}`))).toEqual([]);
  });

  it.each(LANGUAGES)('has no words in %s that nothing says', async (language) => {
    const texts = await textsOf(language);
    const said = (code: string): boolean => {
      if (codes.includes(code) || new RegExp(`['"\`]${code}['"\`]`).test(source)) return true;
      return families.some(
        (family) => code.startsWith(family) && new RegExp(`['"\`|: ]${code.slice(family.length)}['"\`|:]`).test(source),
      );
    };
    expect(Object.keys(texts).filter((code) => !said(code))).toEqual([]);
  });

  it.each(['zh', 'it'] as const)('shows in %s the values that English shows', async (language) => {
    const [texts, english] = [await textsOf(language), await textsOf('en')];
    for (const [code, text] of Object.entries(texts)) {
      expect(Object.hasOwn(english, code), code).toBe(true);
      for (const name of names(text)) expect([...names(english[code]!)], code).toContain(name);
    }
  });

  it('has no half-width punctuation between Chinese characters', async () => {
    const han = String.raw`[\u3400-\u9fff“”（）「」《》、，。；：]`;
    const wrong = new RegExp(`${han} *[,;:!?()] *(?=${han})|${han} *[,;:!?.] *$`, 'mu');
    const spoken = Object.entries(await textsOf('zh')).map(
      // What stands in backticks or braces is no Chinese text; the marks of what may be left out are none either.
      ([code, text]) =>
        [
          code,
          text
            .replace(/`[^`]*`/g, '`')
            .replace(/\{[^{}]*\}/g, 'x')
            .replace(/[[\]]/g, ''),
        ] as const,
    );
    expect(spoken.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('merges every file of %s', async (language) => {
    const files = readdirSync(new URL(`messages/${language}/`, folder)).filter((name) => name.endsWith('.ts'));
    // By the index, or by a file that it merges.
    const texts = files.map((name) => readFileSync(new URL(`messages/${language}/${name}`, folder), 'utf8')).join('\n');
    const named = (file: string) => file === 'index.ts' || texts.includes(`'./${file.replace('.ts', '.js')}'`);
    expect(files.filter((file) => !named(file))).toEqual([]);
  });

  it('falls back to English, and to the code itself', async () => {
    const chinese = await messagesIn('zh');
    expect(chinese.text('verdict/late')).toBe('迟延');
    expect(chinese.text('nobody/said-this')).toBe('nobody/said-this');
    expect(chinese.has('nobody/said-this')).toBe(false);
  });

  it('knows languages by tags and locales', () => {
    expect(['zh-CN', 'it_IT.UTF-8', 'en', 'C', 'fr'].map(languageOf)).toEqual(['zh', 'it', 'en', undefined, undefined]);
  });
});
