import { type Budget, IntegerBuilder, NumberBuilder, TextBuilder, TimeBuilder } from '../build/index.js';
import { type Column, isThere, type TextColumn } from '../model.js';
import { TimeReader } from '../table/index.js';
import { type DateCodes, folded } from './date-column.js';

/**
 * A column that holds values rather than events: numbers, or times written year first, where all its texts are such, else
 * texts. Texts that stand for an empty cell are missing.
 */
export function valueColumn(column: TextColumn, empty: ReadonlySet<string>, budget: Budget): Column {
  const { dictionary } = column;
  const texts = Array.from({ length: dictionary.length }, (_, code) => dictionary.get(code));
  const kept = texts.map((text) => !empty.has(folded(text)));
  const numbers = texts.map((text, code) => (kept[code] ? numberOf(text) : undefined));
  const all = (test: (code: number) => boolean) =>
    kept.includes(true) && kept.every((keep, code) => !keep || test(code));
  if (all((code) => numbers[code] !== undefined)) {
    const whole = all((code) => Number.isSafeInteger(numbers[code]));
    const builder = whole ? new IntegerBuilder(column.name, budget) : new NumberBuilder(column.name, budget);
    eachRow(column, (row, code) => kept[code] && builder.set(row, numbers[code]!));
    return builder.finish(column.length);
  }
  const times = all((code) => timeOf(texts[code]!) !== undefined) ? texts.map(timeOf) : undefined;
  if (times !== undefined) {
    const builder = new TimeBuilder(column.name, budget);
    eachRow(column, (row, code) => {
      const time = times[code];
      if (kept[code] && time) builder.set(row, time.value, time.offset, time.precision);
    });
    return builder.finish(column.length);
  }
  if (!kept.includes(false)) return column;
  const builder = new TextBuilder(column.name, 'text', budget);
  const codes = texts.map((text, code) => (kept[code] ? builder.dictionary.codeOfString(text) : -1));
  eachRow(column, (row, code) => kept[code] && builder.setCode(row, codes[code]!));
  return builder.finish(column.length);
}

/** A column of dates that are values: the first date of a cell counts; what is no date is there, and at no time that is known. */
export function dateColumn(column: TextColumn, { first, ms, offset, precision }: DateCodes, budget: Budget): Column {
  const builder = new TimeBuilder(column.name, budget);
  eachRow(column, (row, code) => {
    const at = first[code]!;
    if (at < first[code + 1]!) builder.set(row, ms[at]!, offset[at]!, precision[at]!);
  });
  return builder.finish(column.length);
}

function eachRow(column: TextColumn, visit: (row: number, code: number) => void): void {
  for (let row = 0; row < column.length; row++) if (isThere(column, row)) visit(row, column.codes[row]!);
}

/** A number without leading zeros, which would be a name; in full-width digits, too. */
function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/.test(plain) ? Number(plain) : undefined;
}

function timeOf(text: string) {
  const reader = new TimeReader();
  const bytes = Buffer.from(text);
  return reader.read(bytes, 0, bytes.length) ? reader : undefined;
}
