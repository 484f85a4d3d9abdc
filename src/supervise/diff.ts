import { ADVERSE, type ReceiptFile, type ReportedFinding, readSomeFindings } from '../report/index.js';
import { digestsApart, digestsOf } from './apart.js';
import { casesIn } from './cases-file.js';
import { movedAmong, placed, placeOf, placesIn } from './moved.js';
import { checkFile, type Run, readCheckReceipt } from './read-run.js';
import { CASES_FILE, type CheckManifest, FINDINGS_FILE, PLACES_FILE } from './run-folder.js';
import { type GlobalChange, globalChanges, type Why, Whys } from './why.js';

/** How one check of a run differs from the same check of another. */
export interface CheckDiff {
  readonly name: string;
  readonly law: string;
  readonly at: { readonly then: string; readonly now: string };
  /** What the whole check rests on and is another now. */
  readonly inputs: readonly GlobalChange[];
  /** False where pseudonyms were made with another key, so that a masked case of one run cannot be told in the other. */
  readonly sameKey: boolean;
  readonly totals: { readonly then: number; readonly now: number };
  /** New ones first, then changed ones, then those that are gone; each in the order of its run. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly is: ChangeKind;
  readonly id: string;
  /** Its id then, where its trigger has another time now and so its id is another; else null. */
  readonly formerly: string | null;
  readonly rule: string;
  readonly article: string;
  readonly case: string;
  readonly office: string | null;
  /** Null of what is new. */
  readonly then: Said | null;
  /** Null of what is gone: it is no finding any more, or its event is no more. */
  readonly now: Said | null;
  /** What is another now and bears on it; more than one where the runs cannot tell which of them did it. */
  readonly why: readonly Why[];
}

export const CHANGE_KINDS = ['new', 'changed', 'gone'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a finding says, as far as two runs are held against one another by it. */
export interface Said {
  readonly verdict: ReportedFinding['verdict'];
  readonly adverse: boolean;
  readonly event: string;
  readonly time: string | null;
  readonly due: string | null;
  readonly late: ReportedFinding['late'];
  readonly note: ReportedFinding['note'] | null;
}

/** Everything that a check of two runs differs by. Findings are streamed; what is kept is what differs. */
export function diffChecks(before: Run, then: CheckManifest, after: Run, now: CheckManifest): CheckDiff {
  const [was, is] = [readCheckReceipt(before, then), readCheckReceipt(after, now)];
  const { added, gone, changed } = digestsApart(digestsOf(before, then, was), digestsOf(after, now, is));
  const old = findingsOf(before, then, new Set([...gone, ...changed]));
  const fresh = findingsOf(after, now, new Set([...added, ...changed]));
  const touched = new Set([...old.values(), ...fresh.values()].map((finding) => finding.case));
  const whys = new Whys({
    before: sideOf(before, then, was, touched),
    after: sideOf(after, now, is, touched),
  });
  const without = (one: ReadonlyMap<string, Slim>, other: ReadonlyMap<string, Slim>) =>
    new Map([...one.values()].flatMap((slim) => (other.has(slim.id) ? [] : [[slim.id, placeOf(slim)]])));
  const moved = movedAmong(without(old, fresh), without(fresh, old));
  const formerly = new Set(moved.values());
  const changes: Change[] = [];
  for (const [id, finding] of fresh)
    if (!old.has(id) && !moved.has(id)) changes.push(changeOf('new', null, finding, whys));
  for (const [id, finding] of fresh) {
    const other = old.get(moved.get(id) ?? id);
    if (other) changes.push(changeOf('changed', other, finding, whys));
  }
  for (const [id, finding] of old)
    if (!fresh.has(id) && !formerly.has(id)) changes.push(changeOf('gone', finding, null, whys));
  return {
    name: now.name,
    law: now.law,
    at: { then: then.at, now: now.at },
    inputs: globalChanges(was, is),
    sameKey: before.key === after.key,
    totals: { then: was.total, now: is.total },
    changes,
  };
}

/**
 * How many findings are new, gone and changed since an earlier run, as a comparison would say; `fresh` are those of now, of which those
 * that were added are looked at.
 */
export function sinceOf(
  before: Run,
  then: CheckManifest,
  lines: Iterable<string>,
  fresh: Iterable<ReportedFinding>,
): Readonly<Record<ChangeKind, number>> {
  const { added, gone, changed } = digestsApart(digestsOf(before, then, readCheckReceipt(before, then)), lines);
  const count = (moved: number) => ({
    new: added.length - moved,
    gone: gone.length - moved,
    changed: changed.length + moved,
  });
  if (added.length === 0 || gone.length === 0) return count(0);
  const wanted = new Set(added);
  const now = new Map<string, string>();
  for (const finding of fresh) if (wanted.has(finding.id)) now.set(finding.id, placeOf(placed(finding)));
  const was = placesIn(checkFile(before, then, PLACES_FILE), new Set(gone));
  return count(was === null ? 0 : movedAmong(was, now).size);
}

/** What is told of a finding in a comparison; a check may have hundreds of thousands of them. */
export type Slim = Pick<ReportedFinding, 'id' | 'rule' | 'article' | 'case' | 'office' | 'key'> & Said;

function findingsOf(run: Run, check: CheckManifest, wanted: ReadonlySet<string>): Map<string, Slim> {
  const found = new Map<string, Slim>();
  if (wanted.size === 0) return found;
  for (const finding of readSomeFindings(checkFile(run, check, FINDINGS_FILE), wanted).values()) {
    const { id, rule, article, case: caseId, office, key, verdict, event, due, late, note } = finding;
    found.set(id, {
      id,
      rule,
      article,
      case: caseId,
      office: office ?? null,
      key,
      verdict,
      adverse: ADVERSE.has(verdict),
      event: event.kind,
      time: event.time,
      due,
      late,
      note: note ?? null,
    });
  }
  return found;
}

function sideOf(run: Run, check: CheckManifest, receipt: ReceiptFile, cases: ReadonlySet<string>) {
  return { run, check, receipt, cases: casesIn(checkFile(run, check, CASES_FILE), cases) };
}

function changeOf(is: ChangeKind, then: Slim | null, now: Slim | null, whys: Whys): Change {
  const { id, rule, article, case: caseId, office } = (now ?? then)!;
  const said = (slim: Slim | null): Said | null => {
    if (slim === null) return null;
    const { verdict, adverse, event, time, due, late, note } = slim;
    return { verdict, adverse, event, time, due, late, note };
  };
  return {
    is,
    id,
    formerly: then !== null && then.id !== id ? then.id : null,
    rule,
    article,
    case: caseId,
    office: office ?? null,
    then: said(then),
    now: said(now),
    why: whys.of(then, now),
  };
}

/** How many of a check's changes there are of each kind, by what a change is grouped by. */
export function countChanges(
  changes: readonly Change[],
  groupOf: (change: Change) => string,
): ReadonlyMap<string, Readonly<Record<ChangeKind, number>>> {
  const groups = new Map<string, Record<ChangeKind, number>>();
  for (const change of changes) {
    const group = groupOf(change);
    let counts = groups.get(group);
    if (counts === undefined) {
      counts = { new: 0, changed: 0, gone: 0 };
      groups.set(group, counts);
    }
    counts[change.is]++;
  }
  const size = ({ new: a, changed: b, gone: c }: Record<ChangeKind, number>) => a + b + c;
  return new Map([...groups].sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1)));
}
