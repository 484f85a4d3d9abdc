import type { Stretch } from './english-clauses.js';
import type { DirectiveForm } from './model.js';

/** Where a sentence begins to direct. All numbers are indexes of tokens. */
export interface Cue {
  readonly form: DirectiveForm;
  /** The words that direct: `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  /** The first verb that is demanded, or the first word of a noun that is. */
  readonly head: number;
  readonly verbs: 'base' | 'gerund' | 'passive' | 'noun';
  readonly subject: Stretch | null;
  readonly forbids: boolean;
}

export const cue = (form: DirectiveForm, from: number, to: number, head: number, verbs: Cue['verbs']): Cue => ({
  form,
  from,
  to,
  head,
  verbs,
  subject: null,
  forbids: false,
});
