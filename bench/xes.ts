/**
 * Reading XES into columns of all attributes, against saxes merely counting events in the same file; each reading in a
 * process of its own, median of 5 (saxes: once).
 * Run: npm run bench -- xes. DUECOURSE_BENCH_MB sets the size of the log that is made up (default 200);
 * with DUECOURSE_DATA the road traffic fines log is read too, from gzip.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { Column, EventLog } from '../src/log/model.js';
import { readXesFile } from '../src/log/xes/index.js';

const RUNS = 5;
const MB = 1e6;

interface Result {
  readonly ms: number;
  readonly events: number;
  readonly peakBytes: number;
  readonly columnBytes: number;
}

/** Traces like those of a register of fines: two to five events, some attributes on some of them. */
async function makeLog(file: string, bytes: number): Promise<void> {
  const out = await open(file, 'w');
  let state = 1;
  const below = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  const date = () => {
    const day = new Date(Date.UTC(2000, 0, 1 + below(5000))).toISOString().slice(0, 10);
    return `\t\t\t<date key="time:timestamp" value="${day}T00:00:00+0${1 + below(2)}:00"/>\n`;
  };
  const complete = '\t\t\t<string key="lifecycle:transition" value="complete"/>\n';
  const name = (text: string) => `\t\t\t<string key="concept:name" value="${text}"/>\n`;
  const event = (inside: string) => `\t\t<event>\n${inside}\t\t</event>\n`;
  const trace = (n: number) => {
    let text = `\t<trace>\n\t\t<string key="concept:name" value="S${n}"/>\n`;
    text += event(
      `\t\t\t<float key="amount" value="${20 + below(60)}.${below(100)}"/>\n\t\t\t<string key="org:resource" value="${below(150)}"/>\n` +
        `\t\t\t<string key="dismissal" value="${below(50) === 0 ? '#' : 'NIL'}"/>\n${name('Create Fine')}\t\t\t<string key="vehicleClass" value="${'ACRM'[below(4)]}"/>\n` +
        `\t\t\t<float key="totalPaymentAmount" value="0.0"/>\n${complete}${date()}\t\t\t<int key="article" value="${100 + below(80)}"/>\n\t\t\t<int key="points" value="${below(6)}"/>\n`,
    );
    if (below(3) === 0) {
      return `${text}${event(`\t\t\t<float key="paymentAmount" value="${20 + below(60)}.0"/>\n${name('Payment')}${complete}${date()}`)}\t</trace>\n`;
    }
    text += event(`${name('Send Fine')}${complete}\t\t\t<float key="expense" value="${10 + below(6)}.0"/>\n${date()}`);
    if (below(4) > 0) {
      text += event(
        `${name('Insert Fine Notification')}${complete}${date()}\t\t\t<string key="lastSent" value="P"/>\n`,
      );
      text += event(
        `\t\t\t<float key="amount" value="${40 + below(90)}.0"/>\n${name('Add penalty')}${complete}${date()}`,
      );
      if (below(2) === 0) text += event(`${name('Send for Credit Collection')}${complete}${date()}`);
    }
    return `${text}\t</trace>\n`;
  };
  let text = '<?xml version="1.0" encoding="UTF-8" ?>\n<log xes.version="1.0">\n';
  for (let n = 0, written = 0; written < bytes; n++) {
    text += trace(n);
    if (text.length < 1 << 20) continue;
    written += text.length;
    await out.write(text);
    text = '';
  }
  await out.write(`${text}</log>\n`);
  await out.close();
}

function bytesOf(log: EventLog): number {
  const arrays = (value: object): number => {
    let bytes = 0;
    for (const part of Object.values(value)) {
      if (ArrayBuffer.isView(part)) bytes += part.byteLength;
      else if (typeof part === 'object' && part !== null && !Array.isArray(part)) bytes += arrays(part);
    }
    return bytes;
  };
  const columns: Column[] = [log.activity, log.time, ...log.eventAttributes, ...log.caseAttributes];
  return columns.reduce((sum, column) => sum + arrays(column), arrays({ starts: log.caseStart, ids: log.caseIds }));
}

async function withSaxes(file: string): Promise<number> {
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

async function child(how: string, file: string): Promise<Result> {
  const begin = performance.now();
  const log = how === 'ours' ? await readXesFile(file) : undefined;
  const events = log?.eventCount ?? (await withSaxes(file));
  const ms = performance.now() - begin;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { ms, events, peakBytes, columnBytes: log === undefined ? 0 : bytesOf(log) };
}

function inFreshProcess(how: string, file: string): Result {
  return JSON.parse(execFileSync(process.execPath, [process.argv[1]!, how, file], { encoding: 'utf8' })) as Result;
}

function compare(label: string, file: string, textBytes: number): void {
  const ours = Array.from({ length: RUNS }, () => inFreshProcess('ours', file)).sort((a, b) => a.ms - b.ms);
  const median = ours[RUNS >> 1]!;
  const saxes = inFreshProcess('saxes', file);
  if (saxes.events !== median.events) throw new Error(`${median.events} events, saxes found ${saxes.events}`);
  const speed = (ms: number) => `${(textBytes / MB / (ms / 1000)).toFixed(0)} MB/s`;
  console.log(`${label}: ${(textBytes / MB).toFixed(0)} MB of XML, ${median.events} events`);
  console.log(
    `  columns of all attributes  ${median.ms.toFixed(0)} ms  ${speed(median.ms)}  (all: ${ours.map((r) => r.ms.toFixed(0)).join(', ')})`,
  );
  console.log(`  saxes, counting only       ${saxes.ms.toFixed(0)} ms  ${speed(saxes.ms)}`);
  console.log(`  ratio ${(saxes.ms / median.ms).toFixed(1)}`);
  console.log(
    `  peak memory ${(median.peakBytes / MB).toFixed(0)} MB, ${(median.peakBytes / median.columnBytes).toFixed(2)} times the ${(median.columnBytes / MB).toFixed(0)} MB of columns`,
  );
}

async function main(): Promise<void> {
  const [how, file] = process.argv.slice(2);
  if (how !== undefined && file !== undefined) {
    console.log(JSON.stringify(await child(how, file)));
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'duecourse-bench-'));
  try {
    const made = path.join(folder, 'made-up.xes');
    await makeLog(made, Number(process.env['DUECOURSE_BENCH_MB'] ?? 200) * MB);
    compare('made-up register, plain file', made, statSync(made).size);
  } finally {
    await rm(folder, { recursive: true });
  }
  const fines = path.join(process.env['DUECOURSE_DATA'] ?? '', 'logs', 'road-traffic-fines.xes.gz');
  if (existsSync(fines)) compare('road traffic fines, gzip', fines, 185_382_899);
}

await main();
