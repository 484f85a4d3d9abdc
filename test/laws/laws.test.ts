import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAdverse, legalTime, runExamples, type Verdict } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

const files = readdirSync('laws', { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.law.md'))
  .map((f) => `laws/${f}`);

async function load(file: string) {
  return loadLaw(readFileSync(file, 'utf8'), file);
}

async function timeOf(law: Law) {
  const calendar = law.calendar === null ? null : await loadCalendar(`laws/${law.calendar}`);
  return legalTime(calendar, zone(law.zone ?? calendar?.zone ?? 'UTC')!);
}

describe.each([...files, 'test/laws/anchors.law.md'])('%s', (file) => {
  it('loads without a fault and claims every point of its gloss', async () => {
    const { law, diagnostics, complete } = await load(file);
    expect(diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
    expect(law).toBeDefined();
    expect(complete).toBe(true);
  });

  it('gives what its worked examples expect, in both engines', async () => {
    const { law } = await load(file);
    const results = runExamples(law!, await timeOf(law!));
    const failed = results.filter((r) => r.problems.length > 0);
    expect(failed.map((r) => ({ engine: r.engine, title: r.example.title, problems: r.problems }))).toEqual([]);
    expect(results.length).toBe(law!.examples.length * 2);
  });

  it('has for each rule with a number or a condition an example that keeps it and one that breaks it', async () => {
    const { law } = await load(file);
    const shown = (rule: string, wanted: (v: Verdict) => boolean) =>
      law!.examples.some((e) => e.expect.some((x) => x.rule === rule && wanted(x.verdict as Verdict)));
    const kept = new Set<Verdict>(['met', 'lawful', 'in-time', 'open', 'void']);
    for (const rule of law!.rules) {
      const never = rule.kind === 'guard' && rule.condition.op === 'constant';
      const measured = rule.kind !== 'duty' || rule.due !== null;
      if (!never) expect(shown(rule.name, (v) => kept.has(v)), `${rule.name} kept`).toBe(true);
      if (measured) expect(shown(rule.name, isAdverse), `${rule.name} broken`).toBe(true);
    }
  });
});
