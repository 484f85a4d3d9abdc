/**
 * Reading CSV into columns on one thread, against DuckDB's reader on one thread making a table of the same file; each reading in a
 * process of its own. Dialect, roles and types of the columns are found by both.
 * Run: npm run bench -- csv [--size MB, 500] [--runs N]
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openLog, writeLog } from '../src/log/index.js';
import { atLeast, Bench } from './support/bench.js';
import { bytesOf } from './support/bytes.js';
import { options } from './support/options.js';
import { type Ran, runSelf, times, withFolder } from './support/process.js';
import { madeUpRegister, withParticulars } from './support/register.js';

const MB = 1e6;
/** About what a row of the made-up register takes as text. */
const ROW_BYTES = 70;

interface Told {
  readonly ms: number;
  readonly events: number;
  readonly columnBytes: number;
}

async function measure(folder: string): Promise<void> {
  const file = path.join(folder, 'made-up.csv');
  await writeLog(withParticulars(madeUpRegister(Math.round(((options.size ?? 500) * MB) / ROW_BYTES))), file);
  const bytes = statSync(file).size;
  const bench = await Bench.start('csv', `Reading CSV, made-up register: ${(bytes / MB).toFixed(0)} MB, one thread`);
  const told = ({ stdout }: Ran) => JSON.parse(stdout) as Told;
  const rate = (ran: Ran) => bytes / MB / (told(ran).ms / 1000);
  const duckdb = await times(options.runs, () => runSelf('duckdb', file));
  const own = await times(options.runs, () => runSelf('duecourse', file));
  const { events, columnBytes } = told(own[0]!);
  if (told(duckdb[0]!).events !== events) throw new Error(`${events} events, DuckDB found ${told(duckdb[0]!).events}`);
  bench.row('DuckDB, one thread', 'MB/s', duckdb.map(rate));
  bench.row('duecourse', 'MB/s', own.map(rate), { target: atLeast(150), against: 'DuckDB, one thread' });
  bench.row('bytes of the columns', 'MB', [columnBytes / MB]);
  bench.row(
    'most memory, DuckDB',
    'MB',
    duckdb.map((r) => r.peak / MB),
    { against: 'bytes of the columns' },
  );
  bench.row(
    'most memory, duecourse',
    'MB',
    own.map((r) => r.peak / MB),
    { against: 'bytes of the columns' },
  );
  bench.note(`${events} events; the time is that of reading, without the start of the process`);
  await bench.finish();
}

async function withDuckDb(file: string): Promise<number> {
  const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await db.run(`create table t as select * from read_csv('${file}')`);
  const counted = await db.runAndReadAll('select count(*)::int from t');
  return Number(counted.getRows()[0]![0]);
}

async function read(how: string, file: string): Promise<Told> {
  const begin = performance.now();
  const log = how === 'duecourse' ? await openLog(file) : undefined;
  const events = log?.eventCount ?? (await withDuckDb(file));
  return { ms: performance.now() - begin, events, columnBytes: log ? bytesOf(log) : 0 };
}

const [how, file] = options.words;
if (how !== undefined && file !== undefined) console.log(JSON.stringify(await read(how, file)));
else await withFolder(measure);
