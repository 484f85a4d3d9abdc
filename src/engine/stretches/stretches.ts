import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Work } from '../../base/index.js';
import type { Binding, Wanted } from '../../binding/index.js';
import type { Until } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import type { Done, StretchOrder, Survey, Task } from './order.js';
import { Share } from './share.js';
import { surveyOf, type Totals, totalsOf } from './totals.js';

/** Bundles stand one folder below the one that holds `engine/worker.js`. */
const WORKER = new URL('../engine/worker.js', import.meta.url);

/** A stretch and what is bound of it stay in the processor's own memory. */
const ROWS = 60_000;

export interface StretchedLog {
  /** As `openStored` opens it. */
  readonly file: string;
  readonly binding: Binding;
  /** Sets of rules of one law, none of which look across cases (see {@link byStretches}). */
  readonly sets: readonly RuleSet[];
  /** What all of them ask of the log. */
  readonly wanted: Wanted;
  readonly time: LegalTime;
  readonly rows?: number;
}

/** Whether rules can be judged a stretch of cases at a time. */
export function byStretches(sets: readonly RuleSet[]): boolean {
  return sets.every((set) => set.rules.every((rule) => rule.versions.every(({ key }) => key.byCase)));
}

/**
 * Counts the verdicts on a log that stays in its file, in this thread and others. Every answer is undefined where only reading the
 * whole log can tell, or tell what is wrong with it.
 */
export class StretchedCheck {
  readonly #share: Share;
  readonly #others: readonly Helper[];

  private constructor(share: Share, others: readonly Helper[]) {
    this.#share = share;
    this.#others = others;
  }

  static async open(log: StretchedLog, threads: number): Promise<StretchedCheck | undefined> {
    const { file, binding, sets, wanted, time, rows = ROWS } = log;
    const order: StretchOrder = {
      is: 'stretches',
      file,
      binding,
      sets,
      wanted,
      calendar: time.calendar?.data ?? null,
      zone: time.zone.name,
      rows,
      taken: new Int32Array(new SharedArrayBuffer(8)),
    };
    const helpers = existsSync(fileURLToPath(WORKER)) ? threads - 1 : 0;
    const others = Array.from({ length: helpers }, () => new Helper(order));
    const share = await Share.open(order).catch(async (error: unknown) => {
      await Promise.all(others.map((o) => o.end()));
      throw error;
    });
    return share && new StretchedCheck(share, others);
  }

  /** What must be known before a time of checking is chosen. */
  async survey(work: Work): Promise<Survey | undefined> {
    const shares = await this.#all({ is: 'survey' }, work);
    const told = shares.filter((s) => s.is === 'survey');
    return told.length === shares.length ? surveyOf(told) : undefined;
  }

  async judge(until: Until, work: Work): Promise<Totals | undefined> {
    const shares = await this.#all({ is: 'judge', until }, work);
    const told = shares.filter((s) => s.is === 'judged');
    return told.length === shares.length ? totalsOf(told) : undefined;
  }

  async close(): Promise<void> {
    await Promise.all([this.#share.close(), ...this.#others.map((o) => o.end())]);
  }

  #all(task: Task, work: Work): Promise<Done[]> {
    return Promise.all([this.#share.run(task, work), ...this.#others.map((o) => o.run(task))]);
  }
}

/** Another thread. */
class Helper {
  readonly #worker: Worker;
  #answer: { resolve: (done: Done) => void; reject: (error: unknown) => void } | null = null;
  #failure: unknown = null;

  constructor(order: StretchOrder) {
    this.#worker = new Worker(WORKER, { workerData: order });
    this.#worker.on('message', (done: Done) => this.#answer?.resolve(done));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a worker ended with ${code}`)));
  }

  run(task: Task): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure as Error);
      this.#answer = { resolve, reject };
      this.#worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#answer?.reject(error);
  }
}
