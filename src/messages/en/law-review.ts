/** What can be seen of a law without any case. */
export const reviewMessages: Readonly<Record<string, string>> = {
  'law/never-applies':
    '`{name}` can never apply: no event can be as it asks, since its conditions exclude each other. Correct one of them, or remove the rule.',
  'law/guard-never-kept':
    'No act can ever keep `{name}`: what it asks excludes itself. Correct one of its demands; write `never` if the act is forbidden.',
  'law/due-before-start':
    'The last day of `{name}` lies before what calls for it, so that nobody can be in time. Correct the day: `by EVENT + 3 days`.',
  'law/duty-barred':
    'Nobody can meet `{name}` in time: `{guard}` allows the act only after its last day. Correct one of the two periods.',
  'law/guards-exclude':
    '`{name}` and `{guard}` exclude each other: where both apply, no act can keep both. Say when each applies (`if ...`), or that one goes before the other (`overrides`).',
  'law/clock-unused':
    'Nothing asks for the clock `{name}`: no rule, fact, fiction or other clock. Let one rest on it (`before {name} runs out`), or remove it.',
  'law/clock-never-ends':
    'The clock `{name}` waits for `{event}`, which happens only when this clock runs out. Let it wait for another event.',
  'law/version-out-of-force':
    'No day on which the law is in force falls to this version of `{name}`. Correct `from` and `until`, or `in-force` in the front matter.',
  'law/version-gap':
    'From {from} until {until} no version of `{name}` holds. Close the gap, or say in the gloss why there is one and write two rules.',
  'law/term-untranslated':
    '`{name}` has no words in {languages}. Add `wording term {name} ...`, or readers see the name.',
  'law/value-untranslated':
    '"{name}" has no words in {languages}. Add `wording value "{name}" ...`, or readers see it as it is.',
  'law/option-untranslated':
    'What `{name}` takes the text to mean is not said in {languages}. Add `wording option {name} ...`.',
  'law/assumption-untranslated':
    'What is assumed under `{name}` is not said in {languages}. Add `wording assumption {name} ...`.',
};
