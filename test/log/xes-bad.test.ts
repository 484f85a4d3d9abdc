import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readXesFile } from '../../src/log/xes/index.js';
import { xesMessages as en } from '../../src/messages/en/xes.js';
import { xesMessages as it_ } from '../../src/messages/it/xes.js';
import { xesMessages as zh } from '../../src/messages/zh/xes.js';
import { faultOf, read, withEvent } from './xes-support.js';

const good = withEvent('<string key="concept:name" value="a"/>');

describe('bad input', () => {
  it.each([
    ['nothing', '', 'xes/empty'],
    ['only a mark', '\ufeff', 'xes/empty'],
    ['only spaces', ' \n ', 'xes/no-log'],
    ['plain text', 'hello', 'xes/not-xml'],
    ['CSV', 'case;activity\n1;a\n', 'xes/not-xml'],
    ['JSON', '{"log": []}', 'xes/not-xml'],
    ['a web page', '<!DOCTYPE html><html></html>', 'xes/html'],
    ['a web page without a type', '<html><body>', 'xes/html'],
    ['an archive', 'PK\u0003\u0004abc', 'xes/zip'],
    ['other XML', '<?xml version="1.0"?><svg/>', 'xes/not-xes'],
    ['an entity bomb', '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log/>', 'xes/doctype'],
    ['an outside entity', '<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>', 'xes/doctype'],
    ['an unknown entity', withEvent('<string key="a" value="&nbsp;"/>'), 'xes/unknown-entity'],
    ['a bare ampersand', withEvent('<string key="a" value="R&D"/>'), 'xes/unknown-entity'],
    ['a character that is none', withEvent('<string key="a" value="&#0;"/>'), 'xes/bad-character'],
    ['half a character', withEvent('<string key="a" value="&#xD800;"/>'), 'xes/bad-character'],
    ['a control character', withEvent('<string key="a" value="\u0001"/>'), 'xes/bad-character'],
    ['a wrong end', '<log><trace></log>', 'xes/wrong-end'],
    ['an end too many', '<log/></log>', 'xes/end-without-start'],
    ['a second log', '<log/><log/>', 'xes/content-after-end'],
    ['text after the end', '<log/>x', 'xes/content-after-end'],
    ['half a tag after the end', '<log/><', 'xes/content-after-end'],
    ['no quotes', '<log a=b/>', 'xes/bad-quote'],
    ['no value', '<log a/>', 'xes/bad-equals'],
    ['no space', '<log a="1"b="2"/>', 'xes/bad-space'],
    ['no name', '<log><1/></log>', 'xes/bad-name'],
    ['a slash inside', '<log><a / b="1"/></log>', 'xes/bad-tag-end'],
    ['a key twice', withEvent('<int key="a" key="b" value="1"/>'), 'xes/bad-twice'],
    ['a quote forgotten', withEvent('<int key="a value="1"/><int key="b" value="1"/>'), 'xes/bad-space'],
    ['a quote forgotten at the end', withEvent('<int key="a" value="1/><int key="b" value="1"/>'), 'xes/bad-less-than'],
    ['an odd declaration', '<log><!ELEMENT log ANY></log>', 'xes/bad-declaration'],
    ['deep nesting', `<log>${'<a>'.repeat(300)}`, 'xes/too-deep'],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><log/>', 'xes/unknown-encoding'],
    ['UTF-16 that is not', '<?xml version="1.0" encoding="UTF-16"?><log/>', 'xes/wrong-encoding'],
  ])('%s', async (_, text, code) => {
    expect((await faultOf(text)).code).toBe(code);
  });

  it('every cut of a log is told as such', async () => {
    for (let length = 1; length < good.length; length++) {
      const fault = await faultOf(good.slice(0, length));
      expect(['xes/truncated', 'xes/no-log'], `at ${length}: ${fault.code}`).toContain(fault.code);
    }
  });

  it('tells bytes that are not UTF-8, with their place', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<log>\n<trace>\n <string key="concept:name" value="'),
      Buffer.from([0xe9]),
      Buffer.from('"/></trace></log>'),
    ]);
    expect(await faultOf(bytes)).toMatchObject({
      code: 'xes/invalid-utf8',
      file: 'test.xes',
      byte: 49,
      range: { line: 3, column: 36 },
      data: { byte: 0xe9 },
    });
  });

  it('counts bytes of the file, and none where it was in another encoding', async () => {
    expect(await faultOf('\ufeff<log><1/></log>')).toMatchObject({ byte: 9, range: { line: 1, column: 7 } });
    const utf16 = await faultOf(Uint8Array.from(Buffer.from('\ufeff<log>\n<1/></log>', 'utf16le')));
    expect(utf16).toMatchObject({ code: 'xes/bad-name', range: { line: 2, column: 2 } });
    expect(utf16.byte).toBeUndefined();
  });

  it('tells damaged and truncated gzip', async () => {
    const bytes = gzipSync(
      withEvent(Array.from({ length: 200 }, (_, k) => `<int key="k${k}" value="${k * k}"/>`).join('')),
    );
    expect((await faultOf(bytes.subarray(0, bytes.length - 20))).code).toBe('gzip/truncated');
    const damaged = Uint8Array.from(bytes);
    damaged.fill(0xff, 12, 40);
    expect((await faultOf(damaged)).code).toBe('gzip/damaged');
    expect((await faultOf(Uint8Array.of(0x1f, 0x8b))).code).toBe('gzip/truncated');
  });

  it('stops a gzip bomb by its size and by its ratio', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('<log><!--'), Buffer.alloc(110_000_000, 0x20)]));
    expect((await faultOf(bomb, { maxMarkup: 2 ** 30 })).code).toBe('gzip/too-large');
    expect((await faultOf(gzipSync(good), { maxBytes: 10 })).code).toBe('gzip/too-large');
    expect((await read(gzipSync(good), { maxBytes: 1000 })).caseCount).toBe(1);
  });

  it('limits the length of a tag, of a comment, and the number of attributes', async () => {
    const long = 'x'.repeat(5000);
    const text = withEvent(`<string key="a" value="${long}"/>`);
    expect((await faultOf(text.slice(0, -40), { maxMarkup: 1000 })).code).toBe('xes/markup-too-long');
    expect((await faultOf(`<log><!--${long}`, { maxMarkup: 1000 })).code).toBe('xes/markup-too-long');
    expect((await faultOf(withEvent(`<int key="${long}" value="1"/>`))).code).toBe('xes/name-too-long');
    const many = Array.from({ length: 50 }, (_, k) => `<int key="k${k}" value="1"/>`).join('');
    expect((await faultOf(withEvent(many), { maxColumns: 40 })).code).toBe('log/too-many-columns');
  });

  it('does not let nested names or sparse columns grow beyond measure', async () => {
    const key = 'k'.repeat(1000);
    const nested = `<string key="${key}" value="">`.repeat(10) + '</string>'.repeat(10);
    expect((await faultOf(withEvent(nested))).code).toBe('xes/name-too-long');
    const sparse = Array.from({ length: 4000 }, (_, k) => `<float key="k${k}" value="1"/>`).join('');
    const events = `${'<event/>'.repeat(70_000)}<event>${sparse}</event>`;
    expect((await faultOf(`<log><trace>${events}</trace></log>`)).code).toBe('log/columns-too-large');
  });

  it('quotes only the start of what is very long', async () => {
    const fault = await faultOf(`<log></${'x'.repeat(5000)}>`);
    expect(String(fault.data?.['element']).length).toBeLessThan(100);
  });

  it('passes the errors of the system on', async () => {
    await expect(readXesFile('no-such-file.xes')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('messages', () => {
  it('say the same things in each language', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();
    for (const other of [zh, it_]) {
      expect(Object.keys(other)).toEqual(Object.keys(en));
      for (const [code, text] of Object.entries(en))
        expect(placeholders(other[code]!), code).toEqual(placeholders(text));
    }
  });
});
