import type { Law } from '../../src/language/index.js';
import type { Setting } from './times.js';

/**
 * Whether the oracle can speak about a law: it knows hours only from one event to another, and of a value whose being missing is
 * asked for only where it is told which are (`absence`).
 */
export function inScope(law: Law, absence = false): boolean {
  return [...law.rules, ...law.facts, ...law.clocks, ...law.deems].every((part) => isPlain(part, absence));
}

function isPlain(node: unknown, absence: boolean): boolean {
  if (typeof node !== 'object' || node === null) return true;
  const { op, of, from, point, period, length } = node as Record<string, unknown>;
  if (op === 'missing' && !absence) return false;
  const hours = inMinutes(period) || inMinutes(length);
  const start = op === 'shift' ? point : op === 'after' ? from : of;
  if (
    (op === 'shift' || op === 'after' || op === 'within' || op === 'ahead') &&
    hours &&
    start !== undefined &&
    opOf(start) !== 'event'
  )
    return false;
  if ((op === 'earlier' || op === 'later' || op === 'shift') && inMinutes(op === 'shift' ? point : of)) return false;
  return Object.values(node).every((part) => isPlain(part, absence));
}

function opOf(node: unknown): unknown {
  return (node as { op?: unknown }).op;
}

function inMinutes(node: unknown): boolean {
  return /"minutes":[1-9]|"unit":"(hours|minutes)"/.test(JSON.stringify(node ?? null));
}

/** Settings whose calendars know every day that a small case can reach. */
export function known({ name, base }: Setting): boolean {
  const years = base / 365.25 + 1970;
  return name === 'none' || (name === 'it' ? years < 2021 : years > 2004 && years < 2011);
}
