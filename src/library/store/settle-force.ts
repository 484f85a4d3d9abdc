import { createHash } from 'node:crypto';
import { KNOWN_COMMENCEMENTS, KNOWN_REPEALS, type Repeal, repealsIn, spansOf } from '../force/index.js';
import type { DocumentKind, LibraryText } from '../model.js';
import type { Database } from './database.js';
import type { Library } from './library.js';
import { storable } from './rows.js';

/** Names the way of working out days in force, and what is known beside the texts. */
const WAY = 1;
const known = (): string =>
  createHash('sha256')
    .update(JSON.stringify([WAY, KNOWN_REPEALS, KNOWN_COMMENCEMENTS]))
    .digest('hex');

/** Whether the days of a store were worked out as this program does. */
export async function isSettled(database: Database): Promise<boolean> {
  const [row] = await database.query<{ as_of: string }>("select as_of from settled where what = 'force'");
  return row?.as_of === known();
}

/** Works out all days anew, repeals read from the texts again; within a transaction. */
export async function settleAll(library: Library): Promise<void> {
  const { database } = library;
  await database.run('delete from repeal');
  const repealing = await database.query<{ id: number }>(
    "select distinct text_id as id from node where words like '%废止%'",
  );
  const ids = new Set(repealing.map(({ id }) => id));
  for (const { textId, document, version, text } of await library.heads())
    if (ids.has(textId))
      for await (const whole of library.texts({
        document: document.id,
        date: version.date,
        language: text.language,
      }))
        await keepRepeals(database, textId, whole);
  await settleForce(database);
  await database.query(
    `insert into settled (what, as_of) values ('force', $1) on conflict (what) do update set as_of = excluded.as_of`,
    [known()],
  );
}

/** Keeps what a text repeals, so that it need not be read again when another comes. */
export async function keepRepeals(database: Database, textId: number, text: LibraryText): Promise<void> {
  const repeals = repealsIn(text);
  if (repeals.length === 0) return;
  await database.query(
    `insert into repeal (text_id, title, day, repealed_by)
      select $1, title, day, "by" from json_to_recordset($2::json) as row (title text, day text, "by" text)`,
    [textId, storable(repeals)],
  );
}

interface VersionRow extends Record<string, unknown> {
  readonly id: number;
  readonly document: string;
  readonly kind: DocumentKind;
  readonly date: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly titles: string[];
}

/** Works out from when to when every version is in force; one that comes may end another, and one that goes no longer does. */
export async function settleForce(database: Database): Promise<void> {
  const versions = await database.query<VersionRow>(
    `select version.id, document.id as document, kind, date, in_force_from as "from", in_force_until as until,
        array_agg(title order by language) as titles
      from version join document on document.id = document_id join text on text.version_id = version.id
      group by version.id, document.id order by version.id`,
  );
  const repeals = await database.query<Repeal & Record<string, unknown>>(
    'select distinct title, day, repealed_by as "by" from repeal order by day, title',
  );
  const spans = spansOf(versions, repeals).map((span, i) => ({ id: versions[i]!.id, ...span }));
  await database.query(
    `update version set begins = row."from", begins_by = row.basis, ends = row.until, ends_by = row.ended, ended_by = row."by"
      from json_to_recordset($1::json) as row (id integer, "from" text, basis text, until text, ended text, "by" text)
      where version.id = row.id and (begins, begins_by, ends, ends_by, ended_by)
        is distinct from (row."from", row.basis, row.until, row.ended, row."by")`,
    [storable(spans)],
  );
  await database.run(`insert into shelf
    select text.id, document.id, kind, rank, date, language, title, begins, begins_by, ends, ends_by, ended_by
      from text join version on version.id = version_id join document on document.id = document_id
    except select * from shelf
    on conflict (text_id) do update set document = excluded.document, kind = excluded.kind, rank = excluded.rank, date = excluded.date,
      language = excluded.language, title = excluded.title, begins = excluded.begins, begins_by = excluded.begins_by,
      ends = excluded.ends, ends_by = excluded.ends_by, ended_by = excluded.ended_by`);
}
