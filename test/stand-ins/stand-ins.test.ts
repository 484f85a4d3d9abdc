import { isUtf8 as nodeIsUtf8 } from 'node:buffer';
import * as nodeCrypto from 'node:crypto';
import * as nodePath from 'node:path';
import { gunzipSync, gzipSync, crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8, Buffer as OurBuffer } from '../../src/stand-ins/buffer.js';
import { createHash, createHmac } from '../../src/stand-ins/crypto.js';
import { Disk } from '../../src/stand-ins/disk.js';
import * as path from '../../src/stand-ins/path.js';
import { type ByteTransform, crc32, createGunzip, gzipSync as ourGzip } from '../../src/stand-ins/zlib.js';

const bytes = fc.uint8Array({ maxLength: 2000 });
const repetitive = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3000 }))
  .map(([piece, times]) => Uint8Array.from({ length: piece.length * times }, (_, i) => piece[i % piece.length]!));
const segment = fc.constantFrom('a', 'b.c', '.', '..', 'log.xes');
const place = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

async function read(stream: ByteTransform): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('what stands in for Node in a browser', () => {
  it('hashes as Node does', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, data) => {
        expect(createHash('sha256').update(key).update(data).digest('hex')).toBe(
          nodeCrypto.createHash('sha256').update(key).update(data).digest('hex'),
        );
        expect(createHmac('sha256', key).update(data).digest().toString('hex')).toBe(
          nodeCrypto.createHmac('sha256', key).update(data).digest('hex'),
        );
        expect(crc32(data, crc32(key))).toBe(nodeCrc32(Buffer.concat([key, data])));
      }),
    );
  });

  it('packs what everybody unpacks, and unpacks what everybody packs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, repetitive), async (data) => {
        expect(Buffer.from(data).equals(gunzipSync(ourGzip(data)))).toBe(true);
        const stream = createGunzip();
        void stream.feed([gzipSync(data)]);
        expect(Buffer.from(data).equals(await read(stream))).toBe(true);
      }),
      { numRuns: 60 },
    );
    const long = 'the same words again and again, '.repeat(4000);
    expect(ourGzip(long).length).toBeLessThan(long.length / 40);
  });

  it('tells what is damaged from what is cut off, and passes on what its source throws', async () => {
    const packed = gzipSync(nodeCrypto.randomBytes(5000));
    const codeOf = async (source: Iterable<Uint8Array>) => {
      const stream = createGunzip();
      void stream.feed(source);
      return await read(stream).catch((error: Error & { code?: string }) => error.code ?? error.message);
    };
    expect(await codeOf([packed.subarray(0, 3000)])).toBe('Z_BUF_ERROR');
    expect(await codeOf([Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)])).toMatch(/^Z_/u);
    expect(
      await codeOf(
        (function* () {
          yield packed.subarray(0, 100);
          throw new Error('the reader stopped');
        })(),
      ),
    ).toBe('the reader stopped');
  });

  it('reads texts and numbers in bytes as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 8, maxLength: 40 }), (text, data) => {
        expect(Buffer.from(OurBuffer.from(text)).equals(Buffer.from(text))).toBe(true);
        const [ours, theirs] = [OurBuffer.from(data), Buffer.from(data)];
        for (const encoding of ['utf8', 'latin1', 'hex', 'base64'] as const)
          expect(ours.toString(encoding, 1, 7)).toBe(theirs.toString(encoding, 1, 7));
        expect([ours.readUInt16LE(3), ours.readUInt32LE(2), ours.readUInt32BE(1), ours.readDoubleBE(0)]).toEqual([
          theirs.readUInt16LE(3),
          theirs.readUInt32LE(2),
          theirs.readUInt32BE(1),
          theirs.readDoubleBE(0),
        ]);
        expect(ours.readIntBE(1, 6)).toBe(theirs.readIntBE(1, 6));
        expect(isUtf8(data)).toBe(nodeIsUtf8(data));
      }),
    );
  });

  it('names places as Node does', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const { posix } = nodePath;
        expect(path.join(a, b)).toBe(posix.join(a, b).replace(/(?<=.)\/$/u, ''));
        expect(path.dirname(a)).toBe(posix.dirname(a).replace(/(?<=[^/])\/+$/u, ''));
        expect(path.basename(a)).toBe(posix.basename(a));
        expect(path.extname(a)).toBe(posix.extname(a));
        expect(path.resolve(a, b)).toBe(posix.resolve(path.HERE, a, b));
      }),
    );
  });

  it('keeps files, of which folders are made', () => {
    const disk = new Disk();
    disk.put('in/a.csv', Uint8Array.of(1));
    disk.put('in/b/c.csv', Uint8Array.of(2));
    expect([disk.isFolder('in'), disk.isFolder('in/a.csv'), disk.below('in')]).toEqual([
      true,
      false,
      ['a.csv', 'b/c.csv'],
    ]);
    expect(() => disk.bytes('in')).toThrow('EISDIR');
    disk.remove('in/b');
    expect(() => disk.bytes('in/b/c.csv')).toThrow('ENOENT');
  });
});
