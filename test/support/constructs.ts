import { constructUses, CONSTRUCTS as OF_STATUTES } from '../../src/engine/index.js';
import type { Law, Rule } from '../../src/language/index.js';
import type { Pair } from './differ.js';

/** What statutes were found to say, by its form alone: random laws carry no rows. */
const FORMS = OF_STATUTES.map((c) => ({ ...c, rows: [] }));

/** Each of them by its number. */
export const STATUTORY: readonly string[] = FORMS.map(({ number }) => `construct ${number}`);

/** Those that a law has. */
export function statutory(law: Law): string[] {
  return constructUses(law, FORMS).map(({ construct }) => `construct ${construct}`);
}

/** Every construct of a checked law and every feature of a log that random pairs must show. */
export const CONSTRUCTS: readonly string[] = [
  ...['first', 'latest', 'each'].map((w) => `which ${w}`),
  ...['all', 'oldest', 'same'].map((m) => `mode ${m}`),
  ...['duty', 'recurring', 'guard', 'not-both'].map((k) => `kind ${k}`),
  ...['within', 'by', 'lapse', 'none'].map((d) => `due ${d}`),
  ...[
    'unless',
    'unless since',
    'applies',
    'under',
    'rolls true',
    'rolls false',
    'version dated',
    'version by',
    'law in force',
    'law rolls',
    'two kinds in a pattern',
    'where',
  ],
  ...['case', 'attributes', 'office', 'across cases'].map((k) => `key ${k}`),
  ...['period', 'attribute', 'if', 'longer', 'shorter', 'event', 'date', 'shift', 'earlier', 'later'].map(
    (o) => `op ${o}`,
  ),
  ...[
    'lapse',
    'last',
    'value',
    'sum',
    'judged',
    'clock',
    'quantified',
    'time-of-day',
    'kind-of-day',
    'past',
    'table',
    'variable',
    'ending',
    'since',
  ].map((o) => `op ${o}`),
  ...['pause', 'extend', 'restart', 'move', 'set', 'set-until', 'end', 'off', 'holds'].map((o) => `op ${o}`),
  ...['begun', 'running', 'paused', 'run-out'].map((s) => `state ${s}`),
  'explained',
  'overrides',
  'options',
  'limits',
  ...['and', 'or', 'not', 'constant', 'seen', 'compare', 'boolean', 'missing', 'in'].map((o) => `op ${o}`),
  ...[
    'from-day',
    'after',
    'before',
    'ahead',
    'literal',
    'actor',
    'role',
    'office',
    'fact',
    'aggregate',
    'arithmetic',
    'negate',
    'size',
    'days',
  ].map((o) => `op ${o}`),
  ...['literals', 'actors', 'offices', 'values', 'list'].map((o) => `op ${o}`),
  ...['count', 'sum', 'first', 'last', 'min', 'max', 'distinct'].map((f) => `fn ${f}`),
  ...['=', '!=', '<', '<=', '>', '>='].map((c) => `compare ${c}`),
  ...['+', '-', '*', '/'].map((o) => `operator ${o}`),
  ...['number', 'money', 'date', 'text', 'boolean'].map((t) => `type ${t}`),
  ...['minutes', 'hours', 'days', 'working-days', 'months'].map((u) => `unit ${u}`),
  ...['months', 'days', 'workingDays', 'minutes'].map((u) => `period of ${u}`),
  ...['none', 'it', 'cn'].map((c) => `calendar ${c}`),
  ...[
    'block',
    'untimed',
    'left open',
    'vouched',
    'unvouched',
    'hours',
    'later than checked',
    'unrecorded kind',
    'unrecorded attribute',
    'never',
    'assumed',
    'missing attribute',
    'missing actor',
    'once repeated',
    'no actor column',
  ],
  ...['as-written', 'minute', 'day'].map((p) => `precision ${p}`),
];

/** Calls back with the name of each construct in a pair, as often as it stands there. */
export function countConstructs(
  { law, bound, binding, traces, until, setting }: Pair,
  met: (name: string) => void,
): void {
  for (const rule of law.rules) {
    met(`kind ${rule.kind}`);
    if (rule.under) met('under');
    if (rule.rolls !== null) met(`rolls ${rule.rolls}`);
    const { span, by } = rule.version;
    if (span.from !== null || span.until !== null) met(by === null ? 'version dated' : 'version by');
    const { byCase, byOffice, attributes } = rule.key;
    met(!byCase ? 'key across cases' : byOffice || attributes.length > 0 ? 'key attributes' : 'key case');
    if (byOffice) met('key office');
    if (rule.kind === 'duty') met(`due ${rule.due?.op ?? 'none'}`);
    if (rule.kind === 'duty' && rule.unless.length > 0) met(rule.unlessSince ? 'unless since' : 'unless');
    if (rule.kind === 'duty' && rule.explained.length > 0) met('explained');
    if (rule.overrides.length > 0) met('overrides');
    if (rule.kind === 'guard' && rule.applies) met('applies');
    parts(rule, met);
  }
  for (const fact of law.facts) parts(fact.expression, met);
  for (const part of [...law.clocks, ...law.deems]) parts(part, met);
  if (law.options.length > 0) met('options');
  if (law.clocks.some((c) => c.effects.some((e) => e.limits.times !== null))) met('limits');
  if (law.inForce.from !== null) met('law in force');
  if (law.rolls !== null) met('law rolls');
  met(`calendar ${setting.name}`);
  met(`precision ${binding.source.precision}`);
  met(binding.source.order === 'source' ? 'vouched' : 'unvouched');
  const { events, unrecordedAttributes, assumedAttributes } = bound.recording;
  const flags: readonly [string, boolean][] = [
    ['block', bound.joined !== null],
    ['untimed', bound.day.includes(-0x80000000)],
    ['left open', bound.leftOpen !== null],
    ['hours', bound.from !== null],
    ['later than checked', bound.span.lastDay > until.day],
    ['unrecorded kind', events.includes('not')],
    ['never', events.includes('never')],
    ['unrecorded attribute', unrecordedAttributes.size > 0],
    ['assumed', assumedAttributes.size > 0],
    ['no actor column', binding.actor === null],
    ['missing actor', traces.some((t) => t.events.some((e) => e.actor === null))],
    [
      'missing attribute',
      traces.some((t) => t.events.some((e) => Object.keys(e.values).length < law.events[e.event]!.attributes.length)),
    ],
    ['once repeated', bound.oddities.some((o) => o.code === 'once-event-repeated')],
  ];
  for (const [name, there] of flags) if (there) met(name);
}

const FIELDS = ['state', 'op', 'which', 'mode', 'fn', 'compare', 'operator', 'type', 'unit'] as const;

function parts(node: unknown, met: (name: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const record = node as Record<string, unknown>;
  shallow(record, met);
  for (const child of Object.values(record)) parts(child, met);
}

function shallow(record: Readonly<Record<string, unknown>>, met: (name: string) => void): void {
  for (const field of FIELDS) if (typeof record[field] === 'string') met(`${field} ${record[field]}`);
  if (record['where']) met('where');
  if (Array.isArray(record['of']) && record['of'].length > 1 && 'where' in (record['of'][0] as object))
    met('two kinds in a pattern');
  const period = record['period'] as Record<string, number> | undefined;
  for (const unit of ['months', 'days', 'workingDays', 'minutes'])
    if (period && period[unit]! > 0) met(`period of ${unit}`);
}

/** The constructs that bear on one rule, through the clocks, facts and deemed events that it names. */
export function constructsOf(law: Law, rule: Rule): ReadonlySet<string> {
  const met = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    const { clock, fact, event } = node as Record<string, unknown>;
    if (typeof clock === 'number') for (const c of law.clocks) if (c.name === law.clocks[clock]!.name) visit(c);
    if (typeof fact === 'number') for (const f of law.facts) if (f.name === law.facts[fact]!.name) visit(f);
    if (typeof event === 'number') for (const d of law.deems) if (d.event === event) visit(d);
    for (const child of Object.values(node)) visit(child);
  };
  visit(rule);
  for (const node of seen) shallow(node as Record<string, unknown>, (name) => met.add(name));
  if (rule.kind === 'duty') met.add(`due ${rule.due?.op ?? 'none'}`);
  return met;
}
