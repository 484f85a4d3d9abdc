import type { SchemaElement } from 'hyparquet';
import type { ByteWriter, ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Sink } from '../table/index.js';

/** Writes a Parquet file group by group, each to the sink before the next is made. */
export class ParquetFileWriter {
  private constructor(
    private readonly sink: Sink,
    private readonly bytes: ByteWriter,
    private readonly parquet: ParquetWriter,
  ) {}

  /** `schema` lists the elements below the root, which is called `root` and has `columns` children. */
  static async begin(
    sink: Sink,
    root: string,
    columns: number,
    schema: readonly SchemaElement[],
    metadata: Readonly<Record<string, string>>,
  ): Promise<ParquetFileWriter> {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const bytes = new ByteWriter(1 << 20);
    const parquet = new ParquetWriter({
      writer: bytes,
      schema: [{ name: root, num_children: columns, repetition_type: 'REQUIRED' }, ...schema],
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
      createdBy: 'duecourse',
    });
    return new ParquetFileWriter(sink, bytes, parquet);
  }

  async group(columnData: ColumnSource[], rows: number): Promise<void> {
    await this.parquet.write({ columnData, rowGroupSize: rows });
    await this.#flush();
  }

  async finish(): Promise<void> {
    await this.parquet.finish();
    await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.sink.write(this.bytes.getBytes());
    this.bytes.index = 0;
  }
}
