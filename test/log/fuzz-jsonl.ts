import { readJsonLines } from '../../src/log/jsonl/index.js';
import { type FuzzResult, fuzzFiles } from './fuzz-files.js';
import { mutate } from './fuzz-xes.js';

const lines = Array.from({ length: 12 }, (_, i) =>
  JSON.stringify({
    case: `c${i >> 2}`,
    activity: `T${i % 3}`,
    time: `2011-10-1${i % 9}T13:42:2${i % 6}.688+02:00`,
    amount: i + 0.5,
    big: 9007199254740991 + i,
    inner: { day: '2011-10-11', flags: [true, false], deep: { list: [{ a: i }] } },
    text: 'a "quoted" \\ 中😀\n',
    none: null,
  }),
);

/** Reads `runs` broken files of JSON lines. */
export function fuzzJsonLines(folder: string, runs: number, seed: number): Promise<FuzzResult> {
  const sources = [Buffer.from(lines.join('\n')), Buffer.from(`${lines[0]}\r\n\r\n${lines[1]}`)];
  return fuzzFiles(
    folder,
    sources,
    mutate,
    async (path) => (await readJsonLines(path, { maxLine: 1 << 16 })).log,
    runs,
    seed,
  );
}
