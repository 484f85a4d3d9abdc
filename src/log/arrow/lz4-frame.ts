const MAGIC = 0x184d2204;

/** Fills `output` from an LZ4 frame. Throws a RangeError where the frame is broken or holds more or less. */
export function readLz4Frame(input: Uint8Array, output: Uint8Array): void {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('not an LZ4 frame');
  const flags = view.getUint8(4);
  const blockChecksum = (flags & 0x10) !== 0;
  let at = 6 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0) + 1;
  let out = 0;
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) break;
    const length = size & 0x7fffffff;
    if (at + length > input.length) throw new RangeError('an LZ4 block reaches beyond its buffer');
    if (size >>> 31 === 1) {
      if (out + length > output.length) throw new RangeError('an LZ4 block is too large');
      output.set(input.subarray(at, at + length), out);
      out += length;
    } else out = readBlock(input, at, at + length, output, out);
    at += length + (blockChecksum ? 4 : 0);
  }
  if (out !== output.length) throw new RangeError(`${out} bytes where ${output.length} were announced`);
}

function readBlock(input: Uint8Array, start: number, end: number, output: Uint8Array, from: number): number {
  let i = start;
  let o = from;
  const extended = (base: number): number => {
    let length = base;
    if (base !== 15) return length;
    let byte: number;
    do {
      if (i >= end) throw new RangeError('an LZ4 block is cut off');
      byte = input[i++]!;
      length += byte;
    } while (byte === 255);
    return length;
  };
  while (i < end) {
    const token = input[i++]!;
    const literals = extended(token >> 4);
    if (i + literals > end || o + literals > output.length) throw new RangeError('an LZ4 block is too large');
    output.set(input.subarray(i, i + literals), o);
    i += literals;
    o += literals;
    if (i >= end) break;
    if (i + 2 > end) throw new RangeError('an LZ4 block is cut off');
    const back = input[i]! | (input[i + 1]! << 8);
    i += 2;
    const length = extended(token & 15) + 4;
    if (back === 0 || back > o || o + length > output.length) throw new RangeError('an LZ4 block points outside');
    // Byte by byte, since a match may overlap what it makes.
    for (let k = 0; k < length; k++, o++) output[o] = output[o - back]!;
  }
  return o;
}
