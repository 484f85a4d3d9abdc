import { describe, expect, it } from 'vitest';
import { IR_VERSION, loadLaw } from '../../src/language/index.js';
import { bare, faultsIn, HEAD, show, soundLaw } from './helpers.js';

const fence = '```';
const RULES = `${fence}duecourse
event a by office once en "A"
guard g: a never
${fence}
`;

async function told(text: string): Promise<string[]> {
  return (await faultsIn(text)).filter((d) => d.severity !== 'info').map((d) => show(d, text));
}
async function codes(text: string): Promise<string[]> {
  return (await faultsIn(text))
    .filter((d) => d.severity !== 'info')
    .map((d) => `${d.severity} ${d.code} ${d.range!.line}:${d.range!.column}`);
}

describe('front matter', () => {
  it.each([
    ['roles: [chief, " clerk "]', ['chief', 'clerk'], []],
    ['roles: chief', null, ['law/roles-list']],
    ['roles: []', null, ['law/roles-list']],
    ['roles: [chief, Chief]', ['chief'], ['law/words-alike']],
    ['roles: [chief, ""]', ['chief'], ['law/word-form']],
  ])('reads the roles of `%s`', async (line, roles, faults) => {
    const text = HEAD.replace('calendar: it', `calendar: it\n${line}`);
    const { law, diagnostics } = await loadLaw(text, 'x');
    expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(faults);
    if (faults.length === 0) expect(law!.roles).toEqual(roles);
  });

  it('is read in full', async () => {
    const law = await soundLaw(`---
law: it/highway-code-fines
title: { en: "Highway Code", it: "Codice della Strada" }
jurisdiction: IT
calendar: it                 # a comment
zone: Europe/Rome
rolls: no
in-force: { from: 1993-01-01, until: 2030-12-31 }
source: "D.Lgs. 30 April 1992 no. 285"
review: { by: "A. Clerk", role: "registrar", on: 2026-11-20, text: "sha256:abc" }
assumed: { rolls: "art. 155 c.p.c. by analogy" }
---
`);
    expect(bare({ ...law, hash: law.hash.length })).toEqual({
      irVersion: IR_VERSION,
      options: [],
      roles: null,
      tables: [],
      clocks: [],
      deems: [],
      id: 'it/highway-code-fines',
      hash: 64,
      file: 'test.law.md',
      titles: { en: 'Highway Code', it: 'Codice della Strada' },
      jurisdiction: 'IT',
      calendar: 'it',
      zone: 'Europe/Rome',
      rolls: false,
      inForce: { from: 8401, until: 22279 },
      source: { en: 'D.Lgs. 30 April 1992 no. 285' },
      review: { by: 'A. Clerk', role: 'registrar', on: 20777, text: 'sha256:abc' },
      assumed: { rolls: 'art. 155 c.p.c. by analogy' },
      articles: [],
      events: [],
      attributes: [],
      facts: [],
      readings: [],
      wordings: { act: {}, rule: {}, term: {}, option: {}, assumption: {}, value: {} },
      rules: [],
      examples: [],
    });
  });

  const front = (lines: string) => `---\n${lines}\n---\n`;
  const BASE = 'law: xx/y\ntitle: { en: "Y" }\njurisdiction: XX\nsource: "s"\ncalendar: it\n';
  it.each([
    ['# no front matter', ['error law/no-front-matter 1:1']],
    ['---\nlaw: x/y\n\n## Art. 1', ['error law/front-matter-unclosed 1:1']],
    [front('just words'), ['error law/front-matter-form 1:1']],
    [front(''), ['error law/front-matter-form 1:1']],
    [front('jurisdiction: XX\nsource: s\ncalendar: it'), ['error law/front-matter-lacks 1:1']],
    [front('law: x/y\ntitle: Y\ncalendar: it\nsource: x'), ['warning law/front-matter-missing 1:1']],
    [front(`${BASE}law: x/z`), ['error law/yaml 7:1']],
    [front(`${BASE}in-farce: { from: 2010-01-01 }`), ['error law/unknown-key 7:1']],
    [front(`${BASE}in-force: { from: 2010-02-30 }`), ['error law/no-such-date 7:11']],
    [front(`${BASE}in-force: { from: 2010-2-3 }`), ['error law/date-form 7:11']],
    [front(`${BASE}in-force: { since: 2010-02-03 }`), ['error law/unknown-key 7:11']],
    [front(`${BASE}in-force: { from: 2010-02-03, until: 2009-01-01 }`), ['error law/empty-span 7:11']],
    [front(`${BASE}in-force: always`), ['error law/front-matter-map 7:11']],
    [front(`${BASE}rolls: maybe`), ['error law/yes-or-no 7:8']],
    [front(`${BASE}zone: Europe/Rom`), ['error law/unknown-zone 7:7']],
    [front(`${BASE}review: { by: me }`), ['error law/review-form 7:9']],
    [front(`${BASE}review: me`), ['error law/review-form 7:9']],
    [front(`${BASE}assumed: { rolls: [1] }`), ['error law/front-matter-text 7:19']],
    [front('law: "X Y"\ntitle: Y\njurisdiction: X\ncalendar: it\nsource: x'), ['error law/law-id 2:6']],
    [front('law: x\ntitle: Y\njurisdiction: X\nsource: x'), ['warning law/no-zone 1:1']],
    [
      front('law: x\ntitle: Y\njurisdiction: X\nzone: Europe/Rome\nrolls: yes\nsource: x'),
      ['error law/rolled-without-calendar 6:8'],
    ],
    [front(`${BASE}title: [`), ['error law/yaml 7:1', 'error law/yaml 8:1']],
  ])('%j', async (text, expected) => {
    const found = await codes(text);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  it('knows working days and rolling only with a calendar', async () => {
    const text = `${front('law: x\ntitle: X\njurisdiction: X\nzone: Europe/Rome\nsource: x')}
## Art. 1

- en: One.

${fence}duecourse
event a by office once en "A"
guard g rolled: a only within 3 working days of a and from working day 3 after a
${fence}
`;
    expect(await codes(text)).toEqual([
      'error law/rolled-without-calendar 15:9',
      'error law/working-days-without-calendar 15:31',
      'error law/working-days-without-calendar 15:55',
    ]);
  });
});

describe('articles', () => {
  it.each([
    ['Art. 201 Service of the notice', 'Art. 201'],
    ['Art. 204-bis, paragraph 1: Appeal', 'Art. 204-bis'],
    ['Article 12(3) Time limits', 'Article 12(3)'],
    ['L. 689/1981 General rules', 'L. 689/1981'],
    ['§ 5 Scope', '§ 5'],
    ['第二十三条 受理', '第二十三条'],
    ['第23条之一 受理', '第23条之一'],
    ['第四十三条至第四十六条 责任', '第四十三条至第四十六条'],
    ['Definitions', 'Definitions'],
    ['Final provisions.', 'Final provisions'],
    ['Art. 7. Name', 'Art. 7'],
  ])('%s is cited as %s', async (heading, citation) => {
    const { diagnostics } = await loadLaw(
      `${HEAD}\n### ${heading} ###\n\n${fence}duecourse\nevent a by office\nguard g: b never\n${fence}\n`,
      'x',
    );
    expect(diagnostics.find((d) => d.code === 'law/unknown-event')?.article).toBe(citation);
  });

  it.each([
    ['1', [{ paragraph: 1, item: null, sentence: null }]],
    [
      '1(2)-(3), 2.1',
      [
        { paragraph: 1, item: 2, sentence: null },
        { paragraph: 1, item: 3, sentence: null },
        { paragraph: 2, item: null, sentence: 1 },
      ],
    ],
    [
      '2-3，1（4）.2',
      [
        { paragraph: 2, item: null, sentence: null },
        { paragraph: 3, item: null, sentence: null },
        { paragraph: 1, item: 4, sentence: 2 },
      ],
    ],
  ])('reads which places of the text a point speaks for: %s', async (written, places) => {
    const law = await soundLaw(
      `${HEAD}\n## Art. 1\n\n- en: Something.\n- covers: ${written}\n- not encoded: no act to observe\n`,
    );
    expect(law.articles[0]!.points[0]!.covers).toEqual(places);
  });

  it.each(['', 'first', '0', '1(0)', '3-2', '1(2)-3', '1.2(3)'])('refuses the place "%s"', async (written) => {
    const found = await faultsIn(
      `${HEAD}\n## Art. 1\n\n- en: Something.\n- covers: ${written}\n- not encoded: no act to observe\n`,
    );
    expect(found.map((d) => d.code)).toContain('law/bad-covers');
  });

  it('reads one point in several languages, over several lines', async () => {
    const law = await soundLaw(`${HEAD}\n## Art. 1\n\n- en: One\n  goes on.\n- it: Uno\n\nProse.\n\n${RULES}`);
    expect(bare(law.articles[0]!.points)).toEqual([
      {
        number: 1,
        texts: { en: 'One goes on.', it: 'Uno' },
        notEncoded: null,
        covers: null,
        rows: [],
        unconfirmed: false,
        claimedBy: ['g'],
      },
    ]);
  });

  it('reads numbered points, what they are claimed by and what is not encoded', async () => {
    const law = await soundLaw(`${HEAD}
## Art. 1

1. - en: One.
2. - en: Two.
   - not encoded: concerns the
     conduct of persons
3. - en: Three.

${RULES.replace('guard g', 'guard g point 1, 3')}`);
    expect(law.articles[0]!.points.map((p) => [p.number, p.texts['en'], p.notEncoded, p.claimedBy])).toEqual([
      [1, 'One.', null, ['g']],
      [2, 'Two.', 'concerns the conduct of persons', []],
      [3, 'Three.', null, ['g']],
    ]);
  });

  it('lets a fact claim a point', async () => {
    const law = await soundLaw(
      `${HEAD}\n## Art. 1\n\n1. - en: One.\n2. - en: Two.\n\n${RULES.replace('guard g', 'fact f point 2 = count(a)\nguard g point 1')}`,
    );
    expect(law.articles[0]!.points.map((p) => p.claimedBy)).toEqual([['g'], ['f']]);
  });

  const TWO = '\n## Art. 1\n\n1. - en: One.\n2. - en: Two.\n\n';
  it.each([
    [`${TWO}${RULES}`, ['warning law/hole 11:1', 'warning law/hole 12:1', 'warning law/claims-no-point 16:7']],
    [`${TWO}${RULES.replace('guard g', 'guard g point 2')}`, ['warning law/hole 11:1']],
    [`\n## Art. 1\n\n${RULES}`, ['warning law/no-gloss 9:1']],
    ['\n## Art. 1\n\n- en: One.\n- not encoded:\n', ['error law/not-encoded-why 12:1']],
    ['\n## Art. 1\n\n2. - en: One.\n   - not encoded: x\n', ['error law/point-number 11:1']],
    ['\n## Art. 1\n\n- en: One.\n- en: Two.\n- not encoded: x\n', ['error law/gloss-repeated 12:1']],
    [
      '\n## Art. 1\n\n- en: One.\n- not encoded: x\n\nProse.\n\n- en: Two.\n- not encoded: x\n',
      ['error law/gloss-not-numbered 16:1'],
    ],
    [`\n## Art. 1\n\n- en: One.\n- not encoded: x\n\n${RULES}`, ['warning law/claimed-yet-not-encoded 11:1']],
  ])('coverage: %j', async (text, expected) => expect(await codes(HEAD + text)).toEqual(expected));

  it('is complete only without holes', async () => {
    const complete = async (text: string) => (await loadLaw(HEAD + text, 'x')).complete;
    expect(await complete(`\n## Art. 1\n\n- en: One.\n\n${RULES}`)).toBe(true);
    expect(await complete(`${TWO}${RULES.replace('guard g', 'guard g point 2')}`)).toBe(false);
    expect(await complete(`\n## Art. 1\n\n${RULES}`)).toBe(false);
    expect(await complete(`\n## Art. 1\n\n- en: One.\n\n${RULES}guard`)).toBe(true);
  });

  it('tells what lacks a translation, for information', async () => {
    const text = `${HEAD.replace('en: "Small"', 'en: "Small", it: "Piccola"')}\n## Art. 1\n\n1. - en: One.\n   - it: Uno.\n   - not encoded: x\n2. - en: Two.\n\n${RULES.replace('guard g', 'guard g point 2')}`;
    const { diagnostics, law } = await loadLaw(text, 'x');
    expect(diagnostics.map((d) => show(d, text))).toEqual([
      'info law/gloss-untranslated «2. - en: Two.» Point Art. 1 2 has no text in it. Add it to show this point in every language of the law.',
      'info law/event-untranslated «a» The event `a` has no text in it. Add it, or its name is shown instead.',
    ]);
    expect(law).toBeDefined();
  });

  it('keeps names of persons out of keys across cases', async () => {
    const law = (key: string) =>
      `${HEAD}\n## Art. 1\n\n- en: One.\n\n${fence}duecourse\nevent a by office en "A" (petitioner-name: text, unit: text)\nguard g per ${key}: a never\n${fence}\n`;
    expect(await codes(law('petitioner-name'))).toEqual(['warning law/key-names-persons 15:9']);
    expect(await codes(law('case and petitioner-name'))).toEqual([]);
    expect(await codes(law('unit'))).toEqual([]);
  });
});

describe('fences', () => {
  it('keeps rules in other blocks and in comments of Markdown as prose', async () => {
    const law = await soundLaw(`${HEAD}
## Art. 1

- en: One.

~~~~markdown
${fence}duecourse
nonsense
${fence}
~~~~

    indented code

${RULES}`);
    expect(law.rules).toHaveLength(1);
  });

  it('tells a fence that is not closed, and reads on after it', async () => {
    const text = `${HEAD}\n## Art. 1\n\n- en: One.\n\n${fence}duecourse\nevent a by office once en "A"\n\n## Art. 2\n\n- en: Two.\n\n${RULES.replace('event a by office once en "A"\n', '')}`;
    expect(await codes(text)).toEqual(['warning law/hole 11:1', 'error law/unclosed-fence 13:1']);
  });

  it('takes a line that begins with # for a comment of another language where the fence is closed, and tells it once', async () => {
    const text = `${HEAD}\n## Art. 1\n\n- en: One.\n\n${fence}duecourse\n# first\nevent a by office once en "A"\n# second\nguard g: a never\n${fence}\n`;
    expect(await told(text)).toEqual([
      'error law/hash-comment «# first» A comment begins with `//`, not with `#`. Write `//`.',
    ]);
  });

  it('tells an unclosed fence at the end of the file', async () => {
    const text = `${HEAD}\n## Art. 1\n\n- en: One.\n\n${fence}duecourse\nevent a by office once en "A"\nguard g: a never`;
    expect(await told(text)).toEqual([
      `error law/unclosed-fence «${fence}duecourse» This block is never closed. Add a line of ${fence} after its last line.`,
    ]);
  });

  it('tells rules and examples that stand under no article, and misspelt kinds', async () => {
    expect(await codes(`${HEAD}\n# Title\n\n${RULES}`)).toEqual(['error law/rules-without-article 11:1']);
    expect(await codes(`${HEAD}\n${fence}example\ntitle: x\n${fence}\n`)).toContain(
      'error law/example-without-article 9:1',
    );
    expect(await codes(`${HEAD}\n${fence}duecuorse\n${fence}\n`)).toEqual(['warning law/fence-kind 9:1']);
  });
});
