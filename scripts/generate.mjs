/** `npm run generate`: the parser and the syntax tree's types, from the grammar. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, install, root, tool } from './steps.mjs';

export async function generateLanguage() {
  if (existsSync(path.join(root, 'langium-config.json'))) await tool('langium-cli', 'langium', ['generate']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    await install();
    await generateLanguage();
  });
}
