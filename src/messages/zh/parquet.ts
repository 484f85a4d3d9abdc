/** Words for the faults of Parquet files. */
export const parquetMessages: Readonly<Record<string, string>> = {
  'parquet/broken': '这不是完好的 Parquet 文件：{reason}。请重新生成或复制。',
};
