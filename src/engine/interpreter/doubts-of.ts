import { isUnreadable } from '../../binding/index.js';
import type { DutyRule, GuardRule, NotBothRule, Pattern, Rule } from '../../language/index.js';
import type { Rolls } from '../legal-time.js';
import { FALSE, TRUE, UNKNOWN } from '../tri.js';
import type { Candidates } from './candidates.js';
import { candidatesOf, endingsOn, mayVoidUnseen } from './discharge.js';
import type { Doubts } from './doubt.js';
import { dueOfDuty, isAdverselyWeighed, triggersOf } from './duty.js';
import type { CaseEvent } from './event.js';
import type { Ending, Instance, Until } from './judgment.js';
import { momentOf } from './options.js';
import { isBeforeLog, isHidden, type Moment, matches, type Scene } from './scene.js';
import { Unknowns } from './unknowns.js';
import { inVersion } from './versions.js';

/** A duty's triggers in one scene, and what may end them. */
interface View {
  readonly instances: readonly Instance[];
  readonly candidates: Candidates;
}

/** Finds what leaves verdicts undetermined. */
export class DoubtSeeker {
  readonly #until: Until;
  readonly #views = new WeakMap<Scene, Map<Rule, View>>();

  constructor(until: Until) {
    this.#until = until;
  }

  /** Adds what leaves one version's verdict on an event undetermined. */
  add(scene: Scene, rule: Rule, rolls: Rolls, self: CaseEvent, doubts: Doubts): void {
    const unknowns = new Unknowns(scene, rule.key, doubts);
    const inside = inVersion(scene, rule, self);
    if (inside === FALSE) return;
    if (inside === UNKNOWN) return addVersion(scene, rule, unknowns, doubts);
    switch (rule.kind) {
      case 'recurring':
        for (const p of rule.answers) unknowns.hidden(p);
        if (rule.names !== null)
          for (const e of scene.events)
            if (
              isUnreadable(scene.log.attributes[rule.names], e.index) &&
              rule.answers.some((p) => matches(scene, p, e) !== FALSE)
            )
              unknowns.attribute(e, rule.names);
        return;
      case 'duty':
        return addDuty(scene, rule, this.#viewOf(scene, rule, rolls), self, rolls, this.#until, unknowns, doubts);
      case 'guard':
        return addGuard(scene, rule, { self, inclusive: false, rolls }, unknowns);
      case 'not-both':
        return addNotBoth(scene, rule, unknowns, doubts);
    }
  }

  #viewOf(scene: Scene, rule: DutyRule, rolls: Rolls): View {
    const views = this.#views.get(scene) ?? new Map<Rule, View>();
    this.#views.set(scene, views);
    const known = views.get(rule);
    if (known) return known;
    const instances = triggersOf(scene, rule, rolls);
    const made = { instances, candidates: candidatesOf(scene, rule, instances) };
    views.set(rule, made);
    return made;
  }
}

/** Which version holds hangs on the day of an event that is not there, may not be the first, or has no time. */
function addVersion(scene: Scene, { version }: Rule, unknowns: Unknowns, doubts: Doubts): void {
  if (version.by === null) return;
  const pattern = only(version.by);
  const picking = scene.events.filter((e) => e.kind === version.by);
  unknowns.hidden(pattern, { knows: () => picking.length > 0 });
  for (const e of picking) if (e.block < 0 || !e.sure) unknowns.perhaps(pattern, e);
  if (picking.length === 0 && doubts.all.length === 0) unknowns.absent(pattern);
}

function only(event: number): Pattern {
  return { of: [{ event, where: null }] };
}

function addGuard(scene: Scene, rule: GuardRule, moment: Moment, unknowns: Unknowns): void {
  if (matches(scene, rule.act, moment.self, moment) === UNKNOWN) return unknowns.where(rule.act, moment.self, moment);
  if (rule.applies && scene.judge(scene, rule.applies, moment) === UNKNOWN)
    return unknowns.condition(rule.applies, moment);
  unknowns.condition(rule.condition, moment);
}

function addNotBoth(scene: Scene, rule: NotBothRule, unknowns: Unknowns, doubts: Doubts): void {
  const sides = [rule.left, rule.right];
  for (const side of sides) {
    const sure = scene.events.filter((e) => matches(scene, side, e) === TRUE);
    for (const e of scene.events)
      if (matches(scene, side, e) === UNKNOWN || (e.block < 0 && sure.includes(e))) unknowns.perhaps(side, e);
    unknowns.hidden(side, { knows: (kind) => sure.some((e) => e.kind === kind) });
  }
  if (doubts.all.length > 0) return;
  // Both are there and known: only which of them came second is not.
  const first = scene.events.find((e) => sides.some((side) => matches(scene, side, e) === TRUE));
  if (first && scene.events.some((e) => sharesBlock(scene, [e]))) doubts.add('order', first.kind);
}

function addDuty(
  scene: Scene,
  rule: DutyRule,
  { instances, candidates }: View,
  self: CaseEvent,
  rolls: Rolls,
  until: Until,
  unknowns: Unknowns,
  doubts: Doubts,
): void {
  const moment = { self, inclusive: true, rolls };
  const { pattern } = rule.trigger;
  if (matches(scene, pattern, self, moment) === UNKNOWN) return unknowns.where(pattern, self, moment);
  const instance = instances.find(({ event }) => event === self);
  if (!instance) return;
  if (instance.there !== TRUE) return addRivals(scene, rule, self, unknowns, doubts);
  const due = dueOfDuty(scene, rule, momentOf(scene, rule, moment), until);
  if (!rule.due || !due) return;
  if (isBeforeLog(scene, self.day)) doubts.add('left-open');
  if (rule.trigger.which === 'latest' && isHidden(scene, pattern)) unknowns.hidden(pattern);
  for (const p of rule.answers) if (isHidden(scene, p)) unknowns.hidden(p);
  for (const p of rule.unless) if (mayVoidUnseen(scene, rule, p)) unknowns.hidden(p);
  const sure = endingsOn(scene, rule, candidates, 'sure')(instance);
  const perhaps = endingsOn(scene, rule, candidates, 'perhaps')(instance);
  const fine = (ending: Ending, end: 'lo' | 'hi', edge: 'from' | 'to') =>
    !isAdverselyWeighed(ending, due, end, until, edge);
  if (!fine(perhaps, 'hi', 'from')) {
    // What ended it only perhaps came late; without it the due day may be another, or what came later be explained.
    if (due.moves || rule.explained.length > 0) addEndings(scene, rule, self, sure, perhaps, unknowns, doubts);
    for (const p of rule.explained) {
      unknowns.hidden(p);
      for (const e of scene.events)
        if (matches(scene, p, e) === UNKNOWN || (e.block < 0 && matches(scene, p, e) === TRUE)) unknowns.perhaps(p, e);
    }
    return;
  }
  const [byDue, byEnding, byEdge] = [fine(sure, 'hi', 'to'), fine(perhaps, 'lo', 'to'), fine(sure, 'lo', 'from')];
  const none = !byDue && !byEnding && !byEdge;
  if (byDue || none) unknowns.due(rule.due, moment);
  if (byEnding || none) addEndings(scene, rule, self, sure, perhaps, unknowns, doubts);
  if ((byEdge || none) && sure.answer && due.unit === 'hours') doubts.add('time', sure.answer.kind);
}

/** Other events that may be the first in a trigger's stead. */
function addRivals(scene: Scene, rule: DutyRule, self: CaseEvent, unknowns: Unknowns, doubts: Doubts): void {
  const { pattern } = rule.trigger;
  for (const e of scene.events) {
    if (e === self || matches(scene, pattern, e) === FALSE) continue;
    if (e.block < 0) doubts.add('time', e.kind);
    else if (e.block === self.block) doubts.add('order', e.kind);
  }
  unknowns.hidden(pattern, { knows: (kind) => kind === self.kind });
}

/** What ends an instance only perhaps. */
function addEndings(
  scene: Scene,
  rule: DutyRule,
  self: CaseEvent,
  sure: Ending,
  perhaps: Ending,
  unknowns: Unknowns,
  doubts: Doubts,
): void {
  const known = new Set([sure.answer, sure.voider]);
  for (const event of [perhaps.answer, perhaps.voider]) {
    if (!event || known.has(event)) continue;
    const before = doubts.all.length;
    for (const p of [
      ...rule.answers,
      ...rule.unless,
      ...(rule.trigger.which === 'latest' ? [rule.trigger.pattern] : []),
    ])
      if (event.block < 0 || matches(scene, p, event) === UNKNOWN) unknowns.perhaps(p, event);
    if (rule.discharge.mode === 'same')
      for (const attribute of rule.discharge.attributes)
        for (const e of [self, event]) unknowns.attribute(e, attribute);
    if (event.block < 0 || doubts.all.length > before) continue;
    // Which instance an answer discharges may hang on another trigger that is only perhaps one.
    for (const e of scene.events)
      if (e !== self && matches(scene, rule.trigger.pattern, e) === UNKNOWN) unknowns.where(rule.trigger.pattern, e);
    if (doubts.all.length === before && sharesBlock(scene, [event, self])) doubts.add('order', event.kind);
  }
}

function sharesBlock(scene: Scene, events: readonly CaseEvent[]): boolean {
  return events.some(({ block }) => block >= 0 && scene.events.filter((e) => e.block === block).length > 1);
}
