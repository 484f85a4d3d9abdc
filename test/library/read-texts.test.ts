import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { importBytes, type LibraryNode, readTexts, walkNodes } from '../../src/library/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A zip file of these parts; sizes may be said wrongly. */
function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = deflateRawSync(typeof content === 'string' ? utf8(content) : content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(raw.length, 20);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), raw);
    directory.push(central, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + raw.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (words: string, list?: number, level = 0) =>
  `<w:p>${list === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const level = (at: number, format: string, label: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
/** Levels of one list: 第%1章, within which 第%2条 goes on counting from chapter to chapter. */
const onGoing = (restart: string) =>
  zip({
    'word/document.xml': `<w:document ${W}><w:body>${['某法', '总则', '甲。', '乙。', '分则', '丙。', '细分'].map((words, i) => p(words, i === 0 ? undefined : 1, [0, 0, 1, 1, 0, 1, 2][i])).join('')}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1章')}<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>${restart}<w:lvlText w:val="第%2条"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%2.%3"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  });
const docx = (body: string, format = 'chineseCountingThousand') =>
  zip({
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1章')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, format, '第%1条')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  });

async function codeOf(bytes: Uint8Array, file: string): Promise<string | undefined> {
  try {
    await importBytes(bytes, file);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics[0]!.code;
  }
}

describe('files of other formats', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-large-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('of Word have their automatic numbers', async () => {
    const articles = Array.from({ length: 21 }, (_, i) => p(`条文${i + 1}。`, 2)).join('');
    const law = await importBytes(
      docx(p('某法') + p('总则', 1) + articles + p('甲；', 2, 1) + p('乙。', 2, 1) + p('末条。', 2)),
      'law.docx',
    );
    const nodes = [...walkNodes(law.nodes)];
    expect(law.counts).toMatchObject({ chapter: 1, article: 22, item: 2 });
    expect(
      nodes
        .filter((n) => n.kind === 'article')
        .map((n) => n.number!.written)
        .slice(19),
    ).toEqual(['第二十条', '第二十一条', '第二十二条']);
    expect(nodes.filter((n) => n.kind === 'item').map((n) => n.eId)).toEqual([
      'chp_1__art_21__para_1__item_1',
      'chp_1__art_21__para_1__item_2',
    ]);
    expect(law.unsure.map((u) => u.code)).toContain('auto-numbered');
    expect(await codeOf(docx(p('甲。', 2), 'hebrew1'), 'law.docx')).toBe('library/docx-numbering');
  });

  it('of Word that are no good are refused', async () => {
    const good = docx(p('第一条 甲。'));
    expect(await codeOf(good.subarray(0, good.length - 40), 'cut.docx')).toBe('library/docx-broken');
    expect(await codeOf(zip({ 'a.txt': 'x' }), 'a.docx')).toBe('library/not-docx');
    expect(await codeOf(zip({ '../../up.xml': 'x', 'word/document.xml': '<a/>' }), 'up.docx')).toBe(
      'library/docx-broken',
    );
    expect(await codeOf(zip({ 'word/document.xml': new Uint8Array(130e6) }), 'bomb.docx')).toBe(
      'library/docx-too-large',
    );
    const entity = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}>&x;</w:document>`;
    expect(await codeOf(zip({ 'word/document.xml': entity }), 'x.docx')).toBe('library/xml-doctype');
  });

  it('of HTML are read without scripts and without their page', async () => {
    const html = `<!doctype html><html><head><title>t</title><script>bad()</script></head><body><nav>Home | News</nav>
      <h1>某法</h1><script>alert(1)</script><p>第一条　甲<b>乙</b>。</p><p>第二条&nbsp;丙<br>丁。</p><ol><li>一；</li><li>二。</li></ol><footer>© site</footer></body></html>`;
    const law = await importBytes(utf8(html), 'law.html');
    expect(law.nodes.map((n) => n.eId)).toEqual(['title', 'art_1', 'art_2']);
    expect(law.nodes[1]!.children[0]!.text).toBe('甲乙。');
    expect(law.counts).toMatchObject({ paragraph: 3, item: 2 });
    expect(law.dropped.filter((d) => d.why !== 'markup').map((d) => [d.why, d.text])).toEqual([
      ['script', 'bad()'],
      ['page-chrome', 'Home | News'],
      ['script', 'alert(1)'],
      ['page-chrome', '© site'],
    ]);
  });

  it('of Word count articles on through the chapters where their level never begins anew', async () => {
    const written = (text: { nodes: readonly LibraryNode[] }) =>
      text.nodes.flatMap((n) => n.children).map((n) => n.number?.written ?? n.text);
    expect(written(await importBytes(onGoing('<w:lvlRestart w:val="0"/>'), 'law.docx'))).toEqual([
      '第一条',
      '第二条',
      '第三条',
    ]);
    const { nodes } = await importBytes(onGoing('<w:lvlRestart w:val="0"/>'), 'law.docx');
    expect(JSON.stringify(nodes)).toContain('3.1');
    expect(JSON.stringify((await importBytes(onGoing(''), 'law.docx')).nodes)).toContain('第一条　丙。');
  });

  it('of PDF are read where they hold words', async () => {
    const pdf = (words: string, signs = '') => {
      // Code 0x41 on stand for the signs, as the font's own table says.
      const table = `1 begincodespacerange <00> <FF> endcodespacerange ${signs.length} beginbfchar ${[...signs].map((s, i) => `<${(0x41 + i).toString(16)}> <${s.charCodeAt(0).toString(16)}>`).join(' ')} endbfchar`;
      const stream = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
      const objects = [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
        `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${signs === '' ? '' : '/ToUnicode 6 0 R'}>>`,
        `<</Length ${table.length}>>stream\n${table}\nendstream`,
      ];
      let body = '%PDF-1.4\n';
      const offsets = objects.map((object, i) => {
        const at = body.length;
        body += `${i + 1} 0 obj\n${object}\nendobj\n`;
        return at;
      });
      const xref = body.length;
      body += `xref\n0 7\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 7/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
      return utf8(body);
    };
    const law = await importBytes(pdf('Article 1 The law is the law.'), 'law.pdf');
    expect(law.format).toBe('pdf');
    expect(law.nodes[0]!.children[0]!.text).toBe('The law is the law.');
    // Programs that print write signs of radicals for those of words.
    const printed = await importBytes(pdf('ABCDEFGH', '第⼀条⼈⺠⻔⽕。'), 'printed.pdf');
    expect(printed.nodes[0]).toMatchObject({ kind: 'article', number: { value: 1 } });
    expect(printed.nodes[0]!.children[0]!.text).toBe('人民门火。');
    expect(await codeOf(pdf(''), 'scan.pdf')).toBe('library/scanned-pdf');
    expect(await codeOf(utf8('%PDF-1.4\nnothing'), 'x.pdf')).toBe('library/pdf-broken');
  });

  it('in other encodings are converted, and what is no text is refused', async () => {
    // 第一条 甲应当依法办理。 in GB18030.
    const gb = Uint8Array.from([
      0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xbc, 0xd7, 0xd3, 0xa6, 0xb5, 0xb1, 0xd2, 0xc0, 0xb7, 0xa8, 0xb0, 0xec,
      0xc0, 0xed, 0xa1, 0xa3,
    ]);
    const law = await importBytes(gb, 'law.txt');
    expect(law.nodes[0]!.children[0]!.text).toBe('甲应当依法办理。');
    expect(law.unsure.map((u) => u.code)).toContain('encoding');
    expect(await codeOf(Uint8Array.from([0x61, 0xff, 0xfe, 0x80, 0x62]), 'x.txt')).toBe('library/encoding');
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]), 'old.doc')).toBe('library/unknown-format');
  });

  it('that are too large are refused before they are read', async () => {
    const file = path.join(folder, 'large.txt');
    writeFileSync(file, 'x');
    truncateSync(file, 500e6);
    await expect(readTexts([file])).rejects.toThrow(/library\/too-large/);
  });
});
