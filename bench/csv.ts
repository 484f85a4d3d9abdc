/**
 * Reading CSV into columns on one thread, against DuckDB's reader on one thread making a table of the same file; each reading in a
 * process of its own. Dialect and types of the columns are found by both. A made-up register of short fields, and where
 * DUECOURSE_DATA is set the road traffic fines log several times over.
 * Run: npm run bench -- csv [--size MB, 500] [--runs N]
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { openLog, writeLog } from '../src/log/index.js';
import { atLeast, Bench } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { duckDb } from './support/duckdb.js';
import { options } from './support/options.js';
import { runSelf, times, withFolder } from './support/process.js';
import { ratesOf, readingOf, readMeasured, sameEvents } from './support/reading.js';
import { madeUpRegister, withParticulars } from './support/register.js';
import { repeated } from './support/repeat.js';

const MB = 1e6;
/** About what a row takes as text, and what the fines log does. */
const ROW_BYTES = 54;
const FINES_MB = 45;
const size = options.size ?? 500;

async function measure(title: string, file: string): Promise<void> {
  const bytes = statSync(file).size;
  const bench = await Bench.start('csv', `Reading CSV, ${title}: ${(bytes / MB).toFixed(0)} MB, one thread`);
  const duckdb = await times(options.runs, () => runSelf('duckdb', file));
  const own = await times(options.runs, () => runSelf('duecourse', file));
  const events = sameEvents(own[0]!, duckdb[0]!);
  const [rates, theirs] = [ratesOf(own, bytes), ratesOf(duckdb, bytes)];
  bench.row('DuckDB, one thread', 'MB/s', theirs.clock);
  bench.row('duecourse', 'MB/s', rates.clock, { target: atLeast(150), against: 'DuckDB, one thread' });
  bench.row('DuckDB, by processor time', 'MB/s', theirs.processor);
  bench.row('duecourse, by processor time', 'MB/s', rates.processor, { against: 'DuckDB, by processor time' });
  bench.row('bytes of the columns', 'MB', [readingOf(own[0]!).columnBytes / MB]);
  for (const [who, ran] of [['DuckDB', duckdb] as const, ['duecourse', own] as const]) {
    const peaks = ran.map((r) => r.peak / MB);
    bench.row(`most memory, ${who}`, 'MB', peaks, { against: 'bytes of the columns' });
  }
  bench.note(`${events} events; the time is that of reading, without the start of the process`);
  await bench.finish();
}

async function withDuckDb(file: string): Promise<number> {
  const db = await duckDb(1);
  await db.run(`create table t as select * from read_csv('${file}')`);
  const counted = await db.runAndReadAll('select count(*)::int from t');
  return Number(counted.getRows()[0]![0]);
}

const [how, file, source] = options.words;
if (how === 'made-up') await writeLog(withParticulars(madeUpRegister(Math.round((size * MB) / ROW_BYTES))), file!);
else if (how === 'repeat')
  await writeLog(repeated(await openLog(source!), Math.max(1, Math.round(size / FINES_MB))), file!);
else if (how !== undefined)
  console.log(JSON.stringify(await readMeasured(file!, how === 'duckdb' ? withDuckDb : undefined)));
else {
  const asked = ['--size', String(size)];
  await withFolder(async (folder) => {
    const made = path.join(folder, 'made-up.csv');
    await runSelf('made-up', made, ...asked);
    await measure('made-up register', made);
  });
  const fines = dataFile('csv', ...FINES);
  if (fines !== undefined) {
    await withFolder(async (folder) => {
      const made = path.join(folder, 'fines.csv');
      await runSelf('repeat', made, fines, ...asked);
      await measure('road traffic fines repeated', made);
    });
  }
}
