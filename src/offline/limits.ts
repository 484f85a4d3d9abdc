/** Together the files of a check may have so many bytes; larger ones are the command line's. */
export const MOST_BYTES = 64_000_000;

/** And so many once they are unpacked. */
export const MOST_UNPACKED = 400_000_000;

/** Names of files that the page reads. */
const READ = /\.(?:xlsx|xlsm|csv|tsv|txt|xes|xml|jsonl|parquet|arrow)(?:\.gz)?$/iu;

/** Why files are not taken: a code of {@link WEB_TEXTS} with its data. */
export interface Refusal {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export async function refusalOf(files: readonly File[]): Promise<Refusal | null> {
  const unknown = files.find((file) => !READ.test(file.name));
  if (unknown !== undefined) return { code: 'offline/unknown-file', data: { name: unknown.name } };
  const size = sum(files.map((file) => file.size));
  const unpacked = sum(await Promise.all(files.map(unpackedSize)));
  if (size <= MOST_BYTES && unpacked <= MOST_UNPACKED) return null;
  const [is, most] = size > MOST_BYTES ? [size, MOST_BYTES] : [unpacked, MOST_UNPACKED];
  return {
    code: 'offline/too-large',
    data: { size: Math.ceil(is / 1e6), most: most / 1e6, command: 'duecourse check' },
  };
}

/** What a gzip file says of itself in its last four bytes; one that lies meets the limits of the readers. */
async function unpackedSize(file: File): Promise<number> {
  if (!/\.gz$/iu.test(file.name) || file.size < 18) return file.size;
  const tail = new DataView(await file.slice(-4).arrayBuffer());
  return tail.getUint32(0, true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
