import { written } from './assemble.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import type { RuleCode } from './rule-code.js';
import type { TableBuilder } from './tables.js';

/**
 * Many rules are mostly the same few again and again, with other events and other periods. Code is generated, and compiled by the machine,
 * once for all that differ in nothing else: a shape. Its rules have a place each in the arrays that it keeps.
 */
export interface Shape {
  /** Body of the function that makes its handlers. */
  readonly source: string;
  /** The kind of event that each handler is for. */
  readonly kinds: readonly number[];
}

/** One rule as a shape with what it fills in. */
export interface Shaped {
  /** Index in the rule set, and number under which it is counted. */
  readonly rule: number;
  readonly number: number;
  /** Position among the shapes. */
  readonly shape: number;
  readonly kinds: readonly number[];
  readonly tables: TableBuilder;
}

/** Writes one rule's code. Handlers stand in the order of their texts, which does not depend on the numbers of the kinds. */
export function shapeOf(gen: Gen, part: RuleCode, emitter: Emitter): Shape {
  const { code } = gen;
  const { plain, ends } = written(gen, [part]);
  const handlers = plain
    .map((lines, kind) => ({ kind, text: lines.join('\n') }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.kind - b.kind));
  const own = [
    'const L = CODES[q];',
    ...gen.tables.adding.map((adds, t) => `const ${adds ? 'add' : 'day'}${t} = DAYS[${t}][q];`),
  ];
  code.append(gen.columnsUsed().map((column) => `const ${column} = AT.${column};`));
  code.append([...gen.memory.declarations(), ...part.declarations(), emitter.worstDeclared]);
  code.line('const last = new Int32Array(Q), touched = new Int32Array(Q), bails = new Uint8Array(Q); let n = 0;');
  code.append(part.functions());
  code.block('function clear(q)', () =>
    code.append([...gen.memory.resets(), ...part.resets(), `${emitter.worst} = 0;`, 'bails[q] = 0;']),
  );
  handlers.forEach(({ text }, h) => {
    code.block(`function on${h}(list, from, to, c, i, day, sign)`, () => {
      code.block('for (let k = from; k < to; k++)', () => {
        code.line('const q = list[k]; let bail = 0;');
        // Cases are counted from 1 here: an array begins with nothing but 0.
        code.line('if (last[q] !== c + 1) { last[q] = c + 1; touched[n++] = q; clear(q); }');
        code.append([...own, `{ ${text} }`, 'if (bail === 1) bails[q] = 1;']);
      });
    });
  });
  code.block('function end(c, sign)', () => {
    code.line('const count = n; n = 0;');
    code.block('for (let t = 0; t < count; t++)', () => {
      code.line('const q = touched[t]; let bail = bails[q];');
      code.append([...own, ...ends]);
      code.line('last[q] = 0;');
      code.line('if (bail === 1) { if (sign === 1) again(q, c); }');
      code.line(`else if (sign === 1 && ${emitter.worst} > ${emitter.longest}) ${emitter.longest} = ${emitter.worst};`);
    });
  });
  code.line(`return { on: [${handlers.map((_, h) => `on${h}`).join(', ')}], end };`);
  return { source: `${code}`, kinds: handlers.map(({ kind }) => kind) };
}

/** The source of all shapes as one function that returns their makers. */
export function shapesSource(shapes: readonly string[]): string {
  const makers = shapes.map(
    (source, n) => `function shape${n}(Q, RULE, BASE, TAG, CODES, DAYS, LENGTHS, again) {\n${source}\n}`,
  );
  return `${makers.join('\n')}\nreturn [${shapes.map((_, n) => `shape${n}`).join(', ')}];`;
}
