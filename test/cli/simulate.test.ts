import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAdverse } from '../../src/engine/index.js';
import type { ReportedFinding } from '../../src/report/index.js';
import { Place, SMALL_LAW } from './support.js';

interface Truth {
  readonly planted: readonly {
    readonly case: string;
    readonly rule: string;
    readonly verdict: string;
    readonly event: string;
    readonly time: string;
  }[];
  readonly unbroken: readonly string[];
}

let place: Place;

beforeAll(() => {
  place = new Place();
});

afterAll(() => place.remove());

async function simulated(law: string, file: string, ...words: string[]) {
  const log = place.at(file);
  const { code, err } = await place.run(['simulate', law, '--out', log, ...words], { now: '2030-01-01' });
  expect([code, err]).toEqual([0, '']);
  return { log, truth: JSON.parse(readFileSync(`${log}.truth.json`, 'utf8')) as Truth };
}

async function adverse(log: string, law: string, ...words: string[]) {
  const { code, out, err } = await place.run(['check', log, '--law', law, '--format', 'json', ...words], {
    now: '2030-01-01',
  });
  expect([code, err]).toEqual([0, '']);
  const { findings } = JSON.parse(out) as { findings: ReportedFinding[] };
  return findings.filter((f) => isAdverse(f.verdict));
}

/** The small law, with a duty `yearly` beside its rules. */
const withRule = (text: string) =>
  SMALL_LAW.replace(
    /\n```\s*$/,
    `\nevent reported by office en "Reported" (unit: text)\nduty yearly point 1 ${text}\n\`\`\`\n`,
  );

const asText = (f: Truth['planted'][number]) => `${f.case} ${f.rule} ${f.verdict} ${f.event} ${f.time}`;
const foundText = (f: ReportedFinding) => asText({ ...f, event: f.event.kind, time: f.event.time! });

describe('simulate', () => {
  const laws = ['it/highway-code-fines', 'cn/petition-work', 'eu/gdpr'];
  const runs = laws.flatMap((law) => [1, 2, 3].map((seed) => [law, seed] as const));

  it.each(runs)('plants in %s with seed %i exactly what check finds', async (law, seed) => {
    const { log, truth } = await simulated(
      law,
      `${law.replace('/', '-')}-${seed}.xes`,
      '--cases',
      '300',
      '--seed',
      String(seed),
      '--breach-rate',
      '0.4',
    );
    expect(truth.planted.length).toBeGreaterThan(60);
    expect((await adverse(log, law)).map(foundText).sort()).toEqual(truth.planted.map(asText).sort());
  });

  it.each(['csv', 'arrow', 'parquet'])('is the same log as %s', async (format) => {
    const { log, truth } = await simulated(
      'eu/gdpr',
      `log.${format}`,
      '--cases',
      '60',
      '--seed',
      '5',
      '--breach-rate',
      '0.5',
    );
    expect((await adverse(log, 'eu/gdpr')).map(foundText).sort()).toEqual(truth.planted.map(asText).sort());
  });

  it('breaks most rules of a law somewhere', async () => {
    const { truth } = await simulated('it/highway-code-fines', 'many.xes', '--cases', '2000', '--breach-rate', '1');
    const { rules } = JSON.parse(
      (
        await place.run(
          ['check', place.at('many.xes'), '--law', 'it/highway-code-fines', '--format', 'json', '--summary'],
          { now: '2030-01-01' },
        )
      ).out,
    ) as { rules: { rule: string }[] };
    expect(new Set(truth.planted.map((p) => p.rule)).size + truth.unbroken.length).toBe(rules.length);
    expect(truth.unbroken.length).toBeLessThan(rules.length / 4);
  });

  it('makes the same log from the same seed, and another from another', async () => {
    const [a, b, c] = [
      await simulated('eu/gdpr', 'a.csv', '--cases', '50', '--seed', '9'),
      await simulated('eu/gdpr', 'b.csv', '--cases', '50', '--seed', '9'),
      await simulated('eu/gdpr', 'c.csv', '--cases', '50', '--seed', '10'),
    ];
    expect(readFileSync(b.log, 'utf8')).toBe(readFileSync(a.log, 'utf8'));
    expect(b.truth.planted).toEqual(a.truth.planted);
    expect(readFileSync(c.log, 'utf8')).not.toBe(readFileSync(a.log, 'utf8'));
  });

  it('does nothing twice that the law knows once', async () => {
    const { log } = await simulated('it/highway-code-fines', 'once.csv', '--cases', '200');
    const { out } = await place.run(['check', log, '--law', 'it/highway-code-fines', '--format', 'json', '--summary'], {
      now: '2030-01-01',
    });
    expect((JSON.parse(out) as { oddities: { code: string }[] }).oddities.map((o) => o.code)).not.toContain(
      'once-event-repeated',
    );
  });

  it('plants nothing when asked for nothing', async () => {
    const { log, truth } = await simulated('cn/petition-work', 'none.xes', '--cases', '200', '--breach-rate', '0');
    expect(truth.planted).toEqual([]);
    expect(await adverse(log, 'cn/petition-work')).toEqual([]);
  });

  it('makes a log from a law without examples', async () => {
    const law = place.put('requests.law.md', SMALL_LAW);
    const { log, truth } = await simulated(law, 'plain.csv', '--cases', '100', '--breach-rate', '0.3');
    expect(new Set(truth.planted.map((p) => p.rule))).toEqual(new Set(['answer', 'other-hand']));
    expect((await adverse(log, law)).map(foundText).sort()).toEqual(truth.planted.map(asText).sort());
  });

  it('leaves out rules that look across cases, and what they group by', async () => {
    const law = place.put('yearly.law.md', withRule('per unit: every year, office must reported within 3 months'));
    const { log, truth } = await simulated(law, 'yearly.csv', '--cases', '100', '--breach-rate', '0.3');
    expect(truth.unbroken).toEqual(['yearly']);
    expect(truth.planted.length).toBeGreaterThan(10);
    expect(readFileSync(log, 'utf8')).not.toContain('reported');
    expect((await adverse(log, law)).map(foundText).sort()).toEqual(truth.planted.map(asText).sort());
  });

  it('refuses a law with a rule by office, which every event has', async () => {
    const law = place.put('office.law.md', withRule('per office: every year, office must reported within 3 months'));
    const { code, err } = await place.run(['simulate', law, '--out', place.at('office.csv')]);
    expect(code).toBe(2);
    expect(err).toContain('simulate/across-cases');
  });

  it.each([
    ['--cases', '0'],
    ['--cases', '1.5'],
    ['--seed', '-1'],
    ['--breach-rate', '2'],
    ['--breach-rate', 'many'],
  ])('refuses %s %s', async (option, value) => {
    const { code, err } = await place.run(['simulate', 'eu/gdpr', '--out', place.at('x.xes'), option, value]);
    expect(code).toBe(2);
    expect(err).toContain(option);
  });

  it('makes no log that ends in days to come, though examples of a young law may lie there', async () => {
    const { log } = await simulated('cn/administrative-reconsideration', 'young.csv', '--cases', '5', '--seed', '3');
    const words = ['check', log, '--law', 'cn/administrative-reconsideration', '--summary'];
    const { code, err } = await place.run(words, { now: '2026-10-01' });
    expect([code, err]).toEqual([0, '']);
  });

  it('says where a law has no case that keeps its rules', async () => {
    const law = place.put(
      'impossible.law.md',
      SMALL_LAW.replace(
        /```duecourse[\s\S]*```/,
        '```duecourse\nevent requested by office en "Requested"\nguard never-ask point 1: requested only if no requested and requested\n```',
      ),
    );
    const { code, err } = await place.run(['simulate', law, '--out', place.at('x.xes')]);
    expect(code).toBe(2);
    expect(err).toContain('simulate/no-clean-case');
  });
});
