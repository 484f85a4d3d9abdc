import { failInput, type Work } from '../../base/index.js';
import type { Example, Law } from '../../language/index.js';
import { ExampleRuns } from '../examples.js';
import type { LegalTime } from '../legal-time.js';
import { type Mutant, mutantsOf, mutated } from './mutants.js';

/** A change that no example noticed. */
export interface Survivor {
  /** The rule, fact or clock that was changed. */
  readonly name: string;
  /** Its line in the law's file. */
  readonly line: number;
  readonly change: string;
}

export interface MutationScore {
  readonly law: string;
  readonly mutants: number;
  readonly noticed: number;
  readonly survivors: readonly Survivor[];
}

/**
 * How well a law's examples hold its meaning: each number, unit, event, direction, anchor and condition is changed in turn, and
 * some example must then fail. Changes that make no law (the engine cannot run them) are not counted. Throws an InputError where
 * an example fails as the law stands: it would notice every change.
 */
export function mutationScore(law: Law, time: LegalTime, { signal, onProgress }: Work = {}): MutationScore {
  const runs = new ExampleRuns(law, time);
  const failing = law.examples.find((example) => runs.problems(example, 'interpreter').length > 0);
  if (failing)
    failInput('laws/mutation-example-fails', law.file, { range: failing.range, data: { title: failing.title } });
  const all = [...mutantsOf(law)];
  const survivors: Survivor[] = [];
  let mutants = 0;
  for (const [i, mutant] of all.entries()) {
    signal?.throwIfAborted();
    if (i % 16 === 0) onProgress?.({ stage: 'mutating', done: i, total: all.length, unit: 'rows' });
    const { name, line, article } = placeOf(law, mutant);
    const noticed = isNoticed(mutated(law, mutant), examplesFirst(law.examples, article), time);
    if (noticed === null) continue;
    mutants++;
    if (!noticed) survivors.push({ name, line, change: mutant.change });
  }
  return { law: law.id, mutants, noticed: mutants - survivors.length, survivors };
}

/** Null where the changed law cannot be run at all. */
function isNoticed(law: Law, examples: readonly Example[], time: LegalTime): boolean | null {
  try {
    const runs = new ExampleRuns(law, time);
    return examples.some((example) => runs.problems(example, 'interpreter').length > 0);
  } catch {
    return null;
  }
}

/** Those of the article where the change was made come first: one of them will notice. */
function examplesFirst(examples: readonly Example[], article: number): Example[] {
  return [...examples.filter((e) => e.article === article), ...examples.filter((e) => e.article !== article)];
}

function placeOf(law: Law, { path }: Mutant): { name: string; line: number; article: number } {
  const [list, index] = path as readonly [keyof Law, number];
  const part = (law[list] as unknown as readonly { name?: string; article?: number; range?: { line: number } }[])[
    index
  ];
  return { name: part?.name ?? String(list), line: part?.range?.line ?? 1, article: part?.article ?? -1 };
}
