import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const FILES = ['requests.csv', 'requests.csv.bind.yaml', 'requests.law.md'];

/** The example is of 2024, and complete until its end. */
const LATER = { now: '2025-06-30' };

let place: Place;

beforeEach(() => {
  place = new Place();
});

afterEach(() => place.remove());

describe('demo', () => {
  it.each(['en', 'zh', 'it'])('writes an example, checks it, and says in %s what works next', async (language) => {
    const folder = place.at('demo');
    const { code, out, err } = await place.run(['demo', '--out', folder, '--lang', language], LATER);
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual(FILES);
    expect(out).toMatch(/^answer +Art\. 2/m);
    const next = [...out.matchAll(/^ {2}duecourse (.*)$/gm)].map((m) => m[1]!.split(' '));
    expect(next.length).toBeGreaterThan(2);
    const here = next.map((words) => words.map((w) => (/^(requests|report)\./.test(w) ? `${folder}/${w}` : w)));
    for (const words of here) expect((await place.run(words, LATER)).code, words.join(' ')).toBe(0);
    const story = here.find(([command]) => command === 'explain-case')!;
    expect((await place.run(story, LATER)).out).toContain('2024-04-07');
  });

  it('finds late answers by the office of the example, and masks its clerks', async () => {
    const folder = place.at('demo');
    await place.run(['demo', '--out', folder], LATER);
    const { out } = await place.run(
      ['check', `${folder}/requests.csv`, '--law', `${folder}/requests.law.md`, '--format', 'json'],
      LATER,
    );
    const { findings } = JSON.parse(out) as { findings: { rule: string; verdict: string }[] };
    const late = findings.filter((f) => f.rule === 'answer' && f.verdict === 'late');
    expect(late.length).toBe(20);
    expect(out).not.toContain('clerk ');
  });

  it('writes nothing into a folder that is not empty, unless told to', async () => {
    mkdirSync(place.at('full'));
    place.put('full/mine.txt', 'mine');
    const refused = await place.run(['demo', '--out', place.at('full')]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readdirSync(place.at('full'))).toEqual(['mine.txt']);
    expect((await place.run(['demo', '--out', place.at('full'), '--force'], LATER)).code).toBe(0);
    expect(readdirSync(place.at('full')).sort()).toEqual(['mine.txt', ...FILES].sort());
    expect(readFileSync(place.at('full/mine.txt'), 'utf8')).toBe('mine');
    expect((await place.run(['demo', '--out', place.at('full/mine.txt')])).code).toBe(2);
  });
});
