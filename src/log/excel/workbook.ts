import { failInput } from '../../base/index.js';
import { readXml, type XmlHandler } from '../xml-stream.js';
import type { ZipFile } from '../zip.js';
import { type CellFormat, cellFormat } from './dates.js';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  /** By style of a cell what its number format makes of it. */
  readonly formats: readonly (CellFormat | undefined)[];
  readonly strings: readonly string[];
}

const MAX_SHARED = 1 << 28;
const MAX_STYLES = 100_000;

/** Everything of a workbook but the rows of its sheets. */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const main = await mainPart(zip);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const file = main.slice(folder.length);
  const parts = await relations(zip, `${folder}_rels/${file}.rels`, folder);
  let from1904 = false;
  const listed: { name: string; id: string; visible: boolean }[] = [];
  await readPart(zip, main, (name, attributes) => {
    if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
    if (name === 'sheet')
      listed.push({
        name: attributes.get('name') ?? '',
        id: attributes.get('id') ?? '',
        visible: (attributes.get('state') ?? 'visible') === 'visible',
      });
  });
  const sheets = listed.flatMap(({ name, id, visible }) => {
    const part = parts.byId.get(id);
    return part === undefined ? [] : [{ name, part, visible }];
  });
  const styles = parts.ofKind('styles');
  const strings = parts.ofKind('sharedStrings');
  return {
    sheets,
    from1904,
    formats: styles !== undefined && zip.has(styles) ? await readFormats(zip, styles) : [],
    strings: strings !== undefined && zip.has(strings) ? await readStrings(zip, strings) : [],
  };
}

async function mainPart(zip: ZipFile): Promise<string> {
  const { ofKind } = await relations(zip, '_rels/.rels', '');
  const main = ofKind('officeDocument') ?? 'xl/workbook.xml';
  if (!zip.has(main)) failInput('excel/no-workbook', zip.path);
  return main;
}

async function relations(zip: ZipFile, part: string, folder: string) {
  const byId = new Map<string, string>();
  const byKind = new Map<string, string>();
  if (zip.has(part))
    await readPart(zip, part, (name, attributes) => {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External') return;
      const path = resolve(folder, target);
      byId.set(attributes.get('Id') ?? '', path);
      byKind.set((attributes.get('Type') ?? '').replace(/^.*\//, ''), path);
    });
  return { byId, ofKind: (kind: string) => byKind.get(kind) };
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((s) => s !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readPart(zip: ZipFile, part: string, open: XmlHandler['open']): Promise<void> {
  return readXml(zip.read(part), zip.path, { open, text() {}, close() {} }, part);
}

async function readFormats(zip: ZipFile, part: string): Promise<(CellFormat | undefined)[]> {
  const codes = new Map<number, string>();
  const formats: (CellFormat | undefined)[] = [];
  let cells = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') cells = true;
      else if (name === 'xf' && cells && formats.length < MAX_STYLES) formats.push(cellFormat(id, codes.get(id)));
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') cells = false;
    },
  };
  await readXml(zip.read(part), zip.path, handler, part);
  return formats;
}

async function readStrings(zip: ZipFile, part: string): Promise<string[]> {
  const strings: string[] = [];
  let total = 0;
  let text = '';
  let inText = false;
  let phonetic = 0;
  await readXml(
    zip.read(part),
    zip.path,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic++;
        else if (name === 't') inText = phonetic === 0;
      },
      text(piece) {
        if (inText) text += piece;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic--;
        else if (name === 'si') {
          total += text.length + 8;
          if (total > MAX_SHARED) failInput('excel/too-large', zip.path, { data: { limit: MAX_SHARED, part } });
          strings.push(unescapeText(text));
        }
      },
    },
    part,
  );
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
