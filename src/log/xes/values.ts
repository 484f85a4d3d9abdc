import { decodeUtf8, type LogBuilder } from '../build/index.js';
import { NumberParser } from './number-parser.js';
import { type Slot, SlotKind, type Slots } from './slots.js';
import { TimeParser } from './time-parser.js';

const FLOAT = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/;
const INTEGER = /^[+-]?\d{1,400}$/;
const COARSE_TIME = /^\d{4}(-\d{2})?$/;
const NAMED_FLOATS: Readonly<Record<string, number>> = {
  INF: Number.POSITIVE_INFINITY,
  '+INF': Number.POSITIVE_INFINITY,
  '-INF': Number.NEGATIVE_INFINITY,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };

/** Puts values into the columns of their slots, and says as an oddity what its type does not hold. */
export class Values {
  readonly times = new TimeParser();
  readonly numbers = new NumberParser();
  private readonly scratch = new Uint8Array(128);
  private readonly scratchView = new DataView(this.scratch.buffer);

  constructor(
    private readonly builder: LogBuilder,
    private readonly slots: Slots,
  ) {}

  /** Sets a value given as decoded UTF-8; the id of a case is not for this. */
  set(slot: Slot, row: number, b: Uint8Array, start: number, end: number): void {
    const fresh =
      slot.kind === SlotKind.TEXT ? slot.text!.setBytes(row, b, start, end) : this.setTyped(slot, row, b, start, end);
    if (!fresh) this.builder.oddities.add('duplicate-attribute', slot.name);
  }

  private setTyped(slot: Slot, row: number, b: Uint8Array, start: number, end: number): boolean {
    const raw = decodeUtf8(b, start, end);
    const text = raw.trim();
    switch (slot.kind) {
      case SlotKind.TIME:
        if (this.parseTime(text)) return slot.time!.set(row, this.times.ms, this.times.offset, this.times.precision);
        return this.keepText(slot, row, raw, COARSE_TIME.test(text) ? 'time-coarser-than-day' : 'time-unparseable');
      case SlotKind.NUMBER: {
        const value = FLOAT.test(text)
          ? Number(text)
          : Object.hasOwn(NAMED_FLOATS, text)
            ? NAMED_FLOATS[text]
            : undefined;
        return value === undefined ? this.keepText(slot, row, raw, 'number-unparseable') : slot.number!.set(row, value);
      }
      case SlotKind.INTEGER: {
        const value = INTEGER.test(text) ? Number(text) + 0 : Number.NaN;
        if (Math.abs(value) <= 2 ** 53 && BigInt(text) === BigInt(value)) return slot.integer!.set(row, value);
        return this.keepText(slot, row, raw, Number.isNaN(value) ? 'integer-unparseable' : 'integer-too-large');
      }
      case SlotKind.BOOLEAN: {
        const lower = text.toLowerCase();
        if (Object.hasOwn(BOOLEANS, lower)) return slot.boolean!.set(row, BOOLEANS[lower]!);
        return this.keepText(slot, row, raw, 'boolean-unparseable');
      }
      default:
        return true;
    }
  }

  private keepText(slot: Slot, row: number, text: string, code: string): boolean {
    this.builder.oddities.add(code, `${slot.name}: ${text}`);
    return this.slots.textFor(slot).setString(row, text);
  }

  private parseTime(text: string): boolean {
    if (text.length < 10 || text.length > 64) return false;
    this.scratch.fill(0);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 128) return false;
      this.scratch[i] = unit;
    }
    return this.times.parse(this.scratch, this.scratchView, 0) === text.length;
  }
}
