import { join } from 'node:path';
import { failInput, InputError, withLock } from '../../base/index.js';
import type { Database } from './database.js';
import { openEmbedded } from './embedded.js';
import { type Library, libraryIn } from './library.js';
import { migrate } from './migrate.js';
import { openServer } from './server.js';
import { isSettled, settleAll } from './settle-force.js';

/** Where a library is kept: on a server, in a folder, or nowhere but in memory (`home: null`). The server goes first. */
export interface LibraryPlace {
  /** `postgresql://user:password@host/database` */
  readonly url?: string;
  readonly home?: string | null;
  /** How long to wait for another process to be done with the folder; 10 seconds where not said. */
  readonly waitMs?: number;
}

/**
 * Opens a library, does the work and closes it. The embedded store belongs to one process at a time; another waits.
 *
 * @throws InputError `library/held`, `library/needs-package`, `library/no-server`, `library/newer-store`
 */
export async function useLibrary<T>(place: LibraryPlace, work: (library: Library) => Promise<T>): Promise<T> {
  if (place.url !== undefined) return await opened(await openServer(place.url), work);
  const home = place.home ?? null;
  if (home === null) return await opened(await openEmbedded(null), work);
  const options = { waitMs: place.waitMs ?? 10_000, now: () => new Date() };
  let isOpen = false;
  try {
    return await withLock(home, 'library', options, async () => {
      isOpen = true;
      return await opened(await embeddedIn(home), work);
    });
  } catch (error) {
    const [first] = error instanceof InputError && !isOpen ? error.diagnostics : [];
    if (first?.code !== 'lock/held') throw error;
    return failInput('library/held', home, { data: first.data ?? {} });
  }
}

async function opened<T>(database: Database, work: (library: Library) => Promise<T>): Promise<T> {
  try {
    await migrate(database);
    const library = libraryIn(database);
    if (!(await isSettled(database))) await library.transaction(() => settleAll(library));
    return await work(library);
  } finally {
    await database.close().catch(() => undefined);
  }
}

/** A store that cannot be opened is named, with the folder to look at. */
async function embeddedIn(home: string): Promise<Database> {
  try {
    return await openEmbedded(home);
  } catch (error) {
    if (error instanceof InputError || (error as NodeJS.ErrnoException).code?.startsWith('E')) throw error;
    return failInput('library/broken-store', join(home, 'database'), {
      data: { problem: error instanceof Error ? error.message.slice(0, 200) : '' },
    });
  }
}
