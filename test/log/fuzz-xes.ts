import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/base/index.js';
import { describeDifference } from '../../src/log/equal.js';
import type { EventLog } from '../../src/log/model.js';
import { readXes } from '../../src/log/xes/index.js';
import { chunked } from './xes-support.js';

/** A small generator of numbers (mulberry32), so that each run can be repeated by its seed. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const SPECIAL = new TextEncoder().encode('<>/="\'&;![]-?: \n\t09Zz\0').map((b) => b);

/** Bytes with a few random changes: flipped, replaced, deleted, inserted, moved about, repeated or cut off. */
export function mutate(source: Uint8Array, below: (limit: number) => number): Uint8Array {
  let bytes = Array.from(source);
  for (let changes = 1 + below(4); changes > 0 && bytes.length > 0; changes--) {
    const at = below(bytes.length);
    const length = 1 + below(below(8) === 0 ? 200 : 8);
    const piece = bytes.slice(at, at + length);
    switch (below(8)) {
      case 0:
        bytes[at] = bytes[at]! ^ (1 << below(8));
        break;
      case 1:
        bytes[at] = SPECIAL[below(SPECIAL.length)]!;
        break;
      case 2:
        bytes.splice(at, length);
        break;
      case 3:
        bytes.splice(at, 0, ...Array.from({ length }, () => below(256)));
        break;
      case 4:
        bytes.splice(at, 0, ...Array.from({ length }, () => SPECIAL[below(SPECIAL.length)]!));
        break;
      case 5:
        bytes.splice(below(bytes.length), 0, ...piece);
        break;
      case 6:
        for (let times = below(20); times > 0; times--) bytes.splice(at, 0, ...piece);
        break;
      default:
        if (below(4) === 0) bytes = bytes.slice(0, at);
        else bytes.splice(at, length, ...bytes.slice(below(bytes.length)).slice(0, length));
    }
  }
  return Uint8Array.from(bytes);
}

const event = (n: number) =>
  `<event><string key="concept:name" value="T${n % 3}"/><date key="time:timestamp" value="2011-10-1${n % 9}T13:42:22.688+02:00"/>` +
  `<float key="f" value="${n}.5"/><int key="i" value="${n}"/><boolean key="b" value="true"/><id key="u" value="é中😀"/></event>\n`;
/** Small logs that use every kind of markup, with events that repeat so that templates are learned. */
export function fuzzSources(): Uint8Array[] {
  const texts = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0"><!-- c --><global scope="event"><int key="i" value="0"/></global>
<trace>\n<string key="concept:name" value="A"/>${[1, 2, 3, 4, 5, 6].map(event).join('')}</trace>
<trace><string value='B' key='concept:name'/><![CDATA[x]]>${[1, 2, 3].map(event).join('')}</trace></log>`,
    `<log><trace><list key="l"><values><string key="v" value="&amp;&#65;"/></values></list><container key="c"><int key="n" value="1"/></container>
<event><string key="p" value="1"><string key="q" value="2"/></string></event></trace></log>`,
    `\ufeff<x:log xmlns:x="u"><?pi x?><x:trace><x:event/></x:trace></x:log>`,
  ];
  return texts.map((text) => new TextEncoder().encode(text));
}

export interface FuzzResult {
  readonly read: number;
  readonly refused: ReadonlyMap<string, number>;
}

/** The log, or the code and place of the fault. */
async function readOnce(bytes: Uint8Array, chunk: number, predict: boolean, seed: number): Promise<EventLog | string> {
  try {
    const log = await readXes(chunked(bytes, chunk), 'fuzz', { predict });
    if (log.eventCount > 1_000_000 || log.eventAttributes.length > 4096) throw new Error('the log is too large');
    for (const column of [log.activity, log.time, ...log.eventAttributes]) {
      if (column.length !== log.eventCount) throw new Error(`${column.name} has ${column.length} rows`);
    }
    if (log.caseStart[log.caseCount] !== log.eventCount) throw new Error('events and cases disagree');
    return log;
  } catch (error) {
    if (!(error instanceof InputError)) throw new Error(`seed ${seed}: ${error}`, { cause: error });
    const { code, range } = error.diagnostics[0]!;
    return `${code} ${range?.line}:${range?.column}`;
  }
}

/**
 * Reads `runs` mutated copies of the sources, as they are or mutated once more as gzip. Anything but a log of bounded
 * size or an {@link InputError} is thrown, with the seed that leads to it; so is a run in four that comes to another
 * end when read without learned templates.
 */
export async function fuzzXes(sources: readonly Uint8Array[], runs: number, seed: number): Promise<FuzzResult> {
  const refused = new Map<string, number>();
  let read = 0;
  for (let run = 0; run < runs; run++) {
    const below = randomNumbers(seed + run);
    let bytes = mutate(sources[below(sources.length)]!, below);
    if (below(10) === 0) {
      bytes = gzipSync(bytes, { level: 1 });
      if (below(2) === 0) bytes = mutate(bytes, below);
    }
    const chunk = below(3) === 0 ? 1 + below(200) : bytes.length + 1;
    const outcome = await readOnce(bytes, chunk, true, seed + run);
    if (below(4) === 0) {
      const plain = await readOnce(bytes, chunk, false, seed + run);
      if (typeof outcome === 'string' || typeof plain === 'string') {
        if (outcome !== plain) throw new Error(`seed ${seed + run}: ${outcome} with templates, ${plain} without`);
      } else {
        const difference = describeDifference(outcome, plain);
        if (difference !== undefined) throw new Error(`seed ${seed + run}: ${difference}`);
      }
    }
    if (typeof outcome !== 'string') read++;
    else refused.set(outcome.split(' ')[0]!, (refused.get(outcome.split(' ')[0]!) ?? 0) + 1);
  }
  return { read, refused };
}
