import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { petitionRegister } from '../support/petition-register.js';

const NOW = { now: '2026-03-01' };
const OFFICE = '甲区人社局';
const { place, ran, findings, made } = petitionRegister(NOW.now);

/** The text of a part of a zip file, by its local header. */
function part(file: string, name: string): string {
  const bytes = readFileSync(file);
  const central = bytes.lastIndexOf(Buffer.from(name));
  const at = bytes.readUInt32LE(central - 46 + 42);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(central - 46 + 20))).toString('utf8');
}

describe('a letter', () => {
  it('tells an office what concerns it and nothing else, one recommendation a rule, with a form for each case', async () => {
    await made;
    const page = place.at('letter.html');
    const words = ['--from', findings, '--office', OFFICE, '--date', '2026-01-09'];
    await ran('letter', ...words, '--within', '15 working days', '--under', 'Art. 9', '--out', page);
    const html = readFileSync(page, 'utf8');
    const { findings: all } = JSON.parse(readFileSync(findings, 'utf8')) as {
      findings: { id: string; office: string; verdict: string; rule: string; case: string }[];
    };
    const adverse = all.filter(({ verdict }) => ['late', 'overdue', 'breach'].includes(verdict));
    const own = adverse.filter(({ office }) => office === OFFICE);
    expect(own.length).toBeGreaterThan(5);
    for (const { id } of own) expect(html).toContain(`F-${id}`);
    for (const { id } of adverse.filter(({ office }) => office !== OFFICE)) expect(html).not.toContain(id);
    expect(html.match(/<h2>\d+\. /g)).toHaveLength(new Set(own.map(({ rule }) => rule)).size);
    expect(html.match(/Your answer/g)).toHaveLength(own.length);
    // Fifteen working days from a Friday, no holiday between.
    expect(html).toContain('Please reply by 2026-01-30');
    expect(html).toContain('Set by: Art. 9');
    expect(html).not.toMatch(/<script|https?:/);
  });

  it('is a Word document of well-formed parts in every language', async () => {
    await made;
    for (const [lang, title] of [
      ['en', 'request for your reply'],
      ['zh', '关于案件办理情况的核查函'],
      ['it', 'richiesta di risposta'],
    ] as const) {
      const file = place.at(`letter-${lang}.docx`);
      await ran('letter', '--from', findings, '--office', OFFICE, '--lang', lang, '--form', 'csv', '--out', file);
      const document = part(file, 'word/document.xml');
      expect(document).toContain(title);
      const open = (tag: string) => document.match(new RegExp(`<w:${tag}[ >]`, 'g'))?.length ?? 0;
      for (const tag of ['p', 'tbl', 'tr', 'tc', 'r']) expect(document.split(`</w:${tag}>`).length - 1).toBe(open(tag));
      expect(document).not.toContain('{{');
      expect(part(file, 'word/footer1.xml')).toContain('PAGE');
    }
  });

  it('is written from a template of the office, and what could be more than text in it is refused with its place', async () => {
    await made;
    const template = place.put(
      'own.txt',
      '# For {{office}}\n\nBy {{sender}}\n\n{{recommendations}}\n\nUntil {{reply-by}}.\n',
    );
    const page = place.at('own.html');
    const words = ['letter', '--from', findings, '--office', OFFICE];
    await ran(...words, '--template', template, '--date', '2026-01-09', '--out', page);
    expect(readFileSync(page, 'utf8')).toContain(`<h1>For ${OFFICE}</h1>`);
    expect(readFileSync(page, 'utf8')).toContain('Until 2026-02-09.');
    for (const [text, code, where] of [
      ['{{recommendations}}\n<script>alert(1)</script>', 'template-active', ':2:1'],
      ['{{recommendations}}\nA {{#if x}}', 'template-active', ':2:3'],
      ['{{recommendations}}\n\n  {{offices}}', 'template-field', ':3:3'],
      ['x {{recommendations}}', 'template-part', ':1:3'],
      ['{{recommendations}}\na }} b', 'template-braces', ':2:3'],
      ['only text', 'template-without', ':1:1'],
      ['{{recommendations}}\n[x](javascript:alert(1))', 'template-active', ':2:5'],
    ] as const) {
      const bad = place.put('bad.txt', text);
      const { code: exit, err } = await place.run([...words, '--template', bad, '--out', place.at('bad.html')], NOW);
      expect([exit, err.includes(`letter/${code}`), err.includes(`bad.txt${where}`)], text).toEqual([2, true, true]);
      expect(() => readFileSync(place.at('bad.html'))).toThrow();
    }
    const own = place.at('default.txt');
    await ran('letter', '--out', own, '--write-template');
    await ran(...words, '--template', own, '--out', page, '--force');
  });

  it('says which offices there are', async () => {
    await made;
    const { code, err } = await place.run(
      ['letter', '--from', findings, '--office', '甲区人社', '--out', place.at('x.html')],
      NOW,
    );
    expect([code, err.includes(`Did you mean "${OFFICE}"`)]).toEqual([2, true]);
  });
});

describe('a reply', () => {
  it('becomes notes, all of it or nothing', async () => {
    const folder = place.at('work');
    place.put(
      'duecourse.yaml',
      ['runs: work', 'checks:', '  petitions:', '    register: register.csv', '    law: cn/petition-work', ''].join(
        '\n',
      ),
    );
    const config = place.at('duecourse.yaml');
    const run = await place.run(['run', '--config', config], NOW);
    expect([run.code <= 1, run.err]).toEqual([true, run.err]);
    const id = (await import('node:fs')).readdirSync(folder).find((name) => /^\d{4}/.test(name)) ?? '';
    const file = path.join(folder, id);
    const letter = place.at('to-office.html');
    const words = ['letter', '--from', file, '--office', OFFICE, '--form', 'csv', '--out'];
    await ran(...words, letter);
    const form = place.at('to-office.reply.csv');
    const [head = '', ...rows] = readFileSync(form, 'utf8').trim().split('\r\n');
    expect(head).toContain('Your answer (right / explained / not right / register wrong)');
    expect(rows.length).toBeGreaterThan(5);
    const filled = (answers: readonly string[]) =>
      writeFileSync(form, [head, ...rows.map((row, i) => row.replace(/,,,,$/, answers[i] ?? ',,,,'))].join('\r\n'));
    filled(['perhaps,,,,', 'disputed?,x,,,', 'explained,,,,', 'right,,,01/02/03,']);
    const bad = await place.run(['reply', form, '--config', config], NOW);
    expect(bad.code).toBe(2);
    for (const code of ['unknown-answer', 'no-explanation', 'bad-day']) expect(bad.err).toContain(`reply/${code}`);
    // An office may write what stands beside the boxes of the letter.
    filled([
      'right,,,2026-02-01,',
      '"It is right, and there is a reason for it",ill,No. 7,2026年2月1日,desk',
      '登记有误,slip,,,',
    ]);
    const open = rows.length - 3;
    expect(await ran('reply', form, '--config', config)).toBe(
      `3 answers of ${OFFICE} noted, ${open} not answered yet.\n`,
    );
    expect(await ran('reply', form, '--config', config)).toBe(
      `0 answers of ${OFFICE} noted, 3 noted before as they stand, ${open} not answered yet.\n`,
    );
    const notes = readFileSync(path.join(folder, 'notes.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { as: string; day: string; by: string });
    expect(notes.map(({ as }) => as)).toEqual(['accepted', 'explained', 'data-error']);
    expect(notes[1]).toMatchObject({ day: '2026-02-01', by: `${OFFICE}, desk` });
  });
});
