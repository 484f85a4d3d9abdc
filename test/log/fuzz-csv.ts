import { type CsvOptions, readCsv } from '../../src/log/csv/index.js';
import { type FuzzResult, fuzzFiles } from './fuzz-files.js';
import { mutate } from './fuzz-xes.js';

const rows = Array.from(
  { length: 12 },
  (_, i) => `c${i >> 2},T${i % 3},2011-10-1${i % 9}T13:42:2${i % 6}.688+02:00,${i}.5,"a ""${i}"", b",0${i},true,中${i}`,
);
const header = 'case:concept:name,concept:name,time:timestamp,amount,"note, long",code,case:flag,名';

const sources = [
  [header, ...rows].join('\n'),
  [header, ...rows].join('\r\n').replaceAll(',', ';'),
  `\ufeff案件编号\t活动\t时间\n1\ta\t2011年1月2日 10:30\n1\tb\t2011/1/3\n\n2\ta\t\n`,
].map((text) => new TextEncoder().encode(text));

/** Reads `runs` broken CSV files. */
export function fuzzCsv(folder: string, runs: number, seed: number): Promise<FuzzResult> {
  const options: CsvOptions = { maxFieldBytes: 1 << 16 };
  return fuzzFiles(folder, sources, mutate, async (path) => (await readCsv(path, options)).log, runs, seed);
}
