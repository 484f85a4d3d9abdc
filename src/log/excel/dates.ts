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

function clockText(part: number, seconds: boolean): string {
  const text = new Date(Math.round(part * DAY_MS)).toISOString();
  return text.slice(11, seconds || !text.endsWith(':00.000Z') ? 19 : 16);
}
