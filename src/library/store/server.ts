import { failInput } from '../../base/index.js';
import type { Database, Row } from './database.js';
import { loadPackage } from './packages.js';

/** Faults of reaching a server, not of what it was asked. */
const UNREACHED =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|ENOENT|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|28\w{3}|3D000|57P03|53300)$/;

/** Connects to a PostgreSQL server. What is said of a failure never holds the address's password. */
export async function openServer(url: string): Promise<Database> {
  const named = nameOf(url);
  const { Client } = (await loadPackage('pg', () => import('pg'))).default;
  const client = new Client({ connectionString: url, application_name: 'duecourse' });
  // A connection that breaks while nothing is asked is heard of at the next question.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!UNREACHED.test(code) && !(error instanceof AggregateError)) throw error;
    failInput('library/no-server', named, { data: { problem: code || 'ECONNREFUSED' } });
  }
  return {
    where: 'server',
    async query<T extends Row>(sql: string, values: readonly unknown[] = []) {
      return (await client.query(sql, [...values])).rows as T[];
    },
    async run(sql) {
      await client.query(sql);
    },
    async close() {
      await client.end();
    },
  };
}

/** Host and database of an address, without user and password. */
function nameOf(url: string): string {
  try {
    const { protocol, host, pathname, searchParams } = new URL(url.replace('@/', '@localhost/'));
    if (protocol === 'postgres:' || protocol === 'postgresql:')
      return `${protocol}//${host || searchParams.get('host') || 'localhost'}${pathname}`;
  } catch {
    // Not an address: said below.
  }
  return failInput('library/bad-url', 'DATABASE_URL');
}
