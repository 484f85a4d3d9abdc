import { failInput } from '../../base/index.js';
import type { Budget } from './budget.js';
import { ByteDictionary } from './byte-dictionary.js';
import type { Oddities } from './oddities.js';
import { Segments } from './segments.js';
import type { Utf8Table } from './utf8-table.js';

const MAX_ROWS = 2 ** 31 - 1;

/** How the rows that a reader filled become the rows of the log. */
export interface CaseOrder {
  readonly caseIds: Utf8Table;
  readonly caseStart: Uint32Array;
  /** For each event of the log the row that the reader filled; absent where they are the same. */
  readonly eventOrder?: Uint32Array;
  /** For each row of cases that the reader filled its case of the log; absent where they are the same. */
  readonly caseOfRow?: Uint32Array;
}

/**
 * Which case each stretch of events belongs to. A case may come in several stretches, and may get its id after its
 * events; two cases with one id become one.
 */
export class CaseIndex {
  private readonly ids: ByteDictionary;
  private readonly rowOfId: Segments<Int32Array>;
  private readonly idOfRow: Segments<Int32Array>;
  private readonly runRow: Segments<Int32Array>;
  private readonly runStart: Segments<Int32Array>;
  private runs = 0;
  private current = -1;
  rows = 0;

  constructor(private readonly budget: Budget) {
    this.ids = new ByteDictionary(budget);
    this.rowOfId = new Segments(Int32Array, budget, -1);
    this.idOfRow = new Segments(Int32Array, budget, -1);
    this.runRow = new Segments(Int32Array, budget);
    this.runStart = new Segments(Int32Array, budget);
  }

  /** Goes on with the case of this id, from event row `event`; says its row. */
  start(bytes: Uint8Array, start: number, end: number, event: number): number {
    return this.resume(this.ids.code(bytes, start, end), event);
  }

  startString(id: string, event: number): number {
    return this.resume(this.ids.codeOfString(id), event);
  }

  /** Starts a case whose id is not known yet. */
  startUnnamed(event: number): number {
    if (this.rows === MAX_ROWS) failInput('log/too-many-rows', this.budget.name, { data: { limit: MAX_ROWS } });
    const row = this.rows++;
    this.run(row, event);
    return row;
  }

  /** Names a case that was started unnamed; says false if another case has this id already. */
  name(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    const id = this.ids.code(bytes, start, end);
    this.idOfRow.set(row, id);
    const known = this.rowOfId.get(id);
    if (known >= 0 && known < row) return false;
    this.rowOfId.set(id, row);
    return true;
  }

  finish(events: number, oddities: Oddities): CaseOrder {
    this.nameTheUnnamed(oddities);
    const caseOfRow = new Uint32Array(this.rows);
    const idOfCase = new Int32Array(this.rows);
    let cases = 0;
    for (let row = 0; row < this.rows; row++) {
      const id = this.idOfRow.get(row);
      const first = this.rowOfId.get(id);
      if (first === row) {
        idOfCase[cases] = id;
        caseOfRow[row] = cases++;
      } else caseOfRow[row] = caseOfRow[first]!;
    }
    const { caseStart, eventOrder } = this.order(caseOfRow, cases, events, oddities);
    return {
      caseIds: this.table(idOfCase.subarray(0, cases)),
      caseStart,
      ...(eventOrder === undefined ? {} : { eventOrder }),
      ...(cases === this.rows ? {} : { caseOfRow }),
    };
  }

  private resume(id: number, event: number): number {
    let row = this.rowOfId.get(id);
    if (row >= 0) {
      if (row !== this.current) this.run(row, event);
      return row;
    }
    row = this.startUnnamed(event);
    this.rowOfId.set(id, row);
    this.idOfRow.set(row, id);
    return row;
  }

  private run(row: number, event: number): void {
    this.current = row;
    this.runRow.set(this.runs, row);
    this.runStart.set(this.runs, event);
    this.runs++;
  }

  private nameTheUnnamed(oddities: Oddities): void {
    for (let row = 0, n = 0; row < this.rows; row++) {
      if (this.idOfRow.get(row) >= 0) continue;
      let id: number;
      let text: string;
      do {
        text = `case-without-id-${++n}`;
        const before = this.ids.size;
        id = this.ids.codeOfString(text);
        if (id < before) id = -1;
      } while (id < 0);
      this.idOfRow.set(row, id);
      this.rowOfId.set(id, row);
      oddities.add('case-id-missing', text);
    }
  }

  private order(caseOfRow: Uint32Array, cases: number, events: number, oddities: Oddities) {
    const caseStart = new Uint32Array(cases + 1);
    const seen = new Uint8Array(cases);
    let several = 0;
    let inOrder = true;
    let before = -1;
    for (let r = 0; r < this.runs; r++) {
      const c = caseOfRow[this.runRow.get(r)]!;
      caseStart[c + 1]! += this.runEnd(r, events) - this.runStart.get(r);
      if (c < before) inOrder = false;
      before = c;
      if (seen[c] === 1) several++;
      if (seen[c]! < 2) seen[c]!++;
    }
    for (let c = 0; c < cases; c++) caseStart[c + 1]! += caseStart[c]!;
    if (several > 0) oddities.add('case-in-several-places', undefined, several);
    return { caseStart, eventOrder: inOrder ? undefined : this.regroup(caseOfRow, caseStart, events) };
  }

  /** A stable counting sort of the stretches by case. */
  private regroup(caseOfRow: Uint32Array, caseStart: Uint32Array, events: number): Uint32Array {
    this.budget.take(events * 4);
    const order = new Uint32Array(events);
    const at = caseStart.slice();
    for (let r = 0; r < this.runs; r++) {
      const c = caseOfRow[this.runRow.get(r)]!;
      const end = this.runEnd(r, events);
      for (let event = this.runStart.get(r); event < end; event++) order[at[c]!++] = event;
    }
    return order;
  }

  private runEnd(run: number, events: number): number {
    return run + 1 < this.runs ? this.runStart.get(run + 1) : events;
  }

  private table(idOfCase: Int32Array): Utf8Table {
    if (idOfCase.every((id, c) => id === c)) return this.ids.finish();
    const ordered = new ByteDictionary(this.budget);
    for (const id of idOfCase) ordered.code(this.ids.bytes, this.ids.starts[id]!, this.ids.starts[id + 1]!);
    return ordered.finish();
  }
}
