import { findInvalidUtf8 } from './characters.js';
import type { Document } from './document.js';
import { CACHE_SIZE, type Slot, SlotKind } from './slots.js';
import { Effect, PROBE_BACK, TAIL_STRIDE } from './templates.js';

/** So many bytes must follow the value's start: times and short values are read without looking for the end of the bytes. */
const AHEAD = 64;
const CACHE_SHIFT = 32 - Math.log2(CACHE_SIZE);

/**
 * Reads attributes for as long as the markup before each is a known template and its value is of the usual form, from
 * `start`, where the attribute read last ended. Says where it stopped: always right behind an attribute, so that
 * {@link Document.step} can go on there. Nothing of an attribute is kept before all of it was seen.
 *
 * This is the inner loop of the reader: everything rare is left to the document.
 */
export function readPredicted(document: Document, b: Uint8Array, view: DataView, start: number, limit: number): number {
  const { templates, values, builder, position } = document;
  const {
    head,
    next,
    words,
    at,
    length,
    last,
    probe,
    quote,
    tails,
    tailLength,
    slot: slotOf,
    effect,
    lines,
  } = templates;
  const slots = document.slots.all;
  const { times, numbers } = values;
  let i = start;
  let previous = document.previous;
  let slot: Slot | undefined;
  let newlines = 0;
  let count = 0;
  for (;;) {
    let t = head[previous]!;
    let before = -1;
    for (; t >= 0; before = t, t = next[t]!) {
      const size = length[t]!;
      if (i + size + AHEAD > limit) {
        t = -1;
        break;
      }
      if (view.getInt32(i + size - PROBE_BACK, true) !== probe[t]) continue;
      const stop = i + (size & ~7);
      let w = at[t]!;
      let p = i;
      while (p < stop && view.getFloat64(p, true) === words[w]!) {
        p += 8;
        w++;
      }
      if (p >= stop && view.getFloat64(i + size - 8, true) === last[t]!) break;
    }
    if (t < 0) break;

    const value = i + length[t]!;
    const q = quote[t]!;
    const target = slots[slotOf[t]! - 1]!;
    const kind = target.kind;
    let code = -1;
    let end = -1;
    if (kind === SlotKind.TEXT) {
      code = cachedCode(target, b, view, value, limit, q);
      if (code >= 0) end = value + target.text!.dictionary.starts[code + 1]! - target.text!.dictionary.starts[code]!;
      else {
        end = plainEnd(b, value, limit, q);
        if (end >= 0) code = newCode(target, b, view, value, end);
      }
    } else if (kind === SlotKind.TIME) end = times.parse(b, view, value);
    else if (kind === SlotKind.NUMBER) end = numbers.decimal(b, value, limit);
    else if (kind === SlotKind.INTEGER) end = numbers.integer(b, value, limit);
    else if (kind === SlotKind.CASE_ID) end = plainEnd(b, value, limit, q);
    else if (b[value] === 0x74) end = startsTrue(b, value) ? value + 4 : -1;
    else end = startsFalse(b, value) ? value + 5 : -1;
    const tail = tailLength[t]!;
    if (end < 0 || end + tail > limit) break;
    let k = 0;
    for (const from = t * TAIL_STRIDE; k < tail && b[end + k] === tails[from + k]; ) k++;
    if (k < tail) break;

    const effects = effect[t]!;
    if (effects !== 0) {
      if ((effects & Effect.START_TRACE) !== 0) {
        document.caseRow = builder.startUnnamedCase();
        document.caseNamed = false;
      }
      if ((effects & Effect.START_EVENT) !== 0) document.eventRow = builder.startEvent();
    }
    const row = target.scope === 'event' ? document.eventRow : document.caseRow;
    let fresh = true;
    if (kind === SlotKind.TEXT) fresh = target.text!.setCode(row, code);
    else if (kind === SlotKind.TIME) fresh = target.time!.set(row, times.ms, times.offset, times.precision);
    else if (kind === SlotKind.NUMBER) fresh = target.number!.set(row, numbers.value);
    else if (kind === SlotKind.INTEGER) fresh = target.integer!.set(row, numbers.value + 0);
    else if (kind === SlotKind.BOOLEAN) fresh = target.boolean!.set(row, b[value] === 0x74);
    else if (document.caseNamed) fresh = false;
    else {
      builder.nameCase(row, b, value, end);
      document.caseNamed = true;
    }
    if (!fresh) builder.oddities.add('duplicate-attribute', target.name);
    if (before >= 0) templates.promote(previous, before, t);
    newlines += lines[t]!;
    count++;
    slot = target;
    previous = slotOf[t]!;
    i = end + tail;
  }
  if (slot !== undefined) {
    document.predicted += count;
    position.line += newlines;
    position.consumed = i;
    document.resume(slot, i);
  }
  return i;
}

/** The code of a value if it is among those met lately in its column and ends with the quote, or -1. */
function cachedCode(slot: Slot, b: Uint8Array, view: DataView, value: number, limit: number, quote: number): number {
  const code = slot.cache[cachePlace(view, value)]! - 1;
  if (code < 0) return -1;
  const { starts, bytes, view: known } = slot.text!.dictionary;
  const from = starts[code]!;
  const size = starts[code + 1]! - from;
  if (value + size >= limit || b[value + size] !== quote) return -1;
  let k = 0;
  for (const stop = size - 3; k < stop; k += 4) {
    if (view.getInt32(value + k, true) !== known.getInt32(from + k, true)) return -1;
  }
  for (; k < size; k++) if (b[value + k] !== bytes[from + k]) return -1;
  return code;
}

function newCode(slot: Slot, b: Uint8Array, view: DataView, value: number, end: number): number {
  const code = slot.text!.dictionary.code(b, value, end);
  slot.cache[cachePlace(view, value)] = code + 1;
  return code;
}

function cachePlace(view: DataView, value: number): number {
  const w = Math.imul(view.getInt32(value, true), 0x9e3779b1) ^ view.getInt32(value + 4, true);
  return Math.imul(w, 0x85ebca6b) >>> CACHE_SHIFT;
}

/** The place of the closing quote if the value needs no decoding and is UTF-8, else -1. */
function plainEnd(b: Uint8Array, start: number, limit: number, quote: number): number {
  let all = 0;
  for (let i = start; i < limit; i++) {
    const byte = b[i]!;
    if (byte === quote) return all < 128 || findInvalidUtf8(b, start, i) < 0 ? i : -1;
    if (byte < 0x20 || byte === 38 || byte === 60) return -1;
    all |= byte;
  }
  return -1;
}

function startsTrue(b: Uint8Array, i: number): boolean {
  return b[i + 1] === 0x72 && b[i + 2] === 0x75 && b[i + 3] === 0x65;
}

function startsFalse(b: Uint8Array, i: number): boolean {
  return b[i] === 0x66 && b[i + 1] === 0x61 && b[i + 2] === 0x6c && b[i + 3] === 0x73 && b[i + 4] === 0x65;
}
