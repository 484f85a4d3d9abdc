import { type EventLog, type OpenOptions, openLog } from '../../src/log/index.js';
import { bytesOf } from './bytes.js';
import type { Ran } from './process.js';

/** What a process tells that has read a file: times without the start of the process. */
export interface Reading {
  readonly seconds: number;
  /** Processor time of all its threads. */
  readonly processor: number;
  readonly events: number;
  /** 0 where nothing was kept. */
  readonly columnBytes: number;
}

/** Reads a file as an event log, or has `other` count its events. */
export async function readMeasured(
  file: string,
  other?: (file: string) => Promise<number>,
  more: OpenOptions = {},
): Promise<Reading> {
  const begin = performance.now();
  const before = process.cpuUsage();
  const read: EventLog | number = other ? await other(file) : await openLog(file, more);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begin) / 1000;
  const kept =
    typeof read === 'number'
      ? { events: read, columnBytes: 0 }
      : { events: read.eventCount, columnBytes: bytesOf(read) };
  return { seconds, processor: (user + system) / 1e6, ...kept };
}

export const readingOf = ({ stdout }: Ran): Reading => JSON.parse(stdout) as Reading;

const MB = 1e6;

/** Megabytes a second of each run, by the clock and by processor time. */
export function ratesOf(ran: readonly Ran[], bytes: number): { clock: number[]; processor: number[] } {
  const rates = (by: 'seconds' | 'processor') => ran.map((r) => bytes / MB / readingOf(r)[by]);
  return { clock: rates('seconds'), processor: rates('processor') };
}

/** Throws where two readers do not find the same number of events. */
export function sameEvents(own: Ran, other: Ran): number {
  const { events } = readingOf(own);
  if (readingOf(other).events !== events)
    throw new Error(`${events} events, the baseline found ${readingOf(other).events}`);
  return events;
}
