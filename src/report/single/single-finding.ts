import { failInput } from '../../base/index.js';
import type { UnreadableValue } from '../../language/index.js';
import type { ReportedFinding } from '../findings.js';
import type { Receipt } from '../receipt.js';
import { badShape, readBounded } from '../receipts/index.js';
import {
  count,
  findingShape,
  list,
  object,
  oneOf,
  optional,
  orNull,
  receiptShapes,
  record,
  type Shape,
  text,
} from '../stored/index.js';
import { WHO, type Who } from './needs.js';

/** Bumped whenever an older program would misread a newer file. */
export const FINDING_VERSION = 1;

/** A value as it is written: money in units, dates as `2024-02-29`; or that there is one which cannot be read. */
export type SingleValue = string | number | boolean | readonly string[] | UnreadableValue;

/** An event that a finding rests on, by the law's names. */
export interface SingleEvent {
  readonly event: string;
  readonly time: string | null;
  /** What the source has for its time, which reports show, where that is not believed or was corrected; else absent. */
  readonly written?: string;
  readonly values?: Readonly<Record<string, SingleValue>>;
  readonly actor?: string;
  readonly role?: string | UnreadableValue;
  readonly office?: string;
}

/** One finding with all that it takes to judge it again, and nothing else: `docs/schema/finding.schema.json`. */
export interface SingleFinding {
  readonly duecourse: 'finding';
  readonly findingVersion: number;
  readonly finding: ReportedFinding;
  /** Places of its events in the list of all, from 0. */
  readonly event: number;
  readonly other: number | null;
  /** How the evidence was recorded. */
  readonly record: {
    readonly order: 'source' | 'none';
    readonly precision: 'as-written' | 'day' | 'minute';
    /** Zone of the source's clock, by which the finding writes its times; absent where it is the law's. */
    readonly zone?: string;
    readonly completeFrom: string | null;
    readonly beginsWith: readonly string[];
    /** `EVENT` or `EVENT.ATTRIBUTE`. */
    readonly notRecorded: readonly string[];
    readonly never: readonly string[];
    readonly assume: Readonly<Record<string, string | number>>;
    readonly who: readonly Who[];
  };
  /** Attributes, and who acted, that stand here as pseudonyms of this file alone: equal where they are equal. */
  readonly masked: readonly string[];
  readonly cases: readonly { readonly case: string; readonly events: readonly SingleEvent[] }[];
  readonly receipt: Omit<Receipt, 'findings'>;
  readonly law: { readonly hash: string; readonly text: string };
  readonly calendar: { readonly hash: string; readonly yaml: string; readonly csv: string } | null;
}

/** Texts of a law or calendar longer than this are none. */
const MOST_TEXT = 1_000_000;
const MOST_BYTES = 8e6;
/** More evidence than this is no single finding. */
export const MOST_EVENTS = 5000;

const bounded: Shape<string> = (value) =>
  typeof value === 'string' && value.length <= MOST_TEXT ? null : ': a text of at most a million characters';

const unreadable = object<UnreadableValue>({ unreadable: (given) => (given === true ? null : ': true') });

const value: Shape<SingleValue> = (given) =>
  typeof given === 'number' || typeof given === 'boolean' || typeof given === 'string'
    ? null
    : list(text)(given) === null || unreadable(given) === null
      ? null
      : ': a text, number, truth, list of texts or { "unreadable": true }';

/** A role may be none of those that the law knows. */
const textOrUnreadable: Shape<string | UnreadableValue> = (given) =>
  text(given) === null || unreadable(given) === null ? null : ': a text or { "unreadable": true }';

const shape = object<SingleFinding>({
  duecourse: oneOf(['finding']),
  findingVersion: count,
  finding: findingShape,
  event: count,
  other: orNull(count),
  record: object<SingleFinding['record']>({
    order: oneOf(['source', 'none']),
    precision: oneOf(['as-written', 'day', 'minute']),
    zone: optional(text),
    completeFrom: orNull(text),
    beginsWith: list(text),
    notRecorded: list(text),
    never: list(text),
    assume: record<string | number>((v) =>
      typeof v === 'string' || typeof v === 'number' ? null : ': a text or number',
    ),
    who: list(oneOf<Who>(WHO)),
  }),
  masked: list(text),
  cases: list(
    object<SingleFinding['cases'][number]>({
      case: text,
      events: list(
        object<SingleEvent>({
          event: text,
          time: orNull(text),
          written: optional(text),
          values: optional(record(value)),
          actor: optional(text),
          role: optional(textOrUnreadable),
          office: optional(text),
        }),
      ),
    }),
  ),
  receipt: object<SingleFinding['receipt']>(receiptShapes),
  law: object<SingleFinding['law']>({ hash: text, text: bounded }),
  calendar: orNull(object<NonNullable<SingleFinding['calendar']>>({ hash: text, yaml: bounded, csv: bounded })),
}) satisfies Shape<SingleFinding>;

/**
 * Reads a finding that was taken out of a report; nothing in it is believed before its shape is checked.
 *
 * @throws InputError `receipt/...`
 */
export function readSingleFinding(file: string): SingleFinding {
  const found = readBounded(file, MOST_BYTES) as SingleFinding;
  if (found?.findingVersion !== FINDING_VERSION)
    failInput('receipt/version', file, {
      data: { version: String(found?.findingVersion).slice(0, 20), known: FINDING_VERSION },
    });
  const fault = shape(found) ?? boundFault(found);
  if (fault !== null) badShape(file, fault);
  return found;
}

function boundFault({ cases, event, other }: SingleFinding): string | null {
  const n = cases.reduce((sum, { events }) => sum + events.length, 0);
  if (n > MOST_EVENTS) return `.cases: at most ${MOST_EVENTS} events`;
  return event < n && (other === null || other < n) ? null : '.event: the place of an event';
}
