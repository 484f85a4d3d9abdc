import { textIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import { formatDay } from '../time/index.js';
import type { Statute } from './check-run.js';
import { Namer, namesOf } from './names.js';
import { knownSpans } from './reasons.js';

/** How a law's due days are counted, so that they can be checked by hand: calendar, start day, last day off, what is assumed. */
export function countingLines({ law, time }: Statute, messages: Messages): string[] {
  const data = time.calendar?.data;
  const namer = new Namer(namesOf(law), messages.language);
  const assumed = [
    ...Object.entries(law.assumed).map(
      ([what, why]) => [namer.assumptionName(what), namer.assumption(what, why)] as const,
    ),
    // A calendar's names for what it assumes are English words, and its texts say enough.
    ...Object.values(data?.assumed ?? {}).map((why) => ['', textIn(why, messages.language, '')] as const),
  ];
  return [
    ...(data
      ? [
          messages.text('counting/calendar', {
            title: textIn(data.titles, messages.language, data.id),
            id: data.id,
            known: knownText(time, messages),
          }),
        ]
      : []),
    messages.text('counting/start'),
    ...rollLines(law.rolls, data?.rolls, messages),
    ...assumed.map(([what, why]) => messages.text('counting/assumed', { what, why })),
  ];
}

function knownText(time: Statute['time'], messages: Messages): string {
  return knownSpans(time)
    .map(({ from, until }) => messages.text('counting/span', { from: formatDay(from), to: formatDay(until) }))
    .join(messages.text('text/comma'));
}

type Rolls = NonNullable<Statute['time']['calendar']>['data']['rolls'];

/** Where a law says nothing, its calendar says for each kind of period whether a last day off moves on; kinds of which it says the same share a line. */
function rollLines(own: boolean | null, rolls: Rolls | undefined, messages: Messages): string[] {
  if (own !== null) return [messages.text(own ? 'counting/rolls' : 'counting/stays')];
  if (rolls === undefined) return [messages.text('counting/stays')];
  const alike = new Map<string, { readonly moves: boolean; readonly because: string; readonly kinds: string[] }>();
  for (const [kind, { rolls: moves, because }] of Object.entries(rolls)) {
    const why = textIn(because, messages.language, '');
    const group = alike.get(`${moves} ${why}`) ?? { moves, because: why, kinds: [] };
    group.kinds.push(kindText(kind, messages));
    alike.set(`${moves} ${why}`, group);
  }
  return [...alike.values()].map(({ moves, because, kinds }) =>
    messages.text(moves ? 'counting/rolls' : 'counting/stays', {
      kind: kinds.join(messages.text('counting/kind-or')),
      because,
    }),
  );
}

const KINDS: Readonly<Record<string, string>> = {
  days: 'counting/kind-days',
  workingDays: 'counting/kind-working-days',
  months: 'counting/kind-months',
};

const kindText = (kind: string, messages: Messages): string => messages.text(KINDS[kind] ?? kind);
