import { isAdverse, VERDICTS, type Verdict } from '../engine/index.js';
import { citationIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import {
  type Amount,
  adverseShare,
  isSettled,
  type LimitWorking,
  lengthText,
  OTHER_GROUP,
  type PeriodWorking,
  type ReportDocument,
  type ReportedFinding,
  type RuleReport,
  type RuleWording,
  roughDays,
  SUSPECT_SHARE,
  saidSince,
} from '../report/index.js';
import { englishTeller, foreignTexts, quotedMarker, spokenHeading, spokenIn, wordsIn } from './page-words.js';
import { clearlyMost } from './standing-out.js';
import { trendOf } from './trend.js';
import {
  MASKED_OFFICE,
  namedOnly,
  type PageData,
  type PageRule,
  partsOf,
  type Standing,
  toneOf,
} from './view/index.js';

/** Codes whose words the page carries. */
const SPOKEN = [
  'note/accepted',
  'note/disputed',
  'note/data-error',
  'note/explained',
  'note/withdrawn',
  'page/',
  'verdict/',
  'working/',
  'oddity/',
  'report/',
  'story/why',
  'story/review',
  'story/strange',
  'why/',
  'value/',
  'text/',
];

/** All of a report but its findings, in one language. */
export function pageData(document: ReportDocument, messages: Messages): PageData {
  const { findings: _, evidence, wording, errorRate: __, notes: ___, ...report } = document;
  const { language } = messages;
  const limits = limitsByRule(document, messages);
  const held = heldByRule(document);
  const foreign = foreignTexts(document, language);
  const isEnglish = englishTeller(document, language);
  const words = {
    isForeign: (said: string) => foreign?.all === true || isEnglish(said),
    marked: quotedMarker(wording, language),
  };
  const data = {
    language,
    texts: Object.fromEntries(messages.codes(SPOKEN).map((code) => [code, messages.raw(code)])),
    report: {
      ...report,
      source: spokenIn(wording.source, language, ''),
      evidence: { total: evidence.total, shown: evidence.shown },
    },
    rules: document.rules.map((rule, r) =>
      pageRule(document, r, { limits: limits.get(rule.rule), held: held.get(rule.rule) }, language, words),
    ),
    events: Object.fromEntries(
      Object.entries(wording.events).map(([name, { by, texts }]) => [name, { by, ...spokenIn(texts, language, name) }]),
    ),
    ...wordsIn(wording, language),
    lawTitle: spokenIn(wording.lawTitles, language, document.law.id),
    verdicts: VERDICTS.map((name) => ({ name, tone: toneOf(name, isAdverse(name)), settled: isSettled(name) })),
    suspectShare: document.receipt.options.suspectShare ?? SUSPECT_SHARE,
    otherGroup: OTHER_GROUP,
    officesMasked: officesMasked(document),
    adverseCases: adverseCases(document),
    saidSince: saidSince(document, messages),
    foreignTexts: foreign,
    standings: {},
  };
  return { ...data, standings: standingsOf(data) };
}

function standingsOf(data: PageData): Record<number, Standing> {
  const broken = data.rules.flatMap(({ byOffices }, r) => (byOffices > 0 ? [r] : []));
  const standing = (r: number): Standing => ({
    trend: trendOf(partsOf({ data }, 'month', r)),
    office: clearlyMost(namedOnly({ data }, partsOf({ data }, 'office', r))),
  });
  return Object.fromEntries(broken.map((r) => [r, standing(r)]));
}

function officesMasked({ evidence, breakdowns, readiness }: ReportDocument): boolean {
  if (readiness.maskedOffice !== undefined) return true;
  // A report from before that was told.
  if (breakdowns.some(({ by }) => by === 'office')) return false;
  return evidence.cases.some(({ events }) =>
    events.some(({ facts }) => facts.some(([name, value]) => name === 'office' && MASKED_OFFICE.test(value))),
  );
}

/** Of each rule the lengths of the limits behind its findings. */
function limitsByRule({ evidence }: ReportDocument, messages: Messages): Map<string, PageRule['limits']> {
  const found = new Map<string, Set<number>>();
  for (const { finding, limits } of evidence.findings) {
    const of = found.get(finding.rule) ?? new Set<number>();
    found.set(finding.rule, of);
    for (const place of limits) of.add(place);
  }
  return new Map([...found].map(([rule, places]) => [rule, limitsAt([...places], evidence.workings, messages)]));
}

function limitsAt(
  places: readonly number[],
  workings: ReportDocument['evidence']['workings'],
  messages: Messages,
): PageRule['limits'] {
  const there = places.map((place) => workings[place]!).filter(({ exists }) => exists !== false);
  const periods = new Map(there.flatMap((limit) => limit.periods).map((p) => [lengthKey(p), p]));
  const lengths = new Map([...periods.values()].map((p) => [lengthText(p, messages), roughDays(p)]));
  return {
    open: there.some(({ at }) => at.earliest !== at.latest),
    lengths: [...lengths].sort(([, a], [, b]) => a - b).map(([text]) => text),
  };
}

function lengthKey({ months, days, workingDays, minutes }: PeriodWorking): string {
  return `${months} ${days} ${workingDays} ${minutes}`;
}

/** How the words of a law stand in the page's language. */
interface LawWords {
  /** Of words that do not say their language. */
  readonly isForeign: (said: string) => boolean;
  readonly marked: (said: string) => string;
}

/** What the evidence of the page holds of a rule. */
interface Held {
  readonly counts: Partial<Record<Verdict, number>>;
  /** With a delay, the worst of each verdict first met. */
  readonly worst: Map<Verdict, { readonly finding: ReportedFinding; readonly limits: readonly LimitWorking[] }>;
}

function heldByRule({ evidence }: ReportDocument): Map<string, Held> {
  const rules = new Map<string, Held>();
  for (const { finding, limits } of evidence.findings) {
    const { rule, verdict, late } = finding;
    const of: Held = rules.get(rule) ?? { counts: {}, worst: new Map() };
    rules.set(rule, of);
    of.counts[verdict] = (of.counts[verdict] ?? 0) + 1;
    if (late === null || !isAdverse(verdict) || hoursOf(late) <= hoursOf(of.worst.get(verdict)?.finding.late)) continue;
    of.worst.set(verdict, { finding, limits: limits.map((place) => evidence.workings[place]!) });
  }
  return rules;
}

function hoursOf(late: Amount | null | undefined): number {
  return late ? Math.abs(late.n) * (late.unit === 'days' ? 24 : 1) : 0;
}

function pageRule(
  { rules, wording, readiness }: ReportDocument,
  r: number,
  { limits, held }: { readonly limits: PageRule['limits'] | undefined; readonly held: Held | undefined },
  language: string,
  law: LawWords,
): PageRule {
  const rule: RuleReport = rules[r]!;
  const { rule: name, counts } = rule;
  const words = wording.rules[r];
  const suspect = readiness.rules[r]?.suspect ?? null;
  const sum = (of: (verdict: (typeof VERDICTS)[number]) => boolean) =>
    VERDICTS.reduce((n, verdict) => n + (of(verdict) ? counts[verdict] : 0), 0);
  const officeVerdicts = officeVerdictsOf(words?.bearer ?? null);
  const judged = sum((verdict) => verdict !== 'not-in-force');
  const sentence = spokenIn(words?.sentence ?? {}, language, name);
  return {
    name,
    article: citationIn(rule.article, language),
    title: rule.title && spokenIn(rule.title, language, name),
    heading: spokenHeading(words?.heading ?? rule.article, rule.article, language, law.isForeign),
    sentence: { ...sentence, text: sentence.lang === null ? law.marked(sentence.text) : sentence.text },
    gloss: (words?.gloss ?? []).map((texts) => spokenIn(texts, language, '')),
    counts,
    adverse: sum(isAdverse),
    byOffices: sum((verdict) => officeVerdicts.includes(verdict)),
    byParties: sum((verdict) => isAdverse(verdict) && !officeVerdicts.includes(verdict)),
    officeVerdicts,
    judged,
    decided: judged - counts.undetermined,
    settled: sum(isSettled),
    share: rule.cannotShow === undefined ? adverseShare(counts) : null,
    held: held?.counts ?? {},
    worstHeld: worstOf(held, officeVerdicts),
    isAmbiguous: rules.some((other) => other !== rule && isNamedAlike(other, rule, language)),
    worst: rule.worst,
    cannotShow: rule.cannotShow ?? null,
    limits: limits ?? { lengths: [], open: false },
    suspect: suspect !== null && !suspect.confirmed,
  };
}

function worstOf(held: Held | undefined, verdicts: readonly Verdict[]): PageRule['worstHeld'] {
  const found = verdicts.flatMap((verdict) => held?.worst.get(verdict) ?? []);
  if (found.length === 0) return null;
  const { finding, limits } = found.reduce((a, b) => (hoursOf(b.finding.late) > hoursOf(a.finding.late) ? b : a));
  const { id, case: inCase, late, event, other, verdict, due } = finding;
  const least = limits.some(({ at }) => at.earliest !== at.latest);
  return { id, case: inCase, late: late!, least, finding: { event, other, verdict, due }, limits };
}

function isNamedAlike(a: RuleReport, b: RuleReport, language: string): boolean {
  const said = ({ title, article }: RuleReport) => [title && spokenIn(title, language, '').text, article].join('\n');
  return said(a) === said(b);
}

/** Of adverse verdicts those that say it of an office: a duty is its bearer's, a right used too late or barred is a party's. */
function officeVerdictsOf(bearer: RuleWording['bearer']): Verdict[] {
  return bearer === 'party' ? ['breach'] : ['breach', 'late', 'overdue'];
}

/** Known where every finding is here. */
function adverseCases({ evidence, receipt }: ReportDocument): number | null {
  if (receipt.options.verdicts.length > 0 || receipt.options.summary || evidence.shown < evidence.total) return null;
  return new Set(evidence.findings.filter((e) => isAdverse(e.finding.verdict)).map((e) => e.case)).size;
}
