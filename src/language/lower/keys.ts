import { type Context, type EventSymbol, eventNames } from './context.js';
import type { Head } from './head.js';

/** Words that name a person rather than an office or a thing: no key across cases may tally people. */
const PERSONS =
  /^(?:.*-)?(?:person|persons|people|citizen|party|parties|petitioner|applicant|complainant|claimant|plaintiff|defendant|appellant|respondent|offender|driver|debtor|creditor|resident|subject|customer|client|user|consumer|worker|employee|official|officer|judge|investigator|prosecutor|clerk|actor|individual|holder|owner|victim|suspect|accused|witness)(?:-(?:name|id|number|code))?$/;

/** The event that a rule hangs on must carry its key; a key across cases is for offices and things. */
export function checkKey(ctx: Context, head: Head, events: readonly EventSymbol[]): void {
  const span = head.keySpan;
  if (span === undefined) return;
  for (const id of head.key.attributes) {
    const attribute = ctx.attributeList[id]!;
    const without = events.filter((e) => !attribute.carriers.includes(e));
    if (without.length > 0)
      ctx.faults.error('law/key-not-carried', span, {
        name: attribute.name,
        events: eventNames([...new Set(without)]),
      });
    if (!head.key.byCase && PERSONS.test(attribute.name))
      ctx.faults.warning('law/key-names-persons', span, { name: attribute.name });
  }
}
