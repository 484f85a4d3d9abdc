import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/engine/index.js';
import { PERSONS, type Report, SMALL_LAW, SMALL_LOG, smallCases } from './support.js';

const { place, law, log, report } = smallCases();

describe('masking', () => {
  const formats = [['table'], ['md'], ['json'], ['jsonl'], ['csv'], ['json', '--verdict', ...VERDICTS]];

  it.each(formats)('shows no person in %s', async (format, ...more) => {
    const { out, err } = await place.run([
      'check',
      log,
      '--law',
      law,
      '--at',
      '2024-05-01',
      '--format',
      format!,
      ...more,
    ]);
    for (const person of PERSONS) expect(out + err).not.toContain(person);
    expect(out).not.toContain('=2+2');
  });

  it('gives one case the same pseudonym in every run, and another one under another key', async () => {
    const cases = async (env: Record<string, string>) => {
      const { out } = await place.run(['check', log, '--law', law, '--at', '2024-05-01', '--format', 'json'], { env });
      return (JSON.parse(out) as Report).findings!.map((f) => f.case);
    };
    const first = await cases({});
    expect(first[0]).toMatch(/^case-[a-z2-7]{12}$/);
    expect(await cases({})).toEqual(first);
    expect(await cases({ DUECOURSE_KEY_FILE: place.at('other-key') })).not.toEqual(first);
  });

  it('keeps the key for its owner alone', async () => {
    await report();
    const key = place.at('config/duecourse/key');
    expect(statSync(key).size).toBe(32);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readdirSync(place.at('config/duecourse'))).toEqual(['key']);
  });

  it('lifts the mask when asked, and says so', async () => {
    const shown = await report('--show-persons');
    expect(shown.findings!.map((f) => f.case)).toEqual(['=2+2', '3', '4']);
    expect(shown.receipt.options.showPersons).toBe(true);
    const csv = await place.run([
      'check',
      log,
      '--law',
      law,
      '--at',
      '2024-05-01',
      '--format',
      'csv',
      '--show-persons',
    ]);
    expect(csv.out).toContain(",'=2+2,");
    expect(csv.out).not.toContain(',=2+2,');
  });

  it('shows what the binding declares safe', async () => {
    const binding = place.put(
      'safe.bind.yaml',
      'law: test/requests\nsource: { order: source }\nevents: { requested: requested, answered: answered }\nsafe-to-show: [case]\n',
    );
    const found = await report('--bind', binding, '--only', 'answer');
    expect(found.findings!.map((f) => f.case)).toEqual(['=2+2', '3']);
    expect(found.receipt.binding.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes the binding beside the log, else the one beside the law', async () => {
    const bind = (safe: string) =>
      `law: test/requests\nevents: { requested: requested, answered: answered }\nsafe-to-show: [${safe}]\n`;
    const other = place.put('beside.csv', SMALL_LOG);
    const beside = place.put('beside.law.md', SMALL_LAW);
    const run = async () =>
      JSON.parse((await place.run(['check', other, '--law', beside, '--format', 'json'])).out) as Report;
    expect((await run()).receipt.binding.name).toBe(null);
    const ofLaw = place.put('beside.bind.yaml', bind('case'));
    const found = await run();
    expect([found.receipt.binding.name, found.findings!.find((f) => f.verdict === 'late')!.case]).toEqual([
      ofLaw,
      '=2+2',
    ]);
    const ofLog = place.put('beside.csv.bind.yaml', bind(''));
    expect((await run()).receipt.binding.name).toBe(ofLog);
  });

  it('shows no value of the log in an error', async () => {
    const odd = place.put('odd.csv', 'case,activity,time\nCase of Ada,requested,Bruno Verdi\n');
    const { code, out, err } = await place.run(['check', odd, '--law', law]);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const person of PERSONS) expect(err).not.toContain(person);
  });
});
