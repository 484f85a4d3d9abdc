import { AKN_ELEMENTS, AKN_NAMESPACE, OWN_NAMESPACE, THREE_LETTERS } from '../akn-names.js';
import type { LibraryNode, LibraryText } from '../model.js';

/** A text as Akoma Ntoso 3.0, valid against its schema. What the standard has no word for stands in a namespace of our own, so that import gives the same text again. */
export function toAkomaNtoso(given: LibraryText): string {
  const { nodes } = given;
  const isFront = (node: LibraryNode) => node.kind === 'title' || node.kind === 'history';
  const until = nodes.findIndex((node) => !isFront(node));
  const front = until < 0 ? nodes : nodes.slice(0, until);
  const body = until < 0 ? [] : nodes.slice(until);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${AKN_NAMESPACE}" xmlns:dc="${OWN_NAMESPACE}">`,
    `<act name="${given.document.kind}" contains="singleVersion">`,
    ...metaOf(given),
    ...(front.length > 0 ? ['<preface>', ...front.map(frontLine), '</preface>'] : []),
    '<body>',
    ...(body.length > 0
      ? body.flatMap((node) => elementOf(node))
      : ['<hcontainer name="empty" eId="empty"><content><p/></content></hcontainer>']),
    '</body>',
    '</act>',
    '</akomaNtoso>',
  ];
  return `${lines.join('\n')}\n`;
}

function metaOf({ document, version, text }: LibraryText): string[] {
  const country = document.jurisdiction?.slice(0, 2) ?? 'xx';
  const language = THREE_LETTERS[text.language] ?? (text.language.length === 3 ? text.language : 'und');
  const day = version.date === 'undated' ? '0001-01-01' : version.date;
  const work = `/akn/${country}/act/${day}/${encodeURI(document.id)}`;
  const expression = `${work}/${language}@${day}`;
  const level = (name: string, uri: string, more: string) =>
    `<${name}><FRBRthis value="${quoted(`${uri}/!main`)}"/><FRBRuri value="${quoted(uri)}"/><FRBRdate date="${day}" name="version"/><FRBRauthor href="#${text.issuer === null ? 'unknown' : 'issuer'}"/>${more}</${name}>`;
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
    '<identification source="#duecourse">',
    level('FRBRWork', work, `<FRBRcountry value="${quoted(country)}"/>`),
    level('FRBRExpression', expression, `<FRBRlanguage language="${language}"/>`),
    level('FRBRManifestation', `${expression}.akn`, ''),
    '</identification>',
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
  const own = AKN_ELEMENTS[node.kind];
  const counted = number
    ? ` dc:value="${number.value}"${number.inserted > 0 ? ` dc:inserted="${number.inserted}"` : ''}`
    : '';
  const name = own ?? 'hcontainer';
  const open = `<${name}${own ? '' : ` name="${node.kind}"`} eId="${quoted(node.eId)}"${counted} dc:line="${node.line}">`;
  const head = [
    ...(number ? [`<num>${escaped(number.written)}</num>`] : []),
    ...(node.heading === null ? [] : [`<heading>${escaped(node.heading)}</heading>`]),
  ].join('');
  if (node.children.length === 0) return [`${open}${head}<content><p>${escaped(node.text)}</p></content></${name}>`];
  const intro = node.text === '' ? '' : `<intro><p>${escaped(node.text)}</p></intro>`;
  return [`${open}${head}${intro}`, ...node.children.flatMap(elementOf), `</${name}>`];
}

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
