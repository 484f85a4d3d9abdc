import { failInput } from '../../base/index.js';

const DECLARATION = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;
const HEAD = 1024;

type Decoder = InstanceType<typeof TextDecoder>;

export interface Utf8Source {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether the source was in another encoding, so that byte positions differ from its own. */
  readonly transcoded: boolean;
  /** Bytes of a byte order mark that were left out. */
  readonly skipped: number;
}

/**
 * Any XML as UTF-8 without a byte order mark. The encoding is told by the mark, by the zeros of UTF-16, or by the
 * declaration; any that `TextDecoder` knows will do (UTF-8, UTF-16, ISO-8859-1, Windows-1252, GB18030, ...).
 */
export async function asUtf8(source: AsyncIterable<Uint8Array>, name: string): Promise<Utf8Source> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    const head = await readHead(iterator);
    if (startsWith(head, [0x50, 0x4b, 3, 4])) failInput('xes/zip', name);
    const { label, skip } = findEncoding(head);
    const decoder = decoderFor(label, head, name);
    if (decoder.encoding === 'utf-8') {
      return { chunks: join(head.subarray(skip), iterator), transcoded: false, skipped: skip };
    }
    return { chunks: transcode(join(head, iterator), decoder, name), transcoded: true, skipped: 0 };
  } catch (error) {
    await iterator.return?.();
    throw error;
  }
}

function decoderFor(label: string, head: Uint8Array, name: string): Decoder {
  let decoder: Decoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    failInput('xes/unknown-encoding', name, { byte: 0, data: { encoding: label } });
  }
  // Declared as sixteen bits, but the declaration itself was read eight bits at a time.
  if (decoder.encoding.startsWith('utf-16') && latin1(head.subarray(0, 5)) === '<?xml') {
    failInput('xes/wrong-encoding', name, { byte: 0, data: { encoding: label } });
  }
  return decoder;
}

function findEncoding(head: Uint8Array): { label: string; skip: number } {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { label: 'utf-8', skip: 3 };
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0x3c, 0])) return { label: 'utf-16le', skip: 0 };
  if (startsWith(head, [0xfe, 0xff]) || startsWith(head, [0, 0x3c])) return { label: 'utf-16be', skip: 0 };
  const declared = DECLARATION.exec(latin1(head))?.[1]?.toLowerCase() ?? 'utf-8';
  return { label: declared === 'us-ascii' || declared === 'ascii' ? 'utf-8' : declared, skip: 0 };
}

async function* transcode(chunks: AsyncIterable<Uint8Array>, decoder: Decoder, name: string) {
  const encoder = new TextEncoder();
  let bytes = 0;
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      failInput('xes/wrong-encoding', name, { byte: bytes, data: { encoding: decoder.encoding } });
    }
  };
  for await (const chunk of chunks) {
    yield encoder.encode(decode(chunk));
    bytes += chunk.length;
  }
  yield encoder.encode(decode(undefined));
}

async function readHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < HEAD) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  return head;
}

async function* join(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let item = await iterator.next(); item.done !== true; item = await iterator.next()) yield item.value;
  } finally {
    await iterator.return?.();
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, HEAD));
}
