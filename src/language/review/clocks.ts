import type { Clock, Law } from '../ir.js';
import { referencesOf } from '../references.js';
import type { Tell } from './tell.js';

/** Clocks that nothing asks for, and clocks that stand still until what only their own end brings about. */
export function reviewClocks(law: Law, tell: Tell): void {
  const asked = new Set<string>();
  for (const part of [law.rules, law.deems, law.facts])
    for (const clock of referencesOf(law, part).clocks) asked.add(law.clocks[clock]!.name);
  for (const clock of law.clocks)
    for (const other of referencesOf(law, clock).clocks)
      if (law.clocks[other]!.name !== clock.name) asked.add(law.clocks[other]!.name);
  const told = new Set<string>();
  for (const clock of law.clocks) {
    if (!asked.has(clock.name) && !told.has(clock.name)) tell('law/clock-unused', clock, { name: clock.name });
    told.add(clock.name);
    const event = waitsForItself(law, clock);
    if (event !== null) tell('law/clock-never-ends', clock, { name: clock.name, event: law.events[event]!.name });
  }
}

/** The event, deemed to happen when the clock runs out, that the clock needs to begin or to go on. */
function waitsForItself(law: Law, clock: Clock): number | null {
  const needed = new Set<number>();
  for (const point of [clock.start, ...clock.effects.flatMap((e) => (e.op === 'pause' ? [e.until] : []))])
    if (point.op === 'event' && point.anchor.pattern.of.length === 1) needed.add(point.anchor.pattern.of[0]!.event);
  for (const { event, when } of law.deems)
    if (needed.has(event) && when.op === 'lapse' && law.clocks[when.clock]!.name === clock.name) return event;
  return null;
}
