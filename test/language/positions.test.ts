import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLaw } from '../../src/language/index.js';
import { bare, faultsIn, HEAD, lawText, missingData, soundLaw } from './helpers.js';

const SOUND = `${lawText(`reading r: a "one" assumed | b "two \\"b\\""
fact outstanding = last(amount) + sum(notice.expense) - sum(payment.paid)
duty d from 2010-08-13 per case and doc: after each notice where expense > 3.50, "the prefect" must decided or inspection
  within 360 days if outstanding > 10 else 1 month + 3 working days, unless first payment discharges all
guard g: decided only within 60 days of filed and from day 3 after latest notice if actor is not in actors(inspection)
guard h under r.b: not both filed where abroad and decided // a comment`)}
\`\`\`example
title: one
2011-01-11 filed (amount: 35.00)
expect: undetermined d
\`\`\`
`;

describe('positions are those of the file', () => {
  const faulty = lawText('guard g: decided only within 60 days of fild');

  it('with Windows line ends', async () => {
    const [unix] = await faultsIn(faulty);
    const windows = faulty.replaceAll('\n', '\r\n');
    const [d] = await faultsIn(windows);
    expect(d!.range).toMatchObject({
      line: unix!.range!.line,
      column: unix!.range!.column,
      endColumn: unix!.range!.endColumn,
    });
    expect(windows.slice(d!.range!.offset, d!.range!.end)).toBe('fild');
  });

  it('with a byte order mark, which takes no column', async () => {
    const [d] = await faultsIn(`\uFEFF${HEAD.replace('law: xx/small', 'law: XX')}`);
    expect(d).toMatchObject({ code: 'law/law-id', range: { line: 2, column: 6 } });
    const [front] = await faultsIn('\uFEFFno front matter');
    expect(front).toMatchObject({ code: 'law/no-front-matter', range: { line: 1, column: 1, offset: 0 } });
    const [unix] = await faultsIn(faulty);
    expect((await faultsIn(`\uFEFF${faulty}`))[0]!.range).toEqual(unix!.range);
  });

  it('after Chinese text and after signs of two units on the same line', async () => {
    const before = 'event x by office en "𝄞" zh "受理，“登记”" (a: text) ';
    const [d] = (await faultsIn(lawText(`${before}guard g: x only if b = "受理"`))).filter(
      (f) => f.code !== 'law/event-untranslated',
    );
    expect(d).toMatchObject({
      code: 'law/unknown-name',
      range: { column: before.length + 'guard g: x only if '.length + 1 },
    });
  });

  it('tells the article that a fault stands under', async () => {
    expect((await faultsIn(faulty))[0]!.article).toBe('Art. 1');
  });
});

it('loads the same law with Windows line ends and with a byte order mark', async () => {
  const strip = (text: string) => soundLaw(text).then((law) => bare({ ...law, hash: '' }));
  const plain = await strip(SOUND);
  expect(await strip(SOUND.replaceAll('\n', '\r\n'))).toEqual(plain);
  expect(await strip(`\uFEFF${SOUND}`)).toEqual(plain);
});

it('hashes the bytes of the file, so that a changed sign is another law', async () => {
  const hash = async (text: string) => (await loadLaw(text, 'x')).law!.hash;
  expect(await hash(SOUND)).toMatch(/^[0-9a-f]{64}$/);
  expect(await hash(SOUND)).not.toBe(await hash(SOUND.replace('// a comment', '// b comment')));
  expect(await hash(SOUND)).not.toBe(await hash(`\uFEFF${SOUND}`));
});

describe('several faults at once', () => {
  it('tells each, in the order of the text, and no consequences', async () => {
    const text = lawText(`event broken by office en "x (size: number)
fact f = last(size) + 
guard g: broken only within 60 day of filed if f > 3
duty d: after fild, office must decided whithin 3 days
guard h: decided onyl if payment
guard i: payment only if amont > 3`);
    const told = (await faultsIn(text)).filter((d) => d.severity === 'error');
    expect(told.map((d) => [d.code, d.range!.line])).toEqual([
      ['law/unclosed-text', 22],
      ['law/unfinished-fact', 23],
      ['law/unexpected-duty', 25],
      ['law/unexpected-guard', 26],
      ['law/unknown-name', 27],
    ]);
  });

  it('keeps what one missing word spoils to one fault', async () => {
    const lines = SOUND.split('\n');
    for (const word of ['must', 'only', 'within', ':', 'after', '=', 'of', 'days']) {
      for (const [i, line] of lines.entries()) {
        if (!/^(?:duty|guard|fact) /.test(line) || !line.includes(` ${word}`)) continue;
        const text = lines.with(i, line.replace(word, '')).join('\n');
        const errors = (await faultsIn(text)).filter((d) => d.severity === 'error');
        expect(errors.length, `${word} taken from: ${line}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('any file at all', () => {
  const check = async (text: string): Promise<void> => {
    const { diagnostics, law } = await loadLaw(text, 'test.law.md');
    const length = text.startsWith('\uFEFF') ? text.length - 1 : text.length;
    for (const d of diagnostics) {
      expect(missingData(d)).toEqual([]);
      expect(d.code).not.toBe('law/unreadable-rules');
      const { line, column, endLine, endColumn, offset, end } = d.range!;
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(offset);
      expect(end).toBeLessThanOrEqual(length);
      expect(Math.min(line, column, endLine, endColumn)).toBeGreaterThanOrEqual(1);
    }
    expect(law === undefined).toBe(diagnostics.some((d) => d.severity === 'error'));
  };

  const PIECES = [
    'event',
    'duty',
    'guard',
    'fact',
    'reading',
    'after',
    'must',
    'only',
    'within',
    'if',
    'else',
    'or',
    'and',
    'not',
    'where',
    '(',
    ')',
    '"',
    ',',
    ':',
    '`',
    '```',
    '~~~',
    '---',
    '## ',
    '- en: ',
    '\\',
    '//',
    '{',
    '}',
    '=',
    '.',
    '0',
    '2011-02-30',
    '受',
    '：',
    '\u0000',
    '\uD800',
    '\r',
    '\t',
    "'",
    '[',
    '|',
  ];
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })),
  });

  it('of changed characters is answered with positions inside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        let text = SOUND;
        for (const { at, cut, put } of edits) {
          const i = Math.floor(at * text.length);
          text = text.slice(0, i) + put + text.slice(i + cut);
        }
        await check(text);
      }),
      { numRuns: 400 },
    );
  });

  it('of deleted, doubled and moved lines is answered with positions inside it', async () => {
    const lines = SOUND.split('\n');
    const moves = fc.array(
      fc.tuple(
        fc.constantFrom('delete', 'double', 'move'),
        fc.nat({ max: lines.length - 1 }),
        fc.nat({ max: lines.length - 1 }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (changes) => {
        const changed = [...lines];
        for (const [what, from, to] of changes) {
          const line = changed[from] ?? '';
          if (what !== 'double') changed.splice(from, 1);
          if (what !== 'delete') changed.splice(to, 0, line);
        }
        await check(changed.join('\n'));
      }),
      { numRuns: 200 },
    );
  });

  it('of words of the language in any order is answered', async () => {
    const word = fc.constantFrom(
      ...PIECES.filter((p) => !/[`~\r-]|##/.test(p)),
      'filed',
      'payment',
      'paid',
      '3',
      'days',
      'of',
      'first',
      'no',
      'is',
      'in',
      'count',
      'longer',
      'earlier',
      'by',
      'g',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), async (words) => check(lawText(words.join(' ')))),
      { numRuns: 300 },
    );
  });

  it.each([
    '',
    '\n',
    '---',
    '---\n---',
    '```duecourse',
    '---\n---\n## \n```duecourse\n```',
    '\uFEFF',
    '(((('.repeat(10),
  ])('%j is answered', check);

  it('nested a thousand deep is answered', async () => {
    await check(lawText(`guard g: decided only if ${'('.repeat(300)}filed${')'.repeat(300)}`));
    await check(lawText(`guard g: decided only if ${'('.repeat(1000)}filed`));
    await check(lawText(`fact f = ${'1 + '.repeat(3000)}1`));
    await check(lawText(`fact f = ${'- '.repeat(6000)}1`));
    await check(lawText(`guard g: decided only if ${'not '.repeat(6000)}filed`));
  });
});

it('reads on rightly after a file that was nested too deeply', async () => {
  await loadLaw(lawText(`guard g: decided only if ${'not '.repeat(20000)}filed`), 'x');
  expect((await soundLaw(SOUND)).rules).toHaveLength(3);
});

describe('a large law', () => {
  const many = (n: number) => {
    const rules = Array.from(
      { length: n },
      (_, i) =>
        `event e${i} by office en "E"\nfact f${i} = count(e${i}) + ${i === 0 ? '1' : `f${i - 1}`}\nguard g${i}: e${i} only within ${i + 1} days of first e${Math.max(0, i - 1)} if f${i} > 0`,
    );
    return lawText(rules.join('\n'));
  };

  it('of two thousand rules loads', async () => {
    const law = await soundLaw(many(2000));
    expect(law.rules).toHaveLength(2000);
    expect(law.facts).toHaveLength(2000);
  });

  it('with a fault in each of five hundred rules tells each once', async () => {
    const text = many(500).replace(/ days of first/g, ' days first');
    const told = (await faultsIn(text)).filter((d) => d.severity === 'error');
    expect(told.map((d) => d.code)).toEqual(Array.from({ length: 500 }, () => 'law/syntax-guard'));
  });
});
