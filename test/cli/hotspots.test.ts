import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

for (const name of ['register.csv', 'register.csv.bind.yaml', 'reviews.csv'])
  place.put(name, readFileSync(path.join(root, 'examples/petition-register', name)));
const findings = place.at('findings.json');

async function ran(...words: string[]) {
  const found = await place.run(words, { now: '2026-03-01' });
  expect([found.code, found.err]).toEqual([0, '']);
  return found.out;
}
const made = ran('check', place.at('register.csv'), '--law', 'cn/petition-work', '--format', 'json', '--out', findings);

describe('hotspots', () => {
  it('count by office, rule and kind, in every form, and show no small number', async () => {
    await made;
    const json = JSON.parse(
      await ran('hotspots', findings, '--by', 'office,category,rule', '--per', 'quarter', '--format', 'json'),
    ) as {
      periods: string[];
      rows: { by: string; measure: string; now: { count: number | null }; series: { count: number | null }[] }[];
    };
    expect(json.periods.at(-1)).toBe('2025-Q4');
    expect(new Set(json.rows.map(({ by }) => by))).toEqual(new Set(['office', 'category', 'rule']));
    expect(new Set(json.rows.map(({ measure }) => measure))).toEqual(new Set(['delays', 'breaches', 'matters']));
    const counts = json.rows.flatMap(({ now, series }) => [now.count, ...series.map(({ count }) => count)]);
    expect(counts.filter((n) => n !== null && n > 0 && n < 5)).toEqual([]);
    expect(counts).toContain(null);
    expect(await ran('hotspots', findings, '--format', 'csv')).toMatch(/^by,group,measure,before,/);
    expect(await ran('hotspots', findings)).toContain('Przyborowski and Wilenski (1940)');
    const byRule = await ran('hotspots', findings, '--by', 'rule', '--format', 'html');
    expect(byRule).toMatch(/<td>[A-Z][^<]* \(Art\. \d+[^<]*\)<\/td>/);
    const html = await ran('hotspots', findings, '--format', 'html', '--lang', 'zh');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<script|https?:/);
  });

  it('are never counted by what the binding does not declare safe', async () => {
    await made;
    const { code, err } = await place.run(['hotspots', findings, '--by', 'offices'], { now: '2026-03-01' });
    expect([code, err.includes('hotspots/unknown-by'), err.includes('"office"')]).toEqual([2, true, true]);
  });
});
