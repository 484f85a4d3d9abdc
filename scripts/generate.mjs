/** `npm run generate`: the parser and the syntax tree's types, from the grammar; the tables of docs/coverage, from the laws. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runTypeScript } from './run.mjs';
import { command, install, isStarted, root, tool } from './steps.mjs';

export async function generateLanguage() {
  if (existsSync(path.join(root, 'langium-config.json'))) await tool('langium-cli', 'langium', ['generate']);
}

export async function generateCoverage() {
  await runTypeScript('scripts/coverage/write.ts', []);
}

if (isStarted(import.meta)) {
  await command(async () => {
    await install();
    await generateLanguage();
    await generateCoverage();
  });
}
