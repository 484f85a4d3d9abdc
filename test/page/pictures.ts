import { deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Points of a picture, four bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function readPng(bytes: Uint8Array): Picture {
  return PNG.sync.read(Buffer.from(bytes));
}

/** Colours as far as a stored picture keeps them: enough for text and flat areas, few enough for a palette. */
const LEVELS = 24;

/** A PNG with a palette: a third of the size of one without, and the same to look at. */
export function writePng({ width, height, data }: Picture): Uint8Array {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const colour = (coarse(data[at]!) << 16) | (coarse(data[at + 1]!) << 8) | coarse(data[at + 2]!);
      const known = palette.get(colour) ?? (palette.size < 256 ? palette.size : nearest(palette, colour));
      palette.set(colour, known);
      rows[y * (width + 1) + 1 + x] = known;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(256 * 3);
  for (const [colour, i] of [...palette].reverse())
    colours.set([colour >> 16, (colour >> 8) & 255, colour & 255], i * 3);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function coarse(value: number): number {
  return Math.round((Math.round((value / 255) * LEVELS) / LEVELS) * 255);
}

function nearest(palette: ReadonlyMap<number, number>, colour: number): number {
  const distance = (other: number) =>
    Math.abs((other >> 16) - (colour >> 16)) +
    Math.abs(((other >> 8) & 255) - ((colour >> 8) & 255)) +
    Math.abs((other & 255) - (colour & 255));
  let best = colour;
  let least = Number.POSITIVE_INFINITY;
  for (const other of palette.keys()) {
    if (distance(other) >= least) continue;
    [best, least] = [other, distance(other)];
  }
  return palette.get(best)!;
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Points a side that become one before pictures are compared: how a letter's edge is drawn says nothing. */
const BLOCK = 4;

/** Share of the pictures that differs to the eye; 1 where their sizes do. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || Math.abs(a.height - b.height) > Math.max(8, a.height * 0.02)) return 1;
  const height = Math.min(a.height, b.height);
  const [one, other] = [coarser(a, height), coarser(b, height)];
  const different = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.15 });
  return different / (one.width * one.height);
}

function coarser({ width, data }: Picture, height: number): Picture {
  const [columns, rows] = [Math.floor(width / BLOCK), Math.floor(height / BLOCK)];
  const out = new Uint8Array(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let y = 0; y < BLOCK; y++)
          for (let x = 0; x < BLOCK; x++) sum += data[((row * BLOCK + y) * width + column * BLOCK + x) * 4 + channel]!;
        out[(row * columns + column) * 4 + channel] = sum / (BLOCK * BLOCK);
      }
    }
  }
  return { width: columns, height: rows, data: out };
}
