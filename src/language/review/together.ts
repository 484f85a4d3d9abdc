import type { Condition } from '../ir.js';
import { type Fact, factsOf, seenFacts } from './terms.js';

/** More ways to hold than these are not gone through: such a condition is taken to be possible. */
const MOST_WAYS = 2000;

/**
 * Whether conditions can all hold of one act at one time. False only where that is certain: each way in which they might is
 * gone through, and in each two demands exclude each other.
 */
export function canHold(conditions: readonly Condition[], slack: number): boolean {
  const ways = waysOf({ op: 'and', of: conditions }, true, slack);
  return ways === 'many' || ways.some(holdTogether);
}

type Ways = readonly (readonly Fact[])[] | 'many';

/** Every way in which a condition holds (or, not wanted, does not), each a list of facts. */
function waysOf(condition: Condition, wanted: boolean, slack: number): Ways {
  switch (condition.op) {
    case 'constant':
      return condition.value === wanted ? [[]] : [];
    case 'not':
      return waysOf(condition.of, !wanted, slack);
    case 'and':
    case 'or': {
      const parts = condition.of.map((c) => waysOf(c, wanted, slack));
      return (condition.op === 'and') === wanted ? product(parts) : sum(parts);
    }
    case 'seen': {
      const facts = seenFacts(condition.pattern);
      return wanted ? facts.map((f) => [f]) : [facts.map((f) => ({ ...f, value: false }) as Fact)];
    }
    default: {
      const facts = factsOf(condition, wanted, slack);
      return facts === null ? [] : [facts];
    }
  }
}

function sum(parts: readonly Ways[]): Ways {
  const all: (readonly Fact[])[] = [];
  for (const part of parts) {
    if (part === 'many') return 'many';
    all.push(...part);
  }
  return all.length > MOST_WAYS ? 'many' : all;
}

function product(parts: readonly Ways[]): Ways {
  let all: readonly (readonly Fact[])[] = [[]];
  // One part that can never hold settles the whole, however many ways the others have.
  if (parts.some((part) => part !== 'many' && part.length === 0)) return [];
  for (const part of parts) {
    if (part === 'many' || all.length * part.length > MOST_WAYS) return 'many';
    all = all.flatMap((a) => part.map((b) => [...a, ...b]));
  }
  return all;
}

/** Whether no two of these exclude each other. */
export function holdTogether(facts: readonly Fact[]): boolean {
  const ranges = new Map<string, { low: number; high: number; not: Set<number>; whole: boolean }>();
  const texts = new Map<string, { among: Set<string> | null; not: Set<string> }>();
  const truths = new Map<string, boolean>();
  const missing = new Map<string, boolean>();
  const valued = new Set<string>();
  const orders = new Map<string, Set<string>>();
  const seen = new Map<string, boolean>();
  for (const fact of facts) {
    switch (fact.is) {
      case 'days':
      case 'number':
      case 'not-number': {
        const name = `${fact.is === 'days' ? 'days' : 'value'} ${fact.of}`;
        const range = ranges.get(name) ?? {
          low: Number.NEGATIVE_INFINITY,
          high: Number.POSITIVE_INFINITY,
          not: new Set(),
          whole: false,
        };
        ranges.set(name, range);
        if (fact.is === 'not-number') range.not.add(fact.value);
        else {
          range.low = Math.max(range.low, fact.low);
          range.high = Math.min(range.high, fact.high);
          range.whole ||= fact.is === 'number' && fact.whole;
        }
        if (fact.is !== 'days') valued.add(fact.of);
        break;
      }
      case 'text':
      case 'not-text': {
        const text = texts.get(fact.of) ?? { among: null, not: new Set() };
        texts.set(fact.of, text);
        valued.add(fact.of);
        if (fact.is === 'not-text') for (const value of fact.among) text.not.add(value);
        else text.among = new Set(fact.among.filter((value) => text.among?.has(value) ?? true));
        break;
      }
      case 'order': {
        const left = orders.get(fact.of);
        orders.set(fact.of, new Set(fact.left.filter((o) => left?.has(o) ?? true)));
        break;
      }
      case 'truth':
        if (!agree(truths, fact.of, fact.value)) return false;
        valued.add(fact.of);
        break;
      case 'missing':
        if (!agree(missing, fact.of, fact.value)) return false;
        break;
      case 'clock':
        if (!agree(truths, `clock ${fact.clock} ${fact.state}`, fact.value)) return false;
        break;
      case 'seen':
        if (!agree(seen, `${fact.event} ${fact.of}`, fact.value)) return false;
        break;
    }
  }
  return (
    [...ranges.values()].every(({ low, high, not, whole }) => low <= high && !isExcluded(low, high, not, whole)) &&
    [...texts.values()].every(({ among, not }) => among === null || [...among].some((value) => !not.has(value))) &&
    [...orders.values()].every((left) => left.size > 0) &&
    [...missing].every(([of, value]) => !value || !valued.has(of)) &&
    eventsAgree(facts) &&
    clocksAgree(truths)
  );
}

function agree(known: Map<string, boolean>, of: string, value: boolean): boolean {
  if ((known.get(of) ?? value) !== value) return false;
  known.set(of, value);
  return true;
}

/** Every number of a short row is ruled out, or the one that is left. */
function isExcluded(low: number, high: number, not: ReadonlySet<number>, whole: boolean): boolean {
  if (low === high) return not.has(low);
  if (!whole || high - low > not.size) return false;
  for (let n = low; n <= high; n++) if (!not.has(n)) return false;
  return true;
}

/** Where no event of a kind has happened, none that fits more than that has. */
function eventsAgree(facts: readonly Fact[]): boolean {
  const never = new Set(facts.flatMap((f) => (f.is === 'seen' && !f.value && f.of === '' ? [f.event] : [])));
  return !facts.some((f) => f.is === 'seen' && f.value && never.has(f.event));
}

/** A clock that runs, stands still or has run out has begun, and does no two of these. */
function clocksAgree(truths: ReadonlyMap<string, boolean>): boolean {
  const clocks = new Set([...truths.keys()].flatMap((k) => /^clock (\d+) /.exec(k)?.[1] ?? []));
  return [...clocks].every((clock) => {
    const is = (state: string) => truths.get(`clock ${clock} ${state}`);
    const states = ['running', 'paused', 'run-out'].filter((state) => is(state) === true);
    return states.length < 2 && (states.length === 0 || is('begun') !== false);
  });
}
