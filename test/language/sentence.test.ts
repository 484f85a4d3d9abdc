import { describe, expect, it } from 'vitest';
import { clockSentence, deemSentence, factSentence, loadLaw, sentenceOf, textIn } from '../../src/language/index.js';
import { HEAD_WITH_ROLES, lawText } from './helpers.js';

async function say(rule: string, language = 'en'): Promise<string> {
  const extra =
    'reading r: a "one" assumed | b "two" event refusal by office once en "Refusal" zh "不予受理" it "Diniego" (why: text)\n';
  const { law } = await loadLaw(lawText(extra + rule, HEAD_WITH_ROLES), 'x');
  return sentenceOf(law!, law!.rules[0]!, language);
}

describe('a rule as a sentence', () => {
  it.each([
    [
      'duty d: after filed, office must decided within 90 days',
      'After “Filed”, the office must take the step “Decided” within 90 days (Art. 1).',
    ],
    [
      'duty d: after filed, "the prefect" must decided or inspection within 1 month + 3 working days unless first payment',
      'After “Filed”, the prefect must take one of these steps within 1 month and 3 working days: “Decided” or “Inspection”, unless “Payment” comes first (Art. 1).',
    ],
    [
      'duty d: after filed, office must decided within 90 days unless payment or decided',
      'After “Filed”, the office must take the step “Decided” within 90 days (where that was done before, it need not be done again), unless “Payment” comes first (Art. 1).',
    ],
    [
      'duty d from 2010-01-01 until 2011-12-31 under r.b: after each notice where expense > 3, office must decided by latest payment + 36 hours',
      'On the other reading, which is not assumed (two): after each “Notice” (where “expense” is more than 3), the office must take the step “Decided” no later than 36 hours after the latest “Payment” (Art. 1; applies from 1 January 2010 until 31 December 2011).',
    ],
    [
      'duty d: after filed, office must decided within 360 days if abroad else days working days',
      'After “Filed”, the office must take the step “Decided” within the time limit set out below. That time limit is (1) 360 days if “abroad” is true; (2) otherwise the number of working days given by “days” (Art. 1).',
    ],
    [
      'duty d: after filed, office must decided within longer of 2 years and 1 day',
      'After “Filed”, the office must take the step “Decided” within the longer of 2 years and 1 day (Art. 1).',
    ],
    [
      'guard g: decided only within 60 days of filed and from day 3 after latest notice if actor is not in actors(inspection)',
      'Where the person acting is not among those who acted in “Inspection”, “Decided” is allowed only within 60 days after “Filed” and only from day 3 after the latest “Notice” onwards (Art. 1).',
    ],
    [
      'guard g: decided only if no payment and (filed or count(notice) >= 2)',
      '“Decided” is allowed only if all of the following hold: (1) “Payment” has not yet happened; and (2) at least one of the following holds: (a) “Filed” has happened; or (b) the number of “Notice” is at least 2 (Art. 1).',
    ],
    [
      'guard g: decided only if within 3 days of filed or payment',
      '“Decided” is allowed only if at least one of the following holds: (1) it comes within 3 days after “Filed”; or (2) “Payment” has happened (Art. 1).',
    ],
    [
      'duty d per case and why: after each refusal, office must payment within 30 days',
      'After each “Refusal”, the office must take the step “Payment” within 30 days. This applies separately to each case and “why” (Art. 1).',
    ],
    [
      'guard g: decided only before hearing and at least 3 days before hearing',
      '“Decided” is allowed only before “hearing” and only at least 3 days before “hearing” (Art. 1).',
    ],
    [
      'guard g: decided only if outcome is missing or outcome is in { "a", "b" }',
      '“Decided” is allowed only if either “outcome” is not recorded or “outcome” is one of “a” and “b” (Art. 1).',
    ],
    [
      'guard g: decided only if sum(payment.paid) - last(amount) * 2 > 0 if role = "chief"',
      'Where the role of the person acting is “chief”, “Decided” is allowed only if the sum of “paid” over “Payment” − (the “amount” of “Filed” × 2) is more than 0 (Art. 1).',
    ],
    ['guard g: decided never', '“Decided” must never happen (Art. 1).'],
    [
      'guard g until 2011-01-01: not both filed and decided',
      '“Filed” and “Decided” must not both happen: once there is one of them, the other is not allowed (Art. 1; applies until 1 January 2011).',
    ],
  ])('%s', async (rule, sentence) => expect(await say(rule)).toBe(sentence));

  it('says what a fact is', async () => {
    const { law } = await loadLaw(lawText('fact owed = last(amount) - sum(payment.paid)\n'), 'x');
    expect(factSentence(law!, law!.facts[0]!, 'en')).toBe(
      '“owed” means the “amount” of “Filed” − the sum of “paid” over “Payment” (Art. 1).',
    );
  });

  it('speaks Chinese and Italian, with names in these languages where the law has them', async () => {
    const duty = 'duty d: after refusal, office must decided within 15 working days unless payment';
    expect(await say(duty, 'zh')).toBe(
      '“不予受理”发生后，机关应当在15个工作日内完成“Decided”，但此前已发生“Payment”的除外（Art. 1）。',
    );
    expect(await say(duty, 'it')).toBe(
      "Dopo «Diniego», l'ufficio deve compiere l'atto «Decided» entro 15 giorni lavorativi, salvo che prima intervenga «Payment» (Art. 1).",
    );
    const guard = 'guard g: decided only within 1 month of the-refusal'.replace(
      'the-refusal',
      'later of refusal, first notice',
    );
    expect(await say(guard, 'zh')).toBe('只有在“不予受理”和首次“Notice”中最晚者后1个月内，方可“Decided”（Art. 1）。');
    expect(await say(guard, 'it')).toBe(
      "L'atto «Decided» è ammesso soltanto entro 1 mese da ciò che avviene per ultimo tra «Diniego» e il primo «Notice» (Art. 1).",
    );
  });

  it('speaks English where it has no words', async () => {
    expect(await say('guard g: refusal never', 'fr')).toBe('“Refusal” must never happen (Art. 1).');
  });

  it('takes a text in the language, else English, else any, else the name', () => {
    expect(textIn({ en: 'A', it: 'B' }, 'it', 'x')).toBe('B');
    expect(textIn({ en: 'A', it: 'B' }, 'zh', 'x')).toBe('A');
    expect(textIn({ it: 'B' }, 'zh', 'x')).toBe('B');
    expect(textIn({}, 'zh', 'x')).toBe('x');
  });
});

describe('a clock and what it deems as sentences', () => {
  const rules = `clock handling: 60 days after filed
  extended by days-more days on notice where doc = "x", up to 30 days in total, once
  paused from inspection until (earlier of payment, 1 month after inspection), at most 2 times, if no payment
  off if last(abroad) = true
fact days-more = 5
deem decided when handling runs out unless payment`;

  it.each([
    [
      'en',
      '“handling” runs for 60 days from “Filed”. It is changed as follows: (1) on “Notice” (where “doc” is “x”) it is extended by the number of days given by “days more”, once only, by no more than 30 days in all; (2) from “Inspection” until whichever of the next “Payment” and 1 month after that “Inspection” comes first it stands still, at most 2 times, provided that “Payment” has not yet happened; (3) it does not run where the “abroad” of “Filed” is true (Art. 1).',
      '“Decided” counts as having happened when “handling” runs out, unless “Payment” comes first (Art. 1).',
    ],
    [
      'zh',
      '“handling”自“Filed”起计算，为期60日。其变动如下：（1）“Notice”（限于：“doc”为“x”）发生时，延长“days more”所定的日数，限一次，合计不超过30日；（2）自“Inspection”起至其后首次“Payment”和该次“Inspection”之后1个月中最早者止，中止计算，最多2次，但仅限于以下情形：尚未发生“Payment”；（3）“Filed”的“abroad”为“是”的，不计算（Art. 1）。',
      '“handling”届满时，视为已发生“Decided”，但此前已发生“Payment”的除外（Art. 1）。',
    ],
    [
      'it',
      '«handling» dura 60 giorni da «Filed». Cambia in questi casi: (1) con «Notice» (in cui «doc» è «x») è prorogato di tanti giorni quanti ne indica «days more», una volta sola, in tutto per non più di 30 giorni; (2) da «Inspection» fino a ciò che avviene per primo tra il successivo «Payment» e 1 mese dopo quel «Inspection» è sospeso, al massimo 2 volte, soltanto se non risulta ancora «Payment»; (3) non corre se «abroad» di «Filed» è vero (Art. 1).',
      '«Decided» si considera avvenuto quando scade «handling», salvo che prima avvenga «Payment» (Art. 1).',
    ],
  ])('in %s', async (language, clock, deem) => {
    const { law } = await loadLaw(lawText(rules), 'x');
    expect(clockSentence(law!, law!.clocks[0]!, language)).toBe(clock);
    expect(deemSentence(law!, law!.deems[0]!, language)).toBe(deem);
  });

  it('says in rules what asks for a clock, a judgment, a window', async () => {
    const spoken = [
      [
        'duty d: after filed, office must decided promptly and before c runs out explained by notice clock c: 5 days after filed',
        'After “Filed”, the office must take the step “Decided” promptly and before “c” runs out. Coming late is no breach where “Notice” explains it (Art. 1).',
      ],
      [
        'guard g: decided only if judged "good cause" and c is running clock c: 5 days after filed',
        '“Decided” is allowed only if a person has found that this is so: “good cause” and only if “c” is running (Art. 1).',
      ],
      [
        'guard g: decided only if count(notice in the last 180 days) < 3',
        '“Decided” is allowed only if the number of “Notice” in the last 180 days is less than 3 (Art. 1).',
      ],
    ] as const;
    for (const [rule, sentence] of spoken) expect(await say(rule)).toBe(sentence);
  });

  it('says what is long in numbered parts, and each thing once', async () => {
    const spoken = [
      [
        'guard g: decided only if no payment and no refusal and outcome = "a"',
        '“Decided” is allowed only if neither “Payment” nor “Refusal” has yet happened and only if “outcome” is “a” (Art. 1).',
      ],
      [
        'guard g: decided only if payment or refusal or outcome = "a" or last(abroad) = true',
        '“Decided” is allowed only if at least one of the following holds: (1) at least one of “Payment” and “Refusal” has happened; (2) “outcome” is “a”; or (3) the “abroad” of “Filed” is true (Art. 1).',
      ],
      [
        'guard g: decided only if count(payment) < 1 if days(filed, latest notice) >= 0',
        'Where “Filed” is on or before the latest “Notice”, “Decided” is allowed only if “Payment” has not yet happened (Art. 1).',
      ],
      [
        'guard g: decided only if not judged "good cause"',
        '“Decided” is allowed only if a person has found that this is not so: “good cause” (Art. 1).',
      ],
      [
        'duty d not rolled with start-day-counts by filed from 2020-01-01: after each notice, office must decided within 5 days discharges oldest',
        'After each “Notice”, the office must take the step “Decided” within 5 days. Each such step answers only the oldest “Notice” that is still unanswered. A last day that falls on a day off stays where it is. The start day is counted (Art. 1; applies from 1 January 2020, going by the day of “Filed”).',
      ],
      [
        'duty d: after first (filed or refusal), office must decided by latest notice',
        'After the first of “Filed” and “Refusal”, the office must take the step “Decided” no later than the day of the latest “Notice” (Art. 1).',
      ],
    ] as const;
    for (const [rule, sentence] of spoken) expect(await say(rule)).toBe(sentence);
  });
});
