/** Writes the tables of docs/coverage. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageTables } from './tables.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
for (const [file, text] of await coverageTables(root)) writeFileSync(path.join(root, file), text);
