/** Where a row of the table of facts stands, other than in a law's rules. */
export interface Elsewhere {
  readonly row: string;
  readonly is: 'calendar' | 'counting' | 'fragment';
  /** Id of the calendar, of the law whose clocks are counted so, or of the fragment. */
  readonly in: string;
  /** What carries it there: parts of the calendar; clocks, rules and assumptions of the law; rules of the fragment. */
  readonly by: readonly string[];
  /** Of a calendar: the parts named that it does not have. */
  readonly lacks: readonly string[];
  /** Why it is not encoded; null where it is. */
  readonly reason: string | null;
  /** Whether what it rests on is marked as to be confirmed, or as assumed. */
  readonly unconfirmed: boolean;
  /** Of a fragment: whether examples keep and break one and the same rule. */
  readonly reached: boolean | null;
}
