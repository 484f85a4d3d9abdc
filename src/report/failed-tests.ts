import type { Failure, Value } from '../engine/index.js';
import { conditionText, type Expression, expressionText, type Law, type Texts } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import { formatDay } from '../time/index.js';
import type { CheckRun } from './check-run.js';
import { eventFacts, type FactsRun } from './event-facts.js';
import type { ReportedEvent, Reporter } from './findings.js';
import { type Namer, wordIn } from './names.js';

/** A test of a rule's condition that an act did not meet, with what the record has; nothing in it that is not safe is in clear. */
export interface FailedTest {
  /** What the rule asks, by language. */
  readonly asked: Texts;
  readonly found: readonly FoundValue[];
  /** What had happened though it should not have. */
  readonly event: ReportedEvent | null;
}

export interface FoundValue {
  readonly of: Texts;
  /** `masked`: there is a value that may not be shown. */
  readonly is: 'value' | 'none' | 'masked';
  /** As the law writes it, or its pseudonym; null unless `is` is `value`. */
  readonly value: string | null;
}

const LANGUAGES = ['en', 'zh', 'it'];

export type FailuresRun = FactsRun & Pick<CheckRun, 'statute'>;

/** What an act failed, as a reader may see it. `act` is its place in the bound log. */
export function failedTests(
  run: FailuresRun,
  failures: readonly Failure[],
  act: number,
  reporter: Pick<Reporter, 'reckoned'>,
): FailedTest[] {
  const { law } = run.statute;
  const texts = (said: (language: string) => string): Texts =>
    Object.fromEntries(LANGUAGES.map((language) => [language, said(language)]));
  const tests = failures.map(
    ({ test, wanted, found, event }): FailedTest => ({
      asked: texts((language) => conditionText(law, test, language, wanted)),
      found: found.map(({ of, value }) => ({
        of: texts((language) => expressionText(law, of, language)),
        ...shown(run, of, value, act),
      })),
      event: event && reporter.reckoned(event),
    }),
  );
  return tests.filter((test, i) => tests.findIndex((other) => JSON.stringify(other) === JSON.stringify(test)) === i);
}

function shown(run: FailuresRun, of: Expression, value: Value, act: number): Pick<FoundValue, 'is' | 'value'> {
  if (value.kind === 'none' || value.kind === 'empty') return { is: 'none', value: null };
  if (value.kind === 'unknown') return { is: 'masked', value: null };
  if (isSafe(run, of)) return { is: 'value', value: valueText(of, value) };
  if (of.op !== 'attribute') return { is: 'masked', value: null };
  // As it stands among the facts of the act: its pseudonym.
  const { name } = run.statute.law.attributes[of.attribute]!;
  const masked = eventFacts(run, act).find((fact) => fact.name === name)?.value ?? null;
  return masked === null ? { is: 'masked', value: null } : { is: 'value', value: masked };
}

function valueText(of: Expression, value: Value & { kind: 'number' | 'text' }): string {
  if (value.kind === 'text') return value.text;
  const [lo, hi] = [numberText(of.type, value.lo), numberText(of.type, value.hi)];
  return lo === hi ? lo : `${lo} – ${hi}`;
}

function numberText(type: Expression['type'], n: number): string {
  if (!Number.isFinite(n)) return '…';
  if (type === 'money') return (n / 100).toFixed(2);
  if (type === 'boolean') return n === 1 ? 'true' : 'false';
  return type === 'date' ? formatDay(n) : String(n);
}

/** Whether all that an expression looks at may be shown. */
function isSafe({ statute, binding, masker }: FailuresRun, of: Expression): boolean {
  const seen = seenBy(statute.law, of);
  if (masker.shows) return true;
  if (seen.persons) return false;
  return binding.events.every(({ attributes }) =>
    attributes.every(({ attribute, column }) => !seen.attributes.has(attribute) || masker.isSafe(column)),
  );
}

function seenBy(law: Law, of: Expression): { attributes: ReadonlySet<number>; persons: boolean } {
  const attributes = new Set<number>();
  const followed = new Set<number>();
  let persons = false;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== 'object') return;
    const part = node as Readonly<Record<string, unknown>>;
    if (typeof part['attribute'] === 'number') attributes.add(part['attribute']);
    if (['actor', 'role', 'office', 'actors', 'offices'].includes(String(part['op']))) persons = true;
    if (part['op'] === 'fact') {
      const { name } = law.facts[part['fact'] as number]!;
      law.facts.forEach((fact, f) => {
        if (fact.name !== name || followed.has(f)) return;
        followed.add(f);
        visit(fact.expression);
      });
    }
    for (const [key, inner] of Object.entries(part)) if (key !== 'range') visit(inner);
  };
  visit(of);
  return { attributes, persons };
}

const FOUND = { value: 'failed/value', none: 'failed/none', masked: 'failed/masked' } as const;

/** A failed test as a sentence. */
export function failedText({ asked, found, event }: FailedTest, namer: Namer, messages: Messages): string {
  const { language } = messages;
  const values = found.map(({ of, is, value }) =>
    messages.text(FOUND[is], { of: wordIn(of, language, ''), value: spokenValue(value, namer, messages) }),
  );
  if (event !== null)
    values.push(
      messages.text('failed/event', {
        event: namer.event(event.kind),
        time: event.time ?? messages.text('story/no-time'),
      }),
    );
  return messages.text('failed/test', {
    asked: wordIn(asked, language, ''),
    found: values.join(messages.text('text/comma')),
  });
}

function spokenValue(value: string | null, namer: Namer, messages: Messages): string {
  if (value === 'true') return messages.text('value/true');
  if (value === 'false') return messages.text('value/false');
  return value === null ? '' : namer.value(value);
}
