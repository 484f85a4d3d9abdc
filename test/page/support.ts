import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundlePage } from '../../scripts/build.mjs';
import { runCheck } from '../../src/cli/run-check.js';
import { isReported } from '../../src/engine/index.js';
import { type Language, messagesIn } from '../../src/messages/index.js';
import { htmlReport, type PageAssets } from '../../src/page/index.js';
import { type ReportDocument, reportDocument } from '../../src/report/index.js';
import { SMALL_LAW } from '../cli/support.js';

/** A folder of a test's own, with the script and style of the page as they are now. */
export class PageFolder {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'duecourse-page-'));

  constructor() {
    // The same pseudonyms in every run.
    mkdirSync(this.at('duecourse'));
    writeFileSync(this.at('duecourse/key'), new Uint8Array(32).fill(7), { mode: 0o600 });
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  put(name: string, text: string): string {
    writeFileSync(this.at(name), text);
    return this.at(name);
  }

  async assets(): Promise<PageAssets> {
    await bundlePage(this.at('assets'));
    const read = (name: string) => readFileSync(this.at(`assets/${name}`), 'utf8').trimEnd();
    return { script: read('page.js'), style: read('page.css') };
  }

  /** The report of a log under a law, as `check --format html` gathers it. */
  async document({
    log = requests(),
    /** Null: the one beside the log. */
    binding = BINDING as string | null,
    law = this.put('requests.law.md', SMALL_LAW),
    /** Null: as the binding says. */
    at = '2024-05-01' as string | null,
    showPersons = false,
    logFile = this.put('log.csv', log),
    evidence = 20_000,
    language = 'en',
  } = {}): Promise<ReportDocument> {
    const options = { summary: false, showPersons, readings: false, only: [], verdicts: [], engine: 'kernel' as const };
    const io = {
      env: { HOME: this.folder, XDG_CONFIG_HOME: this.folder, XDG_CACHE_HOME: this.folder },
      now: () => new Date('2030-01-01T12:00:00Z'),
    };
    const bind = binding === null ? `${logFile}.bind.yaml` : this.put('log.bind.yaml', binding);
    const run = await runCheck(
      {
        log: logFile,
        law,
        bind,
        at: at ?? undefined,
        options,
        keeps: isReported,
        open: {},
        threads: 1,
        hash: true,
        work: {},
      },
      io as never,
    );
    return reportDocument(run, { evidence, language });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function htmlOf(document: ReportDocument, assets: PageAssets, language: Language = 'en'): Promise<string> {
  return [...htmlReport(document, await messagesIn(language), assets)].join('');
}

export const BINDING = `law: test/requests
source: { kind: log, order: source }
events:
  requested: { activity: requested, attributes: { reason: why } }
  answered: answered
actor: who
office: { column: desk }
safe-to-show: [case, why, desk, region]
`;

const DAY = 86_400_000;

/** Requests over two years: most answered in time, some late, some never, and in one office more than elsewhere. */
export function requests(cases = 120): string {
  const rows = ['case,activity,time,who,why,desk,region'];
  const day = (n: number) => new Date(Date.UTC(2022, 0, 10) + n * DAY).toISOString().slice(0, 10);
  for (let i = 0; i < cases; i++) {
    const asked = (i * 7) % 780;
    const desk = ['North', 'South', 'Harbour', 'East'][i % 4]!;
    const took = desk === 'Harbour' ? 12 + ((i * 5) % 31) : 4 + ((i * 11) % 27);
    const end = i % 17 === 0 ? '' : `\nR-${1000 + i},answered,${day(asked + took)},clerk ${i % 5},,${desk},`;
    rows.push(
      `R-${1000 + i},requested,${day(asked)},clerk ${(i * 3) % 7},${['flood', 'noise', 'lease'][i % 3]},${desk},r${i % 6}${end}`,
    );
  }
  return `${rows.join('\n')}\n`;
}
