import type { DocumentKind } from '../model.js';
import { KNOWN_REPEALS, knownCommencement, repealBasis } from './known.js';
import type { ForceSpan, Repeal } from './model.js';
import { titlesOf } from './titles.js';

/** A version as far as its days go. */
export interface DatedVersion {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly date: string;
  /** As stated; null where it is not. */
  readonly from: string | null;
  readonly until: string | null;
  /** Of its texts in all languages. */
  readonly titles: readonly string[];
}

/** 关于修改《甲法》的决定: the titles that it names. */
const DECIDES = /关于修改.*的决定|^amendment|amending/i;

/**
 * From when to when each version of a collection is in force, in the order given: by what the texts say, what their amending decisions
 * say, and what is well known; the next version, a repeal and a stated end each end it, whichever comes first.
 */
export function spansOf(versions: readonly DatedVersion[], repeals: readonly Repeal[]): ForceSpan[] {
  const decided = decisionsIn(versions);
  const begun = versions.map((version) => beginningOf(version, decided));
  const repealed = repealsByTitle([...KNOWN_REPEALS, ...repeals]);
  const later = nextVersions(versions, begun);
  return versions.map((version, i) => {
    const begins = begun[i]!;
    const ends = [
      later[i] ?? null,
      repealOf(version, begins.from, repealed),
      version.until === null
        ? null
        : { until: version.until, ended: 'stated' as const, by: null, endBasis: 'stated' as const },
    ].filter((end) => end !== null);
    ends.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
    return { ...begins, ...(ends[0] ?? { until: null, ended: null, by: null, endBasis: null }) };
  });
}

type Beginning = Pick<ForceSpan, 'from' | 'basis'>;
type Ending = Pick<ForceSpan, 'until' | 'ended' | 'by' | 'endBasis'> & { readonly until: string };

function beginningOf(version: DatedVersion, decided: ReadonlyMap<string, string>): Beginning {
  if (version.from !== null) return { from: version.from, basis: 'stated' };
  if (version.date === 'undated') return { from: null, basis: null };
  const titles = version.titles.flatMap(titlesOf);
  const decision = titles.map((title) => decided.get(`${title} ${version.date}`)).find((day) => day !== undefined);
  if (decision !== undefined) return { from: decision, basis: 'decision' };
  const known = knownCommencement(version.titles, version.date);
  if (known !== null) return { from: known.from, basis: known.basis };
  return { from: version.date, basis: 'assumed' };
}

/** The commencement that a kept decision sets for what it amends, by title and day of adoption. */
function decisionsIn(versions: readonly DatedVersion[]): Map<string, string> {
  const decided = new Map<string, string>();
  for (const { titles, date, from } of versions) {
    if (from === null) continue;
    for (const title of titles)
      if (DECIDES.test(title))
        for (const [, named] of title.matchAll(/[《〈<]([^》〉>]+)[》〉>]/g))
          for (const one of titlesOf(named!)) decided.set(`${one} ${date}`, from);
  }
  return decided;
}

function repealsByTitle(repeals: readonly Repeal[]): Map<string, Repeal[]> {
  const byTitle = new Map<string, Repeal[]>();
  for (const repeal of repeals)
    for (const title of titlesOf(repeal.title)) byTitle.set(title, [...(byTitle.get(title) ?? []), repeal]);
  return byTitle;
}

/** A text that begins on the day of a repeal, or later, was made anew under the old name. */
function repealOf(version: DatedVersion, from: string | null, byTitle: ReadonlyMap<string, Repeal[]>): Ending | null {
  const found = version.titles
    .flatMap(titlesOf)
    .flatMap((title) => byTitle.get(title) ?? [])
    .filter(({ day }) => (from ?? '') < day)
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  return found === undefined
    ? null
    : { until: found.day, ended: 'repealed', by: found.by, endBasis: repealBasis(found.by) };
}

/** Where the next version of the same document begins; of two that begin on one day the later adopted one goes before. */
function nextVersions(versions: readonly DatedVersion[], begun: readonly Beginning[]): (Ending | undefined)[] {
  const next: (Ending | undefined)[] = versions.map(() => undefined);
  const byDocument = new Map<string, number[]>();
  versions.forEach(({ document }, i) => {
    if (begun[i]!.from !== null) byDocument.set(document, [...(byDocument.get(document) ?? []), i]);
  });
  const key = (i: number) => `${begun[i]!.from} ${versions[i]!.date}`;
  for (const own of byDocument.values()) {
    own.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (let k = 0; k + 1 < own.length; k++) {
      const after = own[k + 1]!;
      const { from, basis } = begun[after]!;
      next[own[k]!] = { until: from!, ended: 'superseded', by: versions[after]!.date, endBasis: basis };
    }
  }
  return next;
}
