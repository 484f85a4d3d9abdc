import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  commitments,
  concordance,
  corrections,
  importText,
  type LibraryPlace,
  search,
  useLibrary,
} from '../../src/library/index.js';
import { postgresPrograms, startPostgres, type TestServer } from '../support/postgres.js';

/** What each step of the schema adds, as rows that a program of that time wrote. */
const ROWS: readonly (readonly [string, string])[] = [
  [
    '0001',
    `insert into document (id, kind, rank, jurisdiction) values ('cn/jia', 'law', 2, 'cn');
insert into version (document_id, date, in_force_from) values ('cn/jia', '2010-01-01', null), ('cn/jia', '2020-01-01', '2020-06-01');
insert into text (version_id, language, title, standing, format, file, digest, report)
  select id, 'zh', '甲法', 'authentic', 'markdown', 'jia.md', 'd' || id, '{}' from version;
insert into node (text_id, place, parent, eid, kind, number_written, number_value, number_inserted, heading, words, line)
  select text.id, 0, null::integer, 'art_1', 'article', '第一条', 1, 0, null, '', 1 from text
  union all select text.id, 1, 0, 'art_1__para_1', 'paragraph', null, null, null, null, '机关应当登记信访事项。', 1 from text;`,
  ],
  ['0002', `insert into unit (text_id, place, weight, signs) select id, 0, 1, '信访:1 访事:2'::tsvector from text;`],
  [
    '0003',
    `insert into commitment (document_id, version_date, language, eid, demand_number, sentence_from, sentence_to, demand_from, demand_to,
    sentence, demand, owner, due, state, adopted, adopted_by)
  values ('cn/jia', '2020-01-01', 'zh', 'art_1__para_1', '1.1', 0, 11, 0, 10, '机关应当登记信访事项。', '登记信访事项', 'Office', '2027-01-01', 'open',
    '2026-01-01', 'A. Reader');`,
  ],
  ['0004', `insert into term (zh, en, source, standing) values ('枫桥经验', 'Fengqiao model', 'own', 'unofficial');`],
  ['0005', ''],
  [
    '0006',
    `insert into correction (document_id, version_a, language_a, version_b, language_b, places_a, places_b, words_a, words_b, day, corrected_by, reason)
  values ('cn/jia', '2020-01-01', 'zh', '2020-01-01', 'en', 'art_1__para_1__sent_1', '', '机关应当登记信访事项。', '', '2026-01-01', 'A. Reader', 'so');`,
  ],
];

/** Makes a store as it was after so many steps, with what was written by then. */
async function olderStore(place: LibraryPlace, steps: number): Promise<void> {
  const { MIGRATIONS } = await import('../../src/library/store/migrations/index.js');
  await useLibrary(place, async ({ database }) => {
    await database.run(
      'drop schema if exists duecourse cascade; create schema duecourse; set search_path to duecourse',
    );
    await database.run('create table migration (number integer primary key, name text not null)');
    for (const { number, name, sql } of MIGRATIONS.slice(0, steps)) {
      await database.run(sql);
      await database.query('insert into migration (number, name) values ($1, $2)', [number, name]);
      const rows = ROWS[number - 1]?.[1] ?? '';
      if (rows !== '') await database.run(rows);
    }
  });
}

async function holdsAll(place: LibraryPlace, steps: number): Promise<void> {
  await useLibrary(place, async (library) => {
    const heads = await library.heads();
    expect(heads.map(({ version, force }) => [version.date, force.from, force.until])).toEqual([
      ['2010-01-01', '2010-01-01', '2020-06-01'],
      ['2020-01-01', '2020-06-01', null],
    ]);
    for await (const { nodes } of library.texts({ date: '2020-01-01' }))
      expect(nodes[0]!.children[0]!.text).toBe('机关应当登记信访事项。');
    if (steps >= 2) expect((await search(library.database, '信访')).hits.map((h) => h.version)).toEqual(['2020-01-01']);
    expect((await concordance(library, ['登记'])).languages[0]!.count).toBe(1);
    expect(await commitments(library)).toHaveLength(steps >= 3 ? 1 : 0);
    expect(await library.database.query('select en from term')).toHaveLength(steps >= 4 ? 1 : 0);
    const [zh] = heads.slice(-1).map((head) => ({ ...head, nodes: [] }));
    const en = { ...zh!, text: { ...zh!.text, language: 'en' } };
    expect(await corrections(library, zh!, en)).toHaveLength(steps >= 6 ? 1 : 0);
    // What is added afterwards stands beside it.
    const added = importText('第一条 乙。\n', 'yi.md', { id: 'cn/yi', date: '2021-01-01' });
    expect((await library.add([added])).map(({ as }) => as)).toEqual(['new']);
  });
}

const STEPS = [1, 2, 3, 4, 5, 6];

describe('an embedded store of an older program', { timeout: 240_000 }, () => {
  const home = mkdtempSync(path.join(tmpdir(), 'duecourse-older-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is brought to the newest state with all that it holds', async () => {
    for (const steps of [1, 3, 6]) {
      await olderStore({ home }, steps);
      await holdsAll({ home }, steps);
    }
  });
});

const programs = postgresPrograms();

describe.skipIf(!programs)('a server’s store of an older program (needs PostgreSQL)', { timeout: 240_000 }, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 60_000);
  afterAll(async () => await server?.stop());

  it.each(STEPS)('is brought from step %i to the newest state with all that it holds', async (steps) => {
    await olderStore({ url: server.url }, steps);
    await holdsAll({ url: server.url }, steps);
  });
});
