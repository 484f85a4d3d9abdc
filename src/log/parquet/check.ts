import type { FileMetaData } from 'hyparquet';

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
      // The most that the codecs of Parquet, and then its runs of equal values, make of one byte.
      if (groupRows > length * 1e6) throw new RangeError(`${groupRows} rows in ${length} bytes`);
    }
  }
  if (rows > MAX_ROWS || rows !== Number(metadata.num_rows))
    throw new RangeError(`${metadata.num_rows} rows announced, ${rows} in the row groups`);
}
