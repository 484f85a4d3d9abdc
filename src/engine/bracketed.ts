import type { BoundLog } from '../binding/index.js';
import type { Alternative } from '../language/index.js';
import type { Finding } from './finding.js';
import {
  allCases,
  contextAsked,
  interpret,
  isJudgedAlone,
  type KeyedLog,
  Strays,
  type Until,
} from './interpreter/index.js';
import type { KeyedGroups, Members } from './keyed/index.js';
import type { LegalTime } from './legal-time.js';
import { Near } from './near.js';
import type { RuleSet } from './rule-set.js';
import { isAdverse } from './verdict.js';

/** Of each event of a group, how many strays on either side are looked at before all are. */
const NEAREST = [1, 8, 64];

/** What was settled of one rule in one log of groups. */
export interface Settled {
  readonly log: KeyedLog;
  readonly findings: readonly Finding[];
}

/**
 * Judges one rule in groups beside which many events stand that may belong to them, as it would be judged with all of these, in time that grows
 * with the groups and not with the product of both. With some of them in a group it knows more than with all; with the rest as something hidden
 * that may have happened at any time it knows less. Where both say the same, so would all of them. Where not, more are looked at, in the
 * end all.
 */
export class Bracket {
  readonly #log: BoundLog;
  readonly #groups: KeyedGroups;
  readonly #rules: RuleSet;
  readonly #time: LegalTime;
  readonly #until: Until;
  readonly #asked: readonly Alternative[] | null;
  readonly #alone: boolean;
  readonly #isGuard: boolean;

  /** `rules`: one rule. */
  constructor(log: BoundLog, groups: KeyedGroups, rules: RuleSet, time: LegalTime, until: Until) {
    this.#log = log;
    this.#groups = groups;
    this.#rules = rules;
    this.#time = time;
    this.#until = until;
    const versions = rules.rules.flatMap((r) => r.versions);
    this.#asked = contextAsked(rules.law, versions);
    this.#isGuard = versions.some((v) => v.kind === 'guard');
    this.#alone = isJudgedAlone(rules.law, versions);
  }

  *judge(strayed: readonly Members[]): Iterable<Settled> {
    let open = strayed;
    for (const nearest of this.#asked === null ? [] : NEAREST) {
      const left: Members[] = [];
      for (const [strays, own] of byStrays(open)) {
        const near = new Near(this.#log, this.#groups, this.#strays(strays), this.#asked!, nearest);
        let done = 0;
        for (const part of this.#groups.logs(near.some(own))) {
          const from = done;
          const besides = (alternative: Alternative, g: number) => near.leavesOut(alternative, own[from + g]!);
          const isWhole = (g: number) => near.isWhole(own[from + g]!);
          const { agreed, open: unsettled } = this.#compared(part, { mayBe: besides }, isWhole);
          for (const g of unsettled) left.push(own[from + g]!);
          done += part.caseCount;
          yield { log: part, findings: agreed };
        }
      }
      open = left;
    }
    for (const part of this.#groups.logs(open)) yield { log: part, findings: this.#found(part, allCases(part)).flat() };
  }

  #strays(events: readonly number[]): Strays {
    return new Strays(this.#log, this.#rules, this.#time, events);
  }

  /** By group. */
  #found(log: KeyedLog, cases: readonly number[]): Finding[][] {
    const byGroup = Array.from({ length: log.caseCount }, (): Finding[] => []);
    interpret(log, this.#rules, this.#time, this.#until, cases, (f) => byGroup[f.case]!.push(f));
    return byGroup;
  }

  /** What is found in each group whether the strays left out are elsewhere or are hidden in it; and the groups in which that differs. */
  #compared(log: KeyedLog, besides: NonNullable<KeyedLog['besides']>, isWhole: (group: number) => boolean) {
    const elsewhere = this.#found(log, allCases(log));
    // What is open with some of them is open with all.
    const isOpen = (f: Finding) => f.verdict === 'undetermined' && f.other < 0;
    const asked = allCases(log).filter((g) => !(this.#alone && elsewhere[g]!.every(isOpen)) && !isWhole(g));
    const hidden = this.#found({ ...log, besides }, asked);
    // Of a limit that was kept whichever end is known is told: the one may be known with some, the other with all.
    const open = asked.filter(
      (g) => this.#tellsKept(elsewhere[g]!) || JSON.stringify(elsewhere[g]) !== JSON.stringify(hidden[g]),
    );
    const left = new Set(open);
    return { agreed: elsewhere.flatMap((findings, g) => (left.has(g) ? [] : findings)), open };
  }

  #tellsKept(findings: readonly Finding[]): boolean {
    return this.#isGuard && findings.some(({ verdict, due }) => due !== null && !isAdverse(verdict));
  }
}

function byStrays(groups: readonly Members[]): Map<readonly number[], Members[]> {
  const by = new Map<readonly number[], Members[]>();
  for (const group of groups) {
    const own = by.get(group.strays);
    if (own) own.push(group);
    else by.set(group.strays, [group]);
  }
  return by;
}
