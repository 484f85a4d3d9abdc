import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { InputError } from '../../src/base/index.js';
import { type ImportedText, importBytes, importText, toAkomaNtoso, toMarkdown } from '../../src/library/index.js';

const data = process.env['DUECOURSE_DATA'];
const schemas = process.env['DUECOURSE_AKN_SCHEMA'];

const kept = ({ document, version, text, nodes }: ImportedText) => ({ document, version, text, nodes });
const bytes = (words: string) => new TextEncoder().encode(words);

const LAW = `# 中华人民共和国某法

2010年1月2日 全国人民代表大会通过

## 第一章 总　则

第一条 “甲” < 乙 & 丙：

（一）一；

1.细一；

（二）二。

第一条之一 丁  戊。

第二条 增加一条，内容如下：

第九条 引用。

第二条第一款相应改为第三款。

附件：表
`;

async function codeOf(words: string): Promise<string | undefined> {
  try {
    await importBytes(bytes(words), 'law.xml');
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics[0]!.code;
  }
}

describe('Akoma Ntoso', () => {
  it('written and read again is the same text', async () => {
    const law = importText(LAW, 'law.md');
    expect(kept(await importBytes(bytes(toAkomaNtoso(law)), 'law.xml'))).toEqual(kept(law));
    const bare = importText('We must act.\n', 'x.txt', { title: 'A "title" & more', id: 'xx/y' }, 'text');
    expect(kept(await importBytes(bytes(toAkomaNtoso(bare)), 'x.xml'))).toEqual(kept(bare));
  });

  it('of any words is well formed and the same again', async () => {
    const piece = fc.constantFrom(
      '第一条 ',
      '第二条 ',
      '第一章 ',
      '（一）',
      '\n',
      '<b>',
      '&amp;',
      ']]>',
      '甲',
      '"',
      '  ',
      '：',
      '。',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 40 }), async (pieces) => {
        const text = importText(`第一条 始。\n${pieces.join('')}`, 'a.md', { date: '2020-01-01' });
        expect(kept(await importBytes(bytes(toAkomaNtoso(text)), 'a.xml'))).toEqual(kept(text));
      }),
      { numRuns: 60 },
    );
  });

  it('of others is read as far as its elements are known', async () => {
    const other = `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"><FRBRWork><FRBRcountry value="za"/></FRBRWork><FRBRExpression><FRBRdate date="2019-05-01" name="d"/><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
      <body><chapter eId="chp_1"><num>I</num><heading>General</heading><section eId="chp_1__sec_3"><num>3.</num><heading>Fees</heading><content><p>No fee   is due.</p></content></section></chapter></body></act></akomaNtoso>`;
    const imported = await importBytes(bytes(other), 'za-act.xml');
    expect(imported).toMatchObject({
      document: { jurisdiction: 'za' },
      version: { date: '2019-05-01' },
      text: { language: 'en' },
    });
    expect(imported.nodes[0]).toMatchObject({ kind: 'chapter', number: { value: 1 }, heading: 'General' });
    expect(imported.nodes[0]!.children[0]).toMatchObject({
      kind: 'article',
      number: { value: 3 },
      children: [{ kind: 'paragraph', text: 'No fee is due.' }],
    });
  });

  it('with entities, broken or of another kind is refused', async () => {
    expect(
      await codeOf(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso>&x;</akomaNtoso>',
      ),
    ).toBe('library/xml-doctype');
    expect(await codeOf('<?xml version="1.0"?><akomaNtoso><act>')).toBe('library/xml-broken');
    expect(await codeOf('<?xml version="1.0"?><html/>')).toBe('library/not-akn');
    expect(
      await codeOf(`<?xml version="1.0"?><akomaNtoso>${'<a>'.repeat(400)}${'</a>'.repeat(400)}</akomaNtoso>`),
    ).toBe('library/xml-broken');
  });
});

describe('Akoma Ntoso of what the standard has elements for', () => {
  const law = importText(
    `# 中华人民共和国某法\n\n2010年1月2日 全国人民代表大会通过\n\n为了甲，制定本法。\n\n第一条 增加一条，内容如下：\n\n第九条 引用。\n\n第一款相应改为第二款。\n\n第二条 乙。\n\n附件一：表\n\n一、甲\n\n附件二：图\n`,
    'law.md',
  );

  it('uses them: preamble, attachments, quoted structures', async () => {
    const xml = toAkomaNtoso(law);
    expect(law.nodes.map((n) => n.kind)).toEqual([
      'title',
      'history',
      'preamble',
      'article',
      'article',
      'annex',
      'annex',
    ]);
    expect(xml).toMatch(/<preamble eId="preamble"[\s\S]*<\/preamble>\s*<body>/);
    expect(xml).toMatch(/<quotedStructure eId="[^"]*qstr_1"/);
    expect(xml.match(/<attachment /g)).toHaveLength(2);
    expect(xml).not.toMatch(/<hcontainer name="(?:preamble|annex|quoted)"/);
    expect(kept(await importBytes(bytes(xml), 'law.xml'))).toEqual(kept(law));
  });

  it('keeps in the body what stands elsewhere than the standard allows', async () => {
    const [title, history, preamble, ...rest] = law.nodes;
    const turned = { ...law, nodes: [title!, history!, ...rest, preamble!] };
    const xml = toAkomaNtoso(turned);
    expect(xml).not.toContain('<attachments>');
    expect(kept(await importBytes(bytes(xml), 'law.xml'))).toEqual(kept(turned));
  });
});

describe('Markdown', () => {
  it('written and read again is the same text, lines aside', () => {
    const law = importText(LAW, 'law.md');
    const again = importText(toMarkdown(law), 'law.md');
    const bare = (text: ImportedText) =>
      JSON.stringify(kept(text), (key, value: unknown) => (key === 'line' ? 0 : value));
    expect(bare(again)).toBe(bare(law));
  });
});

describe.skipIf(!data)('exports of the real texts (needs DUECOURSE_DATA)', () => {
  const all = () =>
    ['laws', 'policy'].flatMap((folder) =>
      readdirSync(path.join(data!, folder))
        .filter((file) => file !== 'PROVENANCE.md')
        .map((file) => importText(readFileSync(path.join(data!, folder, file), 'utf8'), file)),
    );

  it('come back as they were', async () => {
    for (const text of all()) expect(kept(await importBytes(bytes(toAkomaNtoso(text)), 'a.xml'))).toEqual(kept(text));
  });
});

describe.skipIf(!data || !schemas || !existsSync(schemas))(
  'the schema of Akoma Ntoso (needs DUECOURSE_AKN_SCHEMA)',
  () => {
    it('finds no fault in exports', { timeout: 120_000 }, async () => {
      const read = (name: string) => ({ fileName: name, contents: readFileSync(path.join(schemas!, name), 'utf8') });
      const preload = readdirSync(schemas!)
        .filter((f) => f.endsWith('.xsd'))
        .map(read);
      const texts = [
        'constitution-amendment-2018.md',
        'constitution.md',
        'administrative-reconsideration-law.2017.md',
      ].map((file) => importText(readFileSync(path.join(data!, 'laws', file), 'utf8'), file));
      const preamble = importText(
        '# 某法\n\n为了甲，制定本法。\n\n## 第一章 甲\n\n第一条 乙。\n\n附件一：表\n\n一、甲\n\n附件二：图\n',
        'p.md',
      );
      for (const text of [...texts, importText(LAW, 'law.md'), preamble]) {
        const result = await validateXML({
          xml: { fileName: 'law.xml', contents: toAkomaNtoso(text) },
          schema: [read('akomantoso30.xsd')],
          preload: preload.filter((f) => f.fileName !== 'akomantoso30.xsd'),
        });
        expect(result.errors.map((e) => e.message)).toEqual([]);
      }
    });
  },
);
