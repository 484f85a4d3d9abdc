import { beforeAll, describe, expect, it } from 'vitest';
import { type LegalTime, legalTime, runExamples } from '../../../src/engine/index.js';
import { loadLaw } from '../../../src/language/index.js';
import { loadCalendar, zone } from '../../../src/time/index.js';
import { calendarFolder } from '../../support/times.js';

/** One sentence of the semantics, a law that shows it, and what happened with what is expected of it. */
export interface Row {
  readonly says: string;
  readonly rules: string;
  /** Worked examples as a law file has them; both engines must find what they expect and accuse of nothing else. */
  readonly examples: readonly string[];
  readonly calendar?: 'it' | 'cn';
  /** More lines of front matter. */
  readonly head?: string;
}

const EVENTS = `event filed by party once (amount: money, abroad: boolean, days: number, hearing: date, outcome: any text)
event sent by office (doc: any text, days: number, hearing: date)
event answered by office (doc: any text, outcome: any text)
event paid by party (worth: money, channel: any text)
event withdrawn by party (doc: any text)
event appealed by party once (doc: any text, abroad: boolean)
event inspected by office (officers: any list, unit: any text, expense: money)
event decided by office once (hearing: date, outcome: any text)`;

function lawText({ rules, examples, calendar, head }: Row): string {
  const fence = (kind: string, text: string) => `\`\`\`${kind}\n${text}\n\`\`\`\n`;
  const worked = examples.map((e, i) => fence('example', `title: case ${i}\n${e.trim().replaceAll(/^ +/gm, '')}`));
  const place = calendar ? `calendar: ${calendar}` : 'zone: Europe/Rome';
  return `---
law: xx/semantics
title: { en: "Semantics" }
jurisdiction: XX
${place}
source: "made to show one sentence"
review: none
roles: [chief, clerk]
${head ?? ''}
---

## Art. 1 Rules

- en: What the rules say.

${fence('duecourse', EVENTS)}
${fence('duecourse', rules)}
${worked.join('\n')}`;
}

/** A test for each row, run by the interpreter and by the kernel alike. */
export function table(section: string, rows: readonly Row[]): void {
  describe(section, () => {
    const times = new Map<string, LegalTime>();

    beforeAll(async () => {
      times.set('none', legalTime(null, zone('Europe/Rome')!));
      for (const name of ['it', 'cn']) {
        const calendar = await loadCalendar(calendarFolder(name));
        times.set(name, legalTime(calendar, zone(calendar.zone)!));
      }
    });

    it.each(rows.map((row) => [row.says, row] as const))('%s', async (_, row) => {
      const { law, diagnostics } = await loadLaw(lawText(row), 'semantics.law.md');
      expect(
        diagnostics
          .filter((d) => d.severity === 'error')
          .map((d) => `${d.code} ${JSON.stringify(d.data)} line ${d.range?.line}`),
      ).toEqual([]);
      const results = runExamples(law!, times.get(row.calendar ?? 'none')!);
      expect(
        results.flatMap((r) => r.problems.map((p) => ({ engine: r.engine, example: r.example.title, ...p }))),
      ).toEqual([]);
      expect(results.map((r) => r.engine)).toEqual(row.examples.flatMap(() => ['interpreter', 'kernel']));
      expect(law!.examples.every((e) => e.expect.length > 0)).toBe(true);
    });
  });
}
