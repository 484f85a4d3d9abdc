import { jsonText } from '../../base/index.js';
import { type Messages, verdictWord } from '../../messages/index.js';
import { type Sheet, type SheetSection, sheetPage } from '../../page/index.js';
import { amountText, field, numbers, plainMarkdown } from '../../report/index.js';
import { CHANGE_KINDS, type Change, type CheckDiff, countChanges, type Run, type Said } from '../../supervise/index.js';
import { sectionMarkdown, sectionText } from '../section-forms.js';
import { programVersion } from '../version.js';

export const DIFF_FORMS: readonly string[] = ['table', 'json', 'md', 'csv', 'html'];

/** What is held against what. */
export interface RunDiff {
  readonly then: Run;
  readonly now: Run;
  readonly checks: readonly CheckDiff[];
  /** Checks that only one of the runs has. */
  readonly onlyThen: readonly string[];
  readonly onlyNow: readonly string[];
}

/** A comparison in one of its forms. */
export function diffContent(form: string, diff: RunDiff, messages: Messages): Iterable<string> {
  switch (form) {
    case 'json':
      return json(diff);
    case 'csv':
      return csv(diff);
    case 'md':
      return [markdown(diff, messages)];
    case 'html':
      return [sheetPage(sheetOf(diff, messages), programVersion())];
    default:
      return [table(diff, messages)];
  }
}

function* json({ then, now, checks, onlyThen, onlyNow }: RunDiff): Generator<string> {
  const side = ({ id, started, program }: Run) => ({ id, started, program });
  const head = { duecourse: 'diff', diffVersion: 1, then: side(then), now: side(now), onlyThen, onlyNow };
  yield `${jsonText(head).trimEnd().slice(0, -2)},\n  "checks": [`;
  for (const [i, { changes, ...check }] of checks.entries()) {
    yield `${i === 0 ? '' : ','}\n    ${JSON.stringify({ ...check, counts: totals(changes) }).slice(0, -1)},"changes":[`;
    for (const [n, change] of changes.entries()) yield `${n === 0 ? '' : ','}\n      ${JSON.stringify(change)}`;
    yield ']}';
  }
  yield '\n  ]\n}\n';
}

const SAID: readonly (readonly [string, (said: Said) => string | number | null])[] = [
  ['verdict', (said) => said.verdict],
  ['event', (said) => said.event],
  ['time', (said) => said.time],
  ['due', (said) => said.due],
  ['late', (said) => said.late?.n ?? null],
  ['late_unit', (said) => said.late?.unit ?? null],
  ['note', (said) => said.note?.as ?? null],
];

function* csv({ checks }: RunDiff): Generator<string> {
  const own = ['check', 'change', 'id', 'formerly', 'rule', 'article', 'case', 'office', 'why'];
  const both = ['then', 'now'].flatMap((side) => SAID.map(([name]) => `${side}_${name}`));
  yield `${[...own, ...both].join(',')}\r\n`;
  for (const { name, changes } of checks)
    for (const { is, id, formerly, rule, article, case: of, office, why, then, now } of changes) {
      const said = [then, now].flatMap((side) => SAID.map(([, value]) => (side === null ? null : value(side))));
      yield `${[name, is, id, formerly, rule, article, of, office, why.join(' '), ...said].map(field).join(',')}\r\n`;
    }
}

function totals(changes: readonly Change[]): Readonly<Record<string, number>> {
  return countChanges(changes, () => '').get('') ?? { new: 0, changed: 0, gone: 0 };
}

/** The tables that every form for people shows, by check. */
function sections({ name, changes }: CheckDiff, messages: Messages): SheetSection[] {
  const n = numbers(messages);
  const kinds = CHANGE_KINDS.map((kind) => messages.text(`diff/${kind}`));
  const counted = (id: string, title: string, note: string, groupOf: (change: Change) => string): SheetSection => {
    const groups = [...countChanges(changes, groupOf)];
    return {
      id,
      title,
      note,
      picture: {
        label: title,
        across: kinds,
        rows: groups
          .slice(0, MOST_DRAWN)
          .map(([group, counts]) => ({ name: group, values: CHANGE_KINDS.map((kind) => counts[kind]) })),
      },
      columns: [{ title }, ...kinds.map((kind) => ({ title: kind, numeric: true }))],
      rows: groups.map(([group, counts]) => [group, ...CHANGE_KINDS.map((kind) => n(counts[kind]))]),
    };
  };
  if (changes.length === 0) return [];
  const offices = changes.filter(({ office }) => office !== null);
  return [
    counted(`${name}-why`, messages.text('diff/by-why'), messages.text('diff/by-why-note'), ({ why }) =>
      whyText(why, messages),
    ),
    counted(`${name}-rule`, messages.text('diff/by-rule'), '', ({ rule }) => rule),
    ...(offices.length === 0
      ? []
      : [counted(`${name}-office`, messages.text('diff/by-office'), '', ({ office }) => office ?? '–')]),
    {
      id: `${name}-changes`,
      title: messages.text('diff/changes'),
      note:
        changes.length > MOST_SHOWN ? messages.text('diff/more', { shown: n(MOST_SHOWN), n: n(changes.length) }) : '',
      picture: null,
      columns: ['change', 'rule', 'case', 'then', 'now', 'why', 'id'].map((column) => ({
        title: messages.text(`diff/column-${column}`),
      })),
      rows: changes.slice(0, MOST_SHOWN).map((change) => rowOf(change, messages)),
    },
  ];
}

/** Groups that are drawn; the table has them all. */
const MOST_DRAWN = 12;
/** Changes that are written out for people; CSV and JSON have them all. */
const MOST_SHOWN = 500;
const MOST_AT_TERMINAL = 20;

function rowOf({ is, rule, case: of, then, now, why, id }: Change, messages: Messages): string[] {
  return [
    messages.text(`diff/${is}`),
    rule,
    of,
    saidText(then, messages),
    saidText(now, messages),
    whyText(why, messages),
    id,
  ];
}

function saidText(said: Said | null, messages: Messages): string {
  if (said === null) return '';
  const { due, late, note } = said;
  return messages.text('diff/said', {
    verdict: messages.text(verdictWord(said)),
    due: due ?? '',
    late: late && late.n > 0 ? amountText(late, messages) : '',
    note: note ? noteText(note, messages) : '',
  });
}

function noteText({ as, from }: NonNullable<Said['note']>, messages: Messages): string {
  const state = messages.text(`note/${as}`);
  return from ? messages.text('note/carried', { state, from: from.id }) : state;
}

const whyText = (why: Change['why'], messages: Messages) =>
  why.map((one) => messages.text(`diff/why-${one}`)).join(messages.text('diff/or'));

function inputLines({ inputs, sameKey }: CheckDiff, messages: Messages): string[] {
  const nothing = messages.text('verify/nothing');
  return [
    ...inputs.map(({ input, then, now }) =>
      messages.text('diff/input', {
        input: messages.text(`diff/${input}`),
        then: then || nothing,
        now: now || nothing,
      }),
    ),
    ...(sameKey ? [] : [messages.text('diff/other-key')]),
  ];
}

function lead({ then, now }: RunDiff, messages: Messages): string {
  return messages.text('diff/lead', { then: then.id, now: now.id });
}

function heading({ name, law, totals: { then, now }, changes }: CheckDiff, messages: Messages): string {
  const n = numbers(messages);
  const counts = totals(changes);
  return messages.text('diff/check', {
    name,
    law,
    then: n(then),
    now: n(now),
    new: n(counts['new']!),
    changed: n(counts['changed']!),
    gone: n(counts['gone']!),
  });
}

function loneLines({ onlyThen, onlyNow }: RunDiff, messages: Messages): string[] {
  return [
    ...onlyThen.map((name) => messages.text('diff/only-then', { name })),
    ...onlyNow.map((name) => messages.text('diff/only-now', { name })),
  ];
}

function table(diff: RunDiff, messages: Messages): string {
  const parts = diff.checks.map((check) => {
    const shown = sections(check, messages).map((section) => {
      const most = section.picture === null ? MOST_AT_TERMINAL : section.rows.length;
      return sectionText(section, most, messages.text('diff/more-at-terminal', { shown: most }));
    });
    return [[heading(check, messages), ...inputLines(check, messages)].join('\n'), ...shown].join('\n\n');
  });
  return `${[[lead(diff, messages), ...loneLines(diff, messages)].join('\n'), ...parts].join('\n\n').trimEnd()}\n`;
}

function markdown(diff: RunDiff, messages: Messages): string {
  const lines = [`# ${plainMarkdown(lead(diff, messages))}`, ''];
  for (const line of loneLines(diff, messages)) lines.push(`- ${plainMarkdown(line)}`);
  for (const check of diff.checks) {
    lines.push('', `## ${plainMarkdown(heading(check, messages))}`, '');
    for (const line of inputLines(check, messages)) lines.push(`- ${plainMarkdown(line)}`);
    for (const section of sections(check, messages)) lines.push(...sectionMarkdown(section));
  }
  return `${lines.join('\n')}\n`;
}

function sheetOf(diff: RunDiff, messages: Messages): Sheet {
  const { then, now, checks } = diff;
  return {
    language: messages.language,
    kicker: messages.text('diff/kicker'),
    title: messages.text('diff/title'),
    lead: lead(diff, messages),
    facts: [
      [messages.text('diff/then'), `${then.id} · duecourse ${then.program}`],
      [messages.text('diff/now'), `${now.id} · duecourse ${now.program}`],
      ...checks.map(
        (check) => [check.name, [heading(check, messages), ...inputLines(check, messages)].join(' · ')] as const,
      ),
      ...loneLines(diff, messages).map((line) => ['', line] as const),
    ],
    sections: checks.flatMap((check) =>
      sections(check, messages).map((section, i) => ({
        ...section,
        id: `s${checks.indexOf(check)}-${i}`,
        title: checks.length > 1 ? `${check.name}: ${section.title}` : section.title,
      })),
    ),
    foot: messages.text('page/foot', { version: programVersion() }),
    behind: messages.text('diff/behind'),
  };
}
