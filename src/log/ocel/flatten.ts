import { failInput } from '../../base/index.js';
import { type ListBuilder, LogBuilder } from '../build/index.js';
import { type EventLog, NO_OFFSET } from '../model.js';
import { TimeReader } from '../table/index.js';
import type { ObjectLog, OcelObject, OcelRelation } from './model.js';
import { Related } from './related.js';
import { setValue } from './values.js';

/** What is known of a time that stands as text. */
interface Moment {
  readonly ms: number;
  readonly offset: number;
  readonly precision: number;
}

const DAY_MS = 86_400_000;
/** What an id in a list of related objects takes while the log is built. */
const RELATED_BYTES = 16;

/**
 * A log with one case for each object of a type, in the order of the file. Events of a case are in order of time, those
 * of the same time in the order of the file; an event stands in each case whose object it names.
 */
export function flatten(ocel: ObjectLog, objectType: string | undefined): EventLog {
  return new Flattening(ocel, chooseType(ocel, objectType)).run();
}

function chooseType(ocel: ObjectLog, wanted: string | undefined): string {
  const counts = new Map([...ocel.objectTypes.keys()].map((type) => [type, 0]));
  for (const { type } of ocel.objects) counts.set(type, (counts.get(type) ?? 0) + 1);
  const inUse = [...counts].filter(([, count]) => count > 0);
  if (wanted === undefined && inUse.length === 1) return inUse[0]![0];
  if (wanted !== undefined && (counts.get(wanted) ?? 0) > 0) return wanted;
  const shown = [...counts].slice(0, 60).map(([type, count]) => `${type.slice(0, 60)} (${count})`);
  const code =
    wanted === undefined ? 'ocel/choose-type' : counts.has(wanted) ? 'ocel/type-without-objects' : 'ocel/no-such-type';
  failInput(code, ocel.name, { data: { type: wanted ?? '', types: shown.join(', ') } });
}

class Flattening {
  private readonly builder: LogBuilder;
  private readonly related: Related;
  private readonly reader = new TimeReader();
  private readonly moments: (Moment | undefined)[];
  private readonly eventsOf = new Map<string, number[]>();
  private readonly casesOf: Int32Array;
  /** Events that stand in several cases, by their number: the first row of each, and its lists of related objects. */
  private readonly written = new Map<number, { readonly row: number; readonly lists: readonly ListBuilder[] }>();

  constructor(
    private readonly ocel: ObjectLog,
    private readonly type: string,
  ) {
    this.builder = new LogBuilder(ocel.name);
    this.builder.budget.inputBytes = ocel.events.length * 100;
    this.related = new Related(ocel, this.builder.oddities);
    this.moments = ocel.events.map((e) => this.moment(e.time));
    this.casesOf = new Int32Array(ocel.events.length);
  }

  run(): EventLog {
    const { ocel, type, builder } = this;
    this.reportTypes();
    this.reportTimes();
    this.gatherEvents();
    this.checkRelated();
    const cases = ocel.objects.filter((o) => o.type === type && this.related.isFirst(o));
    const changing = this.changingAttributes(cases);
    for (const object of cases) this.addCase(object, changing);
    let several = 0;
    let none = 0;
    for (const count of this.casesOf) {
      if (count === 0) none++;
      else if (count > 1) several++;
    }
    if (several > 0) builder.oddities.add('ocel-event-in-several-cases', type, several);
    if (none > 0) builder.oddities.add('ocel-event-without-case', type, none);
    return builder.finish();
  }

  private moment(text: string): Moment | undefined {
    const bytes = Buffer.from(text.trim());
    if (!this.reader.read(bytes, 0, bytes.length)) return undefined;
    const { value: ms, offset, precision } = this.reader;
    return { ms, offset, precision };
  }

  private gatherEvents(): void {
    for (const [i, { relations }] of this.ocel.events.entries()) {
      for (const { object } of relations) {
        if (this.related.typeOf(object) !== this.type) continue;
        const events = this.eventsOf.get(object);
        if (events === undefined) this.eventsOf.set(object, [i]);
        // Named twice by one event, with two qualifiers.
        else if (events.at(-1) !== i) events.push(i);
        else continue;
        this.casesOf[i]!++;
      }
    }
    const at = (i: number) => this.moments[i]?.ms ?? Number.POSITIVE_INFINITY;
    for (const events of this.eventsOf.values()) events.sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b)));
  }

  /** An event that names many objects names them in each of their cases: says at once where that would be too much. */
  private checkRelated(): void {
    const { budget } = this.builder;
    let bytes = 0;
    for (const [i, { relations }] of this.ocel.events.entries())
      bytes += this.casesOf[i]! * relations.length * RELATED_BYTES;
    budget.take(bytes);
    budget.give(bytes);
  }

  private addCase(object: OcelObject, changing: ReadonlySet<string>): void {
    const { builder, ocel } = this;
    const row = builder.startCase(object.id);
    const declared = ocel.objectTypes.get(object.type)?.attributes;
    const history = this.history(object);
    const latest = new Map(history.map((change) => [change.name, change.value]));
    for (const [name, value] of latest) setValue(builder, 'case', row, name, value, declared?.get(name));
    this.setRelations('case', row, object.relations);
    let next = 0;
    const state = new Map<string, (typeof history)[number]['value']>();
    for (const i of this.eventsOf.get(object.id) ?? []) {
      const event = this.addEvent(i);
      const now = this.moments[i]?.ms ?? Number.POSITIVE_INFINITY;
      for (; next < history.length && history[next]!.ms <= now; next++)
        state.set(history[next]!.name, history[next]!.value);
      for (const [name, value] of state)
        if (changing.has(name)) setValue(builder, 'event', event, `ocel:case:${name}`, value, declared?.get(name));
    }
  }

  private addEvent(i: number): number {
    const { builder, ocel } = this;
    const event = ocel.events[i]!;
    const moment = this.moments[i];
    const row = builder.startEvent();
    builder.activity.setString(row, event.type);
    if (moment !== undefined) builder.time.set(row, moment.ms, moment.offset, moment.precision);
    builder.eventColumn('ocel:id', 'id').setString(row, event.id);
    const declared = ocel.eventTypes.get(event.type)?.attributes;
    for (const { name, value } of event.attributes) setValue(builder, 'event', row, name, value, declared?.get(name));
    const known = this.written.get(i);
    if (known !== undefined) for (const column of known.lists) column.repeat(row, known.row);
    else {
      const lists = this.setRelations('event', row, event.relations);
      if (this.casesOf[i]! > 1) this.written.set(i, { row, lists });
    }
    return row;
  }

  /** Changes of an object in order of time; those without a time come first, as what it was from the start. */
  private history(object: OcelObject) {
    return object.attributes
      .map((change) => ({ ...change, ms: this.moment(change.time)?.ms ?? Number.NEGATIVE_INFINITY }))
      .sort((a, b) => (a.ms === b.ms ? 0 : a.ms - b.ms));
  }

  /** Names of attributes that are told of some object later than the first that is told of it. */
  private changingAttributes(cases: readonly OcelObject[]): Set<string> {
    const changing = new Set<string>();
    let changes = 0;
    for (const object of cases) {
      const history = this.history(object);
      for (const { name, ms } of history) {
        if (ms === history[0]!.ms) continue;
        changing.add(name);
        changes++;
      }
    }
    if (changes > 0) this.builder.oddities.add('ocel-attribute-changes', [...changing].join(', '), changes);
    return changing;
  }

  private setRelations(scope: 'case' | 'event', row: number, relations: readonly OcelRelation[]): ListBuilder[] {
    const { builder } = this;
    const lists: ListBuilder[] = [];
    for (const [type, { ids, qualifiers }] of this.related.byType(relations)) {
      const column = (name: string) =>
        scope === 'case' ? builder.caseColumn(name, 'list') : builder.eventColumn(name, 'list');
      const set = (name: string, items: readonly string[]): void => {
        const list = column(name);
        list.set(row, items);
        lists.push(list);
      };
      set(`ocel:${type}`, ids);
      if (qualifiers.some((q) => q !== '')) set(`ocel:${type}:qualifier`, qualifiers);
    }
    return lists;
  }

  private reportTypes(): void {
    const { ocel, builder } = this;
    const used = new Set([...ocel.events.map((e) => `e ${e.type}`), ...ocel.objects.map((o) => `o ${o.type}`)]);
    for (const name of ocel.eventTypes.keys())
      if (!used.has(`e ${name}`)) builder.oddities.add('ocel-type-unused', name);
    for (const name of ocel.objectTypes.keys())
      if (!used.has(`o ${name}`)) builder.oddities.add('ocel-type-unused', name);
  }

  private reportTimes(): void {
    const { ocel, builder, moments } = this;
    let local = 0;
    let unread = 0;
    let example = '';
    for (const [i, moment] of moments.entries()) {
      if (moment === undefined) {
        if (unread++ === 0) example = ocel.events[i]!.time;
      } else if (moment.offset === NO_OFFSET) local++;
    }
    if (unread > 0) builder.oddities.add('time-unreadable', example, unread);
    if (local > 0) builder.oddities.add('ocel-times-without-offset', undefined, local);
    const initial = ocel.objects.flatMap((o) => o.attributes).filter((c) => this.isEpoch(c.time));
    if (initial.length > 0) builder.oddities.add('ocel-initial-state', initial[0]!.time, initial.length);
  }

  /** 1 January 1970 in some zone: no time, but how a file says "from the start". */
  private isEpoch(text: string): boolean {
    if (!/^(1970|1969)/.test(text)) return false;
    const moment = this.moment(text);
    return moment !== undefined && Math.abs(moment.ms) < DAY_MS;
  }
}
