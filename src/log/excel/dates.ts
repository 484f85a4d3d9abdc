import { Precision } from '../model.js';

/** What a number format makes of a number. */
export interface DateFormat {
  /** Shows a year, a month or a day. */
  readonly day: boolean;
  /** Shows hours or minutes. */
  readonly clock: boolean;
  readonly seconds: boolean;
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day that a sheet knows. */
const LAST_SERIAL = 2_958_465;

const DAY: DateFormat = { day: true, clock: false, seconds: false };
const CLOCK: DateFormat = { day: false, clock: true, seconds: false };
const CLOCK_SECONDS: DateFormat = { day: false, clock: true, seconds: true };

/** The formats that have a number and no code, also those of East Asian editions (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, DateFormat> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[18, 20, 32, 34, 55].map((id) => [id, CLOCK] as const),
  ...[19, 21, 33, 35, 45, 47, 56].map((id) => [id, CLOCK_SECONDS] as const),
  [22, { day: true, clock: true, seconds: false }],
]);

/** Whole numbers that are shown with noughts before them, as numbers of cases are: `"R-"000` shows 7 as R-007. */
export interface PaddedFormat {
  readonly before: string;
  readonly digits: number;
  readonly after: string;
}

export type CellFormat = DateFormat | PaddedFormat;

const LITERAL = '(?:"[^"]*"|\\\\.|[-/ ()])*';
const PADDED = new RegExp(`^(${LITERAL})(0{2,20})(${LITERAL})$`, 'u');

/** The format of a cell that is more than its number; undefined where it is a number as any other. */
export function cellFormat(id: number, code: string | undefined): CellFormat | undefined {
  const padded = PADDED.exec(code?.slice(0, 200).split(';', 1)[0] ?? '');
  if (padded === null) return dateFormat(id, code);
  const [, before = '', digits = '', after = ''] = padded;
  return { before: bare(before), digits: digits.length, after: bare(after) };
}

const bare = (literal: string) => literal.replace(/"|\\(?=.)/g, '');

/** A whole number as such a format shows it; undefined for what it would round. */
export function paddedText(value: number, { before, digits, after }: PaddedFormat): string | undefined {
  return Number.isSafeInteger(value) && value >= 0 ? before + String(value).padStart(digits, '0') + after : undefined;
}

/** What a format says by its number or its code; undefined where it shows no date. */
export function dateFormat(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return BUILT_IN.get(id);
  const bare = code
    .slice(0, 1000)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';', 1)[0]!;
  if (/\[(h+|m+|s+)\]/i.test(bare)) return undefined;
  const shown = bare.replace(/\[[^\]]*\]/g, '').replace(/am\/pm|a\/p/gi, 'h');
  if (/general|[0#?]/i.test(shown.replace(/s\.0+/gi, 's'))) return undefined;
  const clock = /[hs]/i.test(shown);
  const day = /[yd]/i.test(shown) || (/m/i.test(shown) && !clock);
  return day || clock ? { day, clock, seconds: /s/i.test(shown) } : undefined;
}

export interface SheetTime {
  readonly ms: number;
  readonly precision: Precision;
}

/**
 * The time that a serial number stands for; a text such as `13:45` where it is only a time of day; undefined where
 * it is no date. In the system of 1900 the day before 1 March 1900 never was, and the days before it are one off.
 */
export function timeOfSerial(serial: number, format: DateFormat, from1904: boolean): SheetTime | string | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return undefined;
  if (serial < 1 && !format.day) return clockText(serial, format.seconds);
  const days = Math.floor(serial);
  if (!from1904 && (days === 60 || days === 0)) return undefined;
  const start = from1904 ? EPOCH_1904 : days < 60 ? EPOCH_1900 + DAY_MS : EPOCH_1900;
  const ms = start + Math.round(serial * DAY_MS);
  if (!format.clock && serial === days) return { ms, precision: Precision.DAY };
  return { ms, precision: format.seconds || ms % 60_000 !== 0 ? Precision.INSTANT : Precision.MINUTE };
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?Z?)?$/;

/** The time of a cell that holds a date as ISO 8601 writes it; undefined where it is none. */
export function timeOfIso(text: string, format: CellFormat | undefined): SheetTime | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0)) as [
    ...[number, number, number, number, number, number],
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second >= 60) return undefined;
  const ms = date.getTime() + (hour * 60 + minute) * 60_000 + Math.floor(second * 1000);
  const hasClock = format === undefined || !('clock' in format) || format.clock;
  if (found[4] === undefined || (!hasClock && ms === date.getTime())) return { ms, precision: Precision.DAY };
  return { ms, precision: ms % 60_000 === 0 && found[6] === undefined ? Precision.MINUTE : Precision.INSTANT };
}

function clockText(part: number, seconds: boolean): string {
  const text = new Date(Math.round(part * DAY_MS)).toISOString();
  return text.slice(11, seconds || !text.endsWith(':00.000Z') ? 19 : 16);
}
