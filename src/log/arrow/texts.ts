import { TextBuilder, Utf8Table } from '../build/index.js';
import { isThere, type TextColumn } from '../model.js';
import type { Buffers, Part } from './buffers.js';
import { readValidity } from './validity.js';

/** A dictionary's values as they are in the file: bytes and where each text begins. */
export async function readUtf8Table(parts: readonly Part[], buffers: Buffers): Promise<Utf8Table> {
  const rows = parts.reduce((n, p) => n + p.rows, 0);
  const lengths = await Promise.all(parts.map((p) => buffers.length(p.regions[2], p.codec)));
  const total = lengths.reduce((n, l) => n + l, 0);
  if (total > 2 ** 31 - 1) buffers.file.fail(parts[0]!.regions[2]!.offset, 'a dictionary of more than 2 GiB');
  const offsets = new Int32Array(buffers.allocate((rows + 1) * 4));
  const bytes = new Uint8Array(buffers.allocate(total));
  let row = 0;
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const length = lengths[i]!;
    await buffers.fill(bytes.subarray(at, at + length), part.regions[2], part.codec);
    if (part.rows > 0) {
      const own = offsets.subarray(row, row + part.rows + 1);
      await buffers.fill(new Uint8Array(own.buffer, own.byteOffset, own.byteLength), part.regions[1], part.codec);
      checkOffsets(own, length, part, buffers);
      if (at > 0) for (let k = 0; k < own.length; k++) own[k]! += at;
    }
    row += part.rows;
    at += length;
  }
  return new Utf8Table(bytes, offsets);
}

function checkOffsets(offsets: Int32Array, length: number, part: Part, buffers: Buffers): void {
  let before = 0;
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i]!;
    if (offset < before || offset > length)
      buffers.file.fail(part.regions[1]!.offset, 'the starts of texts are out of order');
    before = offset;
  }
}

/** Plain texts, one a row, as a dictionary column. */
export async function readTexts(
  name: string,
  kind: 'utf8' | 'large-utf8' | 'utf8-view',
  parts: readonly Part[],
  buffers: Buffers,
): Promise<TextColumn> {
  const rows = parts.reduce((n, p) => n + p.rows, 0);
  const builder = new TextBuilder(name, 'text', buffers.budget);
  let first = 0;
  for (const part of parts) {
    const validity = await readValidity([part], part.rows, buffers);
    const head = validity === undefined ? {} : { validity };
    const slices =
      kind === 'utf8-view'
        ? await viewSlices(part, buffers)
        : await offsetSlices(part, kind === 'utf8' ? 4 : 8, buffers);
    for (let i = 0; i < part.rows; i++) {
      if (!isThere(head, i)) continue;
      const { bytes, start, end } = slices(i);
      builder.setBytes(first + i, bytes, start, end);
    }
    first += part.rows;
  }
  return builder.finish(rows);
}

interface Slice {
  bytes: Uint8Array;
  start: number;
  end: number;
}

async function offsetSlices(part: Part, width: 4 | 8, buffers: Buffers): Promise<(row: number) => Slice> {
  const length = await buffers.length(part.regions[2], part.codec);
  const bytes = new Uint8Array(buffers.allocate(length));
  await buffers.fill(bytes, part.regions[2], part.codec);
  const memory = buffers.allocate(part.rows === 0 ? 0 : (part.rows + 1) * width);
  await buffers.fill(new Uint8Array(memory), part.regions[1], part.codec);
  const offsets = width === 4 ? new Int32Array(memory) : Float64Array.from(new BigInt64Array(memory), Number);
  const slice: Slice = { bytes, start: 0, end: 0 };
  buffers.budget.give(length + memory.byteLength);
  return (row) => {
    slice.start = offsets[row]!;
    slice.end = offsets[row + 1]!;
    if (slice.start < 0 || slice.end < slice.start || slice.end > length)
      buffers.file.fail(part.regions[1]!.offset, 'a text lies outside its buffer');
    return slice;
  };
}

/** A view is 16 bytes: the length, then the text itself if it is at most 12 bytes, else its beginning, buffer and place. */
async function viewSlices(part: Part, buffers: Buffers): Promise<(row: number) => Slice> {
  const memory = buffers.allocate(part.rows * 16);
  const views = new Uint8Array(memory);
  await buffers.fill(views, part.regions[1], part.codec);
  const view = new DataView(memory);
  const data: Uint8Array[] = [];
  for (const region of part.regions.slice(2)) {
    const bytes = new Uint8Array(buffers.allocate(await buffers.length(region, part.codec)));
    await buffers.fill(bytes, region, part.codec);
    data.push(bytes);
  }
  return (row) => {
    const at = row * 16;
    const length = view.getInt32(at, true);
    if (length >= 0 && length <= 12) return { bytes: views, start: at + 4, end: at + 4 + length };
    const bytes = data[view.getInt32(at + 8, true)];
    const start = view.getInt32(at + 12, true);
    if (length < 0 || bytes === undefined || start < 0 || start + length > bytes.length)
      buffers.file.fail(part.regions[1]!.offset, 'a text lies outside its buffer');
    return { bytes, start, end: start + length };
  };
}
