// Counts what each rule of it/highway-code-fines should find in the road traffic fines log, without Duecourse: its own reader, its own
// holidays, and DuckDB for the rules. Prints a table; with --amendments instead what two amendments of the term of art. 201 change, by
// month. Usage: DUECOURSE_DATA=... node scripts/verify/fines.mjs [--json | --amendments]
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';

const data = process.env.DUECOURSE_DATA;
if (!data) {
  console.error('Set DUECOURSE_DATA to the folder that holds logs/road-traffic-fines.xes.gz.');
  process.exit(2);
}

/** @type {Readonly<Record<string, string>>} */
const ACTIVITY = {
  'Create Fine': 'created',
  'Send Fine': 'sent',
  'Insert Fine Notification': 'notified',
  Payment: 'payment',
  'Add penalty': 'penalty',
  'Insert Date Appeal to Prefecture': 'prefect',
  'Send Appeal to Prefecture': 'file',
  'Receive Result Appeal from Prefecture': 'result',
  'Notify Result Appeal to Offender': 'order',
  'Appeal to Judge': 'judge',
  'Send for Credit Collection': 'collection',
};

/** @param {string | undefined} text */
const cents = (text) => (text === undefined ? '' : String(Math.round(Number(text) * 100)));

/**
 * One line an event: case, position in the case as the file has it, activity, local date, sums in cents.
 * @param {string} source @param {string} target
 */
async function eventsToCsv(source, target) {
  const out = createWriteStream(target);
  out.write('case_id,seq,kind,day,amount,expense,paid\n');
  const lines = createInterface({ input: createReadStream(source).pipe(createGunzip()), crlfDelay: Infinity });
  const attribute = /^\s*<(?:string|date|float|int) key="([^"]+)" value="([^"]*)"/;
  let inTrace = false;
  /** @type {Record<string, string> | null} */
  let event = null;
  let caseId = '';
  let seq = 0;
  for await (const line of lines) {
    if (line.includes('<trace>')) [inTrace, seq, caseId] = [true, 0, ''];
    else if (line.includes('</trace>')) inTrace = false;
    else if (!inTrace) continue;
    else if (line.includes('<event>')) event = {};
    else if (event && line.includes('</event>')) {
      const kind = ACTIVITY[event['concept:name'] ?? ''];
      if (!kind) throw new Error(`unknown activity ${event['concept:name']}`);
      const row = [
        caseId,
        seq++,
        kind,
        event['time:timestamp']?.slice(0, 10),
        cents(event.amount),
        cents(event.expense),
        cents(event.paymentAmount),
      ];
      if (!out.write(`${row.join(',')}\n`)) await once(out, 'drain');
      event = null;
    } else {
      const [, key, value] = attribute.exec(line) ?? [];
      if (key === undefined || value === undefined) continue;
      if (event) event[key] = value;
      else if (key === 'concept:name') caseId = value;
    }
  }
  out.end();
  await once(out, 'close');
}

/** Gregorian Easter Sunday by Gauss, as days since 1970. @param {number} year */
function easter(year) {
  const a = year % 19;
  const k = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * k) / 25);
  const m = (15 - p + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let day = 22 + d + e;
  if (d === 29 && e === 6) day = 50;
  else if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) day = 49;
  return Date.UTC(year, 2, day) / 86_400_000;
}

const FIXED = ['01-01', '01-06', '04-25', '05-01', '08-15', '11-01', '12-08', '12-25', '12-26'];

/** @param {number} day */
function isRest(day) {
  const date = new Date(day * 86_400_000);
  const iso = date.toISOString().slice(0, 10);
  const year = date.getUTCFullYear();
  const weekday = date.getUTCDay();
  if (weekday === 0 || FIXED.includes(iso.slice(5))) return true;
  if (iso.slice(5) === '06-02' && year >= 2001) return true;
  if (iso === '2011-03-17' || day === easter(year) + 1) return true;
  return weekday === 6 && iso >= '2006-03-01';
}

/** Each day and the day on which a period that ends on it really ends. @param {string} target */
function rollTable(target) {
  const rows = ['day,rolled'];
  /** @param {number} d */
  const iso = (d) => new Date(d * 86_400_000).toISOString().slice(0, 10);
  for (let d = Date.UTC(1999, 0, 1) / 86_400_000; d < Date.UTC(2016, 0, 1) / 86_400_000; d++) {
    let r = d;
    while (isRest(r)) r++;
    rows.push(`${iso(d)},${iso(r)}`);
  }
  writeFileSync(target, `${rows.join('\n')}\n`);
}

// What had happened before each act, in the order of the file. The record ends on 2013-06-18.
const BASE = `
create table e as select case_id, seq::int seq, kind, day::date as day, amount::bigint amount, expense::bigint expense, paid::bigint paid
  from read_csv($events, header = true, all_varchar = true, nullstr = '');
create table roll as select day::date as day, rolled::date as rolled from read_csv($roll, header = true, all_varchar = true);
create table c as select case_id, min(day) created, min(amount) amount from e where kind = 'created' group by case_id;
create table before as
  select e.case_id, e.seq, e.kind, e.day, c.created, c.amount as minimum,
    max(case when e.kind = 'notified' then e.day end) over w as notified,
    min(case when e.kind = 'prefect' then e.day end) over w as first_prefect,
    min(case when e.kind = 'judge' then e.day end) over w as first_judge,
    max(case when e.kind in ('result', 'order') then e.day end) over w as answered,
    max(case when e.kind = 'collection' then e.day end) over w as collected,
    last_value(case when e.kind = 'payment' then e.day end ignore nulls) over w as last_payment,
    coalesce(sum(e.paid) over w, 0) as paid_before,
    coalesce(sum(e.expense) over w, 0) as costs,
    count(case when e.kind = 'sent' then 1 end) over w as sent_before
  from e join c using (case_id)
  window w as (partition by e.case_id order by e.seq rows between unbounded preceding and 1 preceding);
create macro due(start, n) as (select rolled from roll where roll.day = start + n);
`;

const SETTLED = `case when last_payment is null or paid_before < minimum + costs then 'KEPT'
  when notified is null then 'undetermined'
  when last_payment - notified > 60 then 'KEPT' else 'BROKEN' end`;
/** @param {string} kept @param {string} broken */
const settled = (kept, broken) => SETTLED.replaceAll('KEPT', kept).replaceAll('BROKEN', broken);

// An appeal in time without a known result leaves it open whether it was decided, as decisions are not recorded.
const UNAPPEALED = `case when first_prefect is null or first_prefect - notified > 60 or answered is not null
  then 'lawful' else 'undetermined' end`;

// Residence is not recorded: the term lies between the shortest and that for residents abroad.
/** @param {number} since from the change of 13 August 2010 on @param {boolean} [resident] everybody lives in Italy */
const term = (since, resident = false) => {
  const shortest = `case when created < date '2010-08-13' then 150 else ${since} end`;
  return `${shortest} as shortest, ${resident ? shortest : 360} as longest`;
};
const TERM = term(90);

/** @param {string} kind @param {string} [TERMS] */
const late = (kind, TERMS = TERM) => `
  select b.case_id, b.seq, strftime(b.day, '%Y-%m') as month, case when sent_before > 0 and kind = 'sent' then 'not-begun'
    when b.day <= r1.rolled then 'lawful' when b.day > r2.rolled then 'breach' else 'undetermined' end as verdict
  from (select *, ${TERMS} from before where kind = '${kind}') b
  join roll r1 on r1.day = b.created + b.shortest join roll r2 on r2.day = b.created + b.longest`;

// Overdue or late by the longest term, where that is the shortest too.
/** @param {string} answers @param {string} [TERMS] */
const serve = (answers, TERMS = TERM) => `
  with ends as (
    select case_id, c.created, ${TERMS},
      min(case when kind in (${answers}) then e.seq end) as answer, min(case when kind = 'payment' then e.seq end) as payment
    from e join c using (case_id) group by case_id, c.created),
  dated as (
    select ends.*, a.day as answered, p.day as paid_on, r1.rolled as earliest, r2.rolled as latest
    from ends join roll r1 on r1.day = ends.created + ends.shortest join roll r2 on r2.day = ends.created + ends.longest
    left join e a on a.case_id = ends.case_id and a.seq = ends.answer
    left join e p on p.case_id = ends.case_id and p.seq = ends.payment)
  select case_id, 0 as seq, strftime(created, '%Y-%m') as month, case
    when answer is not null and (payment is null or answer < payment) then
      case when answered <= earliest then 'met' when paid_on <= earliest then 'void' else 'undetermined' end
    when payment is not null then case when paid_on <= earliest then 'void' else 'undetermined' end
    when date '2013-06-18' <= earliest then 'open' else 'undetermined' end as verdict
  from dated`;

// The day of service is the start; whether anybody was told on the spot before is not recorded, nor whether an appeal was posted in time.
/** @param {string} kind @param {number | string} days */
const window = (kind, days) => `
  select case when notified is not null and day <= (select rolled from roll where roll.day = b.notified + (${days})) then 'in-time' else 'undetermined' end as verdict
  from before b where kind = '${kind}'`;

// An appeal to the judge is surely against the report only if neither a prefect's appeal nor a collection came before it.
/** @param {string} inner */
const ifAgainstReport = (inner) =>
  `select case when first_prefect is null and collected is null then (${inner}) else 'undetermined' end as verdict`;

/** @param {number | string} days */
const judgeTerm = (days) =>
  `${ifAgainstReport(
    `case when notified is not null and day <= (select rolled from roll where roll.day = b.notified + (${days})) then 'in-time' else 'undetermined' end`,
  )} from before b where kind = 'judge'`;

const RULES = {
  serve: serve("'sent', 'notified'"),
  'late-notice': late('sent'),
  'collection-unpaid': `select ${settled('lawful', 'breach')} as verdict from before where kind = 'collection'`,
  'prefect-window': window('prefect', '60'),
  'prefect-unpaid': `select ${settled('in-time', 'barred')} as verdict from before where kind = 'prefect'`,
  'penalty-wait': `select case when notified is not null and day - notified >= 60 then 'lawful' else 'undetermined' end as verdict from before where kind = 'penalty'`,
  'collection-wait': `select case when notified is not null and day - notified > 60 then 'lawful' else 'undetermined' end as verdict from before where kind = 'collection'`,
  'collection-unappealed': `select ${UNAPPEALED} as verdict from before where kind = 'collection'`,
  'collection-unjudged, reading judge-effect.stay': `select case when first_judge is null or first_judge - notified > 30
    then 'lawful' else 'undetermined' end as verdict from before where kind = 'collection'`,
  'judge-window': judgeTerm("case when day < date '2011-10-06' then 60 else 30 end"),
  'judge-unpaid': `${ifAgainstReport(settled('in-time', 'undetermined'))} from before where kind = 'judge'`,
  'one-remedy': `select case when bool_or(kind = 'prefect') and not bool_or(kind = 'judge') then 'in-time' else 'undetermined' end as verdict
    from e where kind in ('prefect', 'judge') group by case_id`,
  'order-opposition': `select 'undetermined' as verdict from before where kind = 'judge'`,
  'serve, reading service.receipt': serve("'notified'"),
  'late-notice, reading service.receipt': late('notified'),
  'penalty-unpaid, reading penalty-entry.demand': `select ${settled('lawful', 'breach')} as verdict from before where kind = 'penalty'`,
  'penalty-unappealed, reading penalty-entry.demand': `select ${UNAPPEALED} as verdict from before where kind = 'penalty'`,
  'judge-window, reading judge-term.violation': judgeTerm("case when created < date '2011-10-06' then 60 else 30 end"),
  'anchor: send-window': `select case when day - created <= 90 then 'lawful' else 'breach' end as verdict from before where kind = 'sent'`,
  'anchor: penalty-wait': `select case when day - notified >= 60 then 'lawful' else 'breach' end as verdict from before where kind = 'penalty'`,
  'anchor: penalty-after': `select case when day - notified > 60 then 'lawful' else 'breach' end as verdict from before where kind = 'penalty'`,
};

/** What each amendment is: the days before and after, in the years from the change on. */
const AMENDMENTS = { 'the change of 13 August 2010 (150 to 90 days)': [150, 90], '60 instead of 90 days': [90, 60] };

/**
 * Instances whose verdict is another after the amendment, by rule and month.
 * @param {import('@duckdb/node-api').DuckDBConnection} connection
 */
async function amendments(connection) {
  for (const [name, [then = 0, now = 0]] of Object.entries(AMENDMENTS))
    for (const resident of [false, true])
      for (const [rule, sql] of Object.entries({
        serve: /** @param {string} t */ (t) => serve("'sent', 'notified'", t),
        'late-notice': /** @param {string} t */ (t) => late('sent', t),
      })) {
        const found = await connection.runAndReadAll(`
          select a.month, a.verdict || ' -> ' || b.verdict as change, count(*)::int as n
          from (${sql(term(then, resident))}) a join (${sql(term(now, resident))}) b using (case_id, seq)
          where a.verdict <> b.verdict group by all order by all`);
        const rows = found.getRows();
        const sum = new Map();
        for (const [, change, n] of rows) sum.set(change, (sum.get(change) ?? 0) + Number(n));
        console.log(
          `${name}${resident ? ', all resident' : ''}: ${rule}: ${[...sum].map((s) => s.join(' ')).join(', ')}`,
        );
        for (const row of rows) console.log(`  ${row.join(' ')}`);
      }
}

const work = mkdtempSync(join(tmpdir(), 'duecourse-fines-'));
try {
  const events = join(work, 'events.csv');
  const roll = join(work, 'roll.csv');
  await eventsToCsv(join(data, 'logs', 'road-traffic-fines.xes.gz'), events);
  rollTable(roll);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of BASE.split(/;\s*\n/).filter((s) => s.trim())) {
    await connection.run(statement.replace('$events', `'${events}'`).replace('$roll', `'${roll}'`));
  }
  const amended = process.argv.includes('--amendments');
  if (amended) await amendments(connection);
  /** @type {Record<string, unknown>} */
  const counts = {};
  for (const [rule, sql] of Object.entries(amended ? {} : RULES)) {
    const reader = await connection.runAndReadAll(
      `select verdict, count(*)::int as n from (${sql}) group by verdict order by verdict`,
    );
    counts[rule] = Object.fromEntries(reader.getRows().map(([verdict, n]) => [verdict, n]));
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(counts, null, 2));
  else
    for (const [rule, found] of Object.entries(counts))
      console.log(
        `${rule}: ${Object.entries(/** @type {object} */ (found))
          .map(([v, n]) => `${v} ${n}`)
          .join(', ')}`,
      );
} finally {
  rmSync(work, { recursive: true, force: true });
}
