/** A database of its own in memory. The library is loaded only by processes that need it, as it would count in their memory. */
export async function duckDb(threads?: number) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', threads === undefined ? {} : { threads: String(threads) });
  return await instance.connect();
}
