import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { Io, Out } from '../../src/cli/io.js';
import { main } from '../../src/cli/run.js';
import type { Receipt, ReportedFinding, ReportHead } from '../../src/report/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = path.join(root, 'dist', 'cli', 'main.js');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as it is. */
  readonly bytes: Buffer;
}

/** A folder of a test's own, with a place for the key and for compiled laws. */
export class Place {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'duecourse-cli-'));
  readonly env: Readonly<Record<string, string | undefined>>;

  constructor() {
    this.env = { HOME: this.folder, XDG_CONFIG_HOME: this.at('config'), XDG_CACHE_HOME: cache, LANG: 'en_US.UTF-8' };
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** Writes a file and gives its path. */
  put(name: string, text: string | Uint8Array): string {
    writeFileSync(this.at(name), text);
    return this.at(name);
  }

  /** Runs the program in this process. */
  async run(
    words: readonly string[],
    { now = '2024-06-30', env = {} as Readonly<Record<string, string>>, ask = undefined as Io['ask'] | undefined } = {},
  ): Promise<Ran> {
    const [out, err] = [new Gathered(), new Gathered()];
    const io: Io = {
      stdout: out,
      stderr: err,
      env: { ...this.env, ...env },
      now: () => new Date(`${now}T12:00:00Z`),
      ...(ask ? { ask } : {}),
    };
    const code = await main(words, io);
    return { code, out: out.text, err: err.text, bytes: out.bytes };
  }

  /** Runs the built program as a process of its own. */
  spawn(words: readonly string[], input = '', cwd = this.folder): Promise<Ran> {
    expect(existsSync(program), 'nothing is built: npm run build').toBe(true);
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [program, ...words],
        { env: this.env as NodeJS.ProcessEnv, cwd, maxBuffer: 1 << 28 },
        (_, out, err) => {
          resolve({ code: child.exitCode ?? -1, out, err, bytes: Buffer.from(out) });
        },
      );
      child.stdin?.end(input);
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Laws are compiled once for the tests of a file. */
const cache = mkdtempSync(path.join(tmpdir(), 'duecourse-cli-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

export { program };

class Gathered implements Out {
  readonly #pieces: Buffer[] = [];
  readonly isTerminal = false;
  readonly columns = 100;

  get bytes(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  get text(): string {
    return this.bytes.toString();
  }

  async write(data: string | Uint8Array): Promise<void> {
    this.#pieces.push(Buffer.from(data as string));
  }
}

/** Requests answered in time, late, never; one whose answer came before it. */
export const SMALL_LAW = `---
law: test/requests
title: { en: "Requests", zh: "申请", it: "Richieste" }
jurisdiction: none
zone: Europe/Rome
source: "No statute: rules made for tests"
review: none
---

# Requests

## Art. 1 Answers

- en: A request is answered within 30 days, and by somebody else than the one who took it.

\`\`\`duecourse
event requested by party en "Requested" zh "申请" it "Richiesto" (reason: any text)
event answered by office en "Answered" zh "答复" it "Risposto" (outcome: any text)

reading days:
    calendar "thirty days are days of the calendar" assumed
  | months "thirty days are a month"

duty answer under days.calendar point 1: after each requested, office must answered within 30 days
duty answer under days.months point 1: after each requested, office must answered within 1 month
guard other-hand point 1: answered only if actor is not in actors(requested)
\`\`\`
`;

/** Names of persons that no output may show. */
export const PERSONS = ['Ada Rossi', 'Bruno Verdi', '=HYPERLINK("x")', 'Case of Ada', 'broken leg'];

export const SMALL_LOG = `case,activity,time,resource,reason
Case of Ada,requested,2024-01-10,Ada Rossi,broken leg
Case of Ada,answered,2024-02-09,Bruno Verdi,
=2+2,requested,2024-01-10,Ada Rossi,broken leg
=2+2,answered,2024-02-10,Bruno Verdi,
3,requested,2024-03-01,Ada Rossi,
4,requested,2024-04-02,"=HYPERLINK(""x"")",
4,answered,2024-04-05,"=HYPERLINK(""x"")",
`;

/** What `check --format json` writes. */
export type Report = ReportHead & { readonly findings?: readonly ReportedFinding[]; readonly receipt: Receipt };

/** The small law and log in a place of their own, for the tests of one file. */
export function smallCases() {
  const place = new Place();
  const law = place.put('requests.law.md', SMALL_LAW);
  const log = place.put('log.csv', SMALL_LOG);
  afterAll(() => place.remove());
  const report = async (...words: string[]): Promise<Report> => {
    const at = ['check', log, '--law', law, '--at', '2024-05-01', '--format', 'json'];
    const { code, out, err } = await place.run([...at, ...words]);
    expect(err).toBe('');
    expect(code).toBe(0);
    return JSON.parse(out) as Report;
  };
  return { place, law, log, report };
}
