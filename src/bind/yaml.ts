import type { Condition, Law } from '../language/index.js';
import type { AttributeMatch } from './attributes.js';
import type { LabelMatch } from './events.js';
import type { Proposal } from './propose.js';
import { labelsOfReceipt } from './receipts.js';
import type { TableHints } from './table.js';

/** Says a code in the user's language; the words stand in `messages`. */
export type Say = (code: string, data?: Readonly<Record<string, string | number>>) => string;

/**
 * The proposal as a binding that loads as it stands: what is sure is written, what is unsure stands in comments with its
 * confidence and the next candidates.
 */
export function bindingYaml(proposal: Proposal, say: Say): string {
  return [
    ...comment(say('bind/head')),
    `law: ${proposal.law.id}`,
    '',
    ...sourceLines(proposal, say),
    '',
    ...eventLines(proposal, say),
    '',
    ...unplacedLines(proposal, say),
    ...whoLines(proposal, say),
    ...dueLines(proposal, say),
    ...comment(say('bind/safe')),
    'safe-to-show: []',
    '',
  ].join('\n');
}

function comment(text: string, indent = ''): string[] {
  return text.split('\n').map((line) => `${indent}# ${line}`);
}

function sourceLines({ source, table }: Proposal, say: Say): string[] {
  if (table !== null) return tableLines(table, say);
  if (source === null) return [];
  const { zoneNeeded, zone, precision, ties, first, last } = source;
  return [
    'source:',
    '  kind: log',
    ...(zoneNeeded ? [`  # zone: ${zone ?? 'Europe/Rome'}  # ${say('bind/zone')}`] : []),
    ...(precision === 'day' ? [`  precision: day  # ${say('bind/days')}`] : []),
    `  order: none${ties > 0 ? `  # ${say('bind/ties', { count: ties })}` : ''}`,
    ...(first === null ? [] : [`  # complete-from: ${first}  # ${say('bind/first')}`]),
    ...(last === null ? [] : [`  # complete-until: ${last}  # ${say('bind/last')}`]),
  ];
}

function tableLines(table: TableHints, say: Say): string[] {
  const { caseColumn, caseUnique, sheet, order, orderOpen, empty } = table;
  return [
    'source:',
    '  kind: table',
    caseColumn === null
      ? `  # case: ""  # ${say('bind/no-case')}`
      : `  case: ${quoted(caseColumn)}${caseUnique ? '' : `  # ${say('bind/case-twice')}`}`,
    ...(caseColumn !== null && !caseUnique ? ['  # duplicates: merge'] : []),
    ...(sheet === null ? [] : [`  sheet: ${quoted(sheet)}`]),
    ...(table.zone === null ? [] : [`  zone: ${table.zone}`]),
    ...(order === null ? [] : [`  dates: ${order}`]),
    ...(orderOpen.length === 0
      ? []
      : [`  # dates: dmy  # ${say('bind/order-open', { columns: orderOpen.map(quoted).join(', ') })}`]),
    ...(table.shortYears ? [`  # years-from: 1950  # ${say('bind/short-years')}`] : []),
    ...(empty.length === 0 ? [] : [`  empty: [${empty.map(quoted).join(', ')}]  # ${say('bind/empty')}`]),
    ...(table.otherTexts === 0 ? [] : [`  # ${say('bind/other-texts', { count: table.otherTexts })}`]),
    `  # complete-until: 2025-12-31  # ${say('bind/until')}`,
  ];
}

function eventLines(proposal: Proposal, say: Say): string[] {
  const byEvent = new Map<number, LabelMatch[]>();
  for (const match of proposal.labels) {
    if (match.chosen === null) continue;
    const known = byEvent.get(match.chosen.event);
    if (known) known.push(match);
    else byEvent.set(match.chosen.event, [match]);
  }
  const sure = [...byEvent].filter(([, matches]) => matches.some((m) => m.sure));
  const unsure = [...byEvent].filter(([, matches]) => matches.every((m) => !m.sure));
  const inLawOrder = (a: readonly [number, unknown], b: readonly [number, unknown]) => a[0] - b[0];
  return [
    sure.length === 0 ? `events: {}  # ${say('bind/no-events')}` : 'events:',
    ...sure.sort(inLawOrder).flatMap(([event, matches]) => eventLine(proposal, event, matches, say, true)),
    ...(unsure.length === 0 ? [] : ['', ...comment(say('bind/unsure-events'), '  ')]),
    ...unsure.sort(inLawOrder).flatMap(([event, matches]) => eventLine(proposal, event, matches, say, false)),
  ];
}

function eventLine(
  proposal: Proposal,
  event: number,
  matches: readonly LabelMatch[],
  say: Say,
  taken: boolean,
): string[] {
  const { law } = proposal;
  const [best] = matches as readonly [LabelMatch];
  const labels = matches.map((m) => quoted(m.label));
  const text = textOf(law.events[event]!.texts);
  const attributes = proposal.attributes.get(best.label) ?? [];
  const found = attributes.filter((a) => a.chosen !== null);
  const lines = [
    `${law.events[event]!.name}:  # ${confidence(best.chosen!.score, taken, say)}${text === '' ? '' : `; ${text}`}`,
    `  ${proposal.table === null ? 'activity' : 'column'}: ${labels.length === 1 ? labels[0] : `[${labels.join(', ')}]`}${nextOf(
      best.others.map((o) => [law.events[o.event]!.name, o.score]),
      say,
    )}`,
    ...readingLines(proposal, matches),
    ...(found.some((a) => a.sure) ? ['  attributes:'] : found.length > 0 ? ['  # attributes:'] : []),
    ...found.flatMap((a) => attributeLines(proposal, a, say)),
    ...missingAttributes(proposal, attributes, say),
  ];
  return lines.map((line) => (taken ? `  ${line}` : `  # ${line}`));
}

function readingLines({ table }: Proposal, matches: readonly LabelMatch[]): string[] {
  const clock = matches.length === 1 ? table?.clocks.get(matches[0]!.label) : undefined;
  const epoch = table?.epochs.get(matches[0]!.label);
  return [
    ...(clock === undefined ? [] : [`  clock: ${quoted(clock)}`]),
    ...(epoch === undefined ? [] : [`  dates: ${epoch}`]),
  ];
}

function attributeLines({ law }: Proposal, match: AttributeMatch, say: Say): string[] {
  const { name } = law.attributes[match.attribute]!;
  const { column, of, score } = match.chosen!;
  const others = match.others.map((o): [string, number] => [quoted(o.column), o.score]);
  const note = `  # ${confidence(score, match.sure, say)}${nextOf(others, say, ';')}`;
  const mark = match.sure ? '' : '# ';
  if (of === 'event' && !match.codes)
    return [`    ${mark}${name}: ${quoted(column)}${note}`, ...askedLine(match, say), ...answersLine(match, say)];
  const codes =
    match.codes &&
    `codes: { ${match.codes.known.map(([from, to]) => `${quoted(from)}: ${to === null ? '~' : quoted(to)}`).join(', ')} }`;
  const parts = [
    `column: ${quoted(column)}`,
    ...(of === 'case' ? ['of: case'] : []),
    ...(codes ? [codes] : []),
    ...(match.codes?.keeps ? ['otherwise: keep'] : []),
  ];
  const others_ =
    match.codes && match.codes.others > 0 ? [`    # ${say('bind/other-values', { count: match.codes.others })}`] : [];
  return [
    `    ${mark}${name}: { ${parts.join(', ')} }${note}`,
    ...others_,
    ...askedLine(match, say),
    ...answersLine(match, say),
  ];
}

function answersLine({ answersOnly }: AttributeMatch, say: Say): string[] {
  return answersOnly ? [`    # ${say('bind/answers-only')}`] : [];
}

function askedLine({ asked, codes }: AttributeMatch, say: Say): string[] {
  return asked.length === 0 || (codes && codes.others === 0)
    ? []
    : [`    # ${say('bind/asked', { values: asked.join(', ') })}`];
}

function missingAttributes({ law }: Proposal, attributes: readonly AttributeMatch[], say: Say): string[] {
  const names = attributes.filter((a) => a.chosen === null).map((a) => law.attributes[a.attribute]!.name);
  return names.length === 0 ? [] : [`  # ${say('bind/no-column', { names: names.join(', ') })}`];
}

function unplacedLines({ law, labels, leftOut, unplaced }: Proposal, say: Say): string[] {
  const left = labels.filter((m) => m.chosen === null);
  const name = (event: number) => law.events[event]!.name;
  return [
    ...(left.length === 0 ? [] : comment(say('bind/labels-left', { count: left.length + leftOut }))),
    ...left.map(({ label, count, others }) => {
      const next = nextOf(
        others.map((o) => [name(o.event), o.score]),
        say,
        ';',
      );
      return `#   ${quoted(label)} (${count})${next}`;
    }),
    ...(left.length === 0 ? [] : ['']),
    ...(unplaced.length === 0 ? [] : comment(say('bind/events-left', { count: unplaced.length }))),
    ...unplaced.map((event) => {
      const text = textOf(law.events[event]!.texts);
      const made = madeOf(law, event).filter((e) => !unplaced.includes(e));
      const same = labelsOfReceipt(law, event, labels);
      const note =
        made.length > 0
          ? `  # ${say('bind/made-of', { events: made.map(name).join(', ') })}`
          : same.length > 0
            ? `  # ${say('bind/receipt-too', { labels: same.map(quoted).join(', ') })}`
            : '';
      return `#   - ${name(event)}${text === '' ? '' : `  (${text})`}${note}`;
    }),
    ...(unplaced.length === 0 ? [] : ['']),
  ];
}

/** Events of which the law itself makes this one as soon as a condition holds. */
function madeOf(law: Law, event: number): number[] {
  const kinds = (condition: Condition): number[] =>
    condition.op === 'and' || condition.op === 'or'
      ? condition.of.flatMap(kinds)
      : condition.op === 'seen'
        ? condition.pattern.of.map((k) => k.event)
        : [];
  const made = law.deems.flatMap((d) => (d.event === event && d.when.op === 'holds' ? kinds(d.when.condition) : []));
  return [...new Set(made)];
}

function whoLines({ who }: Proposal, say: Say): string[] {
  const lines = (['actor', 'role', 'office'] as const).flatMap((part) => {
    const match = who[part];
    if (!match) return [`# ${part}: ""  # ${say('bind/no-who')}`];
    const others = match.others.map((o): [string, number] => [quoted(o.column), o.score]);
    const note = `  # ${confidence(match.score, match.sure, say)}${nextOf(others, say, ';')}`;
    return [`${match.sure ? '' : '# '}${part}: ${quoted(match.column)}${note}`];
  });
  return [...lines, ''];
}

/** A due day is nothing that happened, and which rule's it is a human must say. */
function dueLines({ dues, table }: Proposal, say: Say): string[] {
  if (dues.length === 0) return [];
  const lines = dues.map(({ column, of, rules: [rule, ...others] }) => {
    const name = of === 'event' && table === null ? `{ column: ${quoted(column)}, of: event }` : quoted(column);
    const next = others.length === 0 ? '' : `  # ${say('bind/next', { list: others.join(', ') })}`;
    return `# due: { ${rule ?? 'RULE'}: ${name} }${next}`;
  });
  return [...comment(say('bind/due')), ...lines, ''];
}

function confidence(score: number, sure: boolean, say: Say): string {
  return `${score.toFixed(2)}${sure ? '' : ` ${say('bind/unsure')}`}`;
}

function nextOf(others: readonly (readonly [string, number])[], say: Say, join?: string): string {
  if (others.length === 0) return '';
  const list = others.map(([name, score]) => `${name} ${score.toFixed(2)}`).join(', ');
  return `${join ?? '  #'} ${say('bind/next', { list })}`;
}

function textOf(texts: Readonly<Record<string, string>>): string {
  return Object.values(texts)
    .map((text) => escaped(text))
    .join(' / ');
}

/** A text as YAML, in quotes: whatever stands in it stays one value on one line. */
function quoted(text: string): string {
  return escaped(JSON.stringify(text));
}

/** Signs that would end a line or turn its direction, as YAML writes them. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
