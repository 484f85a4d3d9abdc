import type { AsyncBuffer, Compressors, FileMetaData, SchemaTree } from 'hyparquet';
import { checkPages, type Levels, levelsOf } from './pages.js';

const MAX_ROWS = 2 ** 31 - 1;

/** Refuses metadata that promise more than the file can hold, before anything is allocated for it. */
export function checkMetadata(metadata: FileMetaData, size: number): void {
  let rows = 0;
  for (const group of metadata.row_groups) {
    const groupRows = Number(group.num_rows);
    if (!(groupRows >= 0 && groupRows <= MAX_ROWS)) throw new RangeError(`a row group cannot have ${groupRows} rows`);
    rows += groupRows;
    for (const { meta_data: column } of group.columns) {
      if (column === undefined) throw new RangeError('a column without metadata');
      const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const length = Number(column.total_compressed_size);
      if (!(start >= 4 && length >= 0 && start + length <= size))
        throw new RangeError('a column lies outside the file');
      if (!(Number(column.num_values) >= 0 && Number(column.num_values) <= MAX_ROWS))
        throw new RangeError(`a column cannot have ${column.num_values} values`);
    }
  }
  // Equal values take next to nothing, but ids of cases and times differ.
  if (rows > 1e6 + size * 1000) throw new RangeError(`${rows} rows in ${size} bytes`);
  if (rows > MAX_ROWS || rows !== Number(metadata.num_rows))
    throw new RangeError(`${metadata.num_rows} rows announced, ${rows} in the row groups`);
}

/** Refuses columns whose pages do not fit their counts; only those below `wanted`, the rest is not read. */
export async function checkChunks(
  file: AsyncBuffer,
  metadata: FileMetaData,
  wanted: readonly SchemaTree[],
  compressors: Compressors,
): Promise<void> {
  const leaves = new Map<string, Levels>();
  const visit = (tree: SchemaTree, above: readonly SchemaTree[]): void => {
    const path = [...above, tree];
    if (tree.children.length === 0) leaves.set(keyOf(tree.path), levelsOf(path.map((t) => t.element)));
    for (const child of tree.children) visit(child, path);
  };
  for (const tree of wanted) visit(tree, []);
  for (const group of metadata.row_groups) {
    for (const { meta_data: column } of group.columns) {
      const levels = leaves.get(keyOf(column!.path_in_schema));
      if (levels === undefined) continue;
      if (levels.repetition === 0 && Number(column!.num_values) !== Number(group.num_rows)) {
        throw new RangeError(`a column has ${column!.num_values} values in ${group.num_rows} rows`);
      }
      const start = Number(column!.dictionary_page_offset || column!.data_page_offset);
      const chunk = new Uint8Array(await file.slice(start, start + Number(column!.total_compressed_size)));
      checkPages(chunk, column!, levels, compressors);
    }
  }
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
