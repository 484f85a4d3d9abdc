import { failInput } from '../../base/index.js';
import { type Database, inTransaction } from './database.js';
import { MIGRATIONS } from './migrations/index.js';

/** One process at a time migrates a server; any number that nobody else uses. */
const LOCK = 7_431_902;

/** The tables have a schema of their own, so that a database may hold other things too. */
const OWN_SCHEMA = 'duecourse';

/** Brings a database to the newest state of the schema. Throws an InputError where a newer program has gone further. */
export async function migrate(database: Database): Promise<void> {
  if (await isNewest(database)) return;
  await inTransaction(database, async () => {
    await database.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await database.run(`create schema if not exists ${OWN_SCHEMA}; set search_path to ${OWN_SCHEMA};
create table if not exists migration (number integer primary key, name text not null);`);
    const done = await database.query<{ number: number }>('select number from migration');
    const newest = Math.max(0, ...done.map((row) => row.number));
    if (newest > MIGRATIONS.length)
      failInput('library/newer-store', 'duecourse', { data: { newest, known: MIGRATIONS.length } });
    for (const { number, name, sql } of MIGRATIONS) {
      if (number <= newest) continue;
      await database.run(sql);
      await database.query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
  });
  await database.run(`set search_path to ${OWN_SCHEMA}`);
}

/** The usual case, in one question: nothing is to be done. */
async function isNewest(database: Database): Promise<boolean> {
  await database.run(`set search_path to ${OWN_SCHEMA}`);
  const [found] = await database.query<{ there: boolean }>("select to_regclass('migration') is not null as there");
  if (!found!.there) return false;
  const [{ newest }] = (await database.query('select max(number) as newest from migration')) as [
    { newest: number | null },
  ];
  return newest === MIGRATIONS.length;
}
