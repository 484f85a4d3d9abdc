import type { Law } from '../../language/index.js';

/** One small change of a law's meaning. */
export interface Mutant {
  /** Where in the law's plain data. */
  readonly path: Path;
  /** What was changed into what: `14 days -> 15 days`. */
  readonly change: string;
  readonly value: unknown;
}

export type Path = readonly (string | number)[];

type Node = Readonly<Record<string, unknown>>;

/** A way to change a node of a certain shape; the values to put in its place, each with what it is called. */
type Mutator = (node: Node, law: Law, path: Path) => readonly (readonly [change: string, value: unknown])[];

/** What a law's plain data holds beside its rules and what they rest on. */
const NO_MEANING: ReadonlySet<string> = new Set([
  'irVersion',
  'id',
  'hash',
  'file',
  'titles',
  'jurisdiction',
  'calendar',
  'zone',
  'inForce',
  'source',
  'review',
  'assumed',
  'articles',
  'events',
  'attributes',
  'readings',
  'wordings',
  'examples',
]);

/** Parts of a node in which nothing is changed. */
const KEPT: ReadonlySet<string> = new Set([
  'range',
  'under',
  'points',
  'rows',
  'texts',
  'bearerName',
  'name',
  'article',
]);

/**
 * Every number, unit, event, direction, anchor and condition of a law, changed once: found by the shapes of the checked law's
 * plain data, so that whatever the language grows from the same parts is changed too.
 */
export function* mutantsOf(law: Law): Generator<Mutant> {
  for (const [key, part] of Object.entries(law)) {
    if (NO_MEANING.has(key) || part === null || typeof part !== 'object') continue;
    yield* within(part, [key], law, MUTATORS);
  }
}

function* within(node: unknown, path: Path, law: Law, mutators: readonly Mutator[]): Generator<Mutant> {
  if (Array.isArray(node)) {
    for (const [i, part] of node.entries()) yield* within(part, [...path, i], law, mutators);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const found = node as Node;
  for (const mutate of mutators) for (const [change, value] of mutate(found, law, path)) yield { path, change, value };
  for (const [key, part] of Object.entries(found))
    if (!KEPT.has(key)) yield* within(part, [...path, key], law, isEffectPoint(found, key) ? NO_ANCHORS : mutators);
}

/** The law with one change made. */
export function mutated(law: Law, { path, value }: Mutant): Law {
  return replaced(law, path, value) as Law;
}

function replaced(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((part, i) => (i === step ? replaced(part, rest, value) : part));
  const from = node as Node;
  return { ...from, [step]: replaced(from[step], rest, value) };
}

const PARTS = ['months', 'days', 'workingDays', 'minutes'] as const;

function isPeriod(node: Node): boolean {
  return PARTS.every((part) => typeof node[part] === 'number');
}

const STEP: Readonly<Record<string, number>> = { minutes: 60 };

/** Each number of a period one more and one less, and its unit another. */
const period: Mutator = (node) => {
  if (!isPeriod(node)) return [];
  const changes: [string, unknown][] = [];
  for (const part of PARTS) {
    const n = node[part] as number;
    if (n === 0) continue;
    const step = STEP[part] ?? 1;
    changes.push([`${part} ${n} -> ${n + step}`, { ...node, [part]: n + step }]);
    changes.push([`${part} ${n} -> ${n - step}`, { ...node, [part]: Math.max(0, n - step) }]);
    const other = { months: 'days', days: 'workingDays', workingDays: 'days', minutes: 'days' }[part];
    const as = part === 'months' ? n * 30 : part === 'minutes' ? Math.ceil(n / 1440) : n;
    changes.push([`${part} ${n} -> ${other} ${as}`, { ...node, [part]: 0, [other]: (node[other] as number) + as }]);
  }
  return changes;
};

const numbers: Mutator = (node) => {
  if (node['op'] === 'from-day') {
    const n = node['n'] as number;
    const unit = node['unit'] === 'days' ? 'working-days' : 'days';
    return [
      [`from day ${n} -> ${n + 1}`, { ...node, n: n + 1 }],
      [`from day ${n} -> ${n - 1}`, { ...node, n: n - 1 }],
      [`${String(node['unit'])} -> ${unit}`, { ...node, unit }],
    ];
  }
  if (node['op'] === 'attribute' && 'times' in node) {
    const unit = node['unit'] === 'days' ? 'working-days' : 'days';
    return [[`unit ${String(node['unit'])} -> ${unit}`, { ...node, unit }]];
  }
  if (node['op'] !== 'literal') return [];
  const { value } = node;
  if (typeof value === 'number') {
    // Money is held in minor units and written in whole ones.
    const step = node['type'] === 'money' && value % 100 === 0 ? 100 : 1;
    const told = (n: number) =>
      node['type'] !== 'money' ? String(n) : step === 1 ? (n / 100).toFixed(2) : String(n / 100);
    return [value + step, value - step].map((by) => [`${told(value)} -> ${told(by)}`, { ...node, value: by }]);
  }
  if (typeof value === 'boolean') return [[`${value} -> ${!value}`, { ...node, value: !value }]];
  return [[`"${String(value)}" -> another text`, { ...node, value: `${String(value)}*` }]];
};

interface Alternative {
  readonly event: number;
  readonly where: unknown;
}

/** Each event of a pattern another one, or left out where there are several; each `where` gone. */
const events: Mutator = (node, law) => {
  const of = node['of'];
  if (!Array.isArray(of) || of.length === 0 || typeof (of[0] as Node)['event'] !== 'number') return [];
  const alternatives = of as readonly Alternative[];
  const taken = new Set(alternatives.map((a) => a.event));
  const name = (event: number) => law.events[event]!.name;
  const put = (i: number, by: readonly unknown[]) => ({
    ...node,
    of: [...alternatives.slice(0, i), ...by, ...alternatives.slice(i + 1)],
  });
  return alternatives.flatMap(({ event, where }, i) => {
    const changes: [string, unknown][] = [];
    const other = law.events.findIndex(
      (e, code) =>
        !taken.has(code) && (where === null || law.events[event]!.attributes.every((a) => e.attributes.includes(a))),
    );
    if (other >= 0) changes.push([`${name(event)} -> ${name(other)}`, put(i, [{ event: other, where }])]);
    if (alternatives.length > 1) changes.push([`without ${name(event)}`, put(i, [])]);
    if (where !== null) changes.push([`${name(event)} without its condition`, put(i, [{ event, where: null }])]);
    return changes;
  });
};

/** Which one of several; an event that comes once is its first and its latest. Only triggers and starts of clocks can say `each`. */
const anchors: Mutator = (node, law, path) => {
  const { which, pattern } = node;
  if (typeof which !== 'string' || pattern === null || typeof pattern !== 'object') return [];
  if (ofOne(node, law)) return [];
  const condition = Math.max(path.lastIndexOf('condition'), path.lastIndexOf('where'));
  const opens = Math.max(path.lastIndexOf('trigger'), path.lastIndexOf('start')) > condition;
  const words = opens ? ['first', 'latest', 'each'] : ['first', 'latest'];
  return words.filter((w) => w !== which).map((w) => [`${which} -> ${w}`, { ...node, which: w }]);
};

const DIRECTIONS: Readonly<Record<string, string>> = {
  earlier: 'later',
  later: 'earlier',
  longer: 'shorter',
  shorter: 'longer',
  and: 'or',
  or: 'and',
  before: 'by',
  by: 'before',
};
const COMPARE: Readonly<Record<string, string>> = { '=': '!=', '!=': '=', '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const FUNCTIONS: Readonly<Record<string, string>> = {
  first: 'last',
  last: 'first',
  min: 'max',
  max: 'min',
  count: 'distinct',
};
const OPERATORS: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*' };

const directions: Mutator = (node, law, path) => {
  const op = String(node['op']);
  const changes: [string, unknown][] = [];
  const turned = DIRECTIONS[op];
  // A duty's own `by` has no twin.
  if (turned !== undefined && path.at(-1) !== 'due') changes.push([`${op} -> ${turned}`, { ...node, op: turned }]);
  if (op === 'compare') {
    const sign = String(node['compare']);
    changes.push([`${sign} -> ${COMPARE[sign]}`, { ...node, compare: COMPARE[sign] }]);
  }
  if (op === 'shift') changes.push(['the other direction', { ...node, sign: -(node['sign'] as number) }]);
  if (
    op === 'aggregate' &&
    FUNCTIONS[String(node['fn'])] !== undefined &&
    node['attribute'] !== null &&
    !ofOne(node, law)
  )
    changes.push([
      `${String(node['fn'])} -> ${FUNCTIONS[String(node['fn'])]}`,
      { ...node, fn: FUNCTIONS[String(node['fn'])] },
    ]);
  if (op === 'arithmetic') {
    const sign = String(node['operator']);
    changes.push([`${sign} -> ${OPERATORS[sign]}`, { ...node, operator: OPERATORS[sign] }]);
  }
  if (op === 'if')
    changes.push(['if and else exchanged', { ...node, then: node['otherwise'], otherwise: node['then'] }]);
  return changes;
};

/** Whether something looks at one event that comes once: its first is its last, its least and its greatest. */
function ofOne(node: Node, law: Law): boolean {
  const { of } = node['pattern'] as { of: readonly Alternative[] };
  return of.length === 1 && law.events[of[0]!.event]!.once;
}

const CONDITIONS: ReadonlySet<string> = new Set(['seen', 'boolean', 'missing', 'in']);

/** Conditions turned round; parts of `and` and `or` left out. */
const conditions: Mutator = (node) => {
  const op = String(node['op']);
  if (CONDITIONS.has(op)) return [[`not (${op})`, { op: 'not', of: node }]];
  if ((op !== 'and' && op !== 'or') || !Array.isArray(node['of'])) return [];
  const of = node['of'] as readonly unknown[];
  return of.map((_, i) => [`${op} without its part ${i + 1}`, { ...node, of: of.filter((__, j) => j !== i) }]);
};

/** What a rule has as a whole: its answers, its `unless`, its condition to apply, its mode, its rolling. */
const rules: Mutator = (node, law) => {
  const changes: [string, unknown][] = [];
  const lists = [
    ['answers', 1],
    ['unless', 0],
  ] as const;
  for (const [key, least] of lists) {
    const list = node[key];
    if (!Array.isArray(list) || list.length <= least) continue;
    list.forEach((_, i) => {
      changes.push([`${key} without no. ${i + 1}`, { ...node, [key]: list.filter((__, j) => j !== i) }]);
    });
  }
  if (node['unlessSince']) changes.push(['unless since -> unless', { ...node, unlessSince: undefined }]);
  if (node['applies'] !== null && typeof node['applies'] === 'object')
    changes.push(['without if', { ...node, applies: null }]);
  const discharge = node['discharge'] as Node | undefined;
  if (discharge && mayRepeat(node, law)) {
    for (const mode of ['all', 'oldest'].filter((m) => m !== discharge['mode']))
      changes.push([`discharges ${String(discharge['mode'])} -> ${mode}`, { ...node, discharge: { mode } }]);
  }
  const version = node['version'] as { span?: Record<'from' | 'until', number | null> } | undefined;
  for (const end of ['from', 'until'] as const) {
    const day = version?.span?.[end];
    if (typeof day !== 'number') continue;
    for (const by of [1, -1])
      changes.push([
        `${end} ${by > 0 ? 'a day later' : 'a day earlier'}`,
        { ...node, version: { ...version, span: { ...version!.span, [end]: day + by } } },
      ]);
  }
  return changes;
};

/** Whether a duty can have several instances in one group. */
function mayRepeat(node: Node, law: Law): boolean {
  const trigger = node['trigger'] as { which: string; pattern: { of: readonly Alternative[] } } | undefined;
  return trigger?.which === 'each' && !trigger.pattern.of.every((a) => law.events[a.event]!.once);
}

/** Effects on a clock: each left out; their limits, conditions and required events, and what a restart keeps. */
const effects: Mutator = (node) => {
  const changes: [string, unknown][] = [];
  const list = node['effects'];
  if (Array.isArray(list))
    list.forEach((effect: Node, i) => {
      changes.push([
        `without ${String(effect['op'])} no. ${i + 1}`,
        { ...node, effects: list.filter((_, j) => j !== i) },
      ]);
    });
  const limits = node['limits'] as Node | undefined;
  if (!limits) return changes;
  const limited = (part: object) => ({ ...node, limits: { ...limits, ...part } });
  const times = limits['times'];
  if (typeof times === 'number') {
    changes.push([`${times} times -> ${times + 1}`, limited({ times: times + 1 })]);
    changes.push([`${times} times -> ${times - 1}`, limited({ times: times - 1 })]);
  }
  for (const part of ['each', 'total'])
    if (limits[part] !== null) changes.push([`no limit ${part}`, limited({ [part]: null })]);
  if (node['condition'] !== null) changes.push(['without if', { ...node, condition: null }]);
  const on = node['on'];
  if (Array.isArray(on) && on.length > 1)
    on.forEach((_, i) => {
      changes.push([`without required event ${i + 1}`, { ...node, on: on.filter((__, j) => j !== i) }]);
    });
  if (node['op'] === 'restart') changes.push(['what a restart keeps', { ...node, keeps: !node['keeps'] }]);
  return changes;
};

const MUTATORS: readonly Mutator[] = [period, numbers, events, anchors, directions, conditions, rules, effects];
/** An effect's point names the event that acts or the first after it: there is no other one to take. */
const NO_ANCHORS: readonly Mutator[] = MUTATORS.filter((mutate) => mutate !== anchors);

function isEffectPoint(node: Node, key: string): boolean {
  return Array.isArray(node['on']) && (key === 'until' || key === 'to' || key === 'point');
}
