import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import {
  addTerms,
  concordance,
  GLOSSARY,
  glossaryOf,
  importText,
  otherForms,
  readTerms,
  removeTerms,
  search,
  useLibrary,
} from '../../src/library/index.js';

describe('the glossary', () => {
  it('has each pair once, with its source and standing, and finds either side by the other', () => {
    const keys = GLOSSARY.map(({ zh, en }) => `${zh}|${en.toLowerCase()}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const term of GLOSSARY) {
      expect(term.source, term.zh).not.toBe('');
      expect(term.zh).toMatch(/^\p{Script=Han}+$/u);
      expect(term.en).toMatch(/^[\p{Script=Latin}' -]+$/u);
      expect(otherForms(term.zh, GLOSSARY)).toContain(term.en);
      expect(otherForms(term.en.toUpperCase(), GLOSSARY)).toContain(term.zh);
    }
    expect(otherForms('no such term', GLOSSARY)).toEqual([]);
  });
});

describe('a file of terms', () => {
  const faults = (text: string) => {
    try {
      readTerms(text, 'my.csv');
    } catch (error) {
      if (error instanceof InputError)
        return error.diagnostics.map(({ code, range }) => `${range?.line} ${code.replace('library/', '')}`);
      throw error;
    }
    return [];
  };

  it('is read with its columns in any order, quotes and a byte order mark', () => {
    const text =
      '\ufeffEN,zh,source,standing\r\n"record, and\nreview",备案审查,"The ""Law""",official\r\n\r\nmediator,调解员,,\r\n';
    expect(readTerms(text, 'dir/my.csv')).toEqual([
      { zh: '备案审查', en: 'record, and review', source: 'The "Law"', standing: 'official', from: 'library' },
      { zh: '调解员', en: 'mediator', source: 'my.csv', standing: 'unofficial', from: 'library' },
    ]);
  });

  it('tells all that is wrong, with lines', () => {
    expect(faults('zh,en,standing\nabc,def,\n枫桥,枫桥,\n枫,,\n枫,a,b,c\n枫,a,best\n')).toEqual([
      '2 terms-not-chinese',
      '3 terms-not-english',
      '4 terms-empty',
      '5 terms-cells',
      '5 unknown-standing',
      '6 unknown-standing',
    ]);
    expect(faults('')).toEqual(['1 terms-column']);
    expect(faults('zh,english\n')).toEqual(['1 terms-column']);
    expect(faults('zh,en,sorce\n枫,a,b\n')).toEqual(['1 terms-unknown-column']);
    expect(faults('zh,en\n')).toEqual(['1 terms-none']);
    expect(faults('zh,en\n枫,a\n枫,"a\n')).toEqual(['3 terms-quote']);
    expect(faults(`zh,en\n枫,${'a'.repeat(201)}\n`)).toEqual(['2 terms-long']);
  });

  it('gives back every term that is written by the rules', () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', 'b', ',', '"', ' ', "'") })
      .map((s) => `w${s.replace(/\s+/g, ' ').trim()}`);
    const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = ['zh,en', ...words.map((w) => `枫桥,${quoted(w)}`)].join('\n');
        expect(readTerms(text, 'f.csv').map(({ en }) => en)).toEqual(words);
      }),
    );
  });
});

describe('terms of one’s own', { timeout: 60_000 }, () => {
  it('are kept, serve search and concordance, and go again', async () => {
    await useLibrary({}, async (library) => {
      await library.add([
        importText('# 甲法\n\n第一条 评理员调处纠纷，评理员不收费。\n', 'jia.md', { date: '2020-01-01' }),
        importText('# Plan\n\nLay arbiters help. A LAY  ARBITER is paid by nobody; arbiters agree.\n', 'plan.en.md', {
          date: '2021-01-01',
          kind: 'policy',
          language: 'en',
        }),
      ]);
      const term = { zh: '评理员', en: 'lay arbiter', source: 'own', standing: 'unofficial' } as const;
      expect(await addTerms(library, [term, term])).toEqual({ added: 1, changed: 0, unchanged: 1 });
      expect(await addTerms(library, [{ ...term, standing: 'official' }])).toEqual({
        added: 0,
        changed: 1,
        unchanged: 0,
      });
      const terms = await glossaryOf(library);
      expect(terms[0]).toEqual({ ...term, standing: 'official', from: 'library' });
      expect(terms.length).toBe(GLOSSARY.length + 1);
      for (const word of ['评理员', 'lay arbiter']) {
        const { hits } = await search(library.database, word, { terms });
        expect(hits.map((h) => h.language).sort(), word).toEqual(['en', 'zh']);
        const found = await concordance(library, [word]);
        expect(found.languages.map(({ language, count, texts }) => [language, count, texts])).toEqual([
          ['zh', 2, 1],
          ['en', 2, 1],
        ]);
        const [zh, en] = found.languages;
        expect(zh!.lines.map((l) => [l.article, l.before, l.found, l.after])).toEqual([
          ['第一条', '', '评理员', '调处纠纷，评理员不收费。'],
          ['第一条', '评理员调处纠纷，', '评理员', '不收费。'],
        ]);
        expect(en!.lines.map((l) => [l.article, l.found])).toEqual([
          [null, 'Lay arbiters'],
          [null, 'LAY  ARBITER'],
        ]);
      }
      const one = await concordance(library, ['评理员'], { limit: 1, language: 'zh' });
      expect(one.languages.map((l) => [l.language, l.count, l.lines.length])).toEqual([['zh', 2, 1]]);
      expect((await concordance(library, ['%', ' '])).languages).toEqual([]);
      expect(await removeTerms(library, 'Lay Arbiter')).toBe(1);
      expect(await removeTerms(library, '信访')).toBe(0);
      expect(await glossaryOf(library)).toEqual(GLOSSARY);
    });
  });

  it('look at the newest version of a document, unless all or a day are asked for', async () => {
    await useLibrary({}, async (library) => {
      const law = (words: string, date: string) =>
        importText(`# 甲法\n\n第一条 ${words}\n`, 'jia-law.md', { date, from: date });
      await library.add([law('信访一。', '2010-01-01'), law('信访二，信访。', '2020-01-01')]);
      const count = async (options: Parameters<typeof concordance>[2]) =>
        (await concordance(library, ['信访'], options)).languages[0]?.count ?? 0;
      expect(await count({})).toBe(2);
      expect(await count({ allVersions: true })).toBe(3);
      expect(await count({ on: '2015-01-01' })).toBe(1);
      expect(await count({ on: '2001-01-01' })).toBe(0);
      expect(await count({ document: 'cn/no' })).toBe(0);
    });
  });
});
