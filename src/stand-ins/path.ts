/** `node:path` for a browser: paths of the disk in memory, with forward slashes everywhere. */

export const sep = '/';

/** What a path begins at that does not begin at the root. */
export const HERE = '/files';

export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  const joined = parts.join('/');
  return path.startsWith('/') ? `/${joined}` : joined || '.';
}

export function join(...parts: readonly string[]): string {
  return normalize(parts.filter((part) => part !== '').join('/'));
}

export function resolve(...parts: readonly string[]): string {
  let path = HERE;
  for (const part of parts) path = part.startsWith('/') ? part : `${path}/${part}`;
  return normalize(path);
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

export function dirname(path: string): string {
  const bare = path.replace(/\/+$/u, '');
  const at = bare.lastIndexOf('/');
  return at < 0 ? '.' : bare.slice(0, at) || '/';
}

export function basename(path: string, ending = ''): string {
  const name = path.replace(/\/+$/u, '').split('/').at(-1) ?? '';
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

export function extname(path: string): string {
  return /[^.](\.[^.]*)$/u.exec(basename(path))?.[1] ?? '';
}

export function relative(from: string, to: string): string {
  const [a, b] = [resolve(from).split('/'), resolve(to).split('/')];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}
