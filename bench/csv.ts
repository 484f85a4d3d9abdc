/**
 * Megabytes a second of reading CSV on one thread, all columns typed, against DuckDB reading the same file into a table with
 * one thread, in the same run; median of 5. The second file has the shape of a real permit register (15 columns).
 * Run: npm run bench -- csv [MEGABYTES, 300]
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readCsv } from '../src/log/csv/index.js';
import type { Column, EventLog } from '../src/log/index.js';

const RUNS = 5;
const BYTES = Number(process.argv[2] ?? 300) * 1e6;
const folder = mkdtempSync(join(tmpdir(), 'duecourse-bench-'));

let seed = 7;
const random = (n: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};

type Row = (id: number, event: number) => string;

function write(name: string, header: string, row: Row): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  let written = 0;
  let text = `${header}\n`;
  for (let id = 1; written < BYTES; id++) {
    for (let event = 0, events = 1 + random(7); event < events; event++) text += row(id, event);
    if (text.length < 1 << 20) continue;
    written += writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
  return path;
}

const ACTS = [
  'Create Fine',
  'Send Fine',
  'Insert Fine Notification',
  'Add penalty',
  'Payment',
  'Send for Credit Collection',
];
const day = (at: number): string => new Date(Date.UTC(2000, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
const files = [
  write(
    'fines.csv',
    'case:concept:name,concept:name,time:timestamp,org:resource,amount,article,lifecycle:transition',
    (id, event) => {
      const resource = event === 0 ? 500 + random(100) : '';
      const amount = event === 0 ? (random(10_000) / 100).toFixed(2) : '';
      return `A${id},${ACTS[event % 6]},${day(random(4800))} 00:00:00+01:00,${resource},${amount},157,complete\n`;
    },
  ),
  write(
    'permits.csv',
    'case:channel,case:concept:name,case:deadline,case:department,case:enddate,case:group,case:responsible,case:startdate,concept:instance,concept:name,lifecycle:transition,org:group,org:resource,time:timestamp,note',
    (id, event) => {
      const start = (id * 37) % 4000;
      const clock = `1${random(10)}:${10 + random(50)}:${10 + random(50)}.${100 + random(900)}000+02:00`;
      return `Internet,case-${id},${day(start + 56)} 13:41:31.788000+01:00,General,,Group 2,Resource${id % 40},${day(start)} 13:42:22.688000+02:00,task-${id}${event},T0${event} Check confirmation of receipt,complete,Group ${random(9)},Resource${random(40)},${day(start + event)} ${clock},\n`;
    },
  ),
];

function columnBytes(log: EventLog): number {
  const bytes = (column: Column): number => {
    const validity = column.validity?.byteLength ?? 0;
    if (column.type === 'list') return validity + column.starts.byteLength + bytes(column.items);
    if ('codes' in column) {
      const { dictionary } = column as { dictionary: { bytes?: Uint8Array; offsets?: Int32Array } };
      return (
        validity + column.codes.byteLength + (dictionary.bytes?.byteLength ?? 0) + (dictionary.offsets?.byteLength ?? 0)
      );
    }
    const { offset, precision } = column as { offset?: Int16Array | number; precision?: Uint8Array | number };
    const extra = [offset, precision].reduce<number>((n, a) => n + (typeof a === 'object' ? a.byteLength : 0), 0);
    return validity + (column as { values: Float64Array }).values.byteLength + extra;
  };
  const ids = log.caseIds as { bytes?: Uint8Array; offsets?: Int32Array };
  const own = log.caseStart.byteLength + (ids.bytes?.byteLength ?? 0) + (ids.offsets?.byteLength ?? 0);
  return [log.activity, log.time, ...log.eventAttributes, ...log.caseAttributes].reduce((n, c) => n + bytes(c), own);
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.();
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

try {
  console.log(
    `${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(2)}, ${new Date().toISOString().slice(0, 10)}`,
  );
  const rate = (bytes: number, ms: number): string => `${(bytes / 1000 / ms).toFixed(0)} MB/s`;
  // Ours first, for both files: the peak is of the whole process, and DuckDB lives in it.
  const ours: number[] = [];
  for (const path of files) {
    const bytes = statSync(path).size;
    let log: EventLog | undefined;
    const before = process.cpuUsage();
    const ms = await median(async () => {
      log = undefined;
      ({ log } = await readCsv(path));
    });
    const cpu = process.cpuUsage(before);
    const busy = (cpu.user + cpu.system) / 1000 / RUNS;
    ours.push(ms);
    const peak = process.resourceUsage().maxRSS / 1024;
    const columns = columnBytes(log!) / 2 ** 20;
    const events = log!.eventCount;
    console.log(`${basename(path)}: ${(bytes / 1e6).toFixed(0)} MB, ${events} events`);
    console.log(
      `  duecourse ${ms.toFixed(0)} ms, ${rate(bytes, ms)} (${rate(bytes, busy)} of processor time), ${(events / ms / 1000).toFixed(2)} million events/s`,
    );
    console.log(`  peak of the process ${peak.toFixed(0)} MB, columns ${columns.toFixed(0)} MB`);
  }
  for (const [i, path] of files.entries()) {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const sql = `create or replace table log as from read_csv('${path}', sample_size = -1)`;
    const theirs = await median(() => connection.run(sql));
    connection.closeSync();
    instance.closeSync();
    const bytes = statSync(path).size;
    console.log(
      `DuckDB, one thread, ${basename(path)}: ${theirs.toFixed(0)} ms, ${rate(bytes, theirs)}; ratio ${(theirs / ours[i]!).toFixed(2)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
