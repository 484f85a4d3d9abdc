/** A value that a statement may be given. */
export type SqlValue = string | number | boolean | null;

/** A row as it comes: columns by name. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A PostgreSQL database, in this process or on a server: one connection, one statement at a time. Values are given apart from
 * the words of a statement (`$1`), never put into them.
 */
export interface Database {
  readonly where: 'embedded' | 'server';
  query<T extends Row = Row>(sql: string, values?: readonly SqlValue[]): Promise<T[]>;
  /** Several statements without values. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Does work that happens wholly or not at all. Transactions do not nest, and nothing else may use the connection meanwhile: the
 * library's functions see to that.
 */
export async function inTransaction<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await database.run('begin');
  try {
    const result = await work();
    await database.run('commit');
    return result;
  } catch (error) {
    // Where the connection itself is gone, the server has rolled back already.
    await database.run('rollback').catch(() => undefined);
    throw error;
  }
}
