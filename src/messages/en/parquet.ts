/** Words for the faults of Parquet files. */
export const parquetMessages: Readonly<Record<string, string>> = {
  'parquet/broken': 'This is no sound Parquet file: {reason}. Write or copy it again.',
};
