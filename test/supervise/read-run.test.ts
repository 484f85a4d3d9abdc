import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { checkOf, findRun, latestRun, listRuns, type RunManifest, readRun } from '../../src/supervise/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-runs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest: RunManifest = {
  duecourse: 'run',
  runVersion: 1,
  id: '2026-11-22T211530Z',
  program: '0.1.0',
  started: '2026-11-22T21:15:30Z',
  finished: '2026-11-22T21:15:31Z',
  fingerprint: 'f'.repeat(64),
  key: null,
  previous: null,
  notes: null,
  checks: [
    {
      name: 'fines',
      law: 'it/highway-code-fines',
      title: { en: 'Fines' },
      at: '2013-06-18',
      findings: 2,
      adverse: 1,
      since: null,
      unnoted: 1,
      toCome: false,
      meanings: {},
      recording: 'a',
      reads: '',
      files: [{ name: 'findings.json', bytes: 3, sha256: 'b' }],
    },
  ],
};

function put(id: string, value: unknown = { ...manifest, id }): string {
  mkdirSync(path.join(folder, id), { recursive: true });
  writeFileSync(path.join(folder, id, 'run.json'), JSON.stringify(value));
  return path.join(folder, id);
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0]!.code;
    throw error;
  }
  return 'nothing';
}

describe('the folder of a run', () => {
  it('lists whole runs in the order in which they were made', () => {
    for (const id of ['2026-11-22T211530Z-10', '2026-11-22T211530Z', '2026-11-22T211530Z-2', '2026-10-01T000000Z'])
      put(id);
    mkdirSync(path.join(folder, '2026-12-01T000000Z'));
    mkdirSync(path.join(folder, '.draft-1'));
    expect(listRuns(folder)).toEqual([
      '2026-10-01T000000Z',
      '2026-11-22T211530Z',
      '2026-11-22T211530Z-2',
      '2026-11-22T211530Z-10',
    ]);
    expect(latestRun(folder)?.id).toBe('2026-11-22T211530Z-10');
    expect(latestRun(path.join(folder, 'nowhere'))).toBeNull();
  });

  it('is found by its folder, its id, and as the last one', () => {
    const there = put('2026-11-22T211530Z');
    expect(readRun(there).checks[0]!.name).toBe('fines');
    expect(findRun('2026-11-22T211530Z', folder).folder).toBe(there);
    expect(findRun(`${there}/`, folder).folder).toBe(there);
    expect(findRun('last', folder).id).toBe('2026-11-22T211530Z-10');
    expect(codeOf(() => findRun('yesterday', folder))).toBe('run/unknown');
    expect(codeOf(() => checkOf(readRun(there), 'parking'))).toBe('run/no-check');
  });

  it('is not believed when a name in it could lead elsewhere, or its form is another', () => {
    const [check] = manifest.checks;
    const bad = (value: unknown) => codeOf(() => readRun(put('2026-11-23T000000Z', value)));
    expect(bad({ ...manifest, checks: [{ ...check, name: '../../etc' }] })).toBe('run/shape');
    expect(bad({ ...manifest, checks: [{ ...check, files: [{ name: '/etc/passwd', bytes: 1, sha256: '' }] }] })).toBe(
      'run/shape',
    );
    expect(bad({ ...manifest, previous: '../x' })).toBe('run/shape');
    expect(bad({ ...manifest, runVersion: 99 })).toBe('run/version');
    expect(bad({ some: 'thing' })).toBe('run/no-run');
    expect(codeOf(() => readRun(folder))).toBe('run/no-run');
  });
});
