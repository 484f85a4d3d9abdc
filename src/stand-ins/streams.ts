/** `node:stream` and `node:stream/promises` for a browser: sources are iterated, and what they pass through is fed. */
import type { ByteTransform } from './zlib.js';

type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Last = (pieces: AsyncIterable<Uint8Array>) => Promise<void>;

/** Something to be read in pieces. */
export class Readable {
  constructor(private readonly source: Source) {}

  static from(source: Source): Readable {
    return new Readable(source);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield* this.source;
  }

  pipe(transform: ByteTransform): ByteTransform {
    void transform.feed(this.source);
    return transform;
  }

  destroy(): void {}
}

/** Leads a source through what follows it. */
export async function pipeline(source: Source, through: ByteTransform, last?: Last): Promise<void> {
  const fed = through.feed(source);
  if (last) await last(through);
  await fed;
}
