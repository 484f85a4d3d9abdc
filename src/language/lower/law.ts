import { parseExample, type RuleKinds } from '../example/parse-example.js';
import type {
  ClockDeclaration,
  Declaration,
  DeemDeclaration,
  DutyDeclaration,
  EventDeclaration,
  FactDeclaration,
  GuardDeclaration,
  ReadingDeclaration,
  TableDeclaration,
  WordingDeclaration,
} from '../generated/ast.js';
import { IR_VERSION, type Law, type Rule } from '../ir.js';
import type { FrontMatter } from '../markdown/front-matter.js';
import type { Skeleton } from '../markdown/skeleton.js';
import { ownReason } from '../own-reason.js';
import type { ParsedRules } from '../parser/parse.js';
import type { Faults, Source } from '../source.js';
import { declareClocks, lowerClocks } from './clocks.js';
import { lowerCondition, lowerSet } from './conditions.js';
import { Context } from './context.js';
import { type Claim, coverArticles } from './coverage.js';
import { checkClashes, declareEvents, declareReadings } from './declarations.js';
import { lowerDeems } from './deems.js';
import { Facts } from './facts.js';
import { lowerPoint } from './points.js';
import { type LoweredRule, lowerRule } from './rules.js';
import { declareTables, lowerLookup } from './tables.js';
import { checkTranslations } from './translations.js';
import { lowerValue } from './values.js';
import { checkContradictions, checkOverrides, checkVersions } from './versions.js';
import { checkWords } from './vocabulary.js';
import { lowerWindow } from './windows.js';
import { lowerWordings, type Nameable } from './wordings.js';

export interface LawParts {
  readonly source: Source;
  readonly faults: Faults;
  readonly hash: string;
  readonly frontMatter: FrontMatter;
  readonly skeleton: Skeleton;
  readonly parsed: ParsedRules;
  /** Index of the article that an offset stands under, or -1. */
  readonly articleAt: (offset: number) => number;
}

/** Checks names and types and turns a parsed law into its plain form. The result counts only where no error was told. */
export function lowerLaw({ source, faults, hash, frontMatter, skeleton, parsed, articleAt }: LawParts): {
  law: Law;
  complete: boolean;
} {
  const lower = {
    condition: lowerCondition,
    value: lowerValue,
    point: lowerPoint,
    window: lowerWindow,
    lookup: lowerLookup,
    set: lowerSet,
  };
  const ctx = new Context(
    source,
    faults,
    parsed.broken,
    frontMatter.calendar !== null,
    frontMatter.roles,
    articleAt,
    lower,
  );
  const of = sortDeclarations(parsed.declarations);
  const { events, attributes } = declareEvents(ctx, of.events);
  const readings = declareReadings(ctx, of.readings);
  const tables = declareTables(ctx, of.tables);
  declareClocks(ctx, of.clocks);
  const factTable = new Facts(ctx, of.facts);
  ctx.facts = factTable;
  checkClashes(ctx, factTable.spans());
  const lowered = of.rules.map((node) => lowerRule(ctx, node));
  const { clocks, lowered: clockHeads } = lowerClocks(ctx, of.clocks);
  const { deems, lowered: deemHeads } = lowerDeems(ctx, of.deems);
  const { facts, claims } = factTable.finish();
  checkWords(ctx);
  checkOverrides(ctx, lowered);
  checkVersions(ctx, lowered);
  checkContradictions(ctx, lowered);
  const { articles, complete } = coverArticles(
    ctx,
    skeleton.articles,
    [
      ...lowered.map((r) => claimOf(ctx, r)),
      ...[...claims, ...clockHeads, ...deemHeads].map((c) => ({
        ...c,
        span: { offset: c.offset, end: c.offset },
        isRule: false,
      })),
    ],
    new Set(parsed.brokenAt.map(articleAt)),
  );
  checkTranslations(ctx, frontMatter.titles, events, skeleton.articles);
  const rules = lowered.flatMap((l) => (l.rule ? [l.rule] : []));
  const kinds: RuleKinds = new Map(lowered.map((l) => [l.name, kindOf(l)]));
  const examples = skeleton.fences.filter((f) => f.kind === 'example').map((f) => parseExample(ctx, f, kinds));
  const { id, titles, jurisdiction, calendar, zone, rolls, options, roles, inForce, review, assumed } = frontMatter;
  // What the law adds to the reason why a point has no rule.
  for (const { points } of skeleton.articles)
    for (const { notEncoded } of points)
      if (notEncoded !== null && ownReason(notEncoded) !== '') ctx.texts.add(ownReason(notEncoded));
  const wordings = lowerWordings(ctx, of.wordings, {
    rule: new Set(kinds.keys()),
    act: new Set(events.map(({ name }) => name)),
    term: new Set([
      ...ctx.attributes.keys(),
      ...factTable.spans().keys(),
      ...ctx.clocks.keys(),
      ...ctx.tables.keys(),
      ...readings.map(({ name }) => name),
      ...Object.keys(assumed),
      ...events.map(({ name }) => name),
      'office',
      'party',
    ]),
    option: new Set(readings.flatMap((r) => r.options.map((o) => `${r.name}.${o.name}`))),
    assumption: new Set(Object.keys(assumed)),
  } satisfies Nameable);
  const law: Law = {
    irVersion: IR_VERSION,
    id,
    hash,
    file: source.file,
    titles,
    jurisdiction,
    calendar,
    zone,
    rolls,
    options,
    roles,
    inForce,
    source: frontMatter.source,
    review,
    assumed,
    articles,
    events: events.map((kind) => ({ ...kind, texts: { ...kind.texts, ...wordings.term[kind.name] } })),
    attributes,
    facts,
    tables,
    clocks,
    deems,
    readings,
    wordings,
    rules,
    examples,
  };
  return { law, complete };
}

function claimOf(ctx: Context, { name, head, node }: LoweredRule): Claim {
  return { name, head, span: ctx.span(node.name), isRule: true };
}

/** Also of a rule with a fault in it, so that an example's verdict is not called wrong for that. */
function kindOf({ rule, node }: LoweredRule): Rule['kind'] {
  return rule?.kind ?? (node.$type !== 'DutyDeclaration' ? 'guard' : node.every ? 'recurring' : 'duty');
}

function sortDeclarations(declarations: readonly Declaration[]) {
  const events: EventDeclaration[] = [];
  const readings: ReadingDeclaration[] = [];
  const facts: FactDeclaration[] = [];
  const tables: TableDeclaration[] = [];
  const clocks: ClockDeclaration[] = [];
  const deems: DeemDeclaration[] = [];
  const wordings: WordingDeclaration[] = [];
  const rules: (DutyDeclaration | GuardDeclaration)[] = [];
  for (const node of declarations) {
    if (node.$type === 'EventDeclaration') events.push(node);
    else if (node.$type === 'ReadingDeclaration') readings.push(node);
    else if (node.$type === 'FactDeclaration') facts.push(node);
    else if (node.$type === 'TableDeclaration') tables.push(node);
    else if (node.$type === 'WordingDeclaration') wordings.push(node);
    else if (node.$type === 'ClockDeclaration') clocks.push(node);
    else if (node.$type === 'DeemDeclaration') deems.push(node);
    else rules.push(node);
  }
  return { events, readings, facts, tables, clocks, deems, wordings, rules };
}
