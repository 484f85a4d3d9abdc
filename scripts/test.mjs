/** `npm test`: everything that must hold, from a fresh clone. What follows `--` goes to vitest. */
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { command, install, node, step, tool } from './steps.mjs';

await command(async () => {
  await install();
  await step('Generating the parser of the language', generateLanguage);
  await step('Types', () => tool('typescript', 'tsc', ['-p', '.']));
  for (const part of ['src/page/browser', 'src/offline', 'src/try', 'editors/vscode'])
    await step(`Types of ${part}`, () => tool('typescript', 'tsc', ['-p', part]));
  await step('Lint', () => tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings']));
  await step('Import directions', () => node(['scripts/check-imports.mjs']));
  await step('Build', build);
  await step('Tests', () => tool('vitest', 'vitest', ['run', ...process.argv.slice(2)]));
});
