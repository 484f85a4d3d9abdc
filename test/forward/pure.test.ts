import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('the forward layer', () => {
  it('needs nothing of Node to say where a matter stands', async () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const { metafile } = await build({
      stdin: {
        contents: `export { assembleMatter, bindMatter, changesBetween, followsFrom, icsText, matterOfWords, readMatter, standingOf } from './src/forward/index.js';`,
        resolveDir: '.',
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'esm',
      // Built-ins stay as imports where anything of theirs is left.
      platform: 'node',
      treeShaking: true,
      metafile: true,
      external: Object.keys(dependencies),
      // Modules of this project only define things; what is not used of them is left out.
      plugins: [
        {
          name: 'no-side-effects',
          setup({ onResolve }) {
            onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
              if (pluginData === 'done' || kind === 'entry-point') return null;
              void importer;
              const { resolve } = await import('node:path');
              return { path: resolve(resolveDir, path.replace(/\.js$/, '.ts')), sideEffects: false };
            });
          },
        },
      ],
    });
    const [output] = Object.values(metafile.outputs);
    const builtIns = output!.imports.map((i) => i.path).filter((path) => path.startsWith('node:'));
    expect(builtIns).toEqual([]);
  });
});
