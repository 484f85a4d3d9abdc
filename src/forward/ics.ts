import { formatDay } from '../time/index.js';

/** One day, or instant, in somebody's calendar. */
export interface CalendarEntry {
  /** The same in every run for the same entry, so that a calendar that has it already moves it instead of adding another. */
  readonly uid: string;
  /** A civil day, or an instant in ms. */
  readonly at: { readonly day: number } | { readonly ms: number };
  readonly summary: string;
  readonly description: string;
}

/** Octets that a line may have, its end aside (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * Entries as an iCalendar object (RFC 5545): days as DATE values, instants in UTC, every line folded.
 *
 * @param stamp when it was made, in ms
 * @param name what the calendar is called
 */
export function icsText(entries: readonly CalendarEntry[], stamp: number, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Duecourse//Standing of a matter//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, at, summary, description }: CalendarEntry, stamp: number): string[] {
  const when =
    'day' in at
      ? // A DATE ends before the next.
        [`DTSTART;VALUE=DATE:${dateValue(at.day)}`, `DTEND;VALUE=DATE:${dateValue(at.day + 1)}`]
      : [`DTSTART:${utcValue(at.ms)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utcValue(stamp)}`,
    ...when,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dateValue(day: number): string {
  return formatDay(day).replaceAll('-', '');
}

function utcValue(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** TEXT values (RFC 5545, 3.3.11); control characters, which they may not hold, are left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** Cut after at most 75 octets, never within a character; what follows begins with a space. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign.codePointAt(0)!);
    if (octets + more > LONGEST) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += more;
  }
  return text;
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
