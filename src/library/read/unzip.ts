import { inflateRawSync } from 'node:zlib';
import { failInput } from '../../base/index.js';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_PARTS = 10_000;

/** Largest part after decompression, in bytes: a bomb stops here. */
const MOST_BYTES = 128e6;

/**
 * One part of a zip file that is in memory; undefined where there is none of this name. Nothing is ever written under a part's name.
 *
 * @throws InputError `library/docx-broken`, `library/docx-too-large`
 */
export function unzipPart(bytes: Uint8Array, wanted: string, file: string): Uint8Array | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (): never => failInput('library/docx-broken', file);
  let end = data.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && data.readUInt32LE(end) !== END) end--;
  if (end < lowest || end < 0) return broken();
  const count = data.readUInt16LE(end + 10);
  if (count > MOST_PARTS) return broken();
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) return broken();
    const [nameLength, extra, comment] = [
      data.readUInt16LE(at + 28),
      data.readUInt16LE(at + 30),
      data.readUInt16LE(at + 32),
    ];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.split(/[\\/]/).includes('..') || /^[\\/]|^[A-Za-z]:/.test(name)) return broken();
    if (name === wanted) return partAt(data, at, file);
    at += 46 + nameLength + extra + comment;
  }
  return undefined;
}

function partAt(data: Buffer, at: number, file: string): Uint8Array {
  const broken = (): never => failInput('library/docx-broken', file);
  const method = data.readUInt16LE(at + 10);
  const [size, offset] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)];
  if ((data.readUInt16LE(at + 8) & 1) === 1 || offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL)
    return broken();
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  if (start + size > data.length) return broken();
  const raw = data.subarray(start, start + size);
  if (method === 0) return raw;
  if (method !== 8) return broken();
  try {
    return inflateRawSync(raw, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return failInput('library/docx-too-large', file, { data: { most: MOST_BYTES / 1e6 } });
    return broken();
  }
}
