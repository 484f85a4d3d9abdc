import { InputError, type Work } from '../../base/index.js';
import {
  type BoundOddity,
  bindEvents,
  columnsRead,
  countUnbound,
  cutAfter,
  lastOfEvents,
  ReusedMemory,
  type Wanted,
} from '../../binding/index.js';
import {
  type EventLog,
  NotInStretches,
  openStored,
  type StoredLog,
  type TimeColumn,
  timeEdges,
} from '../../log/index.js';
import { Calendar, type Zone, zone } from '../../time/index.js';
import { Judge, programsFor } from '../check.js';
import type { Until } from '../interpreter/index.js';
import { type LegalTime, legalTime } from '../legal-time.js';
import type { Done, Edge, Judged, StretchOrder, Survey, Task } from './order.js';
import { earlier, lastTwo, later } from './totals.js';
import { united } from './united.js';

const SURVEY = 0;
const JUDGING = 1;
/**
 * The first stretches are judged in small pieces: a function that is called now and then is compiled for its whole length, one that
 * is caught in its first long loop only for that loop, and not even that for good.
 */
const FIRST_PIECE = 256;
const PIECES_GROW = 1.25;

const NOTHING_WANTED: Wanted = { attributes: new Set(), instants: false, actor: false, role: false, office: false };

/** One thread's share of the work: takes stretch after stretch until none is left. */
export class Share {
  readonly #order: StretchOrder;
  readonly #stored: StoredLog;
  readonly #zone: Zone;
  readonly #time: LegalTime;

  private constructor(order: StretchOrder, stored: StoredLog) {
    this.#order = order;
    this.#stored = stored;
    this.#zone = zone(order.zone)!;
    this.#time = legalTime(order.calendar === null ? null : new Calendar(order.calendar), this.#zone);
  }

  /** Undefined where the file is not to be read in stretches. */
  static async open(order: StretchOrder): Promise<Share | undefined> {
    const stored = await openShare(order, order.wanted);
    return stored && new Share(order, stored);
  }

  close(): Promise<void> {
    return this.#stored.close();
  }

  /** What is wrong with a file is for the reader of whole logs to say. */
  async run(task: Task, work: Work): Promise<Done> {
    try {
      return await (task.is === 'survey' ? this.#survey(work) : this.#judge(task.until, work));
    } catch (error) {
      for (const which of [SURVEY, JUDGING]) Atomics.store(this.#order.taken, which, this.#stretches());
      if (error instanceof NotInStretches || error instanceof InputError) return { is: 'refused' };
      throw error;
    }
  }

  #stretches(): number {
    return Math.ceil(this.#stored.eventCount / this.#order.rows);
  }

  /** Reads no more than what tells which events there are, and when. */
  async #survey(work: Work): Promise<Survey> {
    const { binding, sets, wanted } = this.#order;
    const { instants } = wanted;
    const stored = await openShare(this.#order, NOTHING_WANTED);
    if (stored === undefined) throw new NotInStretches('cannot be surveyed');
    const memory = new ReusedMemory(this.#order.rows);
    const least = Number.NEGATIVE_INFINITY;
    let survey: Survey = { is: 'survey', events: 0, last: least, before: least, lastMs: instants ? least : null };
    try {
      await this.#each(stored, SURVEY, work, (log) => {
        const found = lastOfEvents(log, sets[0]!.law, binding, this.#zone, instants, memory);
        const [last, before] = lastTwo(survey.last, survey.before, found.lastDays.last, found.lastDays.before);
        const lastMs = survey.lastMs === null ? null : Math.max(survey.lastMs, found.lastMs!);
        survey = { is: 'survey', events: survey.events + found.events, last, before, lastMs };
      });
    } finally {
      await stored.close();
    }
    return survey;
  }

  async #judge(until: Until, work: Work): Promise<Judged> {
    const { binding, sets, wanted } = this.#order;
    const memory = new ReusedMemory(this.#order.rows);
    const options = { until, keeps: () => false, ...(work.signal ? { signal: work.signal } : {}) };
    const one = united(sets);
    const judges = one.sets.map((set) => new Judge(programsFor(set, this.#time, options), options, new Uint32Array(1)));
    const oddities: [number, readonly BoundOddity[]][] = [];
    const counts = { events: 0, unbound: 0 };
    const edges: { first: Edge | null; last: Edge | null } = { first: null, last: null };
    await this.#each(this.#stored, JUDGING, work, (log, row) => {
      const bound = bindEvents(log, sets[0]!.law, binding, this.#zone, wanted, memory);
      const cut = cutAfter(bound, until, memory);
      for (const judge of judges) judge.add(cut);
      counts.events += bound.eventCount;
      counts.unbound += countUnbound(log, binding);
      if (bound.oddities.length > 0) oddities.push([row, bound.oddities]);
      const { first, last } = timeEdges(log.time, edges.first?.ms, edges.last?.ms);
      if (first >= 0) edges.first = earlier(edges.first, edgeAt(log.time, first, row));
      if (last >= 0) edges.last = later(edges.last, edgeAt(log.time, last, row));
    });
    return { is: 'judged', ...counts, ...edges, oddities, sets: one.apart(judges.map((j) => j.results())) };
  }

  async #each(
    stored: StoredLog,
    which: number,
    work: Work,
    visit: (log: EventLog, first: number) => void,
  ): Promise<void> {
    const { rows, taken } = this.#order;
    const total = stored.eventCount;
    let piece = Math.min(FIRST_PIECE, rows);
    for (;;) {
      work.signal?.throwIfAborted();
      const start = Atomics.add(taken, which, 1) * rows;
      if (start >= total) return;
      const first = stored.caseFrom(start);
      const end = stored.caseFrom(Math.min(start + rows, total));
      for (let at = first; at < end; ) {
        const to = piece < rows ? Math.min(stored.caseFrom(at + piece), end) : end;
        visit(stored.stretch(at, to), at);
        at = to;
        piece = Math.min(Math.ceil(piece * PIECES_GROW), rows);
      }
      const done = Math.min(Atomics.load(taken, which) * rows, total);
      work.onProgress?.({ stage: which === SURVEY ? 'reading' : 'checking', done, total, unit: 'events' });
      await new Promise(setImmediate);
    }
  }
}

function openShare({ file, binding, rows }: StretchOrder, wanted: Wanted): Promise<StoredLog | undefined> {
  return openStored(file, { format: 'arrow', columns: columnsRead(binding, wanted), rows });
}

function edgeAt({ values, offset, precision }: TimeColumn, at: number, row: number): Edge {
  return {
    row: row + at,
    ms: Number(values[at]!),
    offset: typeof offset === 'number' ? offset : offset[at]!,
    precision: typeof precision === 'number' ? precision : precision[at]!,
  };
}
