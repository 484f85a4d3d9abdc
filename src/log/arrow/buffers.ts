import { failInput } from '../../base/index.js';
import type { Budget } from '../build/index.js';
import type { ArrowBatch, ArrowFile, Region } from './file.js';
import { readLz4Frame } from './lz4-frame.js';

/** One column's part of one batch: its rows and its buffers. A list has its items' part as `child`. */
export interface Part {
  readonly rows: number;
  readonly missing: number;
  readonly regions: readonly Region[];
  readonly codec: ArrowBatch['codec'];
  readonly child?: Part;
}

/** Reads buffers to where they are wanted, uncompressed on the way if need be. */
export class Buffers {
  private zstd: Zstd | undefined;

  constructor(
    readonly file: ArrowFile,
    readonly budget: Budget,
  ) {}

  /** Memory for `bytes` bytes that the file promised. */
  allocate(bytes: number): ArrayBuffer {
    this.budget.take(bytes);
    try {
      return new ArrayBuffer(bytes);
    } catch {
      failInput('arrow/column-too-large', this.file.path, { data: { bytes } });
    }
  }

  /** Fills `target` from the beginning of a buffer, which must hold at least that much. */
  async fill(target: Uint8Array, region: Region | undefined, codec: ArrowBatch['codec']): Promise<void> {
    if (target.length === 0) return;
    const file: ArrowFile = this.file;
    if (region === undefined) file.fail(0, 'a buffer is missing');
    if (codec === undefined) {
      if (region.length < target.length)
        file.fail(region.offset, `a buffer of ${region.length} bytes where ${target.length} are needed`);
      return file.read(target, region.offset);
    }
    const whole = await this.inflate(region, codec);
    if (whole.length < target.length)
      file.fail(region.offset, `a buffer of ${whole.length} bytes where ${target.length} are needed`);
    target.set(whole.subarray(0, target.length));
  }

  /** Length of a buffer once uncompressed. */
  async length(region: Region | undefined, codec: ArrowBatch['codec']): Promise<number> {
    if (region === undefined || region.length === 0) return 0;
    if (codec === undefined) return region.length;
    const prefix = await this.prefix(region);
    return prefix < 0 ? region.length - 8 : prefix;
  }

  private async prefix(region: Region): Promise<number> {
    if (region.length < 8) this.file.fail(region.offset, 'a compressed buffer without its length');
    const head = new Uint8Array(8);
    await this.file.read(head, region.offset);
    const length = Number(new DataView(head.buffer).getBigInt64(0, true));
    // More than either codec can make of so few bytes.
    if (length < -1 || length > region.length * 300_000)
      this.file.fail(region.offset, `a buffer cannot be ${length} bytes long`);
    return length;
  }

  private async inflate(region: Region, codec: 'lz4' | 'zstd'): Promise<Uint8Array> {
    const length = await this.prefix(region);
    const packed = new Uint8Array(this.allocate(region.length - 8));
    await this.file.read(packed, region.offset + 8);
    if (length === -1) return packed;
    const whole = new Uint8Array(this.allocate(length));
    if (codec === 'zstd') this.zstd ??= await loadZstd();
    try {
      if (codec === 'lz4') readLz4Frame(packed, whole);
      else {
        const made = this.zstd!(packed, whole);
        if (made.length !== length) throw new RangeError(`${made.length} bytes where ${length} were announced`);
      }
    } catch (error) {
      this.file.fail(region.offset, error instanceof Error ? error.message : String(error));
    }
    this.budget.give(packed.length + whole.length);
    return whole;
  }
}

/** Uncompresses into `output` and says what of it was filled. */
type Zstd = (input: Uint8Array, output: Uint8Array) => Uint8Array;

async function loadZstd(): Promise<Zstd> {
  return (await import('hyparquet-compressors')).decompressZstd;
}
