import type { Law } from '../../language/index.js';
import { declarationsOf, Resting } from './parts.js';

/** Something that a law takes for so where its text leaves it open. */
export interface Assumption {
  readonly law: string;
  readonly name: string;
  /** `reading`: the options are written out and each can be taken; `option`: it is settled once for the whole law. */
  readonly is: 'reading' | 'option';
  /** What is taken; of an option the same as `why`. */
  readonly assumed: string;
  /** What else the text could mean; none of an option. */
  readonly others: readonly { readonly option: string; readonly text: string }[];
  /** As the law says; null where it says nothing. */
  readonly why: string | null;
  /** Names of the rules that have another form under another reading, or rest on a fact or clock that has. */
  readonly rules: readonly string[];
}

/** Every reading and every other assumption of a law, readings first. The reason of a reading stands under its name in `assumed:`. */
export function assumptionsIn(law: Law): Assumption[] {
  const all = declarationsOf(law);
  const resting = new Resting(law, all);
  const rules = [...new Set(law.rules.map((r) => r.name))];
  const readings = law.readings.map(({ name, options, assumed }, reading): Assumption => {
    const taken = options[assumed]!;
    return {
      law: law.id,
      name,
      is: 'reading',
      assumed: `${taken.name}: ${taken.text}`,
      others: options.flatMap((o, i) => (i === assumed ? [] : [{ option: o.name, text: o.text }])),
      why: law.assumed[name] ?? null,
      rules: rules.filter((rule) => [...resting.of(rule)].some((d) => d.of.under?.reading === reading)),
    };
  });
  const isReading = new Set(law.readings.map((r) => r.name));
  const options = Object.entries(law.assumed).flatMap(([name, why]): Assumption[] =>
    isReading.has(name) ? [] : [{ law: law.id, name, is: 'option', assumed: why, others: [], why, rules: [] }],
  );
  return [...readings, ...options];
}
