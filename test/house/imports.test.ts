import { describe, expect, it } from 'vitest';
import { checkImports, readSources } from '../../scripts/check-imports.mjs';

/** Checks a made-up source tree: path -> the specifiers that it imports. */
function check(tree: Record<string, readonly string[]>): string[] {
  const text = (specifiers: readonly string[]) => specifiers.map((s) => `import { x } from '${s}';`).join('\n');
  return checkImports(new Map(Object.entries(tree).map(([file, specifiers]) => [file, text(specifiers)])));
}

describe('import directions', () => {
  it('hold in this project', () => {
    expect(checkImports(readSources())).toEqual([]);
  });

  it('allow what lies below', () => {
    expect(
      check({
        'src/base/index.ts': ['./diagnostic.js'],
        'src/base/diagnostic.ts': [],
        'src/engine/index.ts': ['../base/index.js'],
        'src/index.ts': ['./engine/index.js'],
        'src/cli/main.ts': ['../engine/index.js'],
      }),
    ).toEqual([]);
  });

  it('refuse what lies above', () => {
    const faults = check({ 'src/time/index.ts': ['../engine/index.js'], 'src/engine/index.ts': [] });
    expect(faults).toEqual(["src/time/index.ts: '../engine/index.js' imports upwards: time may know base"]);
  });

  it('refuse a log that knows of laws, and a face that knows the command', () => {
    const faults = check({
      'src/log/index.ts': ['../language/index.js'],
      'src/language/index.ts': [],
      'src/index.ts': ['./cli/index.js'],
      'src/cli/index.ts': [],
    });
    expect(faults).toHaveLength(2);
  });

  it('enter a layer by its index alone, and a folder inside one that has an index', () => {
    const faults = check({
      'src/engine/index.ts': ['../time/period.js', '../log/xes/index.js', '../log/csv/scan.js', './kernel/fold.js'],
      'src/engine/kernel/index.ts': [],
      'src/engine/kernel/fold.ts': [],
      'src/time/period.ts': [],
      'src/log/xes/index.ts': [],
      'src/log/csv/scan.ts': [],
    });
    expect(faults.map((fault) => fault.replace(/.*reaches into /, ''))).toEqual([
      'src/time: import from its index.js',
      'src/log/xes: import from its index.js',
      'src/log/csv: import from its index.js',
      'src/engine/kernel: import from its index.js',
    ]);
  });

  it('let a folder use the files around it, those above it, and folders beside it that have no face', () => {
    expect(
      check({
        'src/language/index.ts': ['./scope/index.js', './generated/ast.js'],
        'src/language/names.ts': [],
        'src/language/generated/ast.ts': [],
        'src/language/scope/index.ts': ['../names.js', './links.js', '../markdown/scan.js'],
        'src/language/scope/links.ts': [],
        'src/language/markdown/scan.ts': [],
      }),
    ).toEqual([]);
  });

  it('see types, re-exports and imports on demand', () => {
    const files = new Map([
      ['src/base/a.ts', "import type { B } from '../time/index.js';\nexport * from '../log/index.js';"],
      ['src/base/b.ts', "const lazy = () => import('../engine/index.js');\n// from '../cli/main.js'"],
      ['src/time/index.ts', ''],
      ['src/log/index.ts', ''],
      ['src/engine/index.ts', ''],
    ]);
    expect(checkImports(files)).toHaveLength(3);
  });

  it('name the files of a cycle', () => {
    const faults = check({ 'src/log/a.ts': ['./b.js'], 'src/log/b.ts': ['./c.js'], 'src/log/c.ts': ['./a.js'] });
    expect(faults).toEqual([
      'src/log/a.ts: imports itself: src/log/a.ts -> src/log/b.ts -> src/log/c.ts -> src/log/a.ts',
    ]);
  });

  it('see a cycle through a value beside a type, and none through types alone', () => {
    const back = (statement: string) =>
      checkImports(
        new Map([
          ['src/log/a.ts', "import { b } from './b.js';"],
          ['src/log/b.ts', `${statement}\nimport { c } from './c.js';`],
          ['src/log/c.ts', ''],
        ]),
      );
    expect(back("import type { A } from './a.js';")).toEqual([]);
    expect(back("import type {\n  A,\n  B,\n} from './a.js';")).toEqual([]);
    expect(back("export type { A } from './a.js';")).toEqual([]);
    expect(back("import { a, type A } from './a.js';")).toHaveLength(1);
    expect(back("import type { X } from 'yaml';\nimport { a } from './a.js';")).toHaveLength(1);
    expect(back("export type A = string;\nexport * from './a.js';")).toHaveLength(1);
  });

  it('name an import that leads nowhere, and a folder that is no layer', () => {
    const faults = check({ 'src/log/a.ts': ['./gone.js'], 'src/misc/a.ts': ['../log/a.js'] });
    expect(faults[0]).toContain('names no file');
    expect(faults[1]).toContain('is no layer');
  });
});
