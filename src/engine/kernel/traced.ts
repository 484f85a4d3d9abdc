import type { BoundLog } from '../../binding/index.js';
import type { FindingColumns } from '../findings.js';
import type { DeemedLog } from '../interpreter/index.js';

/** Findings of a log in which deemed events stand, told with the positions of the log without them. */
export class Traced {
  readonly #findings: FindingColumns;
  #origin: Uint32Array = new Uint32Array(0);

  constructor(findings: FindingColumns) {
    this.#findings = findings;
  }

  use(log: BoundLog): void {
    this.#origin = (log as DeemedLog).origin;
  }

  push(tag: number, event: number, other: number, due: number, late: number): void {
    this.#findings.push(tag, this.#origin[event]!, other < 0 ? other : this.#origin[other]!, due, late);
  }

  pushHours(tag: number, event: number, other: number, due: number, late: number): void {
    this.#findings.pushHours(tag, this.#origin[event]!, other < 0 ? other : this.#origin[other]!, due, late);
  }

  dropFrom(event: number, rule: number | null = null): void {
    this.#findings.dropFrom(this.#origin[event]!, rule);
  }
}
