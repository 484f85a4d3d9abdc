/**
 * Reading the other formats as an event log, each against a named baseline on the same file, each reading in a process of its own:
 * JSON lines, Excel, OCEL 2.0 in JSON, XML and SQLite, Parquet, and several files as one log.
 * Run: npm run bench -- readers [--size MB of JSON lines, 100] [--runs N]
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeLog } from '../src/log/index.js';
import { BASELINES } from './support/baselines.js';
import { Bench } from './support/bench.js';
import { dataFile } from './support/data.js';
import { options } from './support/options.js';
import { runSelf, times, withFolder } from './support/process.js';
import { jsonLines, ocelJson, ocelXml, writeTexts, writeWorkbook } from './support/reader-files.js';
import { ratesOf, readingOf, readMeasured, sameEvents } from './support/reading.js';
import { madeUpRegister, withParticulars } from './support/register.js';

const MB = 1e6;
/** What an event takes as a line of JSON. */
const LINE_BYTES = 160;
const SHEET_ROWS = 1_000_000;
const events = Math.round(((options.size ?? 100) * MB) / LINE_BYTES);
const FILES = 20;

interface Compared {
  readonly title: string;
  readonly file: string;
  /** What the rates count: bytes of the text where the file is compressed. */
  readonly bytes: number;
  /** Names of baselines by what they do; `counts` where they find the events. */
  readonly against: readonly { readonly how: string; readonly what: string; readonly counts?: boolean }[];
  readonly objectType?: string;
}

async function compare({ title, file, bytes, against, objectType = '' }: Compared): Promise<void> {
  const bench = await Bench.start('readers', `Reading ${title}: ${(bytes / MB).toFixed(1)} MB`);
  const own = await times(options.runs, () => runSelf('duecourse', file, objectType));
  for (const { how, what, counts = true } of against) {
    const theirs = await times(options.runs, () => runSelf(how, file, objectType));
    if (counts) sameEvents(own[0]!, theirs[0]!);
    bench.row(what, 'MB/s', ratesOf(theirs, bytes).clock);
    bench.row(`${what}, by processor time`, 'MB/s', ratesOf(theirs, bytes).processor);
    const peaks = theirs.map((r) => r.peak / MB);
    bench.row(`most memory, ${what}`, 'MB', peaks);
  }
  const first = against[0]!.what;
  const rates = ratesOf(own, bytes);
  bench.row('duecourse', 'MB/s', rates.clock, { against: first });
  bench.row('duecourse, by processor time', 'MB/s', rates.processor, { against: `${first}, by processor time` });
  const { columnBytes, events: found } = readingOf(own[0]!);
  bench.row('bytes of the columns', 'MB', [columnBytes / MB]);
  const peaks = own.map((r) => r.peak / MB);
  bench.row('most memory, duecourse', 'MB', peaks, { against: `most memory, ${first}` });
  bench.note(`${found} events; the time is that of reading, without the start of the process`);
  await bench.finish();
}

async function compareAll(folder: string): Promise<void> {
  const at = (name: string) => path.join(folder, name);
  const plain = (title: string, file: string, against: Compared['against']) =>
    compare({ title, file, bytes: statSync(file).size, against });

  await writeTexts(at('log.jsonl'), jsonLines(events));
  await plain('JSON lines', at('log.jsonl'), [
    { how: 'JSON.parse', what: 'JSON.parse line by line, keeping nothing' },
    { how: 'duckdb-json', what: 'DuckDB, one thread' },
  ]);

  const sheetBytes = writeWorkbook(at('log.xlsx'), Math.min(SHEET_ROWS, Math.round(events / 5)));
  await compare({
    title: 'an Excel workbook, as XML',
    file: at('log.xlsx'),
    bytes: sheetBytes,
    against: [{ how: 'saxes-sheet', what: 'inflating the sheet, saxes counting rows' }],
  });

  const few = Math.round(events / 3);
  await writeTexts(at('log.json'), ocelJson(few));
  await plain('OCEL 2.0 in JSON', at('log.json'), [{ how: 'JSON.parse-whole', what: 'JSON.parse of the whole' }]);
  await writeTexts(at('log.xml'), ocelXml(few));
  await plain('OCEL 2.0 in XML', at('log.xml'), [{ how: 'saxes', what: 'saxes, counting events only' }]);

  const log = withParticulars(madeUpRegister(events * 4));
  await writeLog(log, at('log.parquet'));
  await plain('Parquet', at('log.parquet'), [{ how: 'duckdb-parquet', what: 'DuckDB, one thread' }]);

  await writeLog(log, at('one.csv'));
  mkdirSync(at('parts'));
  await runSelf('split', at('one.csv'), at('parts'));
  await severalFiles(at('one.csv'), at('parts'));
}

/** The same rows in one file and in several. */
async function severalFiles(one: string, parts: string): Promise<void> {
  const bytes = statSync(one).size;
  const bench = await Bench.start('readers', `Reading ${FILES} CSV files as one log: ${(bytes / MB).toFixed(1)} MB`);
  const whole = await times(options.runs, () => runSelf('duecourse', one, ''));
  const split = await times(options.runs, () => runSelf('duecourse', parts, ''));
  sameEvents(split[0]!, whole[0]!);
  const [wholeRates, splitRates] = [ratesOf(whole, bytes), ratesOf(split, bytes)];
  bench.row('one file', 'MB/s', wholeRates.clock);
  bench.row('one file, by processor time', 'MB/s', wholeRates.processor);
  bench.row(`${FILES} files`, 'MB/s', splitRates.clock, { against: 'one file' });
  const byProcessor = { against: 'one file, by processor time' };
  bench.row(`${FILES} files, by processor time`, 'MB/s', splitRates.processor, byProcessor);
  const peaks = (ran: typeof whole) => ran.map((r) => r.peak / MB);
  bench.row('most memory, one file', 'MB', peaks(whole));
  bench.row(`most memory, ${FILES} files`, 'MB', peaks(split), { against: 'most memory, one file' });
  await bench.finish();
}

/** Cuts a CSV file into files of as many rows; a case may go on in the next. */
async function cut(file: string, folder: string): Promise<void> {
  const { readFileSync } = await import('node:fs');
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const each = Math.ceil(lines.length / FILES);
  for (let n = 0; n < FILES; n++) {
    const own = lines.slice(n * each, (n + 1) * each).map((line) => `${line}\n`);
    await writeTexts(path.join(folder, `${String(n).padStart(2, '0')}.csv`), [`${header}\n`, ...own]);
  }
}

const [how, file, more] = options.words;
if (how === 'split') await cut(file!, more!);
else if (how === 'duecourse')
  console.log(JSON.stringify(await readMeasured(file!, undefined, more === '' ? {} : { objectType: more! })));
else if (how !== undefined) console.log(JSON.stringify(await readMeasured(file!, BASELINES[how])));
else {
  await withFolder(compareAll);
  const sqlite = dataFile('readers', 'logs', 'ocel2-container-logistics.sqlite');
  if (sqlite !== undefined) {
    const bytes = statSync(sqlite).size;
    const against = [{ how: 'bytes', what: 'reading the bytes and nothing more', counts: false }];
    const title = 'OCEL 2.0 in SQLite, container logistics';
    await compare({ title, file: sqlite, bytes, against, objectType: 'Transport Document' });
  }
}
