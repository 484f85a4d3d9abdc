/** Part of `npm run build`: copies laws/ to dist/laws and puts beside each law its compiled form, so that checking loads no parser. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../src/base/index.js';
import { loadLaw, storedText } from '../src/language/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };

const laws = readdirSync(path.join(root, 'laws'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.law.md'))
  .sort();
cpSync(path.join(root, 'laws'), path.join(root, 'dist', 'laws'), { recursive: true });
for (const name of laws) await compile(name.split(path.sep).join('/'));

async function compile(name: string): Promise<void> {
  const file = `laws/${name}`;
  const loaded = await loadLaw(readFileSync(path.join(root, file), 'utf8'), file);
  if (loaded.law === undefined) {
    process.exitCode = 1;
    for (const fault of loaded.diagnostics) process.stderr.write(`${asLine(fault)}\n`);
    return;
  }
  const target = path.join(root, 'dist', 'laws', name.replace(/\.md$/, '.json'));
  writeFileSync(target, storedText(loaded, loaded.law, version));
}

function asLine({ file, range, severity, code, data }: Diagnostic): string {
  return `${file}:${range?.line ?? 1}:${range?.column ?? 1}: ${severity} ${code} ${JSON.stringify(data ?? {})}`;
}
