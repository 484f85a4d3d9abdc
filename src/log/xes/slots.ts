import { failInput } from '../../base/index.js';
import type {
  BooleanBuilder,
  IntegerBuilder,
  ListBuilder,
  LogBuilder,
  NumberBuilder,
  TextBuilder,
  TimeBuilder,
} from '../build/index.js';

/** What is done with an attribute's value. Numbers, because the scanner dispatches on them for each value. */
export const SlotKind = {
  TEXT: 0,
  CASE_ID: 1,
  TIME: 2,
  NUMBER: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  LIST: 6,
  CONTAINER: 7,
} as const;
export type SlotKind = (typeof SlotKind)[keyof typeof SlotKind];

export type Scope = 'case' | 'event';

export const CACHE_SIZE = 256;
export const MAX_SLOTS = 1 << 14;

/** Where the values of one attribute go: a name in a scope, with the type that its elements say. */
export class Slot {
  text: TextBuilder | undefined = undefined;
  time: TimeBuilder | undefined = undefined;
  number: NumberBuilder | undefined = undefined;
  integer: IntegerBuilder | undefined = undefined;
  boolean: BooleanBuilder | undefined = undefined;
  list: ListBuilder | undefined = undefined;
  /** Codes (plus one) of values met lately, by a hash of their first eight bytes; only values that XML need not escape. */
  readonly cache = new Int32Array(CACHE_SIZE);

  constructor(
    readonly index: number,
    readonly kind: SlotKind,
    readonly scope: Scope,
    readonly name: string,
  ) {}
}

const KINDS: ReadonlyMap<string, SlotKind> = new Map<string, SlotKind>([
  ['string', SlotKind.TEXT],
  ['id', SlotKind.TEXT],
  ['date', SlotKind.TIME],
  ['float', SlotKind.NUMBER],
  ['int', SlotKind.INTEGER],
  ['boolean', SlotKind.BOOLEAN],
  ['list', SlotKind.LIST],
  ['container', SlotKind.CONTAINER],
]);

/** Whether an element of this name is an attribute in XES. */
export function isAttributeElement(element: string): boolean {
  return KINDS.has(element);
}

/**
 * All slots by scope, name and element. `concept:name` is the activity of an event and the id of a case, and
 * `time:timestamp` the time of an event, whatever type their elements claim.
 */
export class Slots {
  readonly all: Slot[] = [];
  /** By scope and place, then by element, then by name. */
  private readonly known = Array.from({ length: 4 }, () => new Map<string, Map<string, Slot>>());

  constructor(private readonly builder: LogBuilder) {}

  /** `top`: whether the attribute stands directly on its case or event. */
  get(scope: Scope, name: string, element: string, top: boolean): Slot {
    const group = this.known[(scope === 'event' ? 2 : 0) + (top ? 1 : 0)]!;
    let named = group.get(element);
    if (named === undefined) {
      named = new Map();
      group.set(element, named);
    }
    const known = named.get(name);
    if (known !== undefined) return known;
    if (this.all.length === MAX_SLOTS) {
      failInput('log/too-many-columns', this.builder.name, { data: { limit: MAX_SLOTS, column: name } });
    }
    const slot = this.make(scope, name, element, top);
    named.set(name, slot);
    this.all.push(slot);
    return slot;
  }

  /** A plain column for texts that their type does not hold: `int` with letters, dates that are none. */
  textFor(slot: Slot): TextBuilder {
    return slot.scope === 'event'
      ? this.builder.eventColumn(slot.name, 'text')
      : this.builder.caseColumn(slot.name, 'text');
  }

  private make(scope: Scope, name: string, element: string, top: boolean): Slot {
    const { builder } = this;
    const kind = KINDS.get(element)!;
    const index = this.all.length;
    const simple = kind !== SlotKind.LIST && kind !== SlotKind.CONTAINER;
    if (top && simple && name === 'concept:name') {
      const slot = new Slot(index, scope === 'event' ? SlotKind.TEXT : SlotKind.CASE_ID, scope, name);
      if (scope === 'event') slot.text = builder.activity;
      return slot;
    }
    if (top && simple && scope === 'event' && name === 'time:timestamp') {
      const slot = new Slot(index, SlotKind.TIME, scope, name);
      slot.time = builder.time;
      return slot;
    }
    const slot = new Slot(index, kind, scope, name);
    const column = scope === 'event' ? builder.eventColumn.bind(builder) : builder.caseColumn.bind(builder);
    if (kind === SlotKind.TEXT) slot.text = column(name, element === 'id' ? 'id' : 'text');
    else if (kind === SlotKind.TIME) slot.time = column(name, 'time');
    else if (kind === SlotKind.NUMBER) slot.number = column(name, 'number');
    else if (kind === SlotKind.INTEGER) slot.integer = column(name, 'integer');
    else if (kind === SlotKind.BOOLEAN) slot.boolean = column(name, 'boolean');
    else if (kind === SlotKind.LIST) slot.list = column(name, 'list');
    return slot;
  }
}
