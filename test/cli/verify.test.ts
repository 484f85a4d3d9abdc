import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import type { ReceiptFile } from '../../src/report/receipts/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { PERSONS, SMALL_LAW, SMALL_LOG, smallCases } from './support.js';

const { place, law, log } = smallCases();
const AT = ['--at', '2024-05-01'];

async function checked(name: string, ...words: string[]): Promise<string> {
  const receipt = place.at(name);
  const { code, err } = await place.run(['check', log, '--law', law, ...AT, '--receipt', receipt, ...words]);
  expect([code, err]).toEqual([0, '']);
  return receipt;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> & { list: string[] };

describe('a receipt', () => {
  it('holds hashes of all that went in and of what came out, and no person', async () => {
    const receipt = json(await checked('receipt.json'));
    expect(receipt).toMatchObject({
      duecourse: 'receipt',
      receiptVersion: 1,
      at: '2024-05-01',
      law: { id: 'test/requests', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      log: { name: 'log.csv', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      binding: { name: null, hash: null },
      counts: { answer: { met: 2, late: 1, overdue: 1 }, 'other-hand': { lawful: 2, breach: 1 } },
      total: 3,
    });
    const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/receipt.schema.json'), 'utf8')) as Parameters<
      typeof schemaFaults
    >[1];
    expect(schemaFaults(receipt, schema)).toEqual([]);
    expect(receipt.list).toHaveLength(3);
    for (const person of PERSONS) expect(JSON.stringify(receipt)).not.toContain(person);
  });

  it('is the same whatever form the report has, which engine judged it, and what is shown of persons', async () => {
    const [table, other, shown] = [
      json(await checked('a.json')),
      json(await checked('b.json', '--format', 'csv', '--engine', 'interpreter')),
      json(await checked('c.json', '--show-persons', '--format', 'jsonl', '--out', place.at('c.jsonl'))),
    ];
    for (const receipt of [other, shown])
      expect([receipt['verdicts'], receipt.list, receipt['counts']]).toEqual([
        table['verdicts'],
        table.list,
        table['counts'],
      ]);
  });

  it('is not written over what is read', async () => {
    for (const over of [log, law]) {
      const { code, err } = await place.run(['check', log, '--law', law, '--receipt', over]);
      expect([code, err]).toEqual([2, expect.stringContaining('cli/over-input')]);
    }
    const out = place.at('both.json');
    const both = await place.run([
      'check',
      log,
      '--law',
      law,
      ...AT,
      '--format',
      'json',
      '--out',
      out,
      '--receipt',
      out,
    ]);
    expect(both.code).toBe(2);
  });
});

describe('duecourse verify', () => {
  it('says same where nothing changed, finding log and law beside the receipt', async () => {
    const receipt = await checked('receipt.json');
    expect(await place.run(['verify', receipt])).toMatchObject({
      code: 0,
      out: 'Same: the check was made again and says the same, to each of 3 findings.\n',
      err: '',
    });
    const found = await place.run(['check', log, '--law', law, ...AT, '--format', 'json']);
    const report = place.put('findings.json', found.out);
    expect((await place.run(['verify', report, '--format', 'json'])).out).toContain('"same": true');
  });

  it('finds the law beside the receipt whatever its file is called, if one alone is of that law', async () => {
    const receipt = readFileSync(await checked('receipt.json'), 'utf8');
    mkdirSync(place.at('copied'));
    for (const [name, text] of [
      ['receipt.json', receipt],
      ['log.csv', SMALL_LOG],
      ['other.law.md', SMALL_LAW.replace('law: test/requests', 'law: test/other')],
      ['mine.law.md', SMALL_LAW],
    ] as const)
      place.put(`copied/${name}`, text);
    expect((await place.run(['verify', place.at('copied/receipt.json')])).out).toMatch(/^Same: .* 3 findings/);
    place.put('copied/again.law.md', SMALL_LAW);
    const { code, err } = await place.run(['verify', place.at('copied/receipt.json')]);
    expect([code, err]).toEqual([2, expect.stringContaining('receipt/no-law')]);
  });

  it('says which input changed, and which findings are new, gone or changed', async () => {
    const receipt = await checked('receipt.json');
    // One answer a day later, one finding less, one more.
    const changed = SMALL_LOG.replace('2024-02-10,Bruno', '2024-02-11,Bruno')
      .replace('3,requested,2024-03-01,Ada Rossi,\n', '')
      .replace('2024-02-09,Bruno', '2024-02-12,Bruno');
    const other = place.put('other.csv', changed);
    const { code, out } = await place.run(['verify', receipt, '--log', other]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Different\.\n {2}log: [0-9a-f]{12} then, [0-9a-f]{12} now\n {2}findings: 3 then, 3 now\n/);
    expect(out).toMatch(/new: 1 \([0-9a-f]{16}\)\n {4}gone: 1 \([0-9a-f]{16}\)\n {4}changed: 1 \([0-9a-f]{16}\)\n/);
    expect(out).toContain('answer: met 2, late 1, overdue 1 then; met 1, late 2 now');
    const stricter = place.put('strict.law.md', SMALL_LAW.replace('within 30 days', 'within 20 days'));
    const lawful = await place.run(['verify', receipt, '--law', stricter]);
    expect(lawful.code).toBe(1);
    expect(lawful.out).toMatch(/law: [0-9a-f]{12} then/);
    const beside = place.put(
      'log.bind.yaml',
      'law: test/requests\nevents: { requested: requested, answered: answered }\nsafe-to-show: [case]\n',
    );
    expect((await place.run(['verify', receipt, '--bind', beside])).out).toContain('binding: none then, ');
  });

  it('says different where the same findings come from another file, as the order of rows', async () => {
    const receipt = await checked('receipt.json');
    const [head, ...rows] = SMALL_LOG.trim().split('\n');
    const turned = place.put('turned.csv', `${[head, ...rows.slice(2), ...rows.slice(0, 2)].join('\n')}\n`);
    const { code, out } = await place.run(['verify', receipt, '--log', turned]);
    expect(code).toBe(1);
    expect(out).toContain('findings: the same 3');
  });

  it('takes another program for no difference where it finds the same', async () => {
    const receipt = json(await checked('receipt.json'));
    const older = place.put('older.json', JSON.stringify({ ...receipt, program: '0.0.9' }));
    const { code, out } = await place.run(['verify', older]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Same:.*\n {2}program: 0\.0\.9 then, /)]);
  });

  it('reads the log as it was read then', async () => {
    const renamed = place.put('renamed.csv', SMALL_LOG.replace('case,activity,time', 'matter,what,when'));
    const receipt = place.at('renamed.json');
    const columns = ['--columns', 'case=matter', 'activity=what', 'time=when'];
    await place.run(['check', renamed, '--law', law, ...AT, '--receipt', receipt, ...columns]);
    expect((await place.run(['verify', receipt])).out).toMatch(/^Same: .* 3 findings/);
  });

  it('tells what a receipt says of law, calendar and readings that the check made again does not', async () => {
    const receipt = json(await checked('receipt.json')) as unknown as ReceiptFile;
    const { law: said } = receipt;
    const forged: Record<string, object> = {
      'law.id': { law: { ...said, id: 'test/another' } },
      'law.review': { law: { ...said, review: 'the Ministry' } },
      'readings.telling': { readings: { telling: 'own-duty' } },
    };
    for (const [of, change] of Object.entries(forged)) {
      const file = place.put('forged.json', JSON.stringify({ ...receipt, ...change }));
      const { code, out } = await place.run(['verify', file, '--law', law]);
      expect([of, code]).toEqual([of, 1]);
      expect(out).toContain(`\n  ${of}: `);
    }
  });

  it('holds what the findings of a report say beside verdict and days, too', async () => {
    const { out } = await place.run(['check', log, '--law', law, ...AT, '--format', 'json']);
    const whole = JSON.parse(out) as { findings: Record<string, unknown>[]; receipt: Record<string, unknown> };
    const [first, ...rest] = whole.findings;
    const forged: Record<string, unknown> = {
      case: 'case of another',
      why: [{ why: 'absent', field: 'answered' }],
      readings: [],
      assumptions: ['answered never happens'],
      draft: false,
    };
    for (const [of, value] of Object.entries(forged)) {
      const findings = [{ ...first, [of]: value }, ...rest];
      const hash = createHash('sha256');
      for (const finding of findings) hash.update(JSON.stringify(finding)).update('\n');
      const receipt = { ...whole.receipt, findings: hash.digest('hex') };
      const file = place.put('forged.json', JSON.stringify({ ...whole, findings, receipt }));
      const told = await place.run(['verify', file]);
      expect([of, told.code, told.err]).toEqual([of, 1, '']);
      expect(told.out).toContain(`: ${of}: `);
    }
    // An article that is another throughout.
    const text = JSON.stringify(whole).replaceAll(`"article":"${String(first!['article'])}"`, '"article":"Art. 99"');
    const renamed = JSON.parse(text) as typeof whole;
    const hash = createHash('sha256');
    for (const finding of renamed.findings) hash.update(JSON.stringify(finding)).update('\n');
    const receipt = { ...renamed.receipt, findings: hash.digest('hex') };
    const told = await place.run(['verify', place.put('forged.json', JSON.stringify({ ...renamed, receipt }))]);
    expect([told.code, told.err]).toEqual([1, '']);
    expect(told.out).toContain(': article: Art. 99 then, ');
  });

  it('tells of no rule that gave no verdict then and was not there now', async () => {
    const receipt = json(await checked('receipt.json')) as unknown as ReceiptFile;
    const file = place.put('more.json', JSON.stringify({ ...receipt, counts: { ...receipt.counts, other: {} } }));
    expect((await place.run(['verify', file])).code).toBe(0);
  });

  it('takes the law beside the receipt that has its hash, though one of its id comes with the program', async () => {
    const own = SMALL_LAW.replace('law: test/requests', 'law: uk/foia');
    mkdirSync(place.at('own'));
    const [mine, register] = [place.put('own/mine.law.md', own), place.put('own/log.csv', SMALL_LOG)];
    const receipt = place.at('own/receipt.json');
    await place.run(['check', register, '--law', mine, ...AT, '--receipt', receipt]);
    expect((await place.run(['verify', receipt])).out).toMatch(/^Same: .* 3 findings/);
    place.put('own/mine.law.md', `${own}\nChanged since.\n`);
    expect((await place.run(['verify', receipt])).code).not.toBe(0);
  });

  it('says of a binding that is gone that it is gone', async () => {
    mkdirSync(place.at('bound'));
    const [register, binding] = [place.put('bound/log.csv', SMALL_LOG), place.at('bound/log.csv.bind.yaml')];
    place.put('bound/log.csv.bind.yaml', 'law: test/requests\nevents: { requested: requested, answered: answered }\n');
    const receipt = place.at('bound/receipt.json');
    await place.run(['check', register, '--law', law, ...AT, '--receipt', receipt]);
    expect((await place.run(['verify', receipt, '--law', law])).code).toBe(0);
    renameSync(binding, place.at('bound/moved.yaml'));
    const { code, err } = await place.run(['verify', receipt, '--law', law]);
    expect([code, err]).toEqual([2, expect.stringContaining('receipt/no-binding')]);
    const told = await place.run(['verify', receipt, '--law', law, '--bind', place.at('bound/moved.yaml')]);
    expect(told.code).toBe(0);
  });

  it('refuses hostile and damaged files, and follows no name out of the folder', async () => {
    const receipt = json(await checked('receipt.json'));
    const refused = async (text: string, ...words: string[]) => {
      const { code, err } = await place.run(['verify', place.put('bad.json', text), ...words]);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('{"duecourse": "receipt"')).toContain('receipt/not-json');
    expect(await refused('{"duecourse":"receipt"}')).toContain('receipt/shape');
    expect(await refused(JSON.stringify({ ...receipt, receiptVersion: 9 }))).toContain('receipt/version');
    expect(await refused(JSON.stringify({ ...receipt, counts: { answer: 'many' } }))).toContain('receipt/shape');
    expect(await refused(JSON.stringify({ ...receipt, list: receipt.list.slice(1) }))).toContain('receipt/touched');
    expect(await refused('{"some": "thing"}')).toContain('findings/no-report');
    expect(await refused(JSON.stringify({ ...receipt, at: 'some day' }))).toContain('receipt/shape');
    for (const name of ['', '.', '..', 'x/..'])
      expect(await refused(JSON.stringify({ ...receipt, log: { name, hash: null } }))).toContain('receipt/no-log');
    const folder = await place.run(['verify', place.folder]);
    expect([folder.code, folder.err]).toEqual([2, expect.stringMatching(/cli\/is-folder[\s\S]*duecourse-cli-/)]);
    mkdirSync(place.at('inner'), { recursive: true });
    const inner = place.put(
      'inner/receipt.json',
      JSON.stringify({ ...receipt, log: { name: '../log.csv', hash: null } }),
    );
    const away = await place.run(['verify', inner, '--law', law]);
    expect([away.code, away.err]).toEqual([2, expect.stringContaining('receipt/no-log')]);
    const nameless = place.put(
      'inner/b.json',
      JSON.stringify({ ...receipt, law: { ...(receipt['law'] as object), id: '../../x' } }),
    );
    expect((await place.run(['verify', nameless, '--log', log])).err).toContain('receipt/no-law');
    const report = JSON.parse((await place.run(['check', log, '--law', law, ...AT, '--format', 'json'])).out) as {
      findings: { late: unknown }[];
    };
    report.findings[0]!.late = { n: 99, unit: 'days' };
    expect(await refused(JSON.stringify(report))).toContain('receipt/touched');
    renameSync(inner, path.join(place.folder, 'moved.json'));
  });
});
