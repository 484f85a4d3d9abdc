import { CONSTRUCTS, type ConstructUse, constructUses } from '../../src/engine/index.js';
import type { Law } from '../../src/language/index.js';
import { fromSeed } from '../../test/support/draw.js';
import { randomLaw } from '../../test/support/laws.js';
import { NOTE, table } from './markdown.js';

/** So many random laws, of those that the property tests put through both engines, are looked through. */
const RANDOM_LAWS = 1000;

/** Constructs that random laws hold, by their form. */
function randomlyMet(): ReadonlySet<number> {
  const forms = CONSTRUCTS.map((c) => ({ ...c, rows: [] }));
  const met = new Set<number>();
  for (let seed = 0; seed < RANDOM_LAWS; seed++) {
    const law = randomLaw(fromSeed(seed), { workingDays: true, base: 15_000, whole: true });
    for (const { construct } of constructUses(law, forms)) met.add(construct);
  }
  return met;
}

export function constructTable(laws: readonly Law[], fragments: readonly Law[]): string {
  const inLaws = laws.flatMap((law) => constructUses(law, CONSTRUCTS));
  const inFragments = fragments.flatMap((law) => constructUses(law, CONSTRUCTS));
  const random = randomlyMet();
  const isHeld = (u: ConstructUse) => u.reached;
  let held = 0;
  const rows = CONSTRUCTS.map(({ number, name, written }) => {
    const [a, b] = [inLaws, inFragments].map((uses) => uses.filter((u) => u.construct === number)) as [
      ConstructUse[],
      ConstructUse[],
    ];
    const isShown = [...a, ...b].some(isHeld);
    if (isShown) held++;
    const tests = [...(isShown ? ['kept and broken'] : []), ...(random.has(number) ? ['random'] : [])];
    return [number, name, written, usesText(a), usesText(b), examplesOf(a, b), tests.join(', ') || '-'];
  });
  return `# How each construct of real statutes is written, and where

${NOTE}

The ${CONSTRUCTS.length} constructs that statutes were found to use, each with the way to write it. The forms are explained in
[language.md](../language.md), their meaning in [semantics.md](../semantics.md). Uses are found by walking what each law declares: a
construct stands here because a rule, clock, deemed event or fact has its form (and, where the form alone is that of several
constructs, rests on a row that has it). *Examples* are the worked examples that expect a verdict of a rule resting on it, in the laws and
in the fragments under \`test/laws\`; both engines give what they expect (\`test/laws/laws.test.ts\`). *Kept and broken*: in one law
one such rule is kept by one of them and broken by another. *Random*: random laws of the property tests have its form (\`test/engine/engines.test.ts\`).

${held} of ${CONSTRUCTS.length} are kept and broken by examples; ${random.size} are met in random laws.

${table(['no.', 'construct', 'written', 'laws that use it', 'fragments', 'examples', 'tests'], rows)}`;
}

const MOST_NAMES = 2;

function usesText(uses: readonly ConstructUse[]): string {
  const texts = uses.map(({ law, in: names }) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
    return `${law}: ${shown.join(', ')}${names.length > MOST_NAMES ? `, +${names.length - MOST_NAMES}` : ''}`;
  });
  return texts.join('<br>') || '-';
}

function examplesOf(...uses: readonly (readonly ConstructUse[])[]): number {
  return uses.flat().reduce((sum, use) => sum + use.examples, 0);
}
