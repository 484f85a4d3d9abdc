import { describe, expect, it } from 'vitest';
import { Code } from '../../src/engine/kernel/code.js';

const EXPRESSION = '(m1 >= 0 ? D[m1] : NaN)';

/** What a piece of generated code gives back, of m1 as set and D counting days from 100. */
function run(write: (code: Code) => void): unknown {
  const code = new Code();
  code.line('let m1 = 0, m2 = 0, bail = 0;');
  write(code);
  const body = `'use strict';\n${code}`;
  return new Function('D', 'R', 'ask', body)([100, 101, 102], [0], (n: number) => n);
}

describe('expressions that generated code holds', () => {
  it('are worked out once while nothing that they read changes, also in blocks within', () => {
    const code = new Code();
    const first = code.hold(EXPRESSION);
    code.line('m2 = 1;');
    code.block('if (m2 === 1)', () => expect(code.hold(EXPRESSION)).toBe(first));
    expect(code.hold(EXPRESSION)).toBe(first);
    expect(`${code}`.match(/D\[m1\]/gu)).toHaveLength(1);
  });

  it.each(['m1 = 1;', 'm1++;', 'm1 += 1;', 'if (m1 < 5) m1 = 1;', 'const p = 0; m1 = 1;'])(
    'are worked out anew after %s',
    (change) => {
      expect(
        run((code) => {
          const before = code.hold(EXPRESSION);
          code.line(change);
          code.line(`return [${before}, ${code.hold(EXPRESSION)}];`);
        }),
      ).toEqual([100, 101]);
    },
  );

  it('are worked out anew where a loop or lines put elsewhere run after a change that comes later in the text', () => {
    expect(
      run((code) => {
        const before = code.hold(EXPRESSION);
        code.line('const seen = [];');
        code.block('for (let k = 0; k < 2; k++)', () => {
          code.line(`seen.push(${code.hold(EXPRESSION)});`);
          code.line('m1 = 2;');
        });
        code.line(`seen.push(${before}); return seen;`);
      }),
    ).toEqual([100, 102, 100]);
    expect(
      run((code) => {
        code.hold(EXPRESSION);
        const lines = code.apart(() => code.line(`return ${code.hold(EXPRESSION)};`));
        code.line('m1 = 2;');
        code.append(lines);
      }),
    ).toBe(102);
  });

  it('are not known where their block has ended, nor where they were taken back', () => {
    expect(
      run((code) => {
        code.block('if (m2 === 1)', () => code.hold(EXPRESSION));
        const start = code.length;
        code.hold(EXPRESSION);
        code.backTo(start);
        code.line(`return ${code.hold(EXPRESSION)};`);
      }),
    ).toBe(100);
  });

  it('are worked out each time where they ask or read what answers are written into', () => {
    const code = new Code();
    for (const expression of ['askPoint(1, c, i)', '(R[0] | 0)', 'm3.includes(4)', '(m3.length + 1)', 'm4[q]'])
      expect(code.hold(`(${expression})`), expression).not.toBe(code.hold(`(${expression})`));
  });

  it('leave the case to the interpreter where a day that is held is none', () => {
    expect(
      run((code) => {
        code.line('const UNKNOWN_DAY = 101;');
        const day = code.holdDay('D[m2 + 1]');
        code.line(`return [${day}, bail];`);
      }),
    ).toEqual([0, 1]);
  });
});
