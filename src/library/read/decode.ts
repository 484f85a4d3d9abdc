import { failInput } from '../../base/index.js';

/** Words of a file, and the encoding that they were in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** Chinese characters as laws use them stand in the first two planes of GB 2312; a wrong guess makes rare ones. */
const COMMON = /[\u4e00-\u9fa5，。、；：（）《》“”　]/g;

/** Decodes a file: UTF-8, UTF-16 with its mark, else GB18030 where the bytes make Chinese. InputError `library/encoding` where nothing fits. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const chinese = decoded(bytes, 'gb18030');
  const high = bytes.reduce((n, byte) => n + (byte >= 0x80 ? 1 : 0), 0);
  if (chinese !== null && (chinese.match(COMMON) ?? []).length * 2 >= high * 0.7)
    return { text: chinese, encoding: 'gb18030' };
  return failInput('library/encoding', file);
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    // A byte order mark is kept: it is dropped, and reported, with the other signs without width.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
