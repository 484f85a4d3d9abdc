import type { Sink } from '../../log/index.js';
import { escaped, STYLES } from './cells.js';
import { type Sheet, SheetWriter, type TablePlace } from './sheet-writer.js';
import { ZipWriter } from './zip-writer.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Written {
  readonly name: string;
  readonly table: TablePlace;
}

/**
 * Writes a workbook sheet by sheet. The first sheet is written last, so that it can tell of the others: `first` is given the
 * number of texts that were too long for a cell and were cut.
 */
export async function writeWorkbook(
  sink: Sink,
  others: Iterable<Sheet>,
  first: (cutTexts: number) => Sheet,
): Promise<void> {
  const zip = new ZipWriter(sink);
  const written: Written[] = [];
  let cutTexts = 0;
  const write = async (sheet: Sheet, place: number): Promise<Written> => {
    const writer = new SheetWriter(sheet);
    await zip.part(`xl/worksheets/sheet${place + 1}.xml`, writer.pieces(place === 0));
    cutTexts += writer.cutTexts;
    return { name: sheet.name, table: writer.table };
  };
  for (const sheet of others) {
    const name = freshName(sheet.name, written);
    written.push(await write({ ...sheet, name }, written.length + 1));
  }
  const sheets = [await write(first(cutTexts), 0), ...written];
  await zip.part('xl/styles.xml', [STYLES]);
  await zip.part('xl/workbook.xml', [workbookXml(sheets)]);
  await zip.part('xl/_rels/workbook.xml.rels', [relationsXml(sheets.length)]);
  await zip.part('_rels/.rels', [
    `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  await zip.part('[Content_Types].xml', [typesXml(sheets.length)]);
  await zip.finish();
}

/** Names of sheets are short, have no special signs, and each stands once. */
function freshName(wanted: string, others: readonly Written[]): string {
  const base = wanted.replace(/[[\]:*?/\\]/g, ' ').slice(0, 26);
  let name = base;
  for (let n = 2; others.some((o) => o.name === name); n++) name = `${base} ${n}`;
  return name;
}

function workbookXml(sheets: readonly Written[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.flatMap(({ name, table: { headerRow, lastRow, lastColumn } }, i) => {
    const quoted = escaped(`'${name.replaceAll("'", "''")}'`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!$A$${headerRow}:$${lastColumn}$${lastRow}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$${headerRow}:$${headerRow}</definedName>`,
    ];
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function relationsXml(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  list.push(`<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`);
  return `${XML}<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}

function typesXml(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${list.join('')}</Types>`;
}
