import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import {
  type EventLog,
  formatTime,
  isThere,
  type NumberColumn,
  Precision,
  type TextColumn,
} from '../../src/log/index.js';
import { madeUpRegister, withParticulars } from './register.js';

/** An event of the made-up register in plain values. */
export interface PlainEvent {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly amount?: number;
  readonly expense?: number;
  readonly paid?: number;
  readonly resource: string;
  readonly vehicle: string;
  readonly article: number;
}

/** The events of the made-up register, as many as asked for. */
export function* plainEvents(count: number): Generator<PlainEvent> {
  const log = withParticulars(madeUpRegister(count));
  const [amount, expense, paid, resource, vehicle, article] = log.eventAttributes as Attributes;
  for (let c = 0; c < log.caseCount; c++) {
    for (let row = log.caseStart[c]!; row < log.caseStart[c + 1]!; row++) {
      yield {
        case: log.caseIds.get(c),
        activity: textAt(log.activity, row),
        time: timeAt(log, row),
        ...(isThere(amount, row) ? { amount: amount.values[row]! } : {}),
        ...(isThere(expense, row) ? { expense: expense.values[row]! } : {}),
        ...(isThere(paid, row) ? { paid: paid.values[row]! } : {}),
        resource: textAt(resource, row),
        vehicle: textAt(vehicle, row),
        article: article.values[row]!,
      };
    }
  }
}

type Attributes = readonly [NumberColumn, NumberColumn, NumberColumn, TextColumn, TextColumn, NumberColumn];

function textAt({ codes, dictionary }: TextColumn, row: number): string {
  return dictionary.get(codes[row]!);
}

function timeAt({ time }: EventLog, row: number): string {
  const minutes = 480 + ((row * 7) % 540);
  return formatTime(Number(time.values[row]!) + minutes * 60_000, 0, Precision.INSTANT);
}

/** Writes texts one after another. */
export async function writeTexts(file: string, texts: Iterable<string>): Promise<void> {
  const out = await open(file, 'w');
  let text = '';
  for (const piece of texts) {
    text += piece;
    if (text.length < 1 << 20) continue;
    await out.write(text);
    text = '';
  }
  await out.write(text);
  await out.close();
}

export function* jsonLines(count: number): Generator<string> {
  for (const event of plainEvents(count)) yield `${JSON.stringify(event)}\n`;
}

/** The register as an object-centric log: each case an object of one type, to which its events refer. */
export function* ocelJson(count: number): Generator<string> {
  const names = ['amount', 'resource', 'vehicle', 'article'];
  const types = ['float', 'string', 'string', 'integer'];
  const attributes = names.map((name, i) => ({ name, type: types[i]! }));
  const kinds = [...new Set([...plainEvents(Math.min(count, 10_000))].map((e) => e.activity))];
  yield `{"objectTypes":[{"name":"Fine","attributes":[]}],"eventTypes":${JSON.stringify(kinds.map((name) => ({ name, attributes })))},\n"objects":[`;
  let last = '';
  for (const event of plainEvents(count)) {
    if (event.case === last) continue;
    yield `${last === '' ? '' : ',\n'}${JSON.stringify({ id: event.case, type: 'Fine', attributes: [], relationships: [] })}`;
    last = event.case;
  }
  yield '],\n"events":[';
  let n = 0;
  for (const event of plainEvents(count)) {
    const own = names.flatMap((name) => {
      const value = event[name as 'article'];
      return value === undefined ? [] : [{ name, value: String(value) }];
    });
    const relationships = [{ objectId: event.case, qualifier: 'of' }];
    const written = { id: `e${n}`, type: event.activity, time: event.time, attributes: own, relationships };
    yield `${n++ === 0 ? '' : ',\n'}${JSON.stringify(written)}`;
  }
  yield ']}\n';
}

export function* ocelXml(count: number): Generator<string> {
  const attributes = ['amount', 'resource', 'vehicle', 'article'];
  const types = ['float', 'string', 'string', 'integer'];
  const declared = attributes.map((name, i) => `<attribute name="${name}" type="${types[i]}"/>`).join('');
  const kinds = [...new Set([...plainEvents(Math.min(count, 10_000))].map((e) => e.activity))];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log>\n<object-types><object-type name="Fine"><attributes/></object-type></object-types>\n';
  yield `<event-types>${kinds.map((k) => `<event-type name="${k}"><attributes>${declared}</attributes></event-type>`).join('')}</event-types>\n<objects>\n`;
  let last = '';
  for (const event of plainEvents(count)) {
    if (event.case === last) continue;
    last = event.case;
    yield `<object id="${last}" type="Fine"><attributes/><objects/></object>\n`;
  }
  yield '</objects>\n<events>\n';
  let n = 0;
  for (const event of plainEvents(count)) {
    const own = attributes.flatMap((name) => {
      const value = event[name as 'article'];
      return value === undefined ? [] : [`<attribute name="${name}">${value}</attribute>`];
    });
    const to = `<objects><relationship object-id="${event.case}" qualifier="of"/></objects>`;
    yield `<event id="e${n++}" type="${event.activity}" time="${event.time}"><attributes>${own.join('')}</attributes>${to}</event>\n`;
  }
  yield '</events>\n</log>\n';
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COLUMNS = ['case', 'activity', 'time', 'amount', 'expense', 'paid', 'resource', 'vehicle', 'article'] as const;
export const SHEET = 'xl/worksheets/sheet1.xml';

/** Writes the register as a workbook of one sheet, texts as shared strings; says how many bytes its XML has. */
export function writeWorkbook(file: string, count: number): number {
  const shared = new Map<string, number>();
  const cell = (column: number, row: number, value: string | number | undefined): string => {
    if (value === undefined) return '';
    const at = `r="${'ABCDEFGHI'[column]}${row}"`;
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    const known = shared.get(value) ?? shared.size;
    shared.set(value, known);
    return `<c ${at} t="s"><v>${known}</v></c>`;
  };
  const rows = [`<row r="1">${COLUMNS.map((name, i) => cell(i, 1, name)).join('')}</row>`];
  for (const event of plainEvents(count)) {
    const row = rows.length + 1;
    rows.push(`<row r="${row}">${COLUMNS.map((name, i) => cell(i, row, event[name])).join('')}</row>`);
  }
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', related('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="log" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', related('worksheet', 'worksheets/sheet1.xml', 'sharedStrings', 'sharedStrings.xml')],
    ['xl/sharedStrings.xml', `<sst ${NS}>${[...shared.keys()].map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`],
    [SHEET, `<worksheet ${NS}><sheetData>${rows.join('\n')}</sheetData></worksheet>`],
  ];
  writeFileSync(file, zip(parts));
  return parts.reduce((sum, [, text]) => sum + text.length, 0);
}

function related(...pairs: string[]): string {
  let text = '';
  for (let i = 0; i < pairs.length; i += 2)
    text += `<Relationship Id="r${i}" Type="${REL}/${pairs[i]}" Target="${pairs[i + 1]}"/>`;
  return `<Relationships>${text}</Relationships>`;
}

function zip(parts: readonly (readonly [string, string])[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const raw = Buffer.from(text);
    const data = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = [Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data];
    pieces.push(...local);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place.subarray(0, 14), Buffer.from(name));
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, central, Buffer.from('PK\x05\x06'), end]);
}
