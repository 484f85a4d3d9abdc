/**
 * The road traffic fines log (561,470 events) from .xes.gz to all verdicts of the Italian law: the built command as a whole process,
 * against saxes merely counting the events of the same file, and against the same rules written by hand in SQL for DuckDB, which
 * reads a Parquet file of the few columns that they need; making that file is not in DuckDB's time and is told apart.
 * Run: DUECOURSE_DATA=... npm run bench -- fines [--runs N]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openLog } from '../src/log/index.js';
import { atMost, Bench } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { duckDb } from './support/duckdb.js';
import { BEFORE, RULES, rolled } from './support/fines-sql.js';
import { options } from './support/options.js';
import { program, type Ran, runNode, runSelf, times, withFolder } from './support/process.js';
import { countWithSaxes } from './support/saxes.js';

const LAW = 'it/highway-code-fines';
const BINDING = 'it/road-traffic-fines';
const MB = 1e6;
type Counts = Record<string, Record<string, number>>;

async function measure(log: string, folder: string): Promise<void> {
  const bench = await Bench.start('fines', 'Road traffic fines, .xes.gz to all verdicts, whole process');
  const check = [program, 'check', log, '--law', LAW, '--bind', BINDING, '--format', 'json', '--summary'];
  const own = await times(options.runs, () => runNode(check));
  bench.row('duecourse check', 's', seconds(own), { target: atMost(1.5) });
  bench.row(
    'duecourse check, processor time',
    's',
    own.map((r) => r.processor),
  );
  bench.row('duecourse check, most memory', 'MB', peaks(own), { target: atMost(250) });
  const saxes = await times(options.runs, () => runSelf('saxes', log));
  bench.row('saxes, counting events only', 's', seconds(saxes), { against: 'duecourse check' });
  const prepared = await runSelf('prepare', log, folder);
  const duckdb = await times(options.runs, () => runSelf('duckdb', folder));
  bench.row('DuckDB, same rules from Parquet', 's', seconds(duckdb), { against: 'duecourse check' });
  bench.row('DuckDB, most memory', 'MB', peaks(duckdb), { against: 'duecourse check, most memory' });
  bench.row('making the Parquet file before', 's', [prepared.seconds], { against: 'duecourse check' });
  bench.note(comparison(ownCounts(own[0]!.stdout), JSON.parse(duckdb[0]!.stdout) as Counts));
  await bench.finish();
}

const seconds = (ran: readonly Ran[]) => ran.map((r) => r.seconds);
const peaks = (ran: readonly Ran[]) => ran.map((r) => r.peak / MB);

/** Verdicts by rule, or by rule and option of a reading. */
function ownCounts(json: string): Counts {
  interface Said {
    rule: string;
    counts: Record<string, number>;
    readings?: { option: string; counts?: Record<string, number> }[];
  }
  const { rules } = JSON.parse(json) as { rules: Said[] };
  const counts: Counts = {};
  for (const { rule, counts: own, readings = [] } of rules) {
    counts[rule] = own;
    for (const reading of readings) if (reading.counts) counts[`${rule} ${reading.option}`] = reading.counts;
  }
  return counts;
}

function comparison(own: Counts, theirs: Counts): string {
  const shared = Object.keys(theirs).filter((rule) => own[rule] !== undefined);
  const verdicts = (counts: Record<string, number>) =>
    JSON.stringify(
      Object.entries(counts)
        .filter(([, n]) => n > 0)
        .sort(),
    );
  const different = shared.filter((rule) => verdicts(own[rule]!) !== verdicts(theirs[rule]!));
  const all = `${shared.length} rules and readings in both`;
  return different.length === 0 ? `${all}: every count is equal` : `${all}; counts differ for ${different.join(', ')}`;
}

/** What the SQL needs, as a narrow Parquet file. */
async function prepare(file: string, folder: string): Promise<void> {
  const log = await openLog(file);
  const number = (name: string) =>
    log.eventAttributes.find((c) => c.name === name && c.type === 'number') as {
      values: Float64Array;
      validity?: Uint8Array;
    };
  const [amount, expense, paid] = [number('amount'), number('expense'), number('paymentAmount')];
  const cents = ({ values, validity }: typeof amount, i: number) =>
    !validity || (validity[i >> 3]! >> (i & 7)) & 1 ? Math.round(values[i]! * 100) : '';
  const rows = ['case_id,seq,kind,day,amount,expense,paid'];
  for (let c = 0; c < log.caseCount; c++) {
    for (let i = log.caseStart[c]!; i < log.caseStart[c + 1]!; i++) {
      const kind = KINDS[log.activity.dictionary.get(log.activity.codes[i]!)]!;
      // The register's times are local midnights, one or two hours before midnight in UTC.
      const day = new Date(Number(log.time.values[i]!) + 7_200_000).toISOString().slice(0, 10);
      rows.push(
        `${c},${i - log.caseStart[c]!},${kind},${day},${cents(amount, i)},${cents(expense, i)},${cents(paid, i)}`,
      );
    }
  }
  writeFileSync(path.join(folder, 'events.csv'), `${rows.join('\n')}\n`);
  const db = await duckDb();
  await db.run(`copy (select case_id::int as case_id, seq::int as seq, kind, day::date as day, amount::bigint as amount,
    expense::bigint as expense, paid::bigint as paid from read_csv('${folder}/events.csv', header = true, all_varchar = true, nullstr = ''))
    to '${folder}/events.parquet' (format parquet)`);
  writeFileSync(path.join(folder, 'roll.csv'), rolled());
  await db.run(`copy (select * from read_csv('${folder}/roll.csv')) to '${folder}/roll.parquet' (format parquet)`);
}

const KINDS: Readonly<Record<string, string>> = {
  'Create Fine': 'fine-created',
  'Send Fine': 'fine-sent',
  'Insert Fine Notification': 'fine-notified',
  Payment: 'payment',
  'Add penalty': 'penalty-added',
  'Insert Date Appeal to Prefecture': 'prefect-appeal-filed',
  'Send Appeal to Prefecture': 'file-sent-to-prefect',
  'Receive Result Appeal from Prefecture': 'prefect-result-received',
  'Notify Result Appeal to Offender': 'order-notified',
  'Appeal to Judge': 'judge-appeal-filed',
  'Send for Credit Collection': 'credit-collection',
};

async function withDuckDb(folder: string): Promise<Counts> {
  const db = await duckDb();
  await db.run(`create temp table e as select * from '${folder}/events.parquet'`);
  await db.run(`create temp table roll as select * from '${folder}/roll.parquet'`);
  await db.run(BEFORE);
  const counts: Counts = {};
  for (const [rule, query] of Object.entries(RULES)) {
    const found = await db.runAndReadAll(`select verdict, count(*)::int from (${query}) group by verdict`);
    counts[rule] = Object.fromEntries(found.getRows()) as Record<string, number>;
  }
  return counts;
}

const [how, ...places] = options.words;
if (how === 'saxes') console.log(await countWithSaxes(places[0]!));
else if (how === 'prepare') await prepare(places[0]!, places[1]!);
else if (how === 'duckdb') console.log(JSON.stringify(await withDuckDb(places[0]!)));
else {
  const log = dataFile('fines', ...FINES);
  if (log !== undefined) await withFolder((folder) => measure(log, folder));
}
