import type { BoundLog } from '../../binding/index.js';
import type { Key, Rule } from '../../language/index.js';
import type { Finding } from '../finding.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { Deemer } from './deem.js';
import type { CaseEvent } from './event.js';
import type { Until } from './judgment.js';
import { caseGroup, type Group } from './keys.js';
import { kindsTelling } from './kinds-asked.js';
import { acrossCases, groupsOf, type Partition } from './partition.js';
import type { Scene } from './scene.js';
import { setScene } from './set-scene.js';

/** A key's events, and the one that a finding is about. */
export interface Place {
  readonly scene: Scene;
  readonly self: CaseEvent;
}

/** Sets the scenes of findings, those of one case once. */
export class Scenes {
  readonly #log: BoundLog;
  readonly #rules: RuleSet;
  readonly #time: LegalTime;
  readonly #deemer: Deemer;
  /** By rule: one number for all that have the same key. */
  readonly #keys: readonly number[];
  /** The case that was asked for last. */
  #case = -1;
  #group: Group | undefined;
  /** By key: scenes of that case; of keys across cases, what finds them. */
  readonly #ofCase: (readonly Scene[] | undefined)[] = [];
  readonly #ofAll = new Map<number, Across>();
  #held = 0;

  constructor(log: BoundLog, rules: RuleSet, time: LegalTime, until: Until) {
    this.#deemer = new Deemer(log, rules, time, until);
    this.#log = log;
    this.#rules = rules;
    this.#time = time;
    const texts = rules.rules.map((rule) =>
      JSON.stringify([rule.versions[0]!.key, [...(kindsTelling(rules, rule) ?? [])]]),
    );
    this.#keys = texts.map((text) => texts.indexOf(text));
  }

  /** The events among which a finding was made, and the one that it is about; undefined where that has no time. */
  of({ rule, case: c, event }: Finding): Place | undefined {
    const { key } = this.#rules.rules[rule]!.versions[0]!;
    const scenes = key.byCase ? this.#scenesOf(c, this.#keys[rule]!) : [this.#across(this.#keys[rule]!, event)];
    for (const scene of scenes) {
      const self = scene && this.#about(rule, scene, event);
      if (scene && self) return self.block < 0 ? undefined : { scene, self };
    }
    return undefined;
  }

  /** The event that a finding stands at, or the deemed one that it is behind. */
  #about(rule: number, { events }: Scene, index: number): CaseEvent | undefined {
    const all = events.filter((e) => e.index === index);
    if (all.length < 2) return all[0];
    const kinds = new Set(this.#rules.rules[rule]!.versions.flatMap(kindsOf));
    return all.find((e) => kinds.has(e.kind)) ?? all[0];
  }

  #scenesOf(c: number, key: number): readonly Scene[] {
    if (c !== this.#case) {
      this.#case = c;
      this.#group = this.#groupOf(c);
      this.#ofCase.length = 0;
    }
    const known = this.#ofCase[key];
    if (known) return known;
    const made = this.#set(key, [this.#group!]);
    this.#ofCase[key] = made;
    return made;
  }

  /** The first scene of a key across cases that an event stands in. */
  #across(key: number, event: number): Scene | undefined {
    const { partition, firsts, scenes } = this.#ofAll.get(key) ?? this.#opened(key);
    const n = firsts.get(event);
    if (n === undefined) return undefined;
    const known = scenes.get(n);
    if (known) return known;
    const scene = this.#sceneOf(partition.group(n));
    this.#held += scene.events.length;
    if (this.#held > MOST_HELD) {
      for (const across of this.#ofAll.values()) across.scenes.clear();
      this.#held = scene.events.length;
    }
    scenes.set(n, scene);
    return scene;
  }

  #opened(key: number): Across {
    const cases = Array.from({ length: this.#log.caseCount }, (_, c) => this.#groupOf(c));
    const partition = acrossCases(this.#log, this.#rules.law, this.#keyOf(key), cases);
    const made = { partition, firsts: partition.firsts(), scenes: new Map<number, Scene>() };
    this.#ofAll.set(key, made);
    return made;
  }

  #groupOf(c: number): Group {
    return this.#deemer.within(caseGroup(this.#log, this.#time, c));
  }

  #set(key: number, cases: readonly Group[]): Scene[] {
    const telling = kindsTelling(this.#rules, this.#rules.rules[key]!);
    return groupsOf(this.#log, this.#rules.law, this.#keyOf(key), cases, null, telling).map((group) =>
      this.#sceneOf(group),
    );
  }

  #keyOf(rule: number): Key {
    return this.#rules.rules[rule]!.versions[0]!.key;
  }

  #sceneOf(group: Group): Scene {
    return setScene(this.#log, this.#rules, this.#time, group);
  }
}

/** The groups of a key across cases, and the scenes of those that were asked for. */
interface Across {
  readonly partition: Partition;
  readonly firsts: ReadonlyMap<number, number>;
  readonly scenes: Map<number, Scene>;
}

/** Events of scenes across cases that are held at once. */
const MOST_HELD = 1_000_000;

/** The kinds of event that a rule is judged at. */
function kindsOf(rule: Rule): number[] {
  if (rule.kind === 'recurring') return [];
  const patterns =
    rule.kind === 'duty' ? [rule.trigger.pattern] : rule.kind === 'guard' ? [rule.act] : [rule.left, rule.right];
  return patterns.flatMap((p) => p.of.map((a) => a.event));
}
