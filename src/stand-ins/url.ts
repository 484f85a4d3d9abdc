/** `node:url` for a browser. */
import { resolve } from './path.js';

export function fileURLToPath(url: string | URL): string {
  return decodeURIComponent(new URL(url).pathname);
}

export function pathToFileURL(path: string): URL {
  return new URL(`file://${encodeURI(resolve(path))}`);
}
