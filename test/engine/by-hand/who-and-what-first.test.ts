/** Small laws written from the words of statutes, each case counted by hand before it was run. */
import { table } from '../semantics/table.js';

table('silence, who may act, order and time, counted by hand', [
  {
    says: 'a third party asked for its consent that says nothing in 15 working days has refused; an agency asked has agreed',
    calendar: 'cn',
    rules: `event asked-person by office once
event asked-agency by office once
event person-agreed by party
event person-refused by party
event agency-refused by office
event agency-agreed by office
event published by office
event gave-out by office
clock person-time: 15 working days after asked-person
clock agency-time: 15 working days after asked-agency
deem person-refused when person-time runs out unless person-agreed
deem agency-agreed when agency-time runs out unless agency-refused
guard publish: published only if no person-refused
guard give-out: gave-out only if agency-agreed`,
    examples: [
      // From 22 September 2024, a Sunday: 23 to 27 are five; 29 September is worked in exchange and 30 a Monday: seven; 8 to 11 October: eleven;
      // 12 October is worked in exchange: twelve; 14, 15, 16: fifteen.
      `2024-09-22 asked-person
2024-10-16 published
2024-10-17 published
expect: lawful publish
expect: breach publish`,
      `2024-09-22 asked-person
2024-10-16 person-agreed
2024-10-20 published
expect: lawful publish`,
      `2024-09-22 asked-agency
2024-10-16 gave-out
2024-10-17 gave-out
expect: breach give-out
expect: lawful give-out`,
      `2024-09-22 asked-agency
2024-10-17 agency-refused
2024-10-20 gave-out
expect: lawful give-out`,
      `2024-09-22 asked-agency
2024-10-16 agency-refused
2024-10-20 gave-out
expect: breach give-out`,
    ],
  },
  {
    says: 'either of two bodies answers; the one to which it was brought first keeps it, the other may not take it on too',
    rules: `event brought by party once
event answered-by-lower by office
event answered-by-upper by office
event taken-by-lower by office once
event taken-by-upper by office once
duty answer: after brought, office must answered-by-lower or answered-by-upper within 10 days
guard one-body: not both taken-by-lower and taken-by-upper`,
    examples: [
      `2024-02-20 brought
2024-02-21 taken-by-upper
2024-03-01 answered-by-upper
2024-03-05 answered-by-lower
expect: met answer, due 2024-03-01
expect: lawful one-body`,
      `2024-02-20 brought
2024-02-21 taken-by-upper
2024-02-25 taken-by-lower
2024-03-02 answered-by-lower
expect: late answer, due 2024-03-01, by 1 day
expect: breach one-body`,
    ],
  },
  {
    says: 'a matter is not handed back to a body from which it came',
    rules: `event handed-over by office (from-body: any text, to-body: any text)
guard no-way-back: handed-over only if to-body is not in values(handed-over.from-body)`,
    examples: [
      `2024-01-01 handed-over (from-body: "a", to-body: "b")
2024-01-05 handed-over (from-body: "b", to-body: "c")
2024-01-09 handed-over (from-body: "c", to-body: "a")
expect: lawful no-way-back
expect: breach no-way-back`,
      // From where the first came is not known.
      `2024-01-01 handed-over (to-body: "b")
2024-01-05 handed-over (from-body: "b", to-body: "a")
expect: lawful no-way-back
expect: undetermined no-way-back`,
    ],
  },
  {
    says: 'who investigated does not preside; a hearing is by two at least, none of them one who has stood down',
    rules: `event investigated by office
event stood-down by office (whom: any text)
event heard by office (panel: any list)
guard another: heard only if actor is not in actors(investigated)
guard two: heard only if size(panel) >= 2
guard none-recused: heard only if all member in panel: (member is not in values(stood-down.whom))`,
    examples: [
      `2024-01-01 investigated by "ann"
2024-01-05 heard (panel: {"bob", "cid"}) by "bob"
expect: lawful another
expect: lawful two
expect: lawful none-recused`,
      `2024-01-01 investigated by "ann"
2024-01-03 investigated by "bob"
2024-01-05 heard (panel: {"bob"}) by "bob"
expect: breach another
expect: breach two
expect: lawful none-recused`,
      `2024-01-01 investigated
2024-01-03 investigated by "bob"
2024-01-05 heard (panel: {"ann", "cid"}) by "ann"
2024-01-06 heard (panel: {"ann", "cid"}) by "bob"
expect: undetermined another
expect: breach another
expect: lawful two
expect: lawful none-recused`,
      // Nobody had investigated before.
      `2024-01-05 heard (panel: {"ann", "cid"}) by "bob"
2024-01-08 investigated by "bob"
expect: lawful another
expect: lawful two
expect: lawful none-recused`,
      `2024-01-01 heard (panel: {"ann", "cid"}) by "ann"
2024-01-02 stood-down (whom: "cid")
2024-01-05 heard (panel: {"cid", "dan"}) by "dan"
expect: lawful another
expect: lawful two
expect: lawful none-recused
expect: breach none-recused`,
    ],
  },
  {
    says: 'sent back once only; a party that has been refused may not ask again, unless there are new facts',
    rules: `event sent-back-down by office
event asked-again by party (new-facts: boolean)
event refused-it by office
guard once-down: sent-back-down only if count(sent-back-down) < 1
guard not-again: asked-again only if no refused-it or new-facts`,
    examples: [
      `2024-01-01 asked-again (new-facts: no)
2024-01-05 refused-it
2024-01-09 asked-again (new-facts: no)
2024-02-09 asked-again (new-facts: yes)
2024-02-10 sent-back-down
2024-03-10 sent-back-down
expect: in-time not-again
expect: barred not-again
expect: lawful once-down
expect: breach once-down`,
      `2024-01-05 refused-it
2024-01-09 asked-again
expect: undetermined not-again`,
    ],
  },
  {
    says: 'no more than three penalties in 180 days',
    rules: `event penalised by office
guard thrice: penalised only if count(penalised in the last 180 days) < 3`,
    examples: [
      // 1 January 2024 and 180 days: 29 June, a day that the window still holds.
      `2024-01-01 penalised
2024-03-01 penalised
2024-05-01 penalised
2024-06-29 penalised
expect: lawful thrice
expect: breach thrice`,
      `2024-01-01 penalised
2024-03-01 penalised
2024-05-01 penalised
2024-06-30 penalised
expect: lawful thrice`,
      `2024-01-01 penalised
2024-03-01 penalised
2024-05-01 penalised
undated penalised
2024-06-30 penalised
expect: lawful thrice
expect: undetermined thrice`,
    ],
  },
  {
    says: 'the number that the law had on the day of the offence, not of the fine',
    rules: `event offended by party once
event fined by office
event paid-up by party
duty pay until 2019-12-31 by offended: after first fined, party must paid-up within 60 days
duty pay from 2020-01-01 by offended: after first fined, party must paid-up within 30 days`,
    examples: [
      `2019-12-31 offended
2020-02-01 fined
2020-04-01 paid-up
expect: met pay, due 2020-04-01`,
      `2020-01-01 offended
2020-02-01 fined
2020-03-03 paid-up
expect: late pay, due 2020-03-02, by 1 day`,
      `2020-02-01 fined
2020-03-03 paid-up
expect: undetermined pay`,
    ],
  },
  {
    says: 'the special norm goes before the general one, and where both name a term the longer holds',
    rules: `event lodged-it by party once (urgent: boolean, special-days: number)
event ended-it by office once
event stamped by office
duty general: after lodged-it, office must ended-it within 20 days
duty special overrides general: after lodged-it where urgent, office must ended-it within 5 days
duty stamp: after lodged-it, office must stamped within longer of 10 days and special-days days`,
    examples: [
      `2024-05-01 lodged-it (urgent: yes, special-days: 5)
2024-05-06 ended-it
2024-05-12 stamped
expect: not-in-force general
expect: met special, due 2024-05-06
expect: late stamp, due 2024-05-11, by 1 day`,
      `2024-05-01 lodged-it (urgent: no, special-days: 12)
2024-05-22 ended-it
2024-05-13 stamped
expect: late general, due 2024-05-21, by 1 day
expect: met stamp, due 2024-05-13`,
      // Whether it was urgent is not recorded: nobody is accused by the general rule.
      `2024-05-01 lodged-it (special-days: 12)
2024-05-30 ended-it
2024-05-13 stamped
expect: undetermined general
expect: undetermined special
expect: met stamp, due 2024-05-13`,
    ],
  },
  {
    says: 'custody runs through holidays, a term of procedure rolls over them and over a day worked in exchange it does not',
    calendar: 'cn',
    rules: `event held by office once
event released by office once
event complaint by party once
event looked-into by office once
duty release not rolled: after held, office must released within 3 days
duty look-into: after complaint, office must looked-into within 10 days`,
    examples: [
      // 28 September 2024 and three days: 1 October, a holiday.
      `2024-09-28 held
2024-10-02 released
expect: late release, due 2024-10-01, by 1 day`,
      // 22 September and ten days: 2 October; the holidays end on 7 October.
      `2024-09-22 complaint
2024-10-09 looked-into
expect: late look-into, due 2024-10-08, by 1 day`,
      // 19 September and ten days: Sunday 29 September, worked in exchange.
      `2024-09-19 complaint
2024-09-30 looked-into
expect: late look-into, due 2024-09-29, by 1 day`,
    ],
  },
  {
    says: 'where holidays are not yet told, a due day is a range: the earliest end with no holiday, weekends neither',
    calendar: 'cn',
    rules: `event put-in by party once
event worked-off by office once
duty work-off: after put-in, office must worked-off within 10 working days`,
    examples: [
      // 28 to 31 December 2026 are four; six more with every day of 2027 for a working day: 6 January.
      `2026-12-25 put-in
2027-01-06 worked-off
expect: met work-off`,
      `2026-12-25 put-in
2027-01-20 worked-off
expect: undetermined work-off`,
      `2026-12-11 put-in
2026-12-28 worked-off
expect: late work-off, due 2026-12-25, by 3 days`,
    ],
  },
  {
    says: 'each quarter a report or word that there is nothing, within 15 days, the quarter that it names',
    rules: `event set-up by office
event gave-figures by office (about: date)
event gave-nil by office (about: date)
duty figures per office: every quarter, office must gave-figures or gave-nil within 15 days discharges period about`,
    examples: [
      `2024-02-01 set-up of "one"
2024-04-15 gave-figures (about: 2024-03-31) of "one"
2024-07-16 gave-nil (about: 2024-06-30) of "one"
at: 2024-11-01
expect: met figures, due 2024-04-15
expect: late figures, due 2024-07-15, by 1 day
expect: overdue figures, due 2024-10-15, by 17 days`,
      // The one that comes first is about the later quarter.
      `2024-02-01 set-up of "one"
2024-07-10 gave-figures (about: 2024-05-01) of "one"
2024-07-20 gave-figures (about: 2024-01-01) of "one"
at: 2024-09-30
expect: met figures, due 2024-07-15
expect: late figures, due 2024-04-15, by 96 days`,
    ],
  },
  {
    says: 'told three days before the hearing at least, whichever day it is then fixed for',
    rules: `event fixed-hearing by office (hearing-on: date)
event told-parties by office
duty tell-parties: after first fixed-hearing, office must told-parties by 3 days before last(fixed-hearing.hearing-on)
guard notice: told-parties only at least 3 days before last(fixed-hearing.hearing-on)`,
    examples: [
      `2024-05-01 fixed-hearing (hearing-on: 2024-05-10)
2024-05-07 told-parties
expect: met tell-parties, due 2024-05-07
expect: lawful notice, due 2024-05-07`,
      `2024-05-01 fixed-hearing (hearing-on: 2024-05-10)
2024-05-08 told-parties
expect: late tell-parties, due 2024-05-07, by 1 day
expect: breach notice, due 2024-05-07, by 1 day`,
      `2024-05-01 fixed-hearing (hearing-on: 2024-05-10)
2024-05-09 fixed-hearing (hearing-on: 2024-05-20)
2024-05-16 told-parties
expect: met tell-parties, due 2024-05-17
expect: lawful notice, due 2024-05-17`,
      `2024-05-01 fixed-hearing (hearing-on: 2024-05-10)
at: 2024-05-09
expect: overdue tell-parties, due 2024-05-07, by 2 days`,
      `2024-05-01 fixed-hearing (hearing-on: 2024-05-10)
2024-05-09 fixed-hearing (hearing-on: 2024-05-20)
at: 2024-05-12
expect: open tell-parties, due 2024-05-17`,
    ],
  },
  {
    says: 'no longer than a month between two sittings',
    rules: `event sat by office
guard gap: sat only within 1 month of latest sat if sat`,
    examples: [
      `2024-01-31 sat
2024-02-29 sat
2024-03-29 sat
2024-04-30 sat
expect: not-begun gap
expect: lawful gap, due 2024-02-29
expect: lawful gap, due 2024-03-29
expect: breach gap, due 2024-04-29, by 1 day`,
    ],
  },
  {
    says: 'a settlement binds once every party that joined has signed; nothing is done at night or on a day off',
    calendar: 'it',
    rules: `event joined-in by party (who: any text)
event signed-it by party (signer: any text)
event took-effect by office
event searched by office
guard all-signed: took-effect only if all x in values(joined-in.who): (signed-it where signer = x)
guard by-day: searched only if not between 21:00 and 07:00 and not on a day off`,
    examples: [
      `2024-01-01 joined-in (who: "a")
2024-01-02 joined-in (who: "b")
2024-01-03 signed-it (signer: "a")
2024-01-04 took-effect
2024-01-05 signed-it (signer: "b")
2024-01-08 took-effect
expect: breach all-signed
expect: lawful all-signed`,
      // 25 April 2024, a Thursday, is a holiday; 26 April a Friday.
      `2024-04-25T12:00:00+02:00 searched
2024-04-26T06:59:59+02:00 searched
2024-04-26T07:00:00+02:00 searched
expect: breach by-day
expect: breach by-day
expect: lawful by-day`,
      `2024-04-26 searched
expect: undetermined by-day`,
    ],
  },
  {
    says: 'what comes late is allowed if it is explained; at once has no number; work on the fact of two registers',
    rules: `event breach-found by office once
event notified-late by office
event gave-reasons by office
event made-safe by office
duty notify: after breach-found, office must notified-late within 72 hours explained by gave-reasons
duty make-safe: after breach-found, office must made-safe promptly`,
    examples: [
      `2024-03-01T08:00:00Z breach-found
2024-03-04T08:00:00Z notified-late
2025-01-01T08:00:00Z made-safe
expect: met notify, due 2024-03-04T08:00:00Z
expect: met make-safe`,
      `2024-03-01T08:00:00Z breach-found
2024-03-04T09:00:01Z gave-reasons
2024-03-04T09:00:01Z notified-late
expect: late-explained notify, due 2024-03-04T08:00:00Z, by 2 hours
expect: open make-safe`,
      `2024-03-01T08:00:00Z breach-found
2024-03-04T09:00:00Z notified-late
2024-03-05T09:00:01Z gave-reasons
expect: late notify, due 2024-03-04T08:00:00Z, by 1 hour
expect: open make-safe`,
    ],
  },
]);
