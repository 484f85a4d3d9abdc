import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../src/log/index.js';
import { messagesIn } from '../../src/messages/index.js';
import { type BinaryForm, REPORT_KEY, type ReportDocument, writeForm } from '../../src/report/index.js';
import { finding, gathering, HOSTILE, smallDocument } from './support.js';

const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(form: BinaryForm, report: ReportDocument): Promise<string> {
  const { sink, bytes } = gathering();
  await writeForm(form, report, await messagesIn('en'), sink);
  const file = path.join(folder, `report.${form}`);
  writeFileSync(file, bytes());
  return file;
}

async function duckDb(query: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(query)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const FIRST = {
  id: '0123456789abcdef',
  law: 'test/requests',
  rule: 'answer',
  article: 'Art. 1',
  case: 'case-a',
  key: null,
  verdict: 'late',
  event: 'requested',
  time: '2024-01-10',
  other_event: 'answered',
  other_time: '2024-02-10T09:30+01:00',
  due: '2024-02-09',
  late: 1,
  late_unit: 'days',
  why: '',
  provisional: false,
  assumptions: 'withdrawn never happens; abroad = false',
  readings: 'days.months: met',
  draft: true,
  at: '2024-05-01',
  persons_shown: false,
};

describe('findings as Parquet', () => {
  it('are a table with types for DuckDB, dates as dates', async () => {
    const file = await written('parquet', smallDocument());
    const rows = await duckDb(`select * from '${file}'`);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject(FIRST);
    expect(rows[1]).toMatchObject({ verdict: 'overdue', other_event: null, late: 31, readings: '' });
    const types = Object.fromEntries(
      (await duckDb(`describe select * from '${file}'`)).map((c) => [c['column_name'], c['column_type']]),
    );
    expect(types).toMatchObject({
      time_day: 'DATE',
      due_day: 'DATE',
      other_time_instant: 'TIMESTAMP WITH TIME ZONE',
      row: 'BIGINT',
      late: 'DOUBLE',
      provisional: 'BOOLEAN',
    });
    const [day] = await duckDb(
      `select due_day - time_day as days, epoch_ms(other_time_instant) as ms, time_instant from '${file}' limit 1`,
    );
    expect(day).toEqual({ days: '30', ms: String(Date.UTC(2024, 1, 10, 8, 30)), time_instant: null });
  });

  it('carry the report without its findings', async () => {
    const file = await written('parquet', smallDocument());
    const [row] = await duckDb(
      `select decode(value) as report from parquet_kv_metadata('${file}') where decode(key) = '${REPORT_KEY}'`,
    );
    const said = JSON.parse(String(row!['report'])) as ReportDocument;
    const { findings: _f, evidence: _e, ...rest } = smallDocument();
    expect(said).toEqual(rest);
  });

  it('are read by our own reader as a log', async () => {
    const file = await written('parquet', smallDocument());
    const log = await openLog(file, { roles: { case: 'case', activity: 'verdict', time: 'due_day' } });
    expect([log.caseCount, log.eventCount]).toEqual([2, 2]);
  });
});

describe('findings as Arrow', () => {
  it('are the same table, few values as dictionaries', async () => {
    const file = await written('arrow', smallDocument());
    const table = tableFromIPC(readFileSync(file), { useDate: true });
    expect(table.numRows).toBe(2);
    const [first] = table.toArray() as Record<string, unknown>[];
    expect(first).toMatchObject(FIRST);
    expect(first!['due_day']).toEqual(new Date('2024-02-09'));
    expect(first!['other_time_instant']).toEqual(new Date('2024-02-10T08:30Z'));
    expect(table.getChild('verdict').type).toMatchObject({ typeId: -1 });
    expect(JSON.parse(table.schema.metadata!.get(REPORT_KEY)!)).toMatchObject({ at: '2024-05-01' });
    const log = await openLog(file, { roles: { case: 'case', activity: 'verdict', time: 'due_day' } });
    expect([log.caseCount, log.eventCount]).toEqual([2, 2]);
  });
});

describe.each(['parquet', 'arrow'] as const)('%s', (form) => {
  it('holds more findings than one stretch, and texts of any kind', async () => {
    const many = Array.from({ length: 70_000 }, (_, i) =>
      finding({ id: String(i), case: HOSTILE[i % HOSTILE.length]!, late: i % 2 ? null : { n: i, unit: 'hours' } }),
    );
    const file = await written(form, smallDocument({ findings: many }));
    if (form === 'arrow') {
      const table = tableFromIPC(readFileSync(file));
      expect(table.numRows).toBe(70_000);
      expect([...table.getChild('case')].slice(0, HOSTILE.length)).toEqual(HOSTILE);
      expect(table.getChild('late').at(69_998)).toBe(69_998);
    } else {
      const [row] = await duckDb(
        `select count(*)::int as n, count(late)::int as late, sum(late)::double as hours, min("case") as least from '${file}'`,
      );
      expect(row).toEqual({ n: 70_000, late: 35_000, hours: 34_999 * 35_000, least: [...HOSTILE].sort()[0] });
    }
  });

  it('is a table also where there is nothing', async () => {
    const file = await written(form, smallDocument({ findings: [] }));
    if (form === 'parquet') expect(await duckDb(`select count(*)::int as n from '${file}'`)).toEqual([{ n: 0 }]);
    else expect(tableFromIPC(readFileSync(file)).numRows).toBe(0);
  });
});
