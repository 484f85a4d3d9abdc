import { failInput } from '../base/index.js';
import {
  type Attribute,
  type Example,
  type ExampleEvent,
  type ExampleValue,
  isReadable,
  type Law,
  type UnreadableValue,
} from '../language/index.js';
import { type EventLog, LogBuilder, NO_OFFSET, Precision } from '../log/index.js';
import { parseInstant } from '../time/index.js';
import { type Binding, UNSAID_SOURCE } from './binding.js';

/** One case in the law's own words. */
export interface Trace {
  readonly id: string;
  readonly events: readonly Omit<ExampleEvent, 'range'>[];
}

/** An event as a source may have it. */
export interface TraceEvent extends Omit<ExampleEvent, 'range' | 'role'> {
  /** Or that there is one which is none of those that the law knows. */
  readonly role: string | UnreadableValue | null;
}

/** A log whose activities and columns bear the law's own names. Throws an InputError for a time that cannot be read. */
export function logFromTraces(
  law: Law,
  name: string,
  traces: Iterable<{ readonly id: string; readonly events: readonly TraceEvent[] }>,
): EventLog {
  const builder = new LogBuilder(name);
  const set = law.attributes.map((_, a) => setterOf(builder, law, a));
  const actor = builder.eventColumn(ACTOR, 'text');
  const role = builder.eventColumn(ROLE, 'text');
  const office = builder.eventColumn(OFFICE, 'text');
  for (const trace of traces) {
    builder.startCase(trace.id);
    for (const event of trace.events) {
      const row = builder.startEvent();
      builder.activity.setString(row, law.events[event.event]!.name);
      setTime(builder, row, event.time, name);
      if (event.actor !== null) actor.setString(row, event.actor);
      if (event.role !== null && isReadable(event.role)) role.setString(row, event.role);
      else if (event.role !== null) setUnreadable(builder, ROLE, 'text', row);
      if (event.office !== null) office.setString(row, event.office);
      for (const [attribute, value] of Object.entries(event.values))
        if (isReadable(value)) set[Number(attribute)]!(row, value);
        else {
          const { name: column, type } = law.attributes[Number(attribute)]!;
          setUnreadable(builder, column, type, row);
        }
    }
  }
  return builder.finish();
}

const ACTOR = 'org:resource';
const ROLE = 'org:role';
const OFFICE = 'org:group';
const DAY = 86_400_000;
const PRECISIONS = {
  none: Precision.NONE,
  day: Precision.DAY,
  minute: Precision.MINUTE,
  instant: Precision.INSTANT,
} as const;

function setTime(builder: LogBuilder, row: number, written: string | null, name: string): void {
  if (written === null) return;
  const time = parseInstant(written);
  if (!time) failInput('log/bad-time', name, { data: { value: written } });
  builder.time.set(row, time.ms, time.offsetMinutes ?? NO_OFFSET, PRECISIONS[time.precision]);
}

function setterOf(builder: LogBuilder, law: Law, attribute: number): (row: number, value: ExampleValue) => void {
  const { name, type } = law.attributes[attribute]!;
  switch (type) {
    case 'number': {
      const column = builder.eventColumn(name, 'number');
      return (row, value) => column.set(row, value as number);
    }
    case 'money': {
      const column = builder.eventColumn(name, 'number');
      return (row, value) => column.set(row, (value as number) / 100);
    }
    case 'boolean': {
      const column = builder.eventColumn(name, 'boolean');
      return (row, value) => column.set(row, value as boolean);
    }
    case 'date': {
      const column = builder.eventColumn(name, 'time');
      return (row, value) => column.set(row, (value as number) * DAY, NO_OFFSET, Precision.DAY);
    }
    case 'list': {
      const column = builder.eventColumn(name, 'list');
      return (row, value) => column.set(row, value as readonly string[]);
    }
    case 'text': {
      const column = builder.eventColumn(name, 'text');
      return (row, value) => column.setString(row, value as string);
    }
  }
}

/** Leaves in a column what no binding takes for a value of its type: a list for a text, else a text. */
function setUnreadable(builder: LogBuilder, column: string, type: Attribute['type'], row: number): void {
  if (type === 'text') builder.eventColumn(column, 'list').set(row, ['?']);
  else builder.eventColumn(column, 'text').setString(row, '?');
}

/** A binding for logs in the law's own words, in which everything is recorded but what is said not to be. */
export function ownBinding(
  law: Law,
  said: Partial<Pick<Example, 'ordered' | 'notRecorded' | 'neverHappens' | 'assume'>> = {},
): Binding {
  const never = said.neverHappens ?? [];
  const notRecorded = said.notRecorded ?? [];
  const unrecorded = new Set(notRecorded.filter((r) => r.attribute === null).map((r) => r.event));
  return {
    file: '<own words>',
    hash: null,
    law: law.id,
    register: null,
    due: [],
    source: { ...UNSAID_SOURCE, order: said.ordered === false ? 'none' : 'source' },
    events: law.events.flatMap((kind, event) =>
      never.includes(event) || unrecorded.has(event)
        ? []
        : [
            {
              event,
              activities: [kind.name],
              lifecycle: null,
              where: [],
              attributes: kind.attributes
                .filter((a) => !notRecorded.some((r) => r.event === event && r.attribute === a))
                .map((attribute) => ({
                  attribute,
                  column: law.attributes[attribute]!.name,
                  of: 'event' as const,
                  codes: null,
                  otherwise: 'keep' as const,
                  unit: 'units' as const,
                  separator: null,
                })),
            },
          ],
    ),
    never,
    notRecorded,
    assume: (said.assume ?? []).map(({ attribute, value }) => ({
      attribute,
      value: typeof value === 'boolean' ? Number(value) : (value as string | number),
    })),
    actor: { column: ACTOR },
    role: { column: ROLE },
    office: { column: OFFICE },
    entered: null,
    confirmed: new Map(),
    corrections: [],
    safe: new Set(),
  };
}
