import { NO_OFFSET } from '../model.js';

const QUARTER = 900_000;

/**
 * The offset of each instant in a zone: one number where the zone is an offset or absent, else one a row.
 * Throws a RangeError for a zone that is not known.
 */
export function offsetsIn(zone: string | undefined, values: Float64Array): Int16Array | number {
  if (zone === undefined || zone === '') return NO_OFFSET;
  if (/^(utc|z|gmt|etc\/utc)$/i.test(zone)) return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets = new Int16Array(values.length);
  // Zones change their clocks on quarter hours.
  const known = new Map<number, number>();
  let lastQuarter = Number.NaN;
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    const quarter = Math.floor(values[i]! / QUARTER);
    if (quarter !== lastQuarter) {
      lastQuarter = quarter;
      last = known.get(quarter) ?? read(format, quarter * QUARTER);
      known.set(quarter, last);
    }
    offsets[i] = last;
  }
  return offsets;
}

function read(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find((p) => p.type === 'timeZoneName')?.value ?? 'GMT';
  const parts = /([+-])(\d\d):(\d\d)/.exec(name);
  return parts === null ? 0 : (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}
