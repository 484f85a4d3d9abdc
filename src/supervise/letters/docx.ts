import type { Sink } from '../../log/index.js';
import { writeZip } from '../../report/index.js';
import type { Block, LetterDocument } from './block.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
const WIDTH = 9638;

/** A letter as a Word document: headings, paragraphs and tables in named styles, which an office may change in one place. */
export async function writeDocx(letter: LetterDocument, sink: Sink): Promise<void> {
  await writeZip(
    [
      ['[Content_Types].xml', [CONTENT_TYPES]],
      ['_rels/.rels', [RELATIONS]],
      ['word/_rels/document.xml.rels', [DOCUMENT_RELATIONS]],
      ['word/styles.xml', [stylesXml(letter.language)]],
      ['word/numbering.xml', [NUMBERING]],
      ['word/footer1.xml', [footerXml(letter.foot)]],
      ['docProps/core.xml', [coreXml(letter)]],
      ['word/document.xml', documentXml(letter)],
    ],
    sink,
  );
}

function* documentXml({ blocks }: LetterDocument): Generator<string> {
  yield `${XML}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>`;
  for (const block of blocks) yield blockXml(block);
  yield '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>';
}

const STYLES = {
  title: 'Title',
  heading: 'Heading1',
  subheading: 'Heading2',
  paragraph: 'Normal',
  item: 'ListBullet',
  small: 'Small',
} as const;

function blockXml(block: Block): string {
  if (block.is === 'page') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (block.is === 'table') return tableXml(block);
  return paragraphXml(block.text, STYLES[block.is]);
}

function paragraphXml(text: string, style: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runXml(text)}</w:p>`;
}

function runXml(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${esc(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function tableXml({ head, rows, widths }: Extract<Block, { is: 'table' }>): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const sizes = widths.map((width) => Math.round((WIDTH * width) / total));
  const cell = (text: string, c: number, isHead: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${sizes[c]}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>' : ''}</w:tcPr>${paragraphXml(text, isHead ? 'TableHead' : 'TableText')}</w:tc>`;
  const line = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((text, c) => cell(text, c, isHead || (head === null && c === 0))).join('')}</w:tr>`;
  const grid = sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('');
  const all = [...(head === null ? [] : [line(head, true)]), ...rows.map((row) => line(row, false))];
  // A table must be followed by a paragraph.
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${all.join('')}</w:tbl>${paragraphXml('', 'After')}`;
}

const FONTS =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="SimSun"/>';
const HEADS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="SimHei"/>';

function stylesXml(language: string): string {
  const style = (id: string, name: string, paragraph: string, run: string, based = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${based}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const tongue = { en: 'en-GB', zh: 'zh-CN', it: 'it-IT' }[language] ?? 'en-GB';
  return `${XML}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${tongue}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    style(
      'Title',
      'Title',
      '<w:spacing w:before="0" w:after="320"/>',
      `${HEADS}<w:b/><w:sz w:val="34"/><w:szCs w:val="34"/>`,
    ),
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
      `${HEADS}<w:b/><w:sz w:val="26"/><w:szCs w:val="26"/>`,
    ),
    style(
      'Heading2',
      'heading 2',
      '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
      `${HEADS}<w:b/><w:sz w:val="22"/><w:szCs w:val="22"/>`,
    ),
    style(
      'ListBullet',
      'List Bullet',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
      '',
    ),
    style(
      'Small',
      'Small',
      '<w:spacing w:after="80"/>',
      '<w:color w:val="4A525C"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    style(
      'TableText',
      'Table Text',
      '<w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/>',
      '<w:sz w:val="19"/><w:szCs w:val="19"/>',
    ),
    style('TableHead', 'Table Head', '', '<w:b/>', 'TableText'),
    style('After', 'After Table', '<w:spacing w:after="60" w:line="120" w:lineRule="exact"/>', '<w:sz w:val="8"/>'),
  ].join(
    '',
  )}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9AA4AF"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

const NUMBERING = `${XML}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function footerXml(foot: string): string {
  const field = (name: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return `${XML}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Small"/><w:tabs><w:tab w:val="right" w:pos="${WIDTH}"/></w:tabs></w:pPr>${runXml(foot)}<w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;
}

function coreXml({ title, language }: LetterDocument): string {
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${esc(title)}</dc:title><dc:language>${esc(language)}</dc:language></cp:coreProperties>`;
}

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
const DOCUMENT_RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML holds no control characters and no half signs; what turns the writing around is left out. */
function esc(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\t' ? ' ' : '\ufffd'))
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
