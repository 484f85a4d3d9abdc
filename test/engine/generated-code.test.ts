import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkLog, ruleSet, wantedBy } from '../../src/engine/index.js';
import { compile } from '../../src/engine/kernel/index.js';
import type { Law } from '../../src/language/index.js';
import { randomPair } from '../support/differ.js';
import { fromSeed } from '../support/draw.js';
import { boundTraces } from '../support/logs.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = 150;
let places: Setting[];

beforeAll(async () => {
  places = await settings();
});

/** The source that the kernel would run for a law, or nothing where it refuses. */
function sourceOf(seed: number, changed: (law: Law) => Law): string {
  const pair = randomPair(fromSeed(seed), places);
  const rules = ruleSet(changed(pair.law), [0]);
  const numbers = rules.rules.map((_, r) => r);
  const sources = [0, Number.POSITIVE_INFINITY].flatMap((mostFused) => {
    const { folds, blocked } = compile(rules, pair.bound, pair.setting.time, () => true, numbers, mostFused);
    return [...folds, ...blocked().values()].map((f) => f.source);
  });
  return sources.join('\n');
}

/** Every string in a law but the words of its own structure made an attack. */
function hostile(node: unknown, key = ''): unknown {
  const evil = '`"\'+(evil())//\\u0027\n';
  if (typeof node === 'string')
    return ['name', 'value', 'en', 'text', 'bearerName'].includes(key) ? `${node}${evil}` : node;
  // Rules are found by name where others override them.
  const item = key === 'values' ? 'value' : key === 'overrides' ? 'name' : '';
  if (Array.isArray(node)) return node.map((n) => hostile(n, item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, hostile(v, k)]));
}

describe('generated code', () => {
  it('holds nothing but numbers, operators and names of its own, whatever the texts of a law', () => {
    let written = 0;
    for (let seed = 0; seed < PAIRS; seed++) {
      const source = sourceOf(seed, (law) => hostile(law) as Law);
      written += source.length;
      expect(source).not.toMatch(/["'`\\]|evil|never written/u);
      expect(source).toBe(sourceOf(seed, (law) => law));
    }
    expect(written).toBeGreaterThan(PAIRS * 500);
  });

  // A compiled law lies on disk as JSON; one that was tampered with may hold a text where a number belongs.
  it('takes no text for a number, an index or an operator', () => {
    const attack = '0;evil()';
    let refused = 0;
    for (let seed = 0; seed < PAIRS; seed += 3) {
      for (const field of [
        'value',
        'days',
        'minutes',
        'months',
        'n',
        'times',
        'from',
        'until',
        'attribute',
        'event',
        'compare',
        'operator',
        'fn',
        'sign',
        'fact',
      ]) {
        const tampered = (law: Law) =>
          JSON.parse(JSON.stringify(law), (key, v) =>
            key === field && typeof v !== 'object' && v !== null ? attack : v,
          ) as Law;
        let source = '';
        try {
          source = sourceOf(seed, tampered);
        } catch {
          refused++;
        }
        expect(source).not.toContain('evil');
      }
    }
    expect(refused).toBeGreaterThan(PAIRS / 3);
  });
});

/** Whether a point is counted back from another. */
function isCountedBack(rule: Law['rules'][number]): boolean {
  return rule.kind === 'duty' && rule.due?.op === 'by' && JSON.stringify(rule.due.point).includes('"sign":-1');
}

describe('a due day that is counted back', () => {
  it('is asked for by generated code, which says what the interpreter says', () => {
    let compiled = 0;
    for (let seed = 0; compiled < 5 && seed < 6000; seed++) {
      const { law, rules, bound, setting, until } = randomPair(fromSeed(seed), places);
      const back = rules.rules.flatMap(({ versions }, r) => (versions.every(isCountedBack) ? [r] : []));
      if (!law.rules.some(isCountedBack) || back.length === 0) continue;
      const said = (engine: 'interpreter' | 'kernel') => {
        const { findings, ran } = checkLog(bound, rules, setting.time, { until, keeps: () => true, engine });
        const told = [...findings].filter((f) => back.includes(f.rule)).map((f) => JSON.stringify(f));
        return { ran, told: told.sort() };
      };
      const [wanted, kernel] = [said('interpreter'), said('kernel')];
      expect(kernel.told).toEqual(wanted.told);
      const whole = new Set(kernel.ran.rulesInterpreted.map(({ rule }) => rule));
      if (kernel.ran.folded > 0 && kernel.told.length > 0 && back.some((r) => !whole.has(r))) compiled++;
    }
    expect(compiled).toBe(5);
  });
});

describe('where code may not be generated', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('the interpreter serves', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { law, rules, traces, binding, setting, until } = randomPair(fromSeed(seed), places);
      const bound = boundTraces(law, traces, binding, setting.time, wantedBy(rules));
      const said = (engine: 'interpreter' | 'kernel') => {
        const {
          findings,
          rules: results,
          ran,
        } = checkLog(bound, rules, setting.time, { until, keeps: () => true, engine });
        return { findings: [...findings].map((f) => JSON.stringify(f)).sort(), results, folded: ran.folded };
      };
      const wanted = said('interpreter');
      vi.stubGlobal(
        'Function',
        class {
          constructor() {
            throw new EvalError('forbidden on this page');
          }
        },
      );
      expect(said('kernel')).toEqual({ ...wanted, folded: 0 });
      vi.unstubAllGlobals();
    }
  });
});
