import { existsSync } from 'node:fs';
import type { ReportedFinding } from '../report/index.js';
import { linesOf } from './lines.js';
import { hashText, hex } from './quick-hash.js';

/** What tells a finding from another but for the time of its trigger. */
export interface Placed {
  readonly id: string;
  readonly rule: string;
  readonly case: string;
  readonly key: unknown;
  /** Kind of the trigger. */
  readonly event: string;
}

/** What tells findings apart but for the time of their trigger. */
export function placed({ id, rule, case: caseId, key, event }: ReportedFinding): Placed {
  return { id, rule, case: caseId, key, event: event.kind };
}

/** 16 hex digits over it. */
export function placeOf({ rule, case: caseId, key, event }: Placed): string {
  const text = `${rule}\n${caseId}\n${event}\n${key === null ? '' : JSON.stringify(key)}`;
  return hex(hashText(text)) + hex(hashText(text, 77));
}

/** A line `ID PLACE` for each finding, for the file that a run keeps. */
export function* placeLines(findings: Iterable<Placed>): Generator<string> {
  for (const one of findings) yield `${one.id} ${placeOf(one)}\n`;
}

/** Places by id of some findings, from such a file; null where there is none. */
export function placesIn(file: string, wanted: ReadonlySet<string>): Map<string, string> | null {
  if (!existsSync(file)) return null;
  const found = new Map<string, string>();
  for (const line of linesOf(file)) {
    const at = line.lastIndexOf(' ');
    const id = line.slice(0, at);
    if (wanted.has(id)) found.set(id, line.slice(at + 1));
  }
  return found;
}

/**
 * Findings that are gone and new because their trigger was recorded with another time: the id then by the id now. Of the same rule, case,
 * key and kind of trigger one is gone and one is new; where there are more, nobody can say which became which.
 *
 * @param gone places by id
 */
export function movedAmong(gone: ReadonlyMap<string, string>, added: ReadonlyMap<string, string>): Map<string, string> {
  const before = alone(gone);
  const moved = new Map<string, string>();
  for (const [place, now] of alone(added)) {
    const then = now && before.get(place);
    if (now && then) moved.set(now, then);
  }
  return moved;
}

/** Ids that stand alone in their place; null where there are several. */
function alone(places: ReadonlyMap<string, string>): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [id, place] of places) found.set(place, found.has(place) ? null : id);
  return found;
}
