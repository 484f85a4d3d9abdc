import type { Verdict } from '../../engine/index.js';
import type { Amount, LimitWorking, ReportDocument, ReportedFinding } from '../../report/index.js';
import type { Spoken } from './node.js';
import type { Standing } from './standing.js';

/**
 * What stands in the page as plain JSON: all of the report but its findings, with the words of one language. The same data makes
 * the page in Node and moves it in the browser.
 */
export interface PageData {
  readonly language: string;
  /** Words by code, as the message files have them. */
  readonly texts: Readonly<Record<string, string>>;
  readonly report: PageReport;
  readonly rules: readonly PageRule[];
  readonly events: Readonly<Record<string, Spoken & { readonly by: 'office' | 'party' }>>;
  readonly lawTitle: Spoken;
  /** What the law calls attributes, values, ways to read the text (by `reading.option`), assumptions and what people are asked. */
  readonly terms: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly assumed: Readonly<Record<string, string>>;
  readonly judgments: Readonly<Record<string, string>>;
  readonly verdicts: readonly VerdictLook[];
  /** The adverse share above which a rule is suspect. */
  readonly suspectShare: number;
  /** Name of the group that holds all others. */
  readonly otherGroup: string;
  /** The record names offices that the binding does not declare safe to show, so that the report masks them. */
  readonly officesMasked: boolean;
  /** By place of the rule, of those that offices broke. */
  readonly standings: Readonly<Record<number, Standing>>;
  /** Of all findings, not of those with evidence alone; null where verdicts were chosen, so that not all are there. */
  readonly adverseCases: number | null;
  /** What people say who looked at a sample, and what became of findings, a sentence each; none where nobody did. */
  readonly saidSince: readonly string[];
  /** What the law calls rules and events it has not, or (`all` false) not all, in the page's language; null where it has. */
  readonly foreignTexts: { readonly all: boolean; readonly languages: readonly string[] } | null;
}

export type PageReport = Omit<ReportDocument, 'findings' | 'evidence' | 'wording' | 'errorRate' | 'notes'> & {
  readonly source: Spoken;
  readonly evidence: { readonly total: number; readonly shown: number };
};

export interface PageRule {
  readonly name: string;
  readonly article: string;
  /** What it asks, in short: a point of the gloss that it claims; null where it claims none. */
  readonly title: Spoken | null;
  readonly heading: string;
  readonly sentence: Spoken;
  readonly gloss: readonly Spoken[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly adverse: number;
  /** Those of the adverse that are an office's, which alone are breaches or delays; the others are acts of parties. */
  readonly byOffices: number;
  readonly byParties: number;
  /** Verdicts that are such. */
  readonly officeVerdicts: readonly Verdict[];
  /** Instances judged: all but `not-in-force`. */
  readonly judged: number;
  /** Those of them that the record decides. */
  readonly decided: number;
  /** Those of them that are neither running nor waiting for a person: kept, adverse or no longer owed. */
  readonly settled: number;
  /** The adverse share, of those settled, 0 to 1, by which a rule is suspect; null where none is. */
  readonly share: number | null;
  /** How many findings with evidence this page holds, by verdict. */
  readonly held: Readonly<Partial<Record<Verdict, number>>>;
  /** The worst of them that an office is answerable for; null where there is none with a delay. */
  readonly worstHeld: {
    readonly id: string;
    readonly case: string;
    readonly late: Amount;
    readonly least: boolean;
    readonly finding: Pick<ReportedFinding, 'event' | 'other' | 'verdict' | 'due'>;
    readonly limits: readonly LimitWorking[];
  } | null;
  /** Another rule has the same title and article: its name tells them apart. */
  readonly isAmbiguous: boolean;
  readonly worst: Amount | null;
  /** Why this record can never show it broken; null where it can. */
  readonly cannotShow: 'no-limit' | 'no-record' | null;
  /** The lengths of its limits, as far as findings here show them; `open`: the record leaves open which of them holds. */
  readonly limits: { readonly lengths: readonly string[]; readonly open: boolean };
  /** Nobody has confirmed that its adverse verdicts are real, and something points to the rule, the binding or the data. */
  readonly suspect: boolean;
}

/**
 * What a verdict means for a reader who sees six groups of them, each with a colour and a pattern. `adverse` is what offices
 * broke; what parties did too late or without a right is `party`, and nobody's breach.
 */
export type Tone = 'adverse' | 'party' | 'kept' | 'unknown' | 'running' | 'neutral';

export interface VerdictLook {
  readonly name: Verdict;
  /** As a verdict on an office; what it is of a rule, `toneIn` says. */
  readonly tone: Tone;
  /** Whether it decides one way or the other. */
  readonly settled: boolean;
}

/** A finding with its evidence, as the page unpacks it; its events say the office. */
export interface SampledFinding
  extends Omit<ReportedFinding, 'law' | 'rule' | 'article' | 'office' | 'draft' | 'unconfirmed'> {
  /** Place in the rules. */
  readonly rule: number;
}
