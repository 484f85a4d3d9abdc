import {
  type Column,
  type EventLog,
  NO_OFFSET,
  type NumberColumn,
  Precision,
  type StringTable,
  type TextColumn,
} from '../../src/log/model.js';
import { dayFromYmd } from '../../src/time/index.js';

const ACTIVITIES = [
  'fine-created',
  'fine-sent',
  'fine-notified',
  'penalty-added',
  'payment',
  'judge-appeal',
  'prefect-appeal',
  'collection',
] as const;
type Activity = (typeof ACTIVITIES)[number];
const CODES = new Map<Activity, number>(ACTIVITIES.map((name, code) => [name, code]));
const FIRST = dayFromYmd(2000, 1, 1);
const DAY = 86_400_000;

/**
 * A made-up register of fines in the proportions of a real one, and always the same for a number of events: two in three cases
 * end early, the rest run on to collection or appeal. Whole days; amounts in units of money.
 */
export function madeUpRegister(events: number): EventLog {
  const random = randomNumbers(42);
  const activity = new Uint8Array(events);
  const time = new Float64Array(events);
  const amount = numbers('amount', events);
  const expense = numbers('expense', events);
  const paid = numbers('paid', events);
  const starts: number[] = [0];
  let at = 0;
  let day = 0;
  const happen = (name: Activity, after: number, column?: Numbers, value = 0) => {
    day += after;
    if (at === events) return;
    activity[at] = CODES.get(name)!;
    time[at] = day * DAY;
    if (column) {
      column.values[at] = value;
      column.validity[at >> 3]! |= 1 << (at & 7);
    }
    at++;
  };
  while (at < events) {
    day = FIRST + random(5000);
    happen('fine-created', 0, amount, 20 + random(80));
    const course = random(100);
    if (course < 34) happen('payment', random(40), paid, 35);
    else {
      happen('fine-sent', 40 + random(90), expense, 11);
      if (course >= 48) {
        happen('fine-notified', 5 + random(40));
        if (course < 52) happen('prefect-appeal', 20 + random(60));
        happen('penalty-added', 60, amount, 71.5);
        if (course < 70) happen('payment', random(90), paid, 82.5);
        else happen('collection', 300 + random(400));
      }
    }
    starts.push(at);
  }
  return {
    name: 'made-up register',
    caseCount: starts.length - 1,
    eventCount: events,
    caseStart: Uint32Array.from(starts),
    caseIds: { length: starts.length - 1, get: (i) => `S${i}` },
    activity: text('concept:name', activity, ACTIVITIES),
    time: {
      name: 'time:timestamp',
      type: 'time',
      length: events,
      values: time,
      offset: NO_OFFSET,
      precision: Precision.DAY,
    },
    eventAttributes: [amount, expense, paid],
    caseAttributes: [],
    oddities: [],
  };
}

/** The register with what else registers hold: who did it, and particulars of the first event of each case. */
export function withParticulars(log: EventLog): EventLog {
  const random = randomNumbers(7);
  const resource = new Uint8Array(log.eventCount).map(() => random(150));
  const vehicle = new Uint8Array(log.eventCount).map(() => random(4));
  const article = new Int32Array(log.eventCount).map(() => 100 + random(80));
  const more: Column[] = [
    text(
      'org:resource',
      resource,
      Array.from({ length: 150 }, (_, i) => `officer ${i}`),
    ),
    text('vehicleClass', vehicle, ['A', 'C', 'R', 'M']),
    { name: 'article', type: 'integer', length: log.eventCount, values: article },
  ];
  return { ...log, eventAttributes: [...log.eventAttributes, ...more] };
}

type Numbers = NumberColumn & { readonly validity: Uint8Array };

function numbers(name: string, length: number): Numbers {
  return {
    name,
    type: 'number',
    length,
    values: new Float64Array(length),
    validity: new Uint8Array((length + 7) >> 3),
  };
}

function text(name: string, codes: Uint8Array, texts: readonly string[]): TextColumn {
  const dictionary: StringTable = { length: texts.length, get: (i) => texts[i]! };
  return { name, type: 'text', length: codes.length, codes, dictionary };
}

/** Whole numbers from 0 to below a limit, always the same for a seed. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}
