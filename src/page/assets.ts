import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What every page carries: the script and the style that the build has made of `src/page/browser`. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** Looked for in the folders above: as a bundle this runs in dist, in tests in src. */
export function pageAssets(): PageAssets {
  for (let folder = new URL('./', import.meta.url); ; folder = new URL('../', folder)) {
    for (const place of ['page/', 'dist/page/']) {
      const script = new URL(`${place}page.js`, folder);
      if (existsSync(script)) return { script: readText(script), style: readText(new URL(`${place}page.css`, folder)) };
    }
    if (new URL('../', folder).href === folder.href)
      throw new Error('the page of the report is not built: npm run build');
  }
}

function readText(url: URL): string {
  return readFileSync(fileURLToPath(url), 'utf8').trimEnd();
}
