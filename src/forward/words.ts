import { failInput } from '../base/index.js';
import type { Law } from '../language/index.js';
import { asName, assemble, type RawEvent, type Written } from './assemble.js';
import type { Matter } from './matter.js';

/**
 * A matter from words such as `petition-accepted=2026-03-02 category=residual`: each event with its day, and after it its attributes.
 * `by`, `as` and `of` are who did it.
 */
export function matterOfWords(words: readonly string[], law: Law, file: string): Matter {
  return assemble(
    {
      id: null,
      law: null,
      at: null,
      events: eventsOfWords(words, law, file),
      notRecorded: [],
      neverHappens: [],
      assume: [],
    },
    law,
    file,
  );
}

/** The same added to a matter that there is. */
export function withWords(matter: Matter, words: readonly string[], law: Law, file: string): Matter {
  const added = matterOfWords(words, law, file);
  const day = (e: Matter['events'][number]) => e.time?.slice(0, 10) ?? '9999';
  const events = [...matter.events, ...added.events]
    .map((e, i) => [e, i] as const)
    .sort(([a, i], [b, j]) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : i - j))
    .map(([e]) => e);
  return { ...matter, events, warnings: [...matter.warnings, ...added.warnings] };
}

function eventsOfWords(words: readonly string[], law: Law, file: string): RawEvent[] {
  const events: RawEvent[] = [];
  const attributes = new Set(law.attributes.map((a) => a.name));
  for (const word of words) {
    const found = /^([^=]+)=(.*)$/su.exec(word);
    if (!found) failInput('matter/word-form', file, { data: { word } });
    const name: Written = { text: found[1]!.trim(), range: null };
    const value: Written = { text: found[2]!.trim(), range: null };
    const last = events.at(-1);
    const who = name.text === 'by' ? 'actor' : name.text === 'as' ? 'role' : name.text === 'of' ? 'office' : null;
    if (last && who) events[events.length - 1] = { ...last, [who]: value };
    else if (last && attributes.has(asName(name.text)))
      events[events.length - 1] = { ...last, attributes: [...last.attributes, { name, value }] };
    else events.push({ time: value, event: name, actor: null, role: null, office: null, attributes: [], range: null });
  }
  return events;
}
