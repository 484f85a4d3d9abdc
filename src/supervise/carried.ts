import { type ReportedFinding, readSomeFindings } from '../report/index.js';
import { linesOf } from './lines.js';
import { movedAmong, placed, placeOf, placesIn } from './moved.js';
import type { NoteBook } from './note-book.js';
import { checkFile, type Run } from './read-run.js';
import { type CarriedNote, FINDINGS_FILE, PLACES_FILE } from './run-folder.js';

/**
 * Notes that are carried to findings of now whose trigger was recorded with another time since the run before, so that their id is
 * another; and those that the run before carried already. A finding with a note of its own is carried none, and a finding that is there
 * still lends none.
 *
 * @param findings those of now; gone through only where there are notes, and twice where one of them has lost its finding
 */
export function carriedNotes(
  previous: Run | null,
  name: string,
  book: NoteBook,
  findings: Iterable<ReportedFinding>,
): CarriedNote[] {
  const check = previous?.checks.find((one) => one.name === name);
  if (!previous || !check) return [];
  const before = new Map((check.carried ?? []).map((one) => [one.id, one]));
  const noted = new Set([...before.keys()]);
  for (const note of book.all()) if (note.check === name) noted.add(note.finding);
  if (noted.size === 0) return [];
  const present = new Set<string>();
  for (const { id } of findings) if (noted.has(id)) present.add(id);
  const isFree = ({ id, from }: CarriedNote) =>
    book.last(name, id) === undefined && !present.has(from) && book.last(name, from) !== undefined;
  const kept = [...before.values()].filter((one) => present.has(one.id) && isFree(one));
  const places = checkFile(previous, check, PLACES_FILE);
  const lost = placesIn(places, new Set([...noted].filter((id) => !present.has(id))));
  if (lost === null || lost.size === 0) return kept;
  const moved = movedTo(lost, idsIn(places, new Set(lost.values())), findings);
  const owners = new Set([...moved.values()].filter((id) => book.last(name, id) !== undefined));
  const file = checkFile(previous, check, FINDINGS_FILE);
  const then: ReadonlyMap<string, ReportedFinding> = owners.size === 0 ? new Map() : readSomeFindings(file, owners);
  const fresh = [...moved].flatMap(([id, was]): CarriedNote[] => {
    const own = then.get(was);
    if (own) return [{ id, from: was, time: own.event.time }];
    const carried = before.get(was);
    return carried ? [{ ...carried, id }] : [];
  });
  return [...kept, ...fresh.filter(isFree)];
}

/** Of lost findings the one of now that each has become: ids then by ids now. */
function movedTo(
  lost: ReadonlyMap<string, string>,
  then: ReadonlyMap<string, string>,
  findings: Iterable<ReportedFinding>,
): ReadonlyMap<string, string> {
  const wanted = new Set(lost.values());
  const now = new Map<string, string>();
  for (const finding of findings) {
    const place = placeOf(placed(finding));
    if (wanted.has(place)) now.set(finding.id, place);
  }
  const without = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    new Map([...one].filter(([id]) => !other.has(id)));
  const moved = movedAmong(without(then, now), without(now, then));
  return new Map([...moved].filter(([, was]) => lost.has(was)));
}

/** Every finding that a file of places has in some of them. */
function idsIn(file: string, wanted: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of linesOf(file)) {
    const at = line.lastIndexOf(' ');
    const place = line.slice(at + 1);
    if (wanted.has(place)) found.set(line.slice(0, at), place);
  }
  return found;
}
