import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Row } from './database.js';
import { loadPackage } from './packages.js';

/** Opens PostgreSQL within this process: in the folder `database` of `home`, or in memory where there is no home. */
export async function openEmbedded(home: string | null): Promise<Database> {
  const { PGlite } = await loadPackage('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  if (home !== null) mkdirSync(home, { recursive: true, mode: 0o700 });
  const inner = await PGlite.create(home === null ? {} : { dataDir: join(home, 'database') });
  return {
    where: 'embedded',
    async query<T extends Row>(sql: string, values: readonly unknown[] = []) {
      return (await inner.query<T>(sql, [...values])).rows;
    },
    async run(sql) {
      await inner.exec(sql);
    },
    async close() {
      await inner.close();
    },
  };
}
