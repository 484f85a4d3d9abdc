import { NO_OFFSET, Precision } from '../model.js';

/** A time of day as it stands behind a date. */
export interface WrittenClock {
  /** Milliseconds after midnight. */
  readonly ms: number;
  readonly offset: number;
  readonly precision: Precision;
}

const NO_CLOCK: WrittenClock = { ms: 0, offset: NO_OFFSET, precision: Precision.DAY };

const HALF = '上午|下午|凌晨|清晨|早上|早晨|中午|傍晚|晚上|夜间|[ap]\\.?\\s?m\\.?';
// A bar and two numbers are as well the end of a period: 2024.3.1-12.31.
const LEAD = '(?:[t,]|\\s|:(?=\\d\\d[.:]\\d\\d)|-(?=\\d\\d(?::\\d\\d|\\.\\d\\d\\.\\d\\d)))*';
const AT = '(?:(?:alle(?:\\s+ore)?|ore|um|at|[aà]|a\\s+las)\\s+)?';
const SIGNS = '[时時点點](?:\\s*(\\d{1,2})\\s*分(?:\\s*(\\d{1,2})\\s*秒)?|\\s*(半|整))?';
const COLONS = ':\\s*(\\d{1,2})(?:\\s*:\\s*(\\d{1,2})(?:[.,](\\d{1,9}))?)?';
const DOTS = '\\.(\\d{2})(?:\\.(\\d{2})(?:[.,](\\d{1,9}))?)?';
const WORDS = '(?:h|uhr)(?:\\s*(\\d{2}))?';
const ZONE =
  '(?:z|utc|gmt|wet|west|cet|cest|mez|mesz|eet|eest|(?:utc|gmt)[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})';
const CLOCK = new RegExp(
  `^${LEAD}${AT}(?:(${HALF})\\s*)?(\\d{1,2})\\s*(?:${SIGNS}|${COLONS}|${DOTS}|${WORDS})(?:\\s*(?:uhr|h|hrs))?\\s*(${HALF})?\\s*(?:(${ZONE})(?:\\s*\\[[\\w/+-]{1,40}\\]|\\s*\\([^()]{1,60}\\))?)?$`,
  'iu',
);
/** `3 PM`. */
const HOUR = new RegExp(`^${LEAD}${AT}(\\d{1,2})\\s*(?:${HALF})$`, 'iu');

/** Reads what stands behind a date; undefined where it is no time of day. Nothing at all is the whole day. */
export function readClock(text: string): WrittenClock | undefined {
  if (text.trim() === '') return NO_CLOCK;
  const parts = CLOCK.exec(text);
  if (parts === null) return Number(HOUR.exec(text)?.[1] ?? 99) <= 24 ? NO_CLOCK : undefined;
  const [, before, written, minute1, second1, half, minute2, second2, fraction2, minute3, second3, fraction3, minute4] =
    parts;
  const [after, zone] = parts.slice(13);
  const part = (before ?? after)?.toLowerCase().replace(/[.\s]/g, '');
  if (before !== undefined && after !== undefined) return undefined;
  const minutes = minute1 ?? minute2 ?? minute3 ?? minute4 ?? (half === '半' ? '30' : half === '整' ? '0' : undefined);
  const seconds = second1 ?? second2 ?? second3;
  const [minute, second] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  const hour = hourOf(Number(written), part);
  if (minute > 59 || second > 59 || hour === undefined) return undefined;
  // An hour alone is coarser than a minute, and midnight at the end of a day still that day: the day is what is certain.
  if (hour === UNCLEAR || minutes === undefined || (hour === 24 && minute === 0 && second === 0)) return NO_CLOCK;
  if (hour > 23) return undefined;
  const offset = offsetOf(zone?.toLowerCase());
  if (offset === undefined) return undefined;
  const isFine = seconds !== undefined;
  return {
    ms: (hour * 60 + minute) * 60_000 + second * 1000 + Math.floor(Number(`0.${fraction2 ?? fraction3 ?? 0}`) * 1000),
    offset,
    precision: isFine ? Precision.INSTANT : Precision.MINUTE,
  };
}

const UNCLEAR = -1;

/** The hour from 0 to 24; UNCLEAR where the part of the day leaves it open. */
function hourOf(hour: number, part: string | undefined): number | undefined {
  if (hour > 24) return undefined;
  if (part === undefined) return hour;
  const isMorning = part === 'am' || ['上午', '凌晨', '清晨', '早上', '早晨'].includes(part);
  if (hour > 12) return isMorning ? undefined : hour;
  if (part === 'am') return hour % 12;
  if (part === 'pm' || part === '下午' || part === '傍晚') return (hour % 12) + 12;
  // Whether noon or midnight is meant is not for us to say.
  if (hour === 12 || hour === 0) return part === '中午' && hour === 12 ? 12 : UNCLEAR;
  if (isMorning) return hour;
  if (part === '中午') return hour <= 2 ? hour + 12 : hour >= 11 ? hour : UNCLEAR;
  return hour >= 5 ? hour + 12 : UNCLEAR;
}

/** Minutes from UTC of names that mean one zone only: EST and CST, for one, mean several. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...['z', 'utc', 'gmt', 'wet'].map((name) => [name, 0] as const),
  ...['west', 'cet', 'mez'].map((name) => [name, 60] as const),
  ...['cest', 'mesz', 'eet'].map((name) => [name, 120] as const),
  ['eest', 180],
]);

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return NO_OFFSET;
  const fixed = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed === null) return ZONES.get(zone);
  const [hours, minutes] = [Number(fixed[2]), Number(fixed[3] ?? 0)];
  return hours > 18 || minutes > 59 ? undefined : (fixed[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
