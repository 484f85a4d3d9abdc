import { type AddedAct, Outlook } from '../engine/index.js';
import { type ActState, actStandings } from './acts.js';
import type { Due, Standing } from './standing.js';

/** What the law lets follow where something owed is not done in time. */
export interface Following {
  /** What is then taken for happened. */
  readonly deemed: readonly { readonly kind: number; readonly day: number }[];
  /** Acts that are open then, and would not be had it been done. */
  readonly opens: readonly number[];
}

const CLOSED: ReadonlySet<ActState> = new Set(['barred', 'too-late', 'not-begun', 'later', 'done']);

/**
 * What follows if something owed is not done: the matter on the day after, once without it and once with it done on its last day, all
 * else being equal. What is the same in both does not follow from it.
 */
export function followsFrom({ outlook }: Standing, due: Due): Following {
  const none: Following = { deemed: [], opens: [] };
  const end = due.due?.hi ?? Number.POSITIVE_INFINITY;
  const { log, rules, time, until } = outlook;
  const kind = due.version.answers[0]?.of[0]?.event;
  if (!Number.isFinite(end) || kind === undefined) return none;
  const last = due.unit === 'days' ? end : time.dayOf(end);
  const day = Math.max(last, until.day) + 1;
  const then = { day, ms: time.startOf(day + 1) - 1 };
  const c = due.trigger.case;
  const world = (added: readonly AddedAct[]) => new Outlook(log, rules, time, then, c, added, outlook.chart);
  const [undone, done] = [world([]), world([{ kind, day: last }])];
  const names = (o: Outlook) => new Map(o.events.filter((e) => e.deemed && e.sure).map((e) => [e.kind, e.day]));
  const without = names(done);
  const acts = actStandings(done, []);
  return {
    deemed: [...names(undone)].flatMap(([k, d]) => (without.has(k) || d <= until.day ? [] : [{ kind: k, day: d }])),
    opens: actStandings(undone, []).flatMap(({ kind: k, state, by }) => {
      const other = acts.find((a) => a.kind === k);
      return by === 'party' && k !== kind && state === 'open' && other && CLOSED.has(other.state) ? [k] : [];
    }),
  };
}
