import { extname } from 'node:path';
import { failInput, jsonText } from '../../base/index.js';
import { type ReportDocument, readStoredReport } from '../../report/index.js';
import {
  cleanCases,
  csvWorksheet,
  draw,
  foundAgain,
  LAST,
  population,
  SAMPLE_VERSION,
  type SampleFile,
  type Shown,
  storedEvidence,
  type Worksheet,
  worksheet,
  writeWorksheet,
} from '../../supervise/index.js';
import { AGAIN_OPTIONS, checkedAgain } from '../again.js';
import { FOUND_OPTIONS, findingsFile } from '../findings-file.js';
import { Exit } from '../io.js';
import { writeFileWhole, writeTogether } from '../output.js';
import { refuseFilled } from '../over-filled.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { programVersion } from '../version.js';
import { wholeNumber } from '../whole-number.js';

const MOST = 10_000;
export const SAMPLE_ENDING = '.sample.json';

/** `duecourse sample FINDINGS --n 200 --by rule --out sheet.xlsx`: a random sample as a worksheet for people to check. */
export const sample: Command = {
  spec: {
    name: 'sample',
    operands: ['FINDINGS?'],
    options: {
      ...FOUND_OPTIONS,
      n: { takes: 'value' },
      by: { takes: 'value', values: ['rule'] },
      seed: { takes: 'value' },
      blind: { takes: 'nothing' },
      clean: { takes: 'value' },
      out: { takes: 'value' },
      force: { takes: 'nothing' },
      ...AGAIN_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const from = findingsFile(args.operands[0] ?? LAST, args);
    const { file } = from;
    const out = args.value('out') ?? 'sample.xlsx';
    const ending = extname(out).toLowerCase();
    if (ending !== '.xlsx' && ending !== '.csv') failInput('sample/ending', out);
    const n = wholeNumber(args, 'n', 200, { command: 'sample', least: 0, most: MOST });
    const clean = wholeNumber(args, 'clean', 0, { command: 'sample', least: 0, most: MOST });
    const outs = [out, `${out}${SAMPLE_ENDING}`];
    refuseFilled(outs, args);
    await refuseOverInput(outs, [file, ...args.list('log')]);
    const stored = readStoredReport(file, messages.language);
    const { report } = stored;
    if (!stored.untouched) await io.stderr.write(`${messages.text('findings/touched', { file })}\n`);
    const seed = seedOf(args.value('seed'), report);
    const byRule = args.value('by') === 'rule';
    const strata = draw(population(report, byRule), n, seed);
    const ids = strata.flatMap(({ drawn }) => drawn);
    if (ids.length === 0 && clean === 0) failInput('sample/nothing', file);
    const known = storedEvidence(report, ids);
    const run = known !== null && clean === 0 ? null : await checkedAgain(report.receipt, from, args, io, messages);
    const found = known ?? foundAgain(run!, ids);
    const lost = ids.filter((id) => !found.has(id));
    if (lost.length > 0) failInput('again/not-found', file, { data: { n: lost.length, id: lost[0]! } });
    const rules = new Set([...found.values()].map((one) => one.rule));
    const asked = rules.size > 0 ? rules : new Set(report.rules.map(({ rule }) => rule));
    const drawnClean = clean > 0 ? cleanCases(run!, clean, seed, asked) : null;
    const shown = [...ids.map((id) => found.get(id)!), ...(drawnClean?.shown ?? [])];
    const options = {
      blind: args.flag('blind'),
      asksOther: drawnClean !== null,
      seed,
      offersChoices: ending === '.xlsx',
    };
    const sheet = worksheet(shown, report, options, messages);
    const drawn = sampleFile(report, sheet, { ...options, byRule, clean: drawnClean?.cases ?? null });
    await writeTogether(outs, async ([sheetFile = '', sampleFileName = '']) => {
      await writeFileWhole(
        sheetFile,
        ending === '.csv' ? csvWorksheet(sheet) : (sink) => writeWorksheet(sheet, messages, sink),
      );
      await writeFileWhole(sampleFileName, [jsonText(drawn)]);
    });
    await io.stdout.write(`${messages.text('sample/written', writtenData(outs, drawn, shown))}\n`);
    return Exit.OK;
  },
};

/** Without one, the findings give it: then nobody chose the sample by choosing the seed. */
function seedOf(given: string | undefined, { receipt }: ReportDocument): string {
  if (given === undefined) return (receipt.findings ?? receipt.log.hash ?? receipt.law.hash).slice(0, 12);
  return /^[\p{L}\p{N}-]{1,64}$/u.test(given) ? given : failInput('sample/bad-seed', 'duecourse sample');
}

function sampleFile(
  report: ReportDocument,
  sheet: Worksheet,
  made: Pick<SampleFile, 'blind' | 'seed' | 'byRule'> & { readonly clean: number | null },
): SampleFile {
  const { receipt, rules } = report;
  const sizes = new Map([...population(report, true)].map(([rule, ids]) => [rule, ids.length]));
  return {
    duecourse: 'sample',
    sampleVersion: SAMPLE_VERSION,
    program: programVersion(),
    at: report.at,
    law: { id: receipt.law.id, hash: receipt.law.hash },
    log: receipt.log,
    findings: receipt.findings,
    seed: made.seed,
    blind: made.blind,
    byRule: made.byRule,
    titles: sheet.titles,
    rules: rules.flatMap(({ rule, article }) => {
      const findings = sizes.get(rule);
      return findings === undefined ? [] : [{ rule, article, findings }];
    }),
    clean: made.clean === null ? null : { cases: made.clean },
    rows: sheet.rows.map(({ drawn }) => drawn),
  };
}

function writtenData([sheet = '', file = '']: readonly string[], drawn: SampleFile, shown: readonly Shown[]) {
  const findings = shown.filter(({ finding }) => finding !== null).length;
  return {
    sheet,
    sample: file,
    findings,
    population: drawn.rules.reduce((sum, rule) => sum + rule.findings, 0),
    clean: shown.length - findings,
    seed: drawn.seed,
  };
}
