import { sameRate } from '../base/index.js';
import type { Part, PartAndRest } from './view/index.js';

/** A difference is called clear where so much of it comes by chance less often than this, however many parts were looked at. */
const SURE = 0.01;
/** Of fewer found nothing is said, however rare they are elsewhere. */
const LEAST = 5;
/** Of very many, every difference is sure; one that is called clear is also large. */
const CLEARLY_MORE = 1.5;

export function together(parts: readonly Part[], name: string | null = null): Part {
  const sum = (of: (part: Part) => number) => parts.reduce((n, part) => n + of(part), 0);
  return {
    name,
    n: sum(({ n }) => n),
    decided: sum(({ decided }) => decided),
    unknown: sum(({ unknown }) => unknown),
    running: sum(({ running }) => running),
  };
}

/** The part with most of those whose share is clearly larger than that of all others together; null where none is. */
export function clearlyMost(parts: readonly Part[]): PartAndRest | null {
  const there = parts.filter(({ decided }) => decided > 0);
  const clear = there
    .map((part) => ({ part, rest: together(there.filter((other) => other !== part)) }))
    .filter(({ part, rest }) => isClear(part, rest, there.length));
  return clear.reduce<PartAndRest | null>((top, one) => (top === null || one.part.n > top.part.n ? one : top), null);
}

/**
 * Whether a share is clearly larger than another. It must be so of what is decided, and of all that was checked too: else a part
 * might stand out only because less of it can be decided. `tries`: parts that could have been found to stand out.
 */
export function isClear(part: Part, other: Part, tries: number): boolean {
  if (part.n < LEAST) return false;
  return [bases.decided, bases.checked].every((base) => {
    const [a, b] = [part, other].map((of) => ({ count: of.n, exposure: base(of) }));
    if (a!.exposure === 0 || b!.exposure === 0) return false;
    const isMore = a!.count / a!.exposure >= CLEARLY_MORE * (b!.count / b!.exposure);
    return isMore && sameRate(a!, b!) * tries < SURE;
  });
}

/** Whether none found in one part is more than chance, as often as it is found elsewhere: none of so many would else be rare. */
export function isClearlyFree(part: Part, other: Part): boolean {
  if (other.n < LEAST) return false;
  return [bases.decided, bases.checked].every(
    (base) => part.n === 0 && base(part) > 0 && (base(other) / (base(part) + base(other))) ** other.n < SURE,
  );
}

const bases = {
  decided: ({ decided }: Part) => decided,
  checked: ({ decided, unknown }: Part) => decided + unknown,
};
