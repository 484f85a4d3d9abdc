import { failInput, type Work } from '../base/index.js';
import type { EventLog } from './model.js';
import { type ColumnType, writeWhole, zippedIf } from './table/index.js';

export interface WriteOptions extends Work {
  /** For CSV; default comma, or tab for `.tsv`. */
  readonly delimiter?: string;
}

export interface Written {
  /** Types that CSV does not carry, by column: give them to the reader as `types`. */
  readonly types: Readonly<Record<string, ColumnType>>;
}

/**
 * Writes a log; the extension says how: `.xes`, `.csv`, `.tsv` (each also with `.gz`), `.arrow`, `.feather` or `.parquet`.
 * The file appears whole or not at all, and only its owner can read it.
 *
 * @throws InputError for an extension that is not known or a place that cannot be written
 */
export async function writeLog(log: EventLog, path: string, options: WriteOptions = {}): Promise<Written> {
  const match = /\.(xes|csv|tsv|arrow|feather|parquet)(\.gz)?$/i.exec(path);
  const extension = match?.[1]?.toLowerCase();
  const gzip = match?.[2] !== undefined;
  const unzippable = gzip && (extension === 'arrow' || extension === 'feather' || extension === 'parquet');
  if (extension === undefined || unzippable)
    failInput('log/unknown-extension', path, {
      data: { extension: match?.[0] ?? /\.[^./\\]*$/.exec(path)?.[0] ?? 'none' },
    });
  let types: Record<string, ColumnType> = {};
  await writeWhole(path, async (sink) => {
    switch (extension) {
      case 'xes': {
        const { writeXes } = await import('./xes/index.js');
        const out = zippedIf(gzip, sink);
        await writeXes(log, (text) => out.write(Buffer.from(text)), options);
        await out.end();
        break;
      }
      case 'csv':
      case 'tsv': {
        const { writeCsv } = await import('./csv/index.js');
        types = await writeCsv(log, sink, { ...(extension === 'tsv' ? { delimiter: '\t' } : {}), ...options, gzip });
        break;
      }
      case 'parquet':
        await (await import('./parquet/index.js')).writeParquet(log, sink, options);
        break;
      default:
        await (await import('./arrow/index.js')).writeArrow(log, sink, options);
    }
  });
  return { types };
}
