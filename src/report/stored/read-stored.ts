import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { failInput } from '../../base/index.js';
import { textIn } from '../../language/index.js';
import type { ReportDocument } from '../document/index.js';
import type { ReportedFinding } from '../findings.js';
import { SCHEMA_VERSION } from '../report.js';
import { BadJson, JsonScanner } from './json-scanner.js';
import { knownNames, nameFault, placeFault } from './places.js';
import { findingShape, reportShape, type StoredReport } from './report-shape.js';

const MOST_BYTES = 500e6;
const CHUNK = 1 << 20;

/** A report that was read back, and whether its findings are those that its receipt tells of. */
export interface ReadReport {
  readonly report: ReportDocument;
  readonly untouched: boolean;
}

/**
 * Reads the report that `check --format json` wrote. Nothing in the file is believed before its shape is checked, every finding
 * included; findings stay in the file and are read again each time that they are gone through. The law's title is given in
 * `language`.
 *
 * @throws InputError `findings/...` for anything else than such a file
 */
export function readStoredReport(file: string, language: string): ReadReport {
  const { size } = statSync(file);
  if (size > MOST_BYTES) failInput('findings/too-large', file, { data: { size: mega(size), limit: mega(MOST_BYTES) } });
  refuseOtherForms(file);
  const stored = readRest(file);
  const findings = { [Symbol.iterator]: () => eachFinding(file, stored) };
  const hash = createHash('sha256');
  const wanted = new Map<string, ReportedFinding | null>(stored.evidence.findings.map(({ id }) => [id, null]));
  for (const finding of findings) {
    hash.update(JSON.stringify(finding)).update('\n');
    if (wanted.get(finding.id) === null) wanted.set(finding.id, finding);
  }
  const evidence = stored.evidence.findings.map((shown) => {
    const finding = wanted.get(shown.id);
    if (!finding) badShape(file, '.evidence.findings: ids of findings');
    return { ...shown, finding };
  });
  const title = textIn(stored.wording.lawTitles, language, stored.law.title);
  return {
    report: {
      ...stored,
      law: { ...stored.law, title },
      evidence: { ...stored.evidence, findings: evidence },
      findings,
    },
    untouched: stored.receipt.findings === hash.digest('hex'),
  };
}

const mega = (bytes: number) => Math.ceil(bytes / 1e6);

/** First bytes of what else a report may have been written as. */
const FORMS: readonly (readonly [start: string, form: string])[] = [
  ['PAR1', 'Parquet'],
  ['ARROW1', 'Arrow'],
  ['PK', 'Excel'],
  ['<', 'HTML'],
  ['{"type":"report"', 'JSON lines'],
  ['id,law,rule', 'CSV'],
  ['law,rule,', 'CSV'],
  ['# ', 'Markdown'],
  ['\u001f\u008b', 'gzip'],
];

function refuseOtherForms(file: string): void {
  const [first = new Uint8Array()] = chunksOf(file, 64);
  const start = Buffer.from(first).toString('latin1').trimStart();
  const form = FORMS.find(([begin]) => start.startsWith(begin))?.[1];
  if (form !== undefined) failInput('findings/other-form', file, { data: { form } });
}

/** Everything but the findings. */
function readRest(file: string, scanner = new JsonScanner(() => {})): StoredReport {
  for (const chunk of chunksOf(file, CHUNK)) guarded(file, () => scanner.take(chunk));
  const rest = parsed(
    file,
    guarded(file, () => scanner.finish()),
  );
  const { duecourse, schemaVersion } = (rest ?? {}) as Partial<StoredReport>;
  if (typeof duecourse !== 'string' || schemaVersion === undefined) failInput('findings/no-report', file);
  if (schemaVersion !== SCHEMA_VERSION)
    failInput('findings/version', file, {
      data: { version: String(schemaVersion).slice(0, 20), known: SCHEMA_VERSION },
    });
  if (scanner.lists === 0) failInput('findings/summary', file);
  const fault = reportShape(rest) ?? placeFault(rest as StoredReport);
  if (fault !== null) badShape(file, fault);
  return rest as StoredReport;
}

/** An id as it stands at the beginning of a finding that we wrote. */
const ID = /^\{"id":"([0-9a-f-]+)"/;

/**
 * Some findings of such a file by their ids, in its order, from one look at it. The rest of the file and these findings are checked as
 * {@link readStoredReport} does.
 */
export function readSomeFindings(file: string, wanted: ReadonlySet<string>): Map<string, ReportedFinding> {
  const items: { json: string; byte: number }[] = [];
  const scanner = new JsonScanner((json, byte) => {
    const id = ID.exec(json)?.[1];
    if (id === undefined || wanted.has(id)) items.push({ json, byte });
  });
  const stored = readRest(file, scanner);
  const known = knownNames(stored);
  const found = new Map<string, ReportedFinding>();
  for (const { json, byte } of items) {
    const finding = parsed(file, json, byte) as ReportedFinding;
    const fault = findingShape(finding) ?? nameFault(finding, known);
    if (fault !== null) badShape(file, `.findings[]${fault}`, byte);
    if (wanted.has(finding.id)) found.set(finding.id, finding);
  }
  return found;
}

/** All findings of a file, each checked. */
function* eachFinding(file: string, stored: StoredReport): Generator<ReportedFinding> {
  const known = knownNames(stored);
  let items: { json: string; byte: number }[] = [];
  let n = 0;
  const scanner = new JsonScanner((json, byte) => items.push({ json, byte }));
  for (const chunk of chunksOf(file, CHUNK)) {
    guarded(file, () => scanner.take(chunk));
    for (const { json, byte } of items) {
      const finding = parsed(file, json, byte) as ReportedFinding;
      const fault = findingShape(finding) ?? nameFault(finding, known);
      if (fault !== null) badShape(file, `.findings[${n}]${fault}`, byte);
      n++;
      yield finding;
    }
    items = [];
  }
  guarded(file, () => scanner.finish());
}

function* chunksOf(file: string, size: number): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      // The scanner keeps what it is given until an item ends.
      const chunk = Buffer.allocUnsafeSlow(size);
      const read = readSync(handle, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}

function parsed(file: string, json: string, byte = 0): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    failInput('findings/not-json', file, { byte });
  }
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BadJson) failInput(`findings/${error.reason}`, file, { byte: error.byte });
    throw error;
  }
}

function badShape(file: string, fault: string, byte?: number): never {
  const at = fault.lastIndexOf(': ');
  const data = { where: fault.slice(1, at), wanted: fault.slice(at + 2) };
  failInput('findings/shape', file, { data, ...(byte === undefined ? {} : { byte }) });
}
