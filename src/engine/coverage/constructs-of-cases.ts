/** Constructs 48 to 74: silence, who acts, order, numbers across cases and over time. */
import type { Line } from './constructs-of-clocks.js';
import {
  alternative,
  condition,
  conjuncts,
  duty,
  effect,
  either,
  expression,
  type Form,
  guard,
  holds,
  length,
  notBoth,
  period,
  recurring,
  valueSet,
} from './forms.js';

const answers = duty((r) => new Set(r.answers.flatMap(({ of }) => of.map(({ event }) => event))).size > 1);
const counted = (fn: string) =>
  condition('compare', (c) => [c.left, c.right].some((e) => e.op === 'aggregate' && e.fn === fn));
const isNever = guard((r) => r.condition.op === 'constant' && !r.condition.value);
const negated = (op: 'actors' | 'offices') => condition('not', (c) => holds(c.of, op));
const lasting: Form = either(
  duty((r) => r.due === null || r.promptly),
  guard(),
);

export const caseConstructs: readonly Line[] = [
  [
    'silence: accepted, granted, refused, waived',
    '`deem granted when deciding runs out unless refused`',
    (d) => d.sort === 'deem',
  ],
  [
    'either of two bodies; first to file wins',
    '`must A or B`; `only if no filed or office is in offices(filed)`',
    either(answers, valueSet('offices'), guard()),
    'REC-08',
    'LAB-02',
    'XF-08',
    'PEN-03',
    'CMP-02',
  ],
  ['no handing back', '`only if to-office is not in offices(transferred)`', negated('offices')],
  ['same person may not do both', '`only if actor is not in actors(investigation)`', negated('actors')],
  [
    'recusal, work going on or stopping',
    'a guard as above; a pause where the law stops the clock; `or both-agreed`',
    either(guard(), effect('pause')),
    'PEN-08',
    'PIL-10',
    'CRI-36',
    'CMP-07',
    'MED-33',
  ],
  ['at least two officers, cards shown', '`only if size(officers) >= 2 and cards-shown`', expression('size')],
  [
    'joint act',
    '`only if all p in values(joined.name): (applied where applicant = p)`',
    condition('quantified', (c) => c.which === 'all'),
  ],
  [
    'remedy and period by party, by addressee',
    '`per case and addressee`',
    (d) => 'key' in d.of && d.of.key.byCase && d.of.key.attributes.length > 0,
  ],
  [
    'any of several triggers, all of several conditions',
    '`after first (A or B)`, `only if C and D`',
    either(
      duty((r) => r.trigger.pattern.of.length > 1),
      guard((r) => conjuncts(r.condition).length > 1),
    ),
  ],
  [
    'A before B with an outcome',
    '`only if reviewed where outcome = "passed"`',
    guard((_, { parts }) =>
      parts.conditions.some((c) => c.op === 'seen' && c.pattern.of.some((a) => a.where !== null)),
    ),
  ],
  ['at most n times', '`only if count(sent-back) < 2`', counted('count')],
  [
    'permanent and interval prohibitions',
    '`never`; `only if pending is not running`; `only after 6 months from ruling`',
    either(
      isNever,
      condition('not', (c) => c.of.op === 'clock'),
      guard((r) => conjuncts(r.condition).some(({ op }) => op === 'after')),
    ),
  ],
  [
    'no worsening, by who appealed',
    "a guard `if` on the appeal's attribute",
    guard((r) => r.applies !== null),
    'CRI-55',
    'REC-29',
  ],
  [
    'not the same act again',
    '`only if judged "not the same act on the same grounds"`',
    condition('judged'),
    'REC-30',
    'ALT-16',
  ],
  ['exception that ends with an event', '`after hindrance-ended, office must notified promptly`', lasting, 'CRI-04'],
  [
    'linked duties, one extended, the other not',
    'two clocks, or a clock and a plain `within`',
    duty((r) => r.due !== null),
    'UKF-02',
  ],
  ['substitute performance', '`must told or public-notice`', answers],
  [
    'aggregates across cases and windows',
    '`per unit`: `count(penalty in the last 180 days) >= 3`',
    either(
      (d) => 'key' in d.of && !d.of.key.byCase && !recurring()(d),
      alternative(({ window }) => window?.op === 'ending'),
    ),
  ],
  [
    'duplicates, re-filing, merging',
    '`per doc`: `only if no filed in the last 6 months`; `ended on merged`',
    either(
      condition('not', (c) => c.of.op === 'seen' && c.of.pattern.of.some((a) => a.window !== undefined)),
      effect('end'),
      notBoth(),
    ),
    'XF-09',
    'XF-23',
    'GID-10',
    'PIL-07',
    'CMP-01',
  ],
  [
    'version by the date that the law names',
    '`until DATE by violation`',
    (d) => 'version' in d.of && (d.of.version.by !== null || d.of.version.span.from !== null),
  ],
  ['priority of norms', '`overrides general-term`', (d) => d.sort === 'rule' && d.of.overrides.length > 0],
  [
    'numbers that depend on the place',
    '`review-term(place) days`',
    length('value', (l) => holds(l.expression, 'table')),
  ],
  ['arithmetic credit', '`fact credit = surveillance-days / 2`', expression('arithmetic', (e) => e.operator === '/')],
  ['open texture', '`judged "complex"`', condition('judged')],
  [
    'provisional results',
    'a calendar that is not known yet gives an earliest and a latest due day',
    period((p) => p.workingDays > 0),
  ],
  ['clocks that never roll', '`clock custody not rolled: ...`', (d) => 'rolls' in d.of && d.of.rolls === false],
  ['two registers', 'two duties, one for each', duty(), 'INT-10', 'SAF-03'],
];
