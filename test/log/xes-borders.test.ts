import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { describeDifference } from '../../src/log/equal.js';
import { readXes, XesScanner } from '../../src/log/xes/index.js';
import { chunked, read } from './xes-support.js';

const event = (n: number) => `
    <event>
      <string key="concept:name" value="Tâche ${n % 3}"/>
      <date key="time:timestamp" value="2011-10-${10 + n}T13:42:22.688+02:00"/>
      <float key="amount" value="${n}.25"/>
      <string key="note" value="a &amp; ${n % 2 === 0 ? 'b' : '中文😀'}"/>
      <boolean key="done" value="${n % 2 === 0}"/>
    </event>`;
const trace = (name: string) => `
  <trace>
    <string key="concept:name" value="${name}"/><!-- – -->
    <list key="tags"><values><string key="t" value="x"/></values></list>${[1, 2, 3].map(event).join('')}
  </trace>`;
const fixture = `<?xml version="1.0" encoding="utf-8"?>
<log>${['A', 'B', 'A'].map(trace).join('')}
</log>`;
const bytes = new TextEncoder().encode(fixture);

async function* pieces(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

describe('borders of chunks', () => {
  it('do not matter, wherever the file is cut in two', async () => {
    const whole = await read(fixture);
    expect(whole.eventCount).toBe(9);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const log = await readXes(pieces(bytes.slice(0, cut), bytes.slice(cut)), 'test.xes');
      expect(describeDifference(whole, log), `cut at ${cut}`).toBeUndefined();
      expect(log.oddities).toEqual(whole.oddities);
    }
  });

  it('do not matter for chunks of any size, even one byte', async () => {
    const whole = await read(fixture);
    for (const size of [1, 2, 3, 5, 7, 16, 31, 64, 100, 333, 1000]) {
      expect(describeDifference(whole, await read(fixture, {}, size)), `chunks of ${size}`).toBeUndefined();
      const zipped = readXes(chunked(gzipSync(bytes), size), 'test.xes.gz');
      expect(describeDifference(whole, await zipped), `zipped, chunks of ${size}`).toBeUndefined();
    }
  });

  it('do not matter where the reader of the file uses its buffer again', () => {
    const scanner = new XesScanner('test.xes');
    const buffer = new Uint8Array(50);
    for (let at = 0; at < bytes.length; at += buffer.length) {
      const part = bytes.subarray(at, at + buffer.length);
      buffer.set(part);
      scanner.feed(buffer.subarray(0, part.length));
      buffer.fill(0);
    }
    expect(scanner.finish().eventCount).toBe(9);
  });

  it('do not move the line and column of a fault', async () => {
    const broken = fixture.replace('value="Tâche 2"/>\n      <date', 'value="Tâche 2"/><date key="é" value=oops');
    const line = broken.slice(0, broken.indexOf('oops')).split('\n');
    for (const size of [1, 10, 100, 10_000]) {
      const fault = read(broken, {}, size);
      await expect(fault).rejects.toMatchObject({
        diagnostics: [
          {
            code: 'xes/bad-quote',
            range: { line: line.length, column: line.at(-1)!.length + 1 },
            byte: new TextEncoder().encode(broken.slice(0, broken.indexOf('oops'))).length,
          },
        ],
      });
    }
  });
});

describe('learned templates', () => {
  const scan = (text: string, predict: boolean) => {
    const scanner = new XesScanner('test.xes', { predict });
    scanner.feed(new TextEncoder().encode(text));
    return { log: scanner.finish(), predicted: scanner.predicted };
  };

  it('are used, and change nothing', () => {
    const many = `<log>${Array.from({ length: 100 }, (_, n) => trace(`case ${n}`)).join('')}</log>`;
    const plain = scan(many, false);
    const learned = scan(many, true);
    expect(plain.predicted).toBe(0);
    expect(learned.predicted).toBeGreaterThan(800);
    expect(describeDifference(plain.log, learned.log)).toBeUndefined();
  });

  it('are not used for markup that only looks alike', () => {
    const one = '<event><string key="a" value="x"/><string key="b" value="y"/></event>';
    const strange = [
      '<event><string key="a" value="x"><int key="n" value="1"/></string><string key="b" value="y"/></event>',
      '<event><string key="a" value="x"/><!-- --><string key="b" value="y"/></event>',
      '<event><string key="a" value="x&lt;"/><string key="b" value="y" /></event>',
      '<event><string key="a" value="x"/></event><event/><event><string key="b" value="y"/></event>',
      '</trace><trace/><trace><event><string key="a" value="x"/></event>',
      "<event><string key='a' value='x'/><string key='b' value='y'></string></event>",
      '<string key="c" value="late"/>',
      '<x:event><x:string key="a" value="x"/></x:event>',
    ];
    for (const odd of strange) {
      const body = [one, one, one, odd, one, odd, odd, one, one].join('');
      const text = `<log><trace>${body}</trace><trace>${one}${odd}${one}</trace></log>`;
      const plain = scan(text, false).log;
      const learned = scan(text, true);
      expect(learned.predicted).toBeGreaterThan(0);
      expect(describeDifference(plain, learned.log), odd).toBeUndefined();
      expect(learned.log.oddities).toEqual(plain.oddities);
    }
  });

  it('count the lines that they pass', () => {
    const one = '<event>\n<string key="a"\n value="x"\n/>\n\n</event>';
    const text = `<log><trace>${one.repeat(20)}<1`;
    const line = text.split('\n').length;
    for (const predict of [true, false]) {
      const scanner = new XesScanner('test.xes', { predict });
      expect(() => scanner.feed(new TextEncoder().encode(text))).toThrow(
        expect.objectContaining({
          diagnostics: [expect.objectContaining({ range: expect.objectContaining({ line }) })],
        }),
      );
      if (predict) expect(scanner.predicted).toBeGreaterThan(10);
    }
  });

  it('refuse a wrong end that follows what was learned', () => {
    const one = '<event><string key="a" value="x"/></event>';
    for (const end of ['></event>', '', '"/></event>', '/ ></event>', ' x="1/></event>', '/></string></event>']) {
      const text = `<log><trace>${one}${one}${one}<event><string key="a" value="x"${end}</trace></log>`;
      expect(() => scan(text, true), end).toThrow(InputError);
    }
  });
});
