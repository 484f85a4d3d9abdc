import { AKN_ELEMENTS, AKN_NAMESPACE, OWN_NAMESPACE, QUOTATION, THREE_LETTERS } from '../akn-names.js';
import type { LibraryNode, LibraryText, NodeNumber } from '../model.js';

/** A text as Akoma Ntoso 3.0, valid against its schema. What the standard has no word for stands in a namespace of our own, so that import gives the same text again. */
export function toAkomaNtoso(given: LibraryText): string {
  const { front, preamble, body, conclusions, attachments } = placed(given.nodes);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${AKN_NAMESPACE}" xmlns:dc="${OWN_NAMESPACE}">`,
    `<act name="${given.document.kind}" contains="singleVersion">`,
    ...metaOf(given),
    ...(front.length > 0 ? ['<preface>', ...front.map(frontLine), '</preface>'] : []),
    ...preamble.flatMap(preambleOf),
    '<body>',
    ...(body.length > 0
      ? body.flatMap((node) => elementOf(node))
      : ['<hcontainer name="empty" eId="empty"><content><p/></content></hcontainer>']),
    '</body>',
    ...(conclusions.length > 0 ? ['<conclusions>', ...conclusions.map(frontLine), '</conclusions>'] : []),
    ...(attachments.length > 0
      ? ['<attachments>', ...attachments.flatMap((node) => attachmentOf(node, given)), '</attachments>']
      : []),
    '</act>',
    '</akomaNtoso>',
  ];
  return `${lines.join('\n')}\n`;
}

interface Placed {
  readonly front: readonly LibraryNode[];
  /** At most one. */
  readonly preamble: readonly LibraryNode[];
  readonly body: readonly LibraryNode[];
  readonly conclusions: readonly LibraryNode[];
  readonly attachments: readonly LibraryNode[];
}

/** The places that the standard has for the nodes of a text; what stands elsewhere than it allows stays in the body. */
function placed(nodes: readonly LibraryNode[]): Placed {
  const until = (from: number, test: (node: LibraryNode) => boolean) => {
    const found = nodes.findIndex((node, i) => i >= from && !test(node));
    return found < 0 ? nodes.length : found;
  };
  const since = (to: number, from: number, test: (node: LibraryNode) => boolean) => {
    let at = to;
    while (at > from && test(nodes[at - 1]!)) at--;
    return at;
  };
  const front = until(0, ({ kind }) => kind === 'title' || kind === 'history');
  const opened = front < nodes.length && isPlainPreamble(nodes[front]!) ? front + 1 : front;
  const annexes = since(nodes.length, opened, ({ kind }) => kind === 'annex');
  const signed = since(annexes, opened, ({ kind, eId }) => kind === 'history' && /^history_\d+$/.test(eId));
  return {
    front: nodes.slice(0, front),
    preamble: nodes.slice(front, opened),
    body: nodes.slice(opened, signed),
    conclusions: nodes.slice(signed, annexes),
    attachments: nodes.slice(annexes),
  };
}

/** A preamble holds blocks and nothing that is numbered or has parts. */
const isPlainPreamble = ({ kind, children }: LibraryNode): boolean =>
  kind === 'preamble' &&
  children.every(
    (c) => c.kind === 'paragraph' && c.number === null && c.heading === null && c.children.length === 0 && c.eId !== '',
  );

/** Words of the node itself are blocks without an id. */
function preambleOf(node: LibraryNode): string[] {
  const { eId, line, number, heading, text, children } = node;
  const blocks = [
    ...(number ? [`<block name="num"${counted(number)}>${escaped(number.written)}</block>`] : []),
    ...(heading === null ? [] : [`<block name="heading">${escaped(heading)}</block>`]),
    ...(text === '' ? [] : [`<p>${escaped(text)}</p>`]),
    ...children.map(frontLine),
  ];
  return [
    `<preamble eId="${quoted(eId)}" dc:line="${line}">`,
    ...(blocks.length > 0 ? blocks : ['<p/>']),
    '</preamble>',
  ];
}

function attachmentOf(node: LibraryNode, given: LibraryText): string[] {
  const { eId, line, number, text, children } = node;
  return [
    `<attachment eId="${quoted(eId)}"${number ? counted(number) : ''} dc:line="${line}">${headOf(node)}`,
    '<doc name="annex">',
    '<meta>',
    ...identificationOf(given, eId),
    '</meta>',
    '<mainBody>',
    ...(text === '' && children.length > 0 ? [] : [`<p>${escaped(text)}</p>`]),
    ...children.flatMap(elementOf),
    '</mainBody>',
    '</doc>',
    '</attachment>',
  ];
}

/** Who made what this is and when, of the text or of one of its annexes. */
function identificationOf({ document, version, text }: LibraryText, part: string): string[] {
  const country = document.jurisdiction?.slice(0, 2) ?? 'xx';
  const language = THREE_LETTERS[text.language] ?? (text.language.length === 3 ? text.language : 'und');
  const day = version.date === 'undated' ? '0001-01-01' : version.date;
  const work = `/akn/${country}/act/${day}/${encodeURI(document.id)}`;
  const expression = `${work}/${language}@${day}`;
  const level = (name: string, uri: string, more: string) =>
    `<${name}><FRBRthis value="${quoted(`${uri}/!${part}`)}"/><FRBRuri value="${quoted(uri)}"/><FRBRdate date="${day}" name="version"/><FRBRauthor href="#${text.issuer === null ? 'unknown' : 'issuer'}"/>${more}</${name}>`;
  return [
    '<identification source="#duecourse">',
    level('FRBRWork', work, `<FRBRcountry value="${quoted(country)}"/>`),
    level('FRBRExpression', expression, `<FRBRlanguage language="${language}"/>`),
    level('FRBRManifestation', `${expression}.akn`, ''),
    '</identification>',
  ];
}

function metaOf(given: LibraryText): string[] {
  const { document, version, text } = given;
  const own = {
    ...document,
    ...version,
    ...text,
  };
  const attributes = Object.entries(own).flatMap(([name, value]) =>
    value === null ? [] : [` ${name}="${quoted(String(value))}"`],
  );
  return [
    '<meta>',
    ...identificationOf(given, 'main'),
    '<references source="#duecourse">',
    '<TLCOrganization eId="duecourse" href="/ontology/organization/duecourse" showAs="Duecourse"/>',
    text.issuer === null
      ? '<TLCOrganization eId="unknown" href="/ontology/organization/unknown" showAs="?"/>'
      : `<TLCOrganization eId="issuer" href="/ontology/organization/${quoted(encodeURIComponent(text.issuer))}" showAs="${quoted(text.issuer)}"/>`,
    '</references>',
    `<proprietary source="#duecourse"><dc:text${attributes.join('')}/></proprietary>`,
    '</meta>',
  ];
}

function frontLine(node: LibraryNode): string {
  const words = node.kind === 'title' ? `<docTitle>${escaped(node.text)}</docTitle>` : escaped(node.text);
  return `<p eId="${quoted(node.eId)}" dc:line="${node.line}">${words}</p>`;
}

function elementOf(node: LibraryNode): string[] {
  const { number } = node;
  if (node.kind === 'quoted') return quotedOf(node);
  const own = AKN_ELEMENTS[node.kind];
  const name = own ?? 'hcontainer';
  const open = `<${name}${own ? '' : ` name="${node.kind}"`} eId="${quoted(node.eId)}"${number ? counted(number) : ''} dc:line="${node.line}">`;
  const head = headOf(node);
  if (node.children.length === 0) return [`${open}${head}<content><p>${escaped(node.text)}</p></content></${name}>`];
  const intro = node.text === '' ? '' : `<intro><p>${escaped(node.text)}</p></intro>`;
  return [`${open}${head}${intro}`, ...node.children.flatMap(elementOf), `</${name}>`];
}

/** What a text sets into another law is a structure of its own in a modification, which the standard has among words only. */
function quotedOf(node: LibraryNode): string[] {
  const { eId, line, number, text, children } = node;
  return [
    `<hcontainer name="${QUOTATION}" eId="${quoted(`${eId}__${QUOTATION}`)}"><content><p><mod eId="${quoted(`${eId}__mod`)}">`,
    `<quotedStructure eId="${quoted(eId)}"${number ? counted(number) : ''} dc:line="${line}">${headOf(node)}`,
    ...(text === '' && children.length > 0 ? [] : [`<p>${escaped(text)}</p>`]),
    ...children.flatMap(elementOf),
    '</quotedStructure>',
    '</mod></p></content></hcontainer>',
  ];
}

const counted = ({ value, inserted }: NodeNumber): string =>
  ` dc:value="${value}"${inserted > 0 ? ` dc:inserted="${inserted}"` : ''}`;

const headOf = ({ number, heading }: LibraryNode): string =>
  [
    ...(number ? [`<num>${escaped(number.written)}</num>`] : []),
    ...(heading === null ? [] : [`<heading>${escaped(heading)}</heading>`]),
  ].join('');

/** Half a sign, and signs that XML cannot hold. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;
const CONTROL = /(?![\t\n\r\u0085])\p{Cc}/gu;

/** Signs that XML cannot hold become the sign for such. */
function escaped(text: string): string {
  return text
    .replace(LONE, '\ufffd')
    .replace(CONTROL, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\r\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function quoted(text: string): string {
  return escaped(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
