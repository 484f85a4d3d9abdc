import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/base/index.js';
import { describeDifference } from '../../src/log/equal.js';
import { readXes } from '../../src/log/xes/index.js';
import { casesOf, chunked, eventsOf, oddity, read, valuesOf, withEvent } from './xes-support.js';

const small = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a log -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/><date key="time:timestamp" value="1970-01-01"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="author" value="someone"><int key="since" value="1999"/></string>
  <trace>
    <string key="concept:name" value="A1"/>
    <boolean key="open" value="true"/>
    <event>
      <string key="concept:name" value="Create"/>
      <date key="time:timestamp" value="2006-07-24T00:00:00+02:00"/>
      <float key="amount" value="35.0"/>
      <int key="points" value="-2"/>
    </event>
    <event>
      <string key="concept:name" value="Send"/>
      <date key="time:timestamp" value="2006-12-05T00:00:00+01:00"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="A2"/>
  </trace>
</log>
`;

describe('reading XES', () => {
  it('gives cases, activities, times and attributes with their types', async () => {
    const log = await read(small);
    expect(log).toMatchObject({ name: 'test.xes', caseCount: 2, eventCount: 2 });
    expect(Array.from(log.caseStart)).toEqual([0, 2, 2]);
    expect([log.caseIds.get(0), log.caseIds.get(1)]).toEqual(['A1', 'A2']);
    expect(valuesOf(log.activity)).toEqual(['Create', 'Send']);
    expect(valuesOf(log.time)).toEqual([
      ['2006-07-23T22:00:00.000Z', 120, 'INSTANT'],
      ['2006-12-04T23:00:00.000Z', 60, 'INSTANT'],
    ]);
    expect(eventsOf(log)).toEqual({ 'number amount': [35, undefined], 'integer points': [-2, undefined] });
    expect(casesOf(log)).toEqual({ 'boolean open': [true, undefined] });
    expect(log.oddities).toEqual([
      { code: 'log-attributes', count: 1, example: 'string' },
      { code: 'nested-log-attributes', count: 1 },
    ]);
  });

  it('reads gzip by its first bytes, whatever the name, and tells how far it is', async () => {
    const bytes = gzipSync(small);
    const seen: Progress[] = [];
    const options = { onProgress: (p: Progress) => seen.push(p), totalBytes: bytes.length };
    const log = await readXes(chunked(bytes, 100), 'plain.xes', options);
    expect(describeDifference(log, await read(small))).toBeUndefined();
    expect(seen.at(-1)).toEqual({ stage: 'reading', done: bytes.length, total: bytes.length, unit: 'bytes' });
  });

  it('reads gzip of several members', async () => {
    const half = small.length >> 1;
    const bytes = Buffer.concat([gzipSync(small.slice(0, half)), gzipSync(small.slice(half))]);
    expect(describeDifference(await read(bytes), await read(small))).toBeUndefined();
  });

  it('stops when asked to', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('enough'));
    const bytes = new TextEncoder().encode(small);
    await expect(readXes(chunked(bytes, 64), 'x', { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    const again = new AbortController();
    const zipped = readXes(chunked(gzipSync(bytes), 64), 'x', {
      signal: again.signal,
      onProgress: () => again.abort(new Error('enough')),
    });
    await expect(zipped).rejects.toThrow('enough');
  });

  it('takes entities, numbers, quotes, spaces and any order of attributes', async () => {
    const log = await read(
      withEvent(`
        <string value='&lt;&gt;&amp;&quot;&apos;&#233;&#x4E2D;&#x1F600;' key = "a" />
        <string key='b' value='say "so"'></string>
        <string
          key="c"   value="one
two&#10;three	four"/>
        <string key="&lt;d&gt;" other="x>y" value="ü中😀"/>`),
    );
    expect(eventsOf(log)).toEqual({
      'text a': ['<>&"\'é中😀'],
      'text b': ['say "so"'],
      'text c': ['one two\nthree four'],
      'text <d>': ['ü中😀'],
    });
  });

  it('takes comments, instructions, CDATA and namespace prefixes', async () => {
    const log = await read(`\ufeff<?xml version="1.0"?><?style x="<log>"?><!-- <trace> -- >
      --><x:log xmlns:x="http://www.xes-standard.org/"><!--><trace>--><x:trace><![CDATA[</x:trace>]]>
      <x:string key="concept:name" value="c"/><x:event><!-- - --><x:string key="concept:name" value="go"/></x:event>
      <x:event><x:string key="concept:name" value="on"/></x:event>text</x:trace></x:log><!-- end -->`);
    expect(log.caseCount).toBe(1);
    expect(valuesOf(log.activity)).toEqual(['go', 'on']);
    expect(oddity(log, 'text-ignored')).toBe(2);
  });

  it('keeps attributes inside attributes as columns of their own, and lists as lists', async () => {
    const log = await read(
      withEvent(`<string key="cost" value="8"><string key="currency" value="EUR"/><int key="n" value="1"><id key="x" value="u-1"/></int></string>
        <list key="tags"><values><string key="tag" value="a"/><int key="tag" value="2"/></values></list>
        <list key="none"/>
        <container key="box"><float key="w" value="1.5"/><list key="l"><string key="i" value="z"/></list></container>
        <string key="last" value="seen"/>`),
    );
    expect(eventsOf(log)).toEqual({
      'text cost': ['8'],
      'text cost/currency': ['EUR'],
      'integer cost/n': [1],
      'id cost/n/x': ['u-1'],
      'list tags': [['a', '2']],
      'list none': [[]],
      'number box/w': [1.5],
      'list box/l': [['z']],
      'text last': ['seen'],
    });
    expect(oddity(log, 'nested-attributes')).toBe(5);
    expect(oddity(log, 'list-item-as-text')).toBe(1);
  });

  it('gives an attribute of several types a column for each', async () => {
    const log = await read(
      `<log><trace><event><int key="n" value="1"/></event><event><string key="n" value="one"/></event></trace></log>`,
    );
    expect(eventsOf(log)).toEqual({ 'integer n': [1, undefined], 'text n': [undefined, 'one'] });
  });

  it('merges traces of one id, even where the id comes last, and makes up ids that are missing', async () => {
    const log = await read(`<log>
      <trace><event><string key="concept:name" value="1"/></event><string key="concept:name" value="A"/></trace>
      <trace><string key="concept:name" value="B"/><event><string key="concept:name" value="2"/></event></trace>
      <trace><event><string key="concept:name" value="3"/></event></trace>
      <trace><event><string key="concept:name" value="4"/></event><string key="concept:name" value="A"/></trace></log>`);
    expect(Array.from({ length: log.caseCount }, (_, c) => log.caseIds.get(c))).toEqual([
      'A',
      'B',
      'case-without-id-1',
    ]);
    expect(valuesOf(log.activity)).toEqual(['1', '4', '2', '3']);
    expect(oddity(log, 'case-in-several-places')).toBe(1);
    expect(oddity(log, 'case-id-missing')).toBe(1);
  });

  it('counts what is missing, doubled or unknown', async () => {
    const log = await read(`<log><event/><trace><string key="concept:name" value="A"/><thing><event/></thing>
      <event><string key="org:resource" value="r"/><string key="org:resource" value="s"/></event>
      <event><string value="x"/><string key="y"/></event></trace></log>`);
    const counts = Object.fromEntries(log.oddities.map((o) => [o.code, o.count]));
    expect(counts).toEqual({
      'event-outside-case': 1,
      'unknown-element': 1,
      'duplicate-attribute': 1,
      'key-missing': 1,
      'value-missing': 1,
      'activity-missing': 2,
      'time-missing': 2,
      'resource-missing': 1,
    });
    expect(eventsOf(log)['text org:resource']).toEqual(['s', undefined]);
    expect(log.eventCount).toBe(2);
  });

  it('reads UTF-16, Latin-1 and GB18030 as declared or marked', async () => {
    const text = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?>${withEvent('<string key="k" value="né"/>')}`;
    const latin = Uint8Array.from(Buffer.from(text('ISO-8859-1'), 'latin1'));
    expect(eventsOf(await read(latin))).toEqual({ 'text k': ['né'] });
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text('UTF-16')}`, 'utf16le'));
    expect(eventsOf(await read(utf16, {}, 7))).toEqual({ 'text k': ['né'] });
    const swapped = Uint8Array.from(Buffer.from(`\ufeff${text('UTF-16')}`, 'utf16le').swap16());
    expect(eventsOf(await read(swapped))).toEqual({ 'text k': ['né'] });
    const head = Buffer.from('<?xml version="1.0" encoding="gb18030"?><log><trace><event><string key="k" value="');
    const gb = Buffer.concat([head, Buffer.from([0xd6, 0xd0]), Buffer.from('"/></event></trace></log>')]);
    expect(eventsOf(await read(gb))).toEqual({ 'text k': ['中'] });
  });
});
