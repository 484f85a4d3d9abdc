import { failInput, nearest } from '../../base/index.js';
import { closest, type ForceSpan } from '../force/index.js';
import type { ImportedText } from '../import-text.js';
import type { DocumentKind, LibraryText, Standing } from '../model.js';
import { type Database, inTransaction, type Row, type SqlValue } from './database.js';
import { indexText } from './index-text.js';
import {
  digestOf,
  type ForceRow,
  NODE_COLUMNS,
  type NodeRow,
  reportOf,
  rowsOf,
  spanOf,
  storable,
  treeOf,
} from './rows.js';
import { keepRepeals, settleForce } from './settle-force.js';

/** What became of one text that was to be added. */
export interface Added {
  readonly text: ImportedText;
  readonly as: 'new' | 'replaced' | 'unchanged';
}

/** A text without its nodes, and its key in the store. */
export interface StoredHead extends Omit<LibraryText, 'nodes'> {
  /** Key of the row in `text`, for tables that refer to it. */
  readonly textId: number;
  readonly versionId: number;
  /** From when to when the version is in force, as far as all texts of the store tell. */
  readonly force: ForceSpan;
  /** File that it was imported from. */
  readonly file: string;
}

export interface StoredText extends StoredHead, LibraryText {}

/** Which texts are meant; what is left out is not asked for. */
export interface Wanted {
  readonly document?: string;
  /** Day of the version, as its `date` says. */
  readonly date?: string;
  readonly language?: string;
  /** `YYYY-MM-DD`: of each document only the version in force on this day. */
  readonly on?: string;
}

/** The law library of one store. Its functions are called one after another; a change happens wholly or not at all. */
export interface Library {
  /** For tables of one's own. */
  readonly database: Database;
  /**
   * Adds texts, all of them or none. A text that is there already with other words is an InputError `library/text-exists` unless
   * it may be replaced.
   */
  add(texts: readonly ImportedText[], options?: { readonly replace?: boolean }): Promise<Added[]>;
  /** Texts without their nodes, by document, version and language. */
  heads(wanted?: Wanted): Promise<StoredHead[]>;
  /** Texts with their nodes, one after another. */
  texts(wanted?: Wanted): AsyncGenerator<StoredText>;
  /** The id that a user's word means: an id, its last part, the beginning of either, or a title. InputError `library/unknown-document` where none or several. */
  resolve(name: string): Promise<string>;
  /** Removes a document, or one version or text of it; gives how many texts went. */
  remove(wanted: { readonly document: string; readonly date?: string; readonly language?: string }): Promise<number>;
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

/** Nodes are written in pieces of so many rows. */
const BATCH = 4000;

export function libraryIn(database: Database): Library {
  const library: Library = {
    database,
    transaction: (work) => inTransaction(database, work),
    async add(texts, options = {}) {
      return await inTransaction(database, async () => {
        await oneAtATime(database);
        const added: Added[] = [];
        for (const text of texts) added.push({ text, as: await addOne(database, text, options.replace ?? false) });
        if (added.some(({ as }) => as !== 'unchanged')) await settleForce(database);
        return added;
      });
    },
    heads: (wanted = {}) => headsOf(database, wanted),
    async *texts(wanted = {}) {
      for (const head of await headsOf(database, wanted)) {
        const rows = await database.query<NodeRow>('select * from node where text_id = $1 order by place', [
          head.textId,
        ]);
        yield { ...head, nodes: treeOf(rows) };
      }
    },
    resolve: (name) => resolve(database, name),
    async remove({ document, date, language }) {
      return await inTransaction(database, async () => {
        await oneAtATime(database);
        const gone = (
          await headsOf(database, { document, ...(date ? { date } : {}), ...(language ? { language } : {}) })
        ).map((head) => head.textId);
        for (const id of gone) await database.query('delete from text where id = $1', [id]);
        await clear(database);
        await settleForce(database);
        return gone.length;
      });
    },
  };
  return library;
}

/** Any number that nobody else uses. */
const CHANGING = 7_431_903;

/** Days in force hang on all texts: of two that change a server at once, the second waits until the first is done. */
async function oneAtATime(database: Database): Promise<void> {
  await database.query('select pg_advisory_xact_lock($1)', [CHANGING]);
}

async function clear(database: Database): Promise<void> {
  await database.run(`delete from version where not exists (select 1 from text where version_id = version.id);
delete from document where not exists (select 1 from version where document_id = document.id)`);
}

async function addOne(database: Database, imported: ImportedText, mayReplace: boolean): Promise<Added['as']> {
  const { document, version, text } = imported;
  const digest = digestOf(imported);
  const [found] = await database.query<{ id: number; digest: string }>(
    `select text.id, digest from text join version on version.id = version_id
      where document_id = $1 and date = $2 and language = $3`,
    [document.id, version.date, text.language],
  );
  if (found?.digest === digest) return 'unchanged';
  if (found && !mayReplace)
    failInput('library/text-exists', imported.file, {
      data: { id: document.id, date: version.date, language: text.language },
    });
  if (found) await database.query('delete from text where id = $1', [found.id]);
  const [{ id: versionId }] = await upserted(database, imported);
  const [{ id: textId }] = (await database.query(
    `insert into text (version_id, language, title, standing, issuer, speaker, format, file, digest, report)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      ...[versionId, text.language, text.title, text.standing, text.issuer, text.speaker],
      ...[imported.format, imported.file, digest, reportOf(imported)],
    ],
  )) as [{ id: number }];
  const rows = rowsOf(imported.nodes);
  for (let i = 0; i < rows.length; i += BATCH)
    await database.query(`insert into node select $1, * from json_to_recordset($2::json) as row (${NODE_COLUMNS})`, [
      textId,
      storable(rows.slice(i, i + BATCH)),
    ]);
  await indexText(database, textId, imported.nodes);
  await keepRepeals(database, textId, imported);
  return found ? 'replaced' : 'new';
}

/** The row of a version, its document's beside it. What a later text knows of the days in force completes what is there. */
async function upserted(database: Database, { document, version }: ImportedText): Promise<[{ id: number }]> {
  await database.query(
    `insert into document (id, kind, rank, jurisdiction) values ($1, $2, $3, $4)
      on conflict (id) do update set kind = excluded.kind, rank = excluded.rank,
        jurisdiction = coalesce(excluded.jurisdiction, document.jurisdiction)`,
    [document.id, document.kind, document.rank, document.jurisdiction],
  );
  return (await database.query(
    `insert into version (document_id, date, in_force_from, in_force_until) values ($1, $2, $3, $4)
      on conflict (document_id, date) do update set
        in_force_from = coalesce(excluded.in_force_from, version.in_force_from),
        in_force_until = coalesce(excluded.in_force_until, version.in_force_until)
      returning id`,
    [document.id, version.date, version.from, version.until],
  )) as [{ id: number }];
}

/** What has no day at all is in force on none. */
const IN_FORCE = 'version.begins <= $on and (version.ends is null or version.ends > $on)';

async function headsOf(database: Database, wanted: Wanted): Promise<StoredHead[]> {
  const values: SqlValue[] = [];
  const given = (value: string) => `$${values.push(value)}`;
  const terms: string[] = [];
  if (wanted.document !== undefined) terms.push(`document.id = ${given(wanted.document)}`);
  if (wanted.date !== undefined) terms.push(`version.date = ${given(wanted.date)}`);
  if (wanted.language !== undefined) terms.push(`text.language = ${given(wanted.language)}`);
  if (wanted.on !== undefined) terms.push(IN_FORCE.replaceAll('$on', given(wanted.on)));
  const rows = await database.query(
    `select document.id as document, kind, rank, jurisdiction, version.date, version.in_force_from, version.in_force_until, version.id as version_id,
        version.begins, version.begins_by, version.ends, version.ends_by, version.ended_by, next.begins_by as next_begins_by,
        text.id as text_id, language, title, standing, issuer, speaker, file
      from text join version on version.id = text.version_id join document on document.id = version.document_id
        left join version next on next.document_id = version.document_id and next.date = version.ended_by
      ${terms.length > 0 ? `where ${terms.join(' and ')}` : ''}
      order by document.id, version.date, case standing when 'authentic' then 0 else 1 end, language`,
    values,
  );
  return rows.map(headOf);
}

function headOf(row: Row): StoredHead {
  const text = (name: string) => row[name] as string;
  const maybe = (name: string) => (row[name] as string | null) ?? null;
  return {
    textId: row['text_id'] as number,
    versionId: row['version_id'] as number,
    file: text('file'),
    force: spanOf(row as ForceRow),
    document: {
      id: text('document'),
      kind: text('kind') as DocumentKind,
      rank: row['rank'] as number,
      jurisdiction: maybe('jurisdiction'),
    },
    version: { date: text('date'), from: maybe('in_force_from'), until: maybe('in_force_until') },
    text: {
      language: text('language'),
      title: text('title'),
      standing: text('standing') as Standing,
      issuer: maybe('issuer'),
      speaker: maybe('speaker'),
    },
  };
}

async function resolve(database: Database, name: string): Promise<string> {
  const rows = await database.query<{ id: string; title: string }>(
    `select distinct document.id, title from document join version on document_id = document.id
      join text on version_id = version.id`,
  );
  const ids = [...new Set(rows.map((row) => row.id))].sort();
  const wanted = name.toLowerCase();
  const last = (id: string) => id.split('/').at(-1)!;
  const bare = (title: string) =>
    title
      .replace(/[\s\u3000《》〈〉]/g, '')
      .replace(/^中华人民共和国/, '')
      .toLowerCase();
  const tests: readonly ((id: string) => boolean)[] = [
    (id) => id === wanted,
    (id) => last(id) === wanted,
    (id) => rows.some((row) => row.id === id && bare(row.title) === bare(name)),
    (id) => id.startsWith(wanted) || last(id).startsWith(wanted),
  ];
  for (const test of tests) {
    const found = ids.filter(test);
    if (found.length === 1) return found[0]!;
    if (found.length > 1)
      failInput('library/several-documents', name, { data: { found: found.slice(0, 8).join(', ') } });
  }
  // 刑诉法, the Constitution: a part of one title, or its signs in their order.
  const meant = closest(
    name,
    rows.map(({ id, title }) => ({ document: id, title })),
  );
  if (meant.length === 1) return meant[0]!;
  if (meant.length > 1) failInput('library/several-documents', name, { data: { found: meant.slice(0, 8).join(', ') } });
  return failInput('library/unknown-document', name, {
    data: { near: nearest(wanted, [...ids, ...ids.map(last)]) ?? '', count: ids.length },
  });
}
