/** `npm run generate`: the parser and the syntax tree's types, from the grammar. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { command, install, isStarted, root, tool } from './steps.mjs';

export async function generateLanguage() {
  if (existsSync(path.join(root, 'langium-config.json'))) await tool('langium-cli', 'langium', ['generate']);
}

if (isStarted(import.meta)) {
  await command(async () => {
    await install();
    await generateLanguage();
  });
}
