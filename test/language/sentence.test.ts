import { describe, expect, it } from 'vitest';
import { clockSentence, deemSentence, factSentence, loadLaw, sentenceOf, textIn } from '../../src/language/index.js';
import { lawText } from './helpers.js';

async function say(rule: string, language = 'en'): Promise<string> {
  const extra =
    'reading r: a "one" assumed | b "two" event refusal by office once en "Refusal" zh "不予受理" it "Diniego" (why: text)\n';
  const { law } = await loadLaw(lawText(extra + rule), 'x');
  return sentenceOf(law!, law!.rules[0]!, language);
}

describe('a rule as a sentence', () => {
  it.each([
    [
      'duty d: after filed, office must decided within 90 days',
      'After “Filed”, the office must do “Decided” within 90 days (Art. 1).',
    ],
    [
      'duty d: after filed, "the prefect" must decided or inspection within 1 month + 3 working days unless first payment',
      'After “Filed”, the prefect must do “Decided” or “Inspection” within 1 month and 3 working days, unless “Payment” comes first (Art. 1).',
    ],
    [
      'duty d from 2010-01-01 until 2011-12-31 under r.b: after each notice where expense > 3, office must decided by latest payment + 36 hours',
      'After each “Notice” where “expense” is more than 3.00, the office must do “Decided” by 36 hours after the latest “Payment”, from 2010-01-01 until 2011-12-31, where “r” is read as “b” (Art. 1).',
    ],
    [
      'duty d: after filed, office must decided within 360 days if abroad else days working days',
      'After “Filed”, the office must do “Decided” within 360 days if “abroad” holds, otherwise working days as many as “days” says (Art. 1).',
    ],
    [
      'duty d: after filed, office must decided within longer of 2 years and 1 day',
      'After “Filed”, the office must do “Decided” within the longer of 2 years and 1 day (Art. 1).',
    ],
    [
      'guard g: decided only within 60 days of filed and from day 3 after latest notice if actor is not in actors(inspection)',
      '“Decided” is open only within 60 days of “Filed” and from day 3 after the latest “Notice”, where the person acting is not among those who acted in “Inspection” (Art. 1).',
    ],
    [
      'guard g: decided only if no payment and (filed or count(notice) >= 2)',
      '“Decided” is open only if “Payment” has not happened and if (“Filed” has happened or the number of “Notice” is at least 2) (Art. 1).',
    ],
    [
      'guard g: decided only if within 3 days of filed or payment',
      '“Decided” is open only if it comes within 3 days of “Filed” or “Payment” has happened (Art. 1).',
    ],
    [
      'duty d per case and why: after each refusal, office must payment within 30 days',
      'After each “Refusal”, the office must do “Payment” within 30 days, separately for each case and “why” (Art. 1).',
    ],
    [
      'guard g: decided only before hearing and at least 3 days before hearing',
      '“Decided” is open only before “hearing” and at least 3 days before “hearing” (Art. 1).',
    ],
    [
      'guard g: decided only if outcome is missing or outcome is in { "a", "b" }',
      '“Decided” is open only if “outcome” is not recorded or “outcome” is among “a” or “b” (Art. 1).',
    ],
    [
      'guard g: decided only if sum(payment.paid) - last(amount) * 2 > 0 if role = "chief"',
      '“Decided” is open only if (the sum of “paid” of “Payment” - (the last “amount” of “Filed” * 2)) is more than 0.00, where the role of the person acting is “chief” (Art. 1).',
    ],
    ['guard g: decided never', '“Decided” is never open (Art. 1).'],
    [
      'guard g until 2011-01-01: not both filed and decided',
      'Not both “Filed” and “Decided”, until 2011-01-01 (Art. 1).',
    ],
  ])('%s', async (rule, sentence) => expect(await say(rule)).toBe(sentence));

  it('says what a fact is', async () => {
    const { law } = await loadLaw(lawText('fact owed = last(amount) - sum(payment.paid)\n'), 'x');
    expect(factSentence(law!, law!.facts[0]!, 'en')).toBe(
      '“owed” is (the last “amount” of “Filed” - the sum of “paid” of “Payment”) (Art. 1).',
    );
  });

  it('speaks Chinese and Italian, with names in these languages where the law has them', async () => {
    const duty = 'duty d: after refusal, office must decided within 15 working days unless payment';
    expect(await say(duty, 'zh')).toBe(
      '自“不予受理”之后，机关应当在15个工作日内作出“Decided”，但先有“Payment”的除外（Art. 1）。',
    );
    expect(await say(duty, 'it')).toBe(
      "Dopo «Diniego», l'ufficio deve compiere «Decided» entro 15 giorni lavorativi, salvo che prima intervenga «Payment» (Art. 1).",
    );
    const guard = 'guard g: decided only within 1 month of the-refusal'.replace(
      'the-refusal',
      'later of refusal, first notice',
    );
    expect(await say(guard, 'zh')).toBe('“Decided”须符合：在“不予受理”与首次“Notice”中较晚者之后1个月内（Art. 1）。');
    expect(await say(guard, 'it')).toBe(
      "«Decided» è possibile soltanto entro 1 mese dall'ultimo in ordine di tempo tra «Diniego» e il primo «Notice» (Art. 1).",
    );
  });

  it('speaks English where it has no words', async () => {
    expect(await say('guard g: refusal never', 'fr')).toBe('“Refusal” is never open (Art. 1).');
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
      '“handling” runs for 60 days from “Filed”; it is extended by days as many as “days-more” says on “Notice” where “doc” is “x”, once, up to 30 days in all; it stands still from “Inspection” until the earlier of the first “Payment” and 1 month after the first “Inspection”, at most 2 times, if “Payment” has not happened; it does not run if the last “abroad” of “Filed” is true (Art. 1).',
      '“Decided” counts as having happened when “handling” runs out, unless “Payment” comes first (Art. 1).',
    ],
    [
      'zh',
      '“handling”自“Filed”起为60日；经符合（“doc”为“x”）的“Notice”延长“days-more”所定的日，限一次，合计不超过30日；自“Inspection”至首次“Payment”与首次“Inspection”之后1个月中较早者中止，最多2次，限于尚无“Payment”；最近一次的“Filed”的“abroad”为是时不适用（Art. 1）。',
      '“handling”届满时，视为“Decided”，但此前有“Payment”的除外（Art. 1）。',
    ],
    [
      'it',
      "«handling» dura 60 giorni da «Filed»; è prorogato di giorni nel numero indicato da «days-more» con «Notice» in cui «doc» è «x», una volta, in tutto fino a 30 giorni; è sospeso da «Inspection» fino al primo in ordine di tempo tra il primo «Payment» e 1 mese dopo il primo «Inspection», al massimo 2 volte, se non vi è ancora stato «Payment»; non corre se l'ultimo valore di «abroad» di «Filed» è vero (Art. 1).",
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
        'After “Filed”, the office must do “Decided” promptly before “c” runs out, or later where “Notice” explains it (Art. 1).',
      ],
      [
        'guard g: decided only if judged "good cause" and c is running clock c: 5 days after filed',
        '“Decided” is open only if a person has found: “good cause” and if “c” is running (Art. 1).',
      ],
      [
        'guard g: decided only if count(notice in the last 180 days) < 3',
        '“Decided” is open only if the number of “Notice” in the last 180 days is less than 3 (Art. 1).',
      ],
    ] as const;
    for (const [rule, sentence] of spoken) expect(await say(rule)).toBe(sentence);
  });
});
