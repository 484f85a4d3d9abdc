import type { BoundLog } from '../../binding/index.js';
import type { Condition, DutyRule, Length, Point, TimeTest } from '../../language/index.js';
import { type FindingColumns, NO_NUMBER, tagOf } from '../findings.js';
import { Answers, type Asker, inHours, type Told, type Until } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { type Verdict, verdictCode } from '../verdict.js';
import { BOUNDLESS } from './code.js';
import type { SupposeCode } from './gen.js';
import { Periods, type Recurring } from './periods.js';
import type { Sink } from './run.js';

/** What generated code does not work out by itself and asks the interpreter, about one event. */
export type Question =
  | { readonly is: 'condition'; readonly of: Condition; readonly suppose: SupposeCode; readonly asker: Asker }
  | { readonly is: 'point'; readonly of: Point; readonly asker: Asker }
  | { readonly is: 'length'; readonly of: Length; readonly asker: Asker }
  | { readonly is: 'limit'; readonly of: TimeTest; readonly asker: Asker }
  | {
      readonly is: 'ended';
      readonly of: DutyRule;
      readonly hidden: boolean;
      readonly asker: Asker;
      readonly says: Says;
    }
  | (Recurring & { readonly is: 'periods'; readonly says: Says });

/** Under which number a rule is counted, and which of its verdicts become findings. */
export interface Says {
  readonly rule: number;
  readonly keeps: (verdict: Verdict) => boolean;
  /** What is undetermined may be for review. */
  readonly reviewable: boolean;
}

/** Where generated code finds answers of more than one number. */
export const RESULT = { lo: 'R[0]', hi: 'R[1]', msLo: 'R[2]', msHi: 'R[3]', unsettled: 'R[4]' } as const;

/** The questions of one fold, by index. */
export class Questions {
  readonly #all: Question[] = [];

  add(question: Question): number {
    return this.#all.push(question) - 1;
  }

  /** Functions and arrays by the names that generated code has for them, and what lets them go on with another log. */
  answered(
    log: BoundLog,
    rules: RuleSet,
    time: LegalTime,
    until: Until,
    { counts, asking }: Pick<Sink, 'counts' | 'asking'>,
    findings: Pick<FindingColumns, 'push' | 'pushHours'>,
  ): { readonly given: Record<string, unknown>; readonly use: (log: BoundLog) => void } {
    const answers = new Answers(log, rules, time, until);
    const periods = new Periods(rules.law, until, answers);
    let at = log;
    const all = this.#all;
    const result = new Float64Array(5);
    const put = (lo: number, hi: number) => {
      result[0] = lo;
      result[1] = hi;
    };
    const asked = <K extends Question['is']>(k: number) => {
      asking();
      return all[k] as Question & { readonly is: K };
    };
    /** Counts a verdict and keeps it where it is kept; gives by how much it was late. */
    const tell = (says: Says, { verdict, event, other, due, unit, late }: Told, sign: number): number => {
      counts[says.rule * 16 + verdictCode(verdict)]! += sign;
      if (says.keeps(verdict)) {
        const hours = unit === 'hours';
        const push = hours ? 'pushHours' : 'push';
        findings[push](tagOf(says.rule, verdict, hours), event, other, due ?? NO_NUMBER, late ?? NO_NUMBER);
      }
      if (says.reviewable && verdict === 'undetermined') result[4] = 1;
      return late ?? 0;
    };
    const given = {
      R: result,
      askCondition(k: number, c: number, i: number): number {
        const { of, asker, suppose } = asked<'condition'>(k);
        return answers.condition(of, asker, suppose, { case: c, event: i });
      },
      askPoint(k: number, c: number, i: number): number {
        const { of, asker } = asked<'point'>(k);
        const { exists, lo, hi, msLo, msHi } = answers.point(of, asker, { case: c, event: i });
        put(bounded(lo), bounded(hi));
        result[2] = msLo;
        result[3] = msHi;
        return exists;
      },
      askLength(k: number, c: number, i: number, lo: number, hi: number, msLo: number, msHi: number): void {
        const { of, asker } = asked<'length'>(k);
        const from = { exists: 2 as const, lo: unbounded(lo), hi: unbounded(hi), msLo, msHi };
        const due = answers.length(of, from, asker, { case: c, event: i });
        if (inHours(of)) put(due.lo, due.hi);
        else put(bounded(due.lo), bounded(due.hi));
      },
      askLimit(k: number, c: number, i: number): number {
        const { of, asker } = asked<'limit'>(k);
        const { exists, at, unit } = answers.limit(of, asker, { case: c, event: i });
        if (unit === 'hours') put(at.lo, at.hi);
        else put(bounded(at.lo), bounded(at.hi));
        return exists;
      },
      /** Counts the verdict too; gives by how much it was late. */
      askEnded(k: number, c: number, p: number, answer: number, voider: number, sign: number): number {
        const { of, hidden, asker, says } = asked<'ended'>(k);
        const judged = answers.ended(of, hidden, asker, { case: c, event: p }, answer, voider);
        return tell(says, { ...judged, event: p, other: judged.other?.index ?? -1 }, sign);
      },
      /** The verdicts on all calendar periods of a case; gives the longest delay. */
      askPeriods(k: number, c: number, all: number[], count: number, sign: number): number {
        const question = asked<'periods'>(k);
        let worst = 0;
        periods.judge(at, question, c, { answers: all, count }, (judged) => {
          worst = Math.max(worst, tell(question.says, judged, sign));
        });
        return worst;
      },
    };
    const use = (other: BoundLog) => {
      at = other;
      answers.use(other);
    };
    return { given, use };
  }
}

/** Generated code has whole numbers for no earliest and no latest day. */
function bounded(day: number): number {
  return Number.isFinite(day) ? day : day < 0 ? -NEVER : NEVER;
}

const NEVER = 1_000_000_000;

function unbounded(day: number): number {
  return day >= BOUNDLESS ? Number.POSITIVE_INFINITY : day <= -BOUNDLESS ? Number.NEGATIVE_INFINITY : day;
}
