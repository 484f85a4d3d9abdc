import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A file or folder of the package, by its name: looked for in the folders above this one, because the program is run from
 * src/ in tests and as a bundle from dist/.
 */
export function packageFile(name: string): string {
  for (let folder = new URL('./', import.meta.url); ; folder = new URL('../', folder)) {
    const path = fileURLToPath(new URL(name, folder));
    if (existsSync(path)) return path;
    if (folder.pathname === '/' || new URL('../', folder).href === folder.href)
      throw new Error(`the package has no ${name}`);
  }
}
