import { failInput } from '../base/index.js';

/** Hears of the elements of an XML file; names come without their prefixes. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

const MAX_DEPTH = 256;
/** Longest text or tag, in characters. */
const MAX_PIECE = 1 << 26;

/**
 * Reads XML that comes in pieces. A document type is refused, and with it every entity that could swell or fetch.
 *
 * @throws InputError `xml/malformed`, `xml/doctype`, `xml/too-deep`, `xml/too-long`, `xml/encoding`
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  handler: XmlHandler,
  part?: string,
): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false, position: true });
  const where = part === undefined ? {} : { data: { part } };
  const at = () => {
    const { line, column, position: offset } = parser;
    return { range: { line, column: column + 1, endLine: line, endColumn: column + 1, offset, end: offset } };
  };
  let depth = 0;
  let quiet = 0;
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').slice(0, 200);
    failInput('xml/malformed', file, { ...at(), data: { reason, ...where.data } });
  });
  parser.on('doctype', () => failInput('xml/doctype', file, { ...at(), ...where }));
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    if (++depth > MAX_DEPTH) failInput('xml/too-deep', file, { ...at(), data: { limit: MAX_DEPTH } });
    const map = new Map<string, string>();
    for (const key of Object.keys(attributes)) map.set(local(key), attributes[key]!);
    handler.open(local(name), map);
  });
  parser.on('text', (text) => {
    quiet = 0;
    handler.text(text);
  });
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    depth--;
    handler.close(local(name));
  });
  for await (const text of decoded(pieces, file, where)) {
    quiet += text.length;
    parser.write(text);
    if (quiet > MAX_PIECE) failInput('xml/too-long', file, { ...at(), data: { limit: MAX_PIECE } });
  }
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  where: { data?: { part: string } },
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? (decoder?.decode() ?? '') : decoder!.decode(piece, { stream: true });
    } catch {
      failInput('xml/encoding', file, where);
    }
  };
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece, file, where), { fatal: true });
    yield decode(piece);
  }
  yield decode();
}

/** By the byte order mark, then by the declaration. */
function encodingOf(head: Uint8Array, file: string, where: { data?: { part: string } }): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    failInput('xml/encoding', file, where);
  }
}
