import { chmodSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERSONS, smallCases } from './support.js';

const { place, law, log } = smallCases();

const told = async (...words: string[]) => {
  const { code, err } = await place.run(words);
  expect(code).toBe(2);
  return err;
};

describe('what a newcomer gets wrong', () => {
  it('is told the option that was meant', async () => {
    for (const [typed, meant] of [
      ['--lwa', '--law'],
      ['--formt', '--format'],
      ['--out-file', '--out'],
      ['--verd', '--verdict'],
    ] as const)
      expect(await told('check', log, '--law', law, typed, 'x'), typed).toContain(`Did you mean ${meant}?`);
    expect(await told('check', log, '--law', law, '--xyzzy')).not.toContain('Did you mean');
  });

  it('is told the law that was meant, by its id, its last part, or a file beside', async () => {
    for (const typed of ['eu/gpdr', 'gdpr', 'gdrp', 'uk/gdpr'])
      expect(await told('check', log, '--law', typed), typed).toContain('Did you mean "eu/gdpr"?');
    expect(await told('check', log, '--law', place.at('request.law.md'))).toContain('requests.law.md');
    expect(await told('check', log, '--law', place.at('nowhere/at-all.md'))).not.toContain('Did you mean');
  });

  it('is told of a table without a row of names, whose values are not shown', async () => {
    const headless = place.put(
      'headless.csv',
      '1,requested,2024-01-10,Ada Rossi,broken leg\n2,requested,2024-01-11,Bruno Verdi,\n',
    );
    for (const words of [
      ['info', headless],
      ['check', headless, '--law', law],
      ['info', headless, '--columns', 'case=File'],
    ]) {
      const err = await told(...words);
      expect(err).toContain('log/no-header-row');
      expect(err).toContain('case,activity,time');
      for (const person of PERSONS) expect(err).not.toContain(person);
    }
  });

  it('is told of a column in the binding that the log does not have, with the nearest', async () => {
    const events = 'law: test/requests\nevents: { requested: requested, answered: answered }\n';
    const actor = place.put('actor.bind.yaml', `${events}office: reasn\n`);
    expect(await told('check', log, '--law', law, '--bind', actor)).toContain('Did you mean "reason"?');
    const safe = place.put('safe.bind.yaml', `${events}safe-to-show: [case, reasn]\n`);
    const { code, out } = await place.run(['check', log, '--law', law, '--bind', safe, '--at', '2024-05-01']);
    expect(code).toBe(0);
    expect(out).toContain('reasn (reason?)');
  });

  it('is told how a command is called, and what a file is that was given for another', async () => {
    expect(await told('check')).toContain('duecourse check LOG... --law LAW');
    expect(await told('bind', log)).toContain('duecourse bind LOG LAW');
    expect(await told('check', log, '--law', law, '--bind', law)).toContain('binding/several-documents');
    expect(await told('check', log, '--law', law, '--out', place.at('nowhere/x.txt'))).toContain('cli/no-such-place');
    const other = await told('check', log, '--law', 'eu/gdpr');
    expect(other).toContain('duecourse bind LOG eu/gdpr');
    expect((await place.run(['explain', law])).out).toContain('event Answered (answered): outcome');
  });

  it('is told how a part of laws is called, and given the help that was asked for', async () => {
    for (const action of ['check', 'mutate'])
      expect(await told('laws', action)).toMatch(new RegExp(`Write: duecourse laws ${action} FILE\\.\\.\\.`));
    expect(await told('laws', 'list', 'extra')).toContain('"extra" is one word too many');
    const whole = await place.run(['--help']);
    expect(await place.run(['help'])).toEqual(whole);
    expect(await place.run(['help', '--lang', 'it'])).toEqual(await place.run(['--help', '--lang', 'it']));
    expect(await place.run(['help', 'bind'])).toEqual(await place.run(['bind', '--help']));
  });

  it('is told that a folder is no output, and what a number below zero is', async () => {
    for (const words of [
      ['check', log, '--law', law],
      ['bind', log, law],
      ['simulate', law],
    ])
      expect(await told(...words, '--out', place.folder)).toContain('cli/is-folder');
    expect(await told('check', log, '--law', law, '--evidence', '-1')).toContain('--evidence cannot be "-1"');
    expect(await told('explain-case', log, '-A', '--law', law)).toContain('-- -A');
    expect(await told('explain-case', log, '--lw', law)).not.toContain('two dashes');
    const shells = await told('completion');
    expect(shells).toContain('duecourse completion bash|zsh|fish.');
    expect(shells).not.toContain('WORD');
  });

  it('is told that a report is no log', async () => {
    for (const format of ['json', 'jsonl']) {
      const out = place.at(`own.${format}`);
      await place.run(['check', log, '--law', law, '--at', '2024-05-01', '--format', format, '--out', out]);
      expect(await told('info', out)).toContain('duecourse report');
    }
  });

  it('is told the line of a quote that is never closed, and no contents as a name', async () => {
    for (const [line, text] of [
      [1, 'case,activity,"time\n1,requested,Ada Rossi\n'],
      [3, 'case,activity,time\n1,requested,2024-01-10\n2,"answered,Ada Rossi\n3,answered,2024-01-11\n'],
      [3, 'no,received\n1,2024-01-10\n2,"2024-01-10 Ada Rossi\n3,2024-01-01\n'],
    ] as const) {
      const broken = place.put('broken.csv', text);
      for (const words of [
        ['info', broken],
        ['check', broken, '--law', law],
      ]) {
        const err = await told(...words);
        expect(err).toContain('csv/unclosed-quote');
        expect(err).toContain(`broken.csv:${line}:`);
        expect(err).not.toContain('Ada Rossi');
      }
    }
    const letter = place.put('letter.txt', 'Dear Ada Rossi your broken leg is bad\nmore\n');
    const { out, err } = await place.run(['info', letter]);
    expect(out + err).not.toContain('Ada Rossi');
    expect(await told('check', letter, '--law', law)).not.toContain('Ada Rossi');
  });

  it('is told that a workbook was cut off', async () => {
    const cut = place.put('cut.xlsx', Buffer.from('PK\x03\x04 [Content_Types].xml and no more of it than this'));
    expect(await told('info', cut)).toContain('excel/cut-off');
  });

  it('is told what to do about a key that cannot be read or made', async () => {
    mkdirSync(place.at('there/duecourse/key'), { recursive: true });
    const at = ['check', log, '--law', law, '--at', '2024-05-01'];
    const folder = await place.run(at, { env: { XDG_CONFIG_HOME: place.at('there') } });
    expect([folder.code, folder.err]).toEqual([2, expect.stringContaining('cli/key-unreadable')]);
    expect(folder.err).toContain('DUECOURSE_KEY_FILE');
    const file = place.put('no-folder', '');
    const none = await place.run(at, { env: { XDG_CONFIG_HOME: file } });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('DUECOURSE_KEY_FILE')]);
    chmodSync(file, 0o600);
  });
});
