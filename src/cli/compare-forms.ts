import { jsonText } from '../base/index.js';
import { type Messages, verdictWord } from '../messages/index.js';
import { type Sheet, type SheetSection, sheetPage } from '../page/index.js';
import {
  amountText,
  type ComparedInstance,
  type ComparedRule,
  type Comparison,
  EFFECTS,
  type Effect,
  field,
  type Judgement,
  lastPart,
  numbers,
  plainMarkdown,
} from '../report/index.js';
import { sectionMarkdown, sectionText } from './section-forms.js';
import { programVersion } from './version.js';

export const COMPARE_FORMS: readonly string[] = ['table', 'md', 'json', 'csv', 'html'];

/** A comparison of two laws in one of its forms. */
export function comparisonContent(form: string, found: Comparison, messages: Messages): Iterable<string> {
  switch (form) {
    case 'json':
      return json(found);
    case 'csv':
      return csv(found);
    case 'md':
      return [markdown(found, messages)];
    case 'html':
      return [sheetPage(sheetOf(found, messages), programVersion())];
    default:
      return [table(found, messages)];
  }
}

function* json({ changes, ...rest }: Comparison): Generator<string> {
  const head = { duecourse: 'compare', compareVersion: 1, program: programVersion(), ...rest };
  yield `${jsonText(head).trimEnd().slice(0, -2)},\n  "changes": [`;
  for (const [n, change] of changes.entries()) yield `${n === 0 ? '' : ','}\n    ${JSON.stringify(change)}`;
  yield '\n  ]\n}\n';
}

const CSV = ['effect', 'rule_before', 'rule_after', 'article', 'case', 'office', 'month', 'event', 'time'];
const SAID = ['id', 'verdict', 'due', 'late', 'late_unit'];

function* csv({ changes }: Comparison): Generator<string> {
  yield `${[...CSV, ...['before', 'after'].flatMap((side) => SAID.map((name) => `${side}_${name}`))].join(',')}\r\n`;
  for (const c of changes) {
    const said = (['before', 'after'] as const).flatMap((side) => [
      c.id[side],
      c[side]?.verdict ?? null,
      c[side]?.due ?? null,
      c[side]?.late?.n ?? null,
      c[side]?.late?.unit ?? null,
    ]);
    const own = [
      c.effect,
      c.rule.before,
      c.rule.after,
      c.article,
      c.case,
      c.office,
      c.month,
      c.event.kind,
      c.event.time,
    ];
    yield `${[...own, ...said].map(field).join(',')}\r\n`;
  }
}

/** Rows that are written out for people; CSV and JSON have them all. */
const MOST_SHOWN = 500;
const MOST_AT_TERMINAL = 20;

function effectTitles(messages: Messages): string[] {
  return EFFECTS.map((effect) => messages.text(`compare/${effect}`));
}

function sections(found: Comparison, messages: Messages): SheetSection[] {
  const n = numbers(messages);
  const kinds = effectTitles(messages);
  const counted = (id: string, rows: readonly (readonly [string, Effect])[]): SheetSection => {
    const title = messages.text(`compare/by-${id}`);
    return {
      id,
      title,
      note: '',
      picture: {
        label: title,
        across: kinds,
        rows: rows.map(([name, effect]) => ({ name, values: EFFECTS.map((kind) => effect[kind]) })),
      },
      columns: [{ title }, ...kinds.map((kind) => ({ title: kind, numeric: true }))],
      rows: rows.map(([name, effect]) => [name, ...EFFECTS.map((kind) => n(effect[kind]))]),
    };
  };
  const differing = found.rules.filter((rule) => rule.differs || EFFECTS.some((effect) => rule[effect] > 0));
  const changes: SheetSection = {
    id: 'changes',
    title: messages.text('compare/changes'),
    note:
      found.changes.length > MOST_SHOWN
        ? messages.text('diff/more', { shown: n(MOST_SHOWN), n: n(found.changes.length) })
        : '',
    picture: null,
    columns: ['effect', 'rule', 'case', 'event', 'before', 'after', 'id'].map((column) => ({
      title: messages.text(`compare/column-${column}`),
    })),
    rows: found.changes.slice(0, MOST_SHOWN).map((change) => rowOf(change, messages)),
  };
  return [
    ...(differing.length === 0
      ? []
      : [
          counted(
            'rule',
            differing.map((rule) => [ruleText(rule, messages), rule]),
          ),
        ]),
    ...(found.changes.length === 0
      ? []
      : [
          counted(
            'month',
            found.months.map((m) => [m.month, m]),
          ),
          ...(found.offices === null
            ? []
            : [
                counted(
                  'office',
                  found.offices.map((o) => [o.office, o]),
                ),
              ]),
          changes,
        ]),
  ];
}

function ruleText({ before, after, renamed }: ComparedRule, messages: Messages): string {
  if (renamed) return messages.text('compare/renamed', { before: before!, after: after! });
  if (before === null) return messages.text('compare/only-after', { rule: after! });
  return after === null ? messages.text('compare/only-before', { rule: before }) : before;
}

function rowOf(change: ComparedInstance, messages: Messages): string[] {
  const { effect, rule, case: of, event, before, after, id } = change;
  return [
    messages.text(`compare/${effect}`),
    rule.after ?? rule.before ?? '',
    of,
    [event.kind, event.time ?? ''].join(' ').trim(),
    saidText(before, messages),
    saidText(after, messages),
    id.after ?? id.before ?? '',
  ];
}

function saidText(said: Judgement | null, messages: Messages): string {
  if (said === null) return messages.text('compare/not-judged');
  const { due, late } = said;
  return messages.text('diff/said', {
    verdict: messages.text(verdictWord(said)),
    due: due ?? '',
    late: late && late.n > 0 ? amountText(late, messages) : '',
    note: '',
  });
}

function leadLines({ before, after, log, at, rules, total }: Comparison, messages: Messages): string[] {
  const n = numbers(messages);
  const short = (hash: string) => hash.slice(0, 12);
  const data = { name: lastPart(log.name), cases: n(log.cases), events: n(log.events), at };
  const sum = Object.fromEntries(EFFECTS.map((effect) => [effect, n(total[effect])]));
  return [
    messages.text('compare/lead', {
      before: before.law,
      beforeFile: `${before.file}, ${short(before.hash)}`,
      after: after.law,
      afterFile: `${after.file}, ${short(after.hash)}`,
    }),
    messages.text('compare/log', data),
    messages.text(rules.some(({ differs }) => differs) ? 'compare/total' : 'compare/same', sum),
  ];
}

function table(found: Comparison, messages: Messages): string {
  const shown = sections(found, messages).map((section) =>
    sectionText(
      section,
      section.picture === null ? MOST_AT_TERMINAL : section.rows.length,
      messages.text('diff/more-at-terminal', { shown: MOST_AT_TERMINAL }),
    ),
  );
  return `${[leadLines(found, messages).join('\n'), ...shown].join('\n\n')}\n`;
}

function markdown(found: Comparison, messages: Messages): string {
  const lines = [
    `# ${plainMarkdown(messages.text('compare/title'))}`,
    '',
    ...leadLines(found, messages).map((line) => `- ${plainMarkdown(line)}`),
    ...sections(found, messages).flatMap(sectionMarkdown),
  ];
  return `${lines.join('\n')}\n`;
}

function sheetOf(found: Comparison, messages: Messages): Sheet {
  const [lead = '', log = '', total = ''] = leadLines(found, messages);
  return {
    language: messages.language,
    kicker: messages.text('compare/kicker'),
    title: messages.text('compare/title'),
    lead: total,
    facts: [
      [messages.text('compare/laws'), lead],
      [messages.text('compare/record'), log],
    ],
    sections: sections(found, messages),
    foot: messages.text('page/foot', { version: programVersion() }),
    behind: messages.text('diff/behind'),
  };
}
