import { cpus, loadavg } from 'node:os';
import { options } from './options.js';

export type Unit = 's' | 'ms' | 'ns' | 'MB' | 'MB/s' | 'million events/s' | 'thousand events/s' | 'times';

export interface Target {
  readonly is: 'at most' | 'at least';
  readonly value: number;
}

export const atMost = (value: number): Target => ({ is: 'at most', value });
export const atLeast = (value: number): Target => ({ is: 'at least', value });

interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly runs: readonly number[];
  readonly median: number;
  readonly target: Target | null;
  /** The row that this one is measured against, and how many times it this one is. */
  readonly against: string | null;
  readonly ratio: number | null;
}

/** A table of figures under one heading: medians, ratios against named rows of the same run, and every single value. */
export class Bench {
  readonly #rows: Row[] = [];
  readonly #notes: string[] = [];
  readonly #name: string;
  readonly #title: string;
  readonly #busyBefore: number;

  private constructor(name: string, title: string, busy: number) {
    this.#name = name;
    this.#title = title;
    this.#busyBefore = busy;
  }

  /** Looks at first whether others are using the machine. */
  static async start(name: string, title: string): Promise<Bench> {
    return new Bench(name, title, await busyCores());
  }

  /** Adds what was measured; `against` names an earlier row of the same unit. */
  row(what: string, unit: Unit, runs: readonly number[], more: { target?: Target; against?: string } = {}): void {
    const baseline = more.against === undefined ? undefined : this.#rows.find((r) => r.what === more.against);
    if (more.against !== undefined && !baseline) throw new Error(`no row ${more.against}`);
    const middle = median(runs);
    this.#rows.push({
      what,
      unit,
      runs,
      median: middle,
      target: more.target ?? null,
      against: more.against ?? null,
      ratio: baseline ? middle / baseline.median : null,
    });
    if (!options.json) process.stderr.write(`  ${this.#name}: ${what} ${shown(middle)} ${unit}\n`);
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  async finish(): Promise<void> {
    const busyAfter = await busyCores();
    const machine = {
      model: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      load: loadavg().map((l) => Number(l.toFixed(2))),
      busyCores: [this.#busyBefore, busyAfter],
      node: process.version,
      date: new Date().toISOString().slice(0, 16),
    };
    const notes = [...this.#notes];
    const busy = Math.max(this.#busyBefore, busyAfter);
    if (busy > BUSY)
      notes.push(
        `warning: others use the machine (${busy.toFixed(1)} of ${machine.cores} cores); measure again when it is idle`,
      );
    if (options.json)
      return void console.log(
        JSON.stringify({ bench: this.#name, title: this.#title, machine, rows: this.#rows, notes }),
      );
    console.log(
      `${this.#title}\n${machine.model}, ${machine.cores} cores, load ${machine.load[0]}, Node ${machine.node}, ${machine.date}Z\n`,
    );
    for (const line of tableOf(this.#rows)) console.log(line);
    for (const note of notes) console.log(`  ${note}`);
  }
}

/** More than this many cores in use by others makes figures doubtful. */
const BUSY = 0.3;

/** Cores in use during half a second in which this process does nothing. */
async function busyCores(): Promise<number> {
  const before = cpus();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = cpus();
  const busy = after.map(({ times }, i) => {
    const was = before[i]?.times ?? times;
    const idle = times.idle - was.idle;
    const all = Object.values(times).reduce((n, t) => n + t, 0) - Object.values(was).reduce((n, t) => n + t, 0);
    return all > 0 ? 1 - idle / all : 0;
  });
  return Number(busy.reduce((n, b) => n + b, 0).toFixed(2));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function tableOf(rows: readonly Row[]): string[] {
  const cells = rows.map((r) => [
    r.what,
    `${shown(r.median)} ${r.unit}`,
    r.ratio === null ? '' : comparison(r, r.ratio),
    r.target ? `${r.target.is} ${r.target.value}: ${meets(r, r.target) ? 'met' : 'missed'}` : '',
    r.runs.length > 1 ? `[${r.runs.map(shown).join(' ')}]` : '',
  ]);
  const widths = [0, 1, 2, 3].map((c) => Math.max(...cells.map((row) => row[c]!.length)));
  return cells.map((row) =>
    `  ${row.map((cell, c) => (c === 1 ? cell.padStart(widths[c]!) : cell.padEnd(widths[c] ?? 0))).join('  ')}`.trimEnd(),
  );
}

const DURATIONS: readonly Unit[] = ['s', 'ms', 'ns'];

function comparison({ unit, against }: Row, ratio: number): string {
  if (DURATIONS.includes(unit) && ratio < 1) return `${shown(1 / ratio)} x faster than ${against}`;
  return `${shown(ratio)} x ${against}`;
}

function meets({ median: value }: Row, target: Target): boolean {
  return target.is === 'at most' ? value <= target.value : value >= target.value;
}
