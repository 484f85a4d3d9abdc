/** A stretch of the text given, in UTF-16 units from its start; `to` is the first one after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How a sentence directs.
 *
 * - `modal`: somebody must, should, shall; 要, 必须, 应当, 不得.
 * - `impersonal`: it is necessary to; efforts should be made to; 有必要.
 * - `reported`: a speaker or meeting calls for, urges, stresses the need; 要求.
 * - `imperative`: a verb without a subject opens the sentence; 坚持, 加强.
 */
export type DirectiveForm = 'modal' | 'impersonal' | 'reported' | 'imperative';

/** One thing that a sentence demands. Every part is a place in the text, so that it can be read where it stands. */
export interface Demand {
  readonly at: Span;
  /** The verb, with the adverbs before it left out. */
  readonly verb: Span;
  /** On what subject: what follows the verb, or precedes it in the passive; null where nothing does. */
  readonly object: Span | null;
  /** Who is to act, in the sentence's own words those of the one before that `they` stands for, or of the bracket after it; null where it says nobody. */
  readonly actor: Span | null;
  /** True of must not, 不得, 严禁. */
  readonly forbids: boolean;
  readonly dates: readonly Span[];
  readonly numbers: readonly Span[];
}

/** A sentence that directs, and what it demands, in the order of the text. */
export interface Directive {
  readonly at: Span;
  readonly form: DirectiveForm;
  /** The words that make it one. */
  readonly cue: Span;
  readonly demands: readonly Demand[];
}

/** What is known of the place where a sentence stands. */
export interface Setting {
  /** Deeds are told of there (成绩, progress so far): only words of command direct. */
  readonly told?: boolean;
  /** A list or a table of things to do announced it: a verb alone directs. */
  readonly announced?: boolean;
  /** The year of the text: what it says of a later one is still to be done. */
  readonly year?: number | undefined;
  /** A bracket at the paragraph's end names who is in charge of it. */
  readonly charged?: boolean;
}
