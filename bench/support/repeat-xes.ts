import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';

const ID = '<string key="concept:name" value="';

/** Writes a gzip-compressed XES log again with all its traces so many times, each time under other ids. */
export async function writeRepeatedXes(source: string, target: string, factor: number): Promise<void> {
  const text = gunzipSync(readFileSync(source));
  const begin = text.indexOf('<trace>');
  const end = text.lastIndexOf('</trace>') + '</trace>'.length;
  const ids = idEnds(text, begin, end);
  const zip = createGzip({ level: 1, chunkSize: 1 << 20 });
  const file = zip.pipe(createWriteStream(target));
  const write = async (piece: Uint8Array) => {
    if (!zip.write(piece)) await once(zip, 'drain');
  };
  await write(text.subarray(0, begin));
  for (let n = 0; n < factor; n++) {
    // A buffer of its own each time: the compressor still reads from the one before.
    await write(withIds(text.subarray(begin, end), ids, begin, n === 0 ? '' : `-${n}`));
    await write(Buffer.from('\n'));
  }
  await write(text.subarray(end));
  zip.end();
  await finished(file);
}

/** Where the id of each trace ends. */
function idEnds(text: Buffer, begin: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = begin; at >= 0 && at < end; at = text.indexOf('<trace>', at + 1)) {
    const id = text.indexOf(ID, at) + ID.length;
    ends.push(text.indexOf('"', id));
  }
  return ends;
}

function withIds(traces: Buffer, ends: readonly number[], begin: number, suffix: string): Buffer {
  const added = Buffer.from(suffix);
  const out = Buffer.allocUnsafe(traces.length + ends.length * added.length);
  let from = 0;
  let to = 0;
  for (const end of ends) {
    to += traces.copy(out, to, from, end - begin);
    to += added.copy(out, to);
    from = end - begin;
  }
  traces.copy(out, to, from);
  return out;
}
