import { and, FALSE, TRUE } from '../tri.js';
import { type Account, type Candidates, counts, firstFrom, mayAnswer, timed } from './candidates.js';
import type { CaseEvent } from './event.js';
import type { Instance } from './judgment.js';

/**
 * Each answer discharges the oldest instance that is open. Of the answers of a block those that trigger too, and so cannot answer for
 * themselves, come first on the account `perhaps`, which leaves the others free, and last on `sure`. Of instances that share a block, or that are only perhaps there, the
 * one that is judged comes first on the account `perhaps` and last on `sure`; there, an answer without a time comes when it is
 * wanted. Instances are asked for in order: what earlier blocks have left open is worked out once.
 */
export class OldestFirst {
  /** In order. */
  readonly #answers: readonly Instance[];
  readonly #account: Account;
  readonly #voiderOf: (instance: Instance) => CaseEvent | null;
  /** Others that use up answers, in order; those without a time come last. */
  readonly #rivals: readonly Instance[];
  #nextRival = 0;
  #nextAnswer: number;
  /** Of the blocks before the one at hand, what is still open. */
  #open: Instance[] = [];
  #untimed: Instance[];

  constructor(candidates: Candidates, account: Account, voiderOf: (instance: Instance) => CaseEvent | null) {
    this.#answers = inQueue(candidates, account);
    this.#account = account;
    this.#voiderOf = voiderOf;
    const uses = (q: Instance) =>
      account === 'sure' ? and(q.there, q.inForce) !== FALSE : and(timed(q), q.inForce) === TRUE;
    this.#rivals = candidates.timedTriggers.filter(uses);
    this.#untimed = candidates.instances.filter((q) => q.event.block < 0 && uses(q));
    this.#nextAnswer = firstFrom(this.#answers, 0);
  }

  answerOf(judged: Instance): CaseEvent | null {
    const answers = this.#answers;
    const { block } = judged.event;
    for (let i = 0; i < firstFrom(answers, 0); i++) {
      const a = answers[i]!;
      if (counts(timed(a), this.#account) && a.event !== judged.event) return a.event;
    }
    this.#advance(block);
    const beside = this.#account === 'sure' ? this.#inBlock(block).filter((q) => q !== judged) : [];
    const queue = [...this.#open, ...beside, ...this.#untimed.filter((q) => q !== judged), judged];
    for (const answer of this.#since(judged)) if (this.#ends(queue, answer, judged) === judged) return answer.event;
    return null;
  }

  /** The answers from the block of an instance on: in it the trigger itself comes first, or last. */
  *#since({ event }: Instance): Iterable<Instance> {
    const answers = this.#answers;
    const later = firstFrom(answers, event.block + 1);
    const beside = answers.slice(firstFrom(answers, event.block), later);
    const itself = beside.filter((a) => a.event === event);
    const others = beside.filter((a) => a.event !== event);
    yield* this.#account === 'perhaps' ? itself : others;
    yield* this.#account === 'perhaps' ? others : itself;
    for (let i = later; i < answers.length; i++) yield answers[i]!;
  }

  /** Lets the answers of earlier blocks discharge the instances of earlier blocks. */
  #advance(block: number): void {
    const answers = this.#answers;
    const rivals = this.#rivals;
    for (;;) {
      const rival = rivals[this.#nextRival]?.event.block ?? Number.POSITIVE_INFINITY;
      const answer = answers[this.#nextAnswer]?.event.block ?? Number.POSITIVE_INFINITY;
      if (Math.min(rival, answer) >= block) return;
      // An answer in the block of a trigger counts as after it.
      if (rival <= answer) this.#open.push(rivals[this.#nextRival++]!);
      else {
        const queue = [...this.#open, ...this.#untimed];
        const ended = this.#ends(queue, answers[this.#nextAnswer++]!);
        if (ended === undefined) continue;
        this.#open = this.#open.filter((q) => q !== ended);
        this.#untimed = this.#untimed.filter((q) => q !== ended);
      }
    }
  }

  #inBlock(block: number): Instance[] {
    const rivals = this.#rivals;
    return rivals.slice(firstFrom(rivals, block), firstFrom(rivals, block + 1));
  }

  /** Takes the first that an answer may discharge out of the queue. */
  #ends(queue: Instance[], a: Instance, judged?: Instance): Instance | undefined {
    if (!counts(timed(a), this.#account)) return undefined;
    const at = queue.findIndex((q) => mayAnswer(a, q.event) && !this.#isGone(q, a.event, q === judged));
    return at < 0 ? undefined : queue.splice(at, 1)[0];
  }

  /** Whether an instance was voided before an answer; what voids another in the answer's block may have come before it. */
  #isGone(q: Instance, answer: CaseEvent, isJudged: boolean): boolean {
    const voider = this.#voiderOf(q);
    if (voider === null || voider.block < answer.block) return voider !== null;
    return this.#account === 'perhaps' && !isJudged && voider.block === answer.block && voider !== answer;
  }
}

function inQueue({ answers, instances }: Candidates, account: Account): Instance[] {
  const triggers = new Set(instances.map(({ event }) => event));
  const isFirst = ({ event }: Instance) => triggers.has(event) === (account === 'perhaps');
  return [...answers].sort((a, b) => a.event.block - b.event.block || Number(isFirst(b)) - Number(isFirst(a)));
}
