import { expect } from 'vitest';
import type { Diagnostic } from '../../src/base/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { lawMessages } from '../../src/messages/en/law.js';
import { fillMessage } from '../../src/messages/fill.js';

/** Events that the small laws of the tests share. */
export const PRELUDE = `event filed once by party en "Filed" (amount: money, abroad: boolean, days: number, filed-on: date, doc: any text, tags: any list)
event decided once by office en "Decided" (outcome: any text, hearing: date, doc: any text)
event payment by party en "Payment" (paid: money, channel: any text)
event notice by office en "Notice" (expense: money, doc: any text)
event inspection by office en "Inspection" (officers: any list, unit: any text)`;

export const HEAD = `---
law: xx/small
title: { en: "Small" }
jurisdiction: XX
calendar: it
source: "test"
---
`;

/** The same with roles to compare with. */
export const HEAD_WITH_ROLES = HEAD.replace('calendar: it', 'calendar: it\nroles: [a, b, chief]');

/** A whole law around some rules: one article whose one point every rule claims. */
export function lawText(rules: string, head = HEAD): string {
  return `${head}
## Art. 1 Rules

- en: What the rules say.

\`\`\`duecourse
${PRELUDE}
\`\`\`

\`\`\`duecourse
${rules}
\`\`\`
`;
}

export function messageOf(d: Diagnostic): string {
  const text = lawMessages[d.code];
  if (text === undefined) throw new Error(`no message for ${d.code}`);
  return fillMessage(text, d.data);
}

/** Values that the message needs and the diagnostic lacks; parts in square brackets may be left out. */
export function missingData(d: Diagnostic): string[] {
  const needed = [...lawMessages[d.code]!.replace(/\[[^[\]]*\]/g, '').matchAll(/\{([a-z]+)\}/g)].map((m) => m[1]!);
  return needed.filter((name) => d.data?.[name] === undefined);
}

/** `error law/unknown-event «notice-servd» There is no event ...` */
export function show(d: Diagnostic, text: string): string {
  const { offset, end } = d.range!;
  return `${d.severity} ${d.code} «${text.slice(offset, end)}» ${messageOf(d)}`;
}

export async function soundLaw(text: string): Promise<Law> {
  const { law, diagnostics } = await loadLaw(text, 'test.law.md');
  expect(diagnostics.map((d) => show(d, text))).toEqual([]);
  return law!;
}

/** Loads a small law and gives what is told about it. */
export async function faultsIn(text: string): Promise<readonly Diagnostic[]> {
  return (await loadLaw(text, 'test.law.md')).diagnostics;
}

/** The value without its ranges, as the engines see it. */
export function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, v: unknown) => (key === 'range' ? undefined : v)));
}
