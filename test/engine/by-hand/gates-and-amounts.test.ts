/** Small laws written from the words of statutes, each case counted by hand before it was run. */
import { table } from '../semantics/table.js';

table('gates, lapses and amounts, counted by hand', [
  {
    says: 'a permit lapses by itself after a year unless it is renewed by its last day; what is done after that is unlawful',
    rules: `event permit-given by office once
event renewed by office
event lapsed by office
event used-it by office
clock validity: 1 year after permit-given
  extended by 1 year on renewed
deem lapsed when validity runs out
guard use: used-it only if no lapsed`,
    examples: [
      `2023-03-01 permit-given
2024-03-01 used-it
2024-03-02 used-it
expect: lawful use
expect: breach use`,
      // 1 March 2024, and a year more: 1 March 2025.
      `2023-03-01 permit-given
2024-03-01 renewed
2025-03-01 used-it
2025-03-02 used-it
expect: lawful use
expect: breach use`,
      `2023-03-01 permit-given
2024-03-02 renewed
2024-03-03 used-it
expect: breach use`,
    ],
  },
  {
    says: 'who pays within five days of service pays 70 per cent, else the whole',
    rules: `event fine-set by office once (sum-set: money)
event fine-served by office once
event paid-in by party (sum-in: money, on-day: date)
guard enough: paid-in only if sum-in >= (last(fine-set.sum-set) * 0.7 if days(fine-served, on-day) <= 5 else last(fine-set.sum-set))`,
    examples: [
      `2024-04-20 fine-set (sum-set: 100.00)
2024-05-01 fine-served
2024-05-06 paid-in (sum-in: 70.00, on-day: 2024-05-06)
2024-05-06 paid-in (sum-in: 69.99, on-day: 2024-05-06)
2024-05-07 paid-in (sum-in: 70.00, on-day: 2024-05-07)
2024-05-07 paid-in (sum-in: 100.00, on-day: 2024-05-07)
expect: in-time enough
expect: barred enough
expect: barred enough
expect: in-time enough`,
      // 70 per cent of 33.33 is 23.331, and so 23.33; of 33.35 it is 23.345, half a cent, and so 23.35.
      `2024-04-20 fine-set (sum-set: 33.33)
2024-05-01 fine-served
2024-05-02 paid-in (sum-in: 23.33, on-day: 2024-05-02)
expect: in-time enough`,
      `2024-04-20 fine-set (sum-set: 33.35)
2024-05-01 fine-served
2024-05-02 paid-in (sum-in: 23.34, on-day: 2024-05-02)
expect: barred enough`,
    ],
  },
  {
    says: 'no second suit within six months of the first one’s refusal, unless there are new facts',
    rules: `event suit-refused by office once
event sued-again by party (with-new-facts: boolean)
guard wait: sued-again only if after 6 months from suit-refused or with-new-facts`,
    examples: [
      // 31 August 2023 and six months: 29 February 2024, which must have passed.
      `2023-08-31 suit-refused
2024-02-29 sued-again (with-new-facts: no)
expect: out-of-time wait`,
      `2023-08-31 suit-refused
2024-03-01 sued-again (with-new-facts: no)
expect: in-time wait`,
      `2023-08-31 suit-refused
2023-09-02 sued-again (with-new-facts: yes)
expect: in-time wait`,
      `2023-08-31 suit-refused
2023-09-02 sued-again
expect: undetermined wait`,
    ],
  },
  {
    says: 'two duties from one request, of which the extension moves one alone',
    rules: `event info-asked by party once
event info-extended by office
event acknowledged by office
event info-given by office
clock giving: 20 days after info-asked
  extended by 15 days on info-extended, once
duty acknowledge: after info-asked, office must acknowledged within 20 days
duty give: after info-asked, office must info-given before giving runs out`,
    examples: [
      `2024-05-01 info-asked
2024-05-10 info-extended
2024-05-22 acknowledged
2024-06-05 info-given
expect: late acknowledge, due 2024-05-21, by 1 day
expect: met give, due 2024-06-05`,
      `2024-05-01 info-asked
2024-05-10 info-extended
2024-05-20 info-extended
2024-05-21 acknowledged
2024-06-06 info-given
expect: met acknowledge, due 2024-05-21
expect: late give, due 2024-06-05, by 1 day`,
    ],
  },
  {
    says: 'each level reports to the next within two hours; the answer is of the same level',
    rules: `event told-level by office (level: any text)
event passed-on by office (level: any text)
duty pass-on: after each told-level, office must passed-on within 2 hours discharges same level`,
    examples: [
      `2024-05-01T10:00:00Z told-level (level: "town")
2024-05-01T11:00:00Z told-level (level: "county")
2024-05-01T12:00:00Z passed-on (level: "town")
2024-05-01T13:00:01Z passed-on (level: "county")
expect: met pass-on, due 2024-05-01T12:00:00Z
expect: late pass-on, due 2024-05-01T13:00:00Z, by 1 hour`,
      `2024-05-01T10:00:00Z told-level (level: "town")
2024-05-01T11:00:00Z told-level (level: "county")
2024-05-01T11:30:00Z passed-on (level: "county")
at: 2024-05-01T13:30:00Z
expect: overdue pass-on, due 2024-05-01T12:00:00Z, by 2 hours
expect: met pass-on, due 2024-05-01T13:00:00Z`,
      // Of which level is not known: it may have answered either.
      `2024-05-01T10:00:00Z told-level (level: "town")
2024-05-01T11:30:00Z passed-on
at: 2024-05-01T13:30:00Z
expect: undetermined pass-on`,
    ],
  },
  {
    says: 'a change within thirty days of an accident is reported within a day; a later one need not be',
    rules: `event accident by party once
event toll-changed by office
event change-reported by office
duty report: after each toll-changed where within 30 days of accident, office must change-reported within 1 day`,
    examples: [
      // 15 May and thirty days: 14 June.
      `2024-05-15 accident
2024-06-14 toll-changed
2024-06-16 change-reported
2024-06-20 toll-changed
at: 2024-07-20
expect: late report, due 2024-06-15, by 1 day`,
      `2024-05-15 accident
2024-06-10 toll-changed
2024-06-12 toll-changed
2024-06-12 change-reported
at: 2024-07-20
expect: late report, due 2024-06-11, by 1 day
expect: met report, due 2024-06-13`,
    ],
  },
  {
    says: 'told before it decides, unless that was waived in so many words; what passed the review may be sealed',
    rules: `event told-beforehand by office
event waived by party (in-writing: boolean)
event decided-then by office
event reviewed by office (passed: boolean)
guard tell-first: decided-then only if told-beforehand or waived where in-writing
guard reviewed-first: decided-then only if last(reviewed.passed) = true`,
    examples: [
      `2024-05-01 told-beforehand
2024-05-02 reviewed (passed: no)
2024-05-05 reviewed (passed: yes)
2024-05-06 decided-then
expect: lawful tell-first
expect: lawful reviewed-first`,
      `2024-05-01 waived (in-writing: no)
2024-05-02 reviewed (passed: yes)
2024-05-05 reviewed (passed: no)
2024-05-06 decided-then
expect: breach tell-first
expect: breach reviewed-first`,
      // Told on the day of the decision, in a source without an order: before it, or not.
      `2024-05-06 told-beforehand
2024-05-06 decided-then
2024-05-06 reviewed (passed: yes)
order: none
expect: undetermined tell-first
expect: undetermined reviewed-first`,
      `2024-05-06 told-beforehand
2024-05-06 reviewed
2024-05-07 decided-then
expect: lawful tell-first
expect: undetermined reviewed-first`,
    ],
  },
]);
