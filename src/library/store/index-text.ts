import type { LibraryNode } from '../model.js';
import { chineseVector, englishWords, searchUnits, withoutChinese } from '../signs/index.js';
import type { Database } from './database.js';
import { storable } from './rows.js';

/** Units are written in pieces of so many rows. */
const BATCH = 1000;

/** Writes what a search of a text needs; within the transaction that adds the text. */
export async function indexText(database: Database, textId: number, nodes: readonly LibraryNode[]): Promise<void> {
  const rows = searchUnits(nodes).map(({ place, words, weight }) => ({
    place,
    weight,
    chinese: chineseVector(words),
    others: withoutChinese(words).trim(),
  }));
  for (let i = 0; i < rows.length; i += BATCH)
    await database.query(
      `insert into unit (text_id, place, weight, signs)
        select $1, place, weight, chinese::tsvector || to_tsvector('english', others)
        from json_to_recordset($2::json) as row (place integer, weight real, chinese text, others text)`,
      [textId, storable(rows.slice(i, i + BATCH))],
    );
  const words = englishWords(rows.map((row) => row.others).join(' '));
  if (words.size > 0)
    await database.query(
      'insert into word (word) select value from json_array_elements_text($1::json) on conflict do nothing',
      [JSON.stringify([...words])],
    );
}
