import { isAdverse } from '../engine/index.js';
import type { Messages } from '../messages/index.js';
import { type ErrorRate, errorRateLines } from './error-rate.js';
import type { ReportedFinding } from './findings.js';
import { numbers } from './number-text.js';

type State = NonNullable<ReportedFinding['note']>['as'];

/** What became of the adverse findings of a run, by the last note on each. */
export interface NoteCounts {
  readonly adverse: number;
  /** Those of which a note that holds says something, by what it says. */
  readonly states: Readonly<Partial<Record<State, number>>>;
  /** Those whose note has run out, and those that say something else since it was written, or have another id. */
  readonly runOut: number;
  readonly changed: number;
  /** Those that nobody has dealt with as they stand, with the two before. */
  readonly unnoted: number;
}

export function noteCounts(findings: Iterable<ReportedFinding>): NoteCounts {
  const states: Partial<Record<State, number>> = {};
  let [adverse, runOut, changed, noted] = [0, 0, 0, 0];
  for (const { verdict, note } of findings) {
    if (!isAdverse(verdict)) continue;
    adverse++;
    if (note?.holds === 'run-out') runOut++;
    else if (note?.holds === 'finding-changed' || note?.holds === 'carried') changed++;
    else if (note !== undefined) {
      noted++;
      states[note.as] = (states[note.as] ?? 0) + 1;
    }
  }
  return { adverse, states, runOut, changed, unnoted: adverse - noted };
}

/** What people have said of a check since it was made, a sentence each: of a sample, and of single findings. */
export function saidSince(
  { errorRate, notes }: { readonly errorRate?: ErrorRate; readonly notes?: NoteCounts },
  messages: Messages,
): string[] {
  return [
    ...(errorRate ? errorRateLines(errorRate, messages) : []),
    ...(notes ? [noteCountsLine(notes, messages)] : []),
  ];
}

function noteCountsLine({ adverse, states, runOut, changed, unnoted }: NoteCounts, messages: Messages): string {
  const n = numbers(messages);
  const told = Object.entries(states).map(([state, count]) => `${messages.text(`note/${state}`)} ${n(count)}`);
  const shown = (count: number) => (count === 0 ? '' : n(count));
  return messages.text('note/counts', {
    adverse: n(adverse),
    unnoted: n(unnoted),
    states: told.join(', '),
    out: shown(runOut),
    changed: shown(changed),
  });
}
