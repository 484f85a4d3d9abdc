import { deflateRawSync } from 'node:zlib';

/** Parts of a zip file, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip file; `stored` leaves parts uncompressed. */
export function zip(parts: Parts, stored = false): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content as string);
    const data = stored ? raw : deflateRawSync(raw);
    const label = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(raw.length, 22);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(raw.length, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    pieces.push(head, label, data);
    directory.push(entry, label);
    offset += head.length + label.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookSpec {
  /** XML of `<row>` elements by name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly shared?: readonly string[];
  /** Number formats: style n + 1 has the n-th, a number of a built-in one or a code. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
}

/** The parts of a workbook. */
export function workbook({ sheets, hidden = [], shared = [], formats = [], from1904 = false }: WorkbookSpec): Parts {
  const names = Object.keys(sheets);
  const codes = formats.flatMap((f, i) =>
    typeof f === 'string' ? [`<numFmt numFmtId="${164 + i}" formatCode="${escape(f)}"/>`] : [],
  );
  const xfs = formats.map((f, i) => `<xf numFmtId="${typeof f === 'string' ? 164 + i : f}"/>`);
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook ${NS} xmlns:r="${REL}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names
      .map(
        (n, i) =>
          `<sheet name="${escape(n)}" sheetId="${i + 1}" r:id="s${i}"${hidden.includes(n) ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="s${i}" Type="${REL}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="st" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="ss" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${NS}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${NS}>${shared.map((s) => `<si>${s.startsWith('<') ? s : `<t>${escape(s)}</t>`}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      names.map((n, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet ${NS}><sheetData>${sheets[n]}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A row of cells: texts inline, numbers, booleans, and raw XML of cells where it begins with `<c`. */
export function row(...cells: readonly (string | number | boolean | undefined)[]): string {
  return `<row>${cells
    .map((cell) => {
      if (cell === undefined) return '<c/>';
      if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
      if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
      return cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
    })
    .join('')}</row>`;
}

/** A number in a style. */
export function styled(style: number, value: number): string {
  return `<c s="${style}"><v>${value}</v></c>`;
}
