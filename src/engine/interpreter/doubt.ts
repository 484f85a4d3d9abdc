/** What a record lacks, so that a verdict cannot be given. */
export interface Doubt {
  /**
   * - `event`, `attribute`: the source does not record it
   * - `absent`: the source records such events, and the case has none
   * - `value`: the source records it, and there it is empty
   * - `unreadable`: a value is there and cannot be read
   * - `order`: events with the same time, whose order the source does not vouch for
   * - `time`: an event has no time, or not one as fine as the rule asks for
   * - `left-open`: the case began before the log
   * - `calendar`: the calendar does not reach so far
   * - `judgment`: a person has not answered yet what the law leaves to judgment
   */
  readonly why:
    | 'event'
    | 'attribute'
    | 'absent'
    | 'value'
    | 'unreadable'
    | 'order'
    | 'time'
    | 'left-open'
    | 'calendar'
    | 'judgment';
  /** Event code; -1 where it is about none. */
  readonly event: number;
  /** Attribute id, or who acted; null where it is about the event itself. */
  readonly of: number | 'actor' | 'role' | 'office' | null;
  /** Of a judgment: what is asked, as the law words it. */
  readonly asked?: string;
}

/** Doubts, each once. */
export class Doubts {
  readonly #found = new Map<string, Doubt>();

  add(why: Doubt['why'], event = -1, of: Doubt['of'] = null): void {
    const key = `${why} ${event} ${of}`;
    if (!this.#found.has(key)) this.#found.set(key, { why, event, of });
  }

  get all(): Doubt[] {
    return [...this.#found.values()];
  }
}
