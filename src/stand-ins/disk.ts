import { resolve } from './path.js';

/** A fault as the operating system would tell it. */
export class SystemFault extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/** Files in memory, by their absolute paths. Folders are there because files are in them. */
export class Disk {
  readonly #files = new Map<string, Uint8Array>();

  /** Places a file; its bytes are the disk's from then on. */
  put(path: string, bytes: Uint8Array): void {
    this.#files.set(resolve(path), bytes);
  }

  remove(path: string): void {
    const whole = resolve(path);
    for (const name of [...this.#files.keys()])
      if (name === whole || name.startsWith(`${whole}/`)) this.#files.delete(name);
  }

  find(path: string): Uint8Array | undefined {
    return this.#files.get(resolve(path));
  }

  /** @throws SystemFault where there is no such file */
  bytes(path: string): Uint8Array {
    const found = this.find(path);
    if (found !== undefined) return found;
    throw new SystemFault(this.isFolder(path) ? 'EISDIR' : 'ENOENT', path);
  }

  isFolder(path: string): boolean {
    const whole = resolve(path);
    const inside = whole === '/' ? '/' : `${whole}/`;
    for (const name of this.#files.keys()) if (name.startsWith(inside)) return true;
    return false;
  }

  /** Paths below a folder, from it, sorted; those of files that stand in it, or of all below. */
  below(folder: string): string[] {
    const whole = resolve(folder);
    const inside = whole === '/' ? '/' : `${whole}/`;
    const names = [...this.#files.keys()].filter((name) => name.startsWith(inside));
    return names.map((name) => name.slice(inside.length)).sort();
  }

  /** A number that tells a file apart. */
  numberOf(path: string): number {
    return [...this.#files.keys()].indexOf(resolve(path));
  }
}

/** The one disk of a page or worker, as a process has one file system: what its file functions see. */
export const disk = new Disk();
