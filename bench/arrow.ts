/**
 * Opening an Arrow IPC file of many millions of events with warm file cache, against only reading its bytes, in the same
 * run; median of 5. (DuckDB reads no Arrow files by itself.)
 * Run: npm run bench -- arrow [MILLIONS OF EVENTS, 56]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArrow } from '../src/log/arrow/index.js';
import { Utf8Table } from '../src/log/build/index.js';
import { type EventLog, Precision, writeLog } from '../src/log/index.js';

const RUNS = 5;
const EVENTS = Number(process.argv[2] ?? 56) * 1e6;
const folder = mkdtempSync(join(tmpdir(), 'duecourse-bench-'));
const path = join(folder, 'log.arrow');

function table(strings: Iterable<string>): Utf8Table {
  const pieces = [...strings].map((s) => Buffer.from(s));
  const offsets = new Int32Array(pieces.length + 1);
  pieces.forEach((piece, i) => {
    offsets[i + 1] = offsets[i]! + piece.length;
  });
  return new Utf8Table(Buffer.concat(pieces), offsets);
}

/** Cases of four events; activity, time, resource and amount. */
function register(events: number): EventLog {
  const cases = Math.ceil(events / 4);
  const caseStart = Uint32Array.from({ length: cases + 1 }, (_, c) => Math.min(events, c * 4));
  const ids = new Uint8Array(cases * 9);
  for (let c = 0; c < cases; c++) {
    let n = c;
    ids[c * 9] = 65;
    for (let k = 8; k > 0; k--, n = Math.floor(n / 10)) ids[c * 9 + k] = 48 + (n % 10);
  }
  const times = new Float64Array(events);
  const codes = new Uint8Array(events);
  const resource = new Uint16Array(events);
  const amount = new Float32Array(events);
  for (let i = 0; i < events; i++) {
    times[i] = 946_684_800_000 + (i % 4800) * 86_400_000;
    codes[i] = i % 11;
    resource[i] = Math.imul(i, 2654435761) >>> 23;
    amount[i] = (i % 10_000) / 4;
  }
  return {
    name: 'register',
    caseCount: cases,
    eventCount: events,
    caseStart,
    caseIds: new Utf8Table(
      ids,
      Int32Array.from({ length: cases + 1 }, (_, c) => c * 9),
    ),
    activity: {
      name: 'concept:name',
      type: 'text',
      length: events,
      codes,
      dictionary: table(Array.from({ length: 11 }, (_, i) => `Activity ${i}`)),
    },
    time: { name: 'time:timestamp', type: 'time', length: events, values: times, offset: 60, precision: Precision.DAY },
    eventAttributes: [
      {
        name: 'org:resource',
        type: 'text',
        length: events,
        codes: resource,
        dictionary: table(Array.from({ length: 512 }, (_, i) => `Officer ${i}`)),
      },
      { name: 'amount', type: 'number', length: events, values: amount },
    ],
    caseAttributes: [],
    oddities: [],
  };
}

async function bytesOnly(): Promise<void> {
  const file = await open(path);
  const { size } = await file.stat();
  const piece = 1 << 26;
  for (let at = 0; at < size; at += piece)
    await file.read(new Uint8Array(Math.min(piece, size - at)), 0, Math.min(piece, size - at), at);
  await file.close();
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
  const begin = performance.now();
  await writeLog(register(EVENTS), path);
  console.log(`made and written in ${(performance.now() - begin).toFixed(0)} ms`);
  const bytes = statSync(path).size;
  const plain = await median(bytesOnly);
  let sum = 0;
  const ours = await median(async () => {
    const { log, native } = await readArrow(path);
    if (!native || log.eventCount !== EVENTS) throw new Error('not read as written');
    sum += Number(log.time.values[EVENTS - 1]);
  });
  console.log(`${EVENTS} events, ${(bytes / 1e6).toFixed(0)} MB (${sum > 0 ? 'checked' : ''})`);
  console.log(
    `  bytes only ${plain.toFixed(0)} ms; opened as a log ${ours.toFixed(0)} ms, ${(EVENTS / ours / 1000).toFixed(0)} million events/s; ratio ${(ours / plain).toFixed(2)}`,
  );
  console.log(`  peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (with the log that was written)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
