import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** Reads an XES file with the parser that is the baseline, and does no more than count its events. */
export async function countWithSaxes(file: string): Promise<number> {
  const parser = new SaxesParser();
  let events = 0;
  parser.on('opentag', (tag) => {
    if (tag.name === 'event') events++;
  });
  const raw = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip({ chunkSize: 1 << 20 })) : raw;
  const decoder = new TextDecoder();
  for await (const chunk of stream) parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
  parser.close();
  return events;
}
