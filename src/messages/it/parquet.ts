/** Words for the faults of Parquet files. */
export const parquetMessages: Readonly<Record<string, string>> = {
  'parquet/broken': 'Questo file Parquet non è integro: {reason}. Scriverlo o copiarlo di nuovo.',
};
