import { describe, expect, it } from 'vitest';
import { xesMessages } from '../../src/messages/en/xes.js';
import { fuzzXes } from './fuzz-xes.js';

const event = (n: number) =>
  `<event><string key="concept:name" value="T${n % 3}"/><date key="time:timestamp" value="2011-10-1${n % 9}T13:42:22.688+02:00"/>` +
  `<float key="f" value="${n}.5"/><int key="i" value="${n}"/><boolean key="b" value="true"/><id key="u" value="é中😀"/></event>\n`;
const sources = [
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0"><!-- c --><global scope="event"><int key="i" value="0"/></global>
<trace>\n<string key="concept:name" value="A"/>${[1, 2, 3, 4, 5, 6].map(event).join('')}</trace>
<trace><string value='B' key='concept:name'/><![CDATA[x]]>${[1, 2, 3].map(event).join('')}</trace></log>`,
  `<log><trace><list key="l"><values><string key="v" value="&amp;&#65;"/></values></list><container key="c"><int key="n" value="1"/></container>
<event><string key="p" value="1"><string key="q" value="2"/></string></event></trace></log>`,
  `\ufeff<x:log xmlns:x="u"><?pi x?><x:trace><x:event/></x:trace></x:log>`,
].map((text) => new TextEncoder().encode(text));

describe('mutated XES', () => {
  it('is read or refused with a message, never anything else', async () => {
    const runs = Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 2000);
    const { read, refused } = await fuzzXes(sources, runs, 20110101);
    expect(read).toBeGreaterThan(runs / 20);
    expect(refused.size).toBeGreaterThan(8);
    for (const code of refused.keys()) expect(xesMessages, code).toHaveProperty(code.replaceAll('.', '\\.'));
  }, 0);
});
