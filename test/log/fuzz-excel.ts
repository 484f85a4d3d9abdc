import { readExcel } from '../../src/log/excel/index.js';
import { row, styled, workbook, zip } from './excel-support.js';
import { type FuzzResult, fuzzFiles, type Mutation, mutateBinary } from './fuzz-files.js';
import { mutate } from './fuzz-xes.js';

const parts = workbook({
  sheets: {
    S:
      row('Case ID', 'Activity', 'Date', 'x') +
      Array.from({ length: 8 }, (_, i) =>
        row(`c${i >> 1}`, '<c t="s"><v>0</v></c>', styled(1 + (i % 3), 45352 + i / 3), i),
      ).join(''),
  },
  shared: ['receive', '<r><t>de</t></r><r><t>cide</t></r>'],
  formats: [14, 'yyyy-mm-dd hh:mm', 'h:mm'],
});
const names = Object.keys(parts);

/** Breaks the zip file, or one of the parts before they are put together. */
const mutateWorkbook: Mutation = (source, below) => {
  if (below(3) === 0) return mutateBinary(source, below);
  const name = names[below(names.length)]!;
  return zip({ ...parts, [name]: mutate(Buffer.from(parts[name] as string), below) }, below(2) === 0);
};

/** Reads `runs` broken workbooks. */
export function fuzzExcel(folder: string, runs: number, seed: number): Promise<FuzzResult> {
  const sources = [zip(parts), zip(parts, true)];
  return fuzzFiles(
    folder,
    sources,
    mutateWorkbook,
    async (path) => (await readExcel(path, { maxBytes: 1 << 24 })).log,
    runs,
    seed,
  );
}
