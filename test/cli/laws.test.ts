import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, SMALL_LAW } from './support.js';

let place: Place;

beforeAll(() => {
  place = new Place();
});

afterAll(() => place.remove());

const EXAMPLE = `
\`\`\`example
title: answered in time
2024-01-10 requested
2024-02-09 answered
expect: met answer, due 2024-02-09
\`\`\`
`;

describe('laws', () => {
  it('lists the laws that come with the program', async () => {
    const { code, out } = await place.run(['laws', 'list']);
    expect(code).toBe(0);
    for (const id of ['it/highway-code-fines', 'cn/petition-work', 'eu/gdpr']) expect(out).toContain(id);
    const all = JSON.parse((await place.run(['laws', 'list', '--format', 'json'])).out) as {
      id: string;
      review: unknown;
    }[];
    expect(all.map((l) => l.id)).toEqual([...all.map((l) => l.id)].sort());
    expect(all.every((l) => l.review === null)).toBe(true);
  });

  it('shows a law as articles, gloss and sentences, in its language', async () => {
    const { out } = await place.run(['explain', 'it/highway-code-fines', '--lang', 'it']);
    expect(out).toContain('Codice della Strada');
    expect(out).toContain('Art. 201');
    expect(out).toContain('entro 90 giorni');
  });

  it('says what is wrong in a law, where, and what to do', async () => {
    const bad = place.put(
      'bad.law.md',
      SMALL_LAW.replace('office must answered within 30 days', 'office must answred within 30 days'),
    );
    const { code, out } = await place.run(['laws', 'check', bad]);
    expect(code).toBe(2);
    expect(out).toContain('error[law/unknown-event]');
    expect(out).toMatch(/bad\.law\.md:\d+:\d+ \(Art\. 1\)/);
    const lines = out.split('\n');
    const quoted = lines.findIndex((line) => line.includes('must answred'));
    expect(lines[quoted + 1]!.indexOf('^')).toBe(lines[quoted]!.indexOf('answred'));
    expect(lines[quoted + 1]).toContain('^'.repeat('answred'.length));
    const [told] = JSON.parse((await place.run(['laws', 'check', bad, '--format', 'json'])).out) as {
      code: string;
      message: string;
    }[];
    expect(told).toMatchObject({ code: 'law/unknown-event' });
    expect(told!.message).toContain('answered');
  });

  it('finds nothing wrong in the laws that come with the program', async () => {
    const { code, out } = await place.run(['laws', 'check', 'it/highway-code-fines', 'cn/petition-work', 'eu/gdpr']);
    expect(code).toBe(0);
    expect(out).toContain('Files: 3, errors: 0');
  });

  it('runs examples through both engines and shows what came instead', async () => {
    const good = place.put('good.law.md', SMALL_LAW + EXAMPLE);
    expect(await place.run(['laws', 'test', good])).toMatchObject({ code: 0, out: 'Examples: 1, failed: 0.\n' });
    const wrong = place.put('wrong.law.md', SMALL_LAW + EXAMPLE.replace('due 2024-02-09', 'due 2024-02-10'));
    const { code, out } = await place.run(['laws', 'test', wrong]);
    expect(code).toBe(1);
    expect(out.match(/wrong\.law\.md:\d+: answered in time$/gm)).toHaveLength(1);
    expect(out).toContain('2024-02-10');
    expect(out).toContain('due 2024-02-09');
  });

  it('knows what it can do', async () => {
    expect((await place.run(['laws', 'bake'])).code).toBe(2);
    expect((await place.run(['explain'])).code).toBe(2);
    expect((await place.run(['laws'])).code).toBe(2);
  });

  it('holds a law against the text of its statute', async () => {
    const law = place.put('small.law.md', SMALL_LAW.replace('## Art. 1', '## 第一条'));
    const text = place.put('text.md', '第一条 机关应当在60日内答复。\n\n第二条 施行。\n');
    const { code, out } = await place.run(['laws', 'check', law, '--against', text]);
    expect(code).toBe(1);
    expect(out).toContain(`${text}:1:10: 第一条, paragraph 1, sentence 1: 60日 stands in no rule`);
    expect(out).toContain(`${text}:3:1: 第二条: no heading`);
    expect(out).toContain('Unclaimed: 1 places, 1 numbers, 0 words.');
    const none = place.put('none.md', 'Article 1. Something.\n');
    const refused = await place.run(['laws', 'check', law, '--against', none]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('library/no-articles')]);
  });

  it('reads the text of a statute in other encodings and signs, and no file whose lines nobody could look up', async () => {
    const second = '\n## 第二条\n\n- en: Force.\n- not encoded: no act to observe\n';
    const law = place.put('small.law.md', SMALL_LAW.replace('## Art. 1', '## 第一条') + second);
    const wide = Buffer.from('\ufeff第一條 機關應當在60日內答覆。\n', 'utf16le');
    const { code, out } = await place.run(['laws', 'check', law, '--against', place.put('wide.md', wide)]);
    expect(code).toBe(1);
    expect(out).toMatch(/wide\.md:1:\d+: 第一條, paragraph 1, sentence 1: 60日 stands in no rule/);
    expect(out).toMatch(/small\.law\.md:\d+:1: 第二条: the law has this article, and the text has not/);
    const pdf = await place.run(['laws', 'check', law, '--against', place.put('text.pdf', '%PDF-1.4\n')]);
    expect([pdf.code, pdf.err]).toEqual([2, expect.stringContaining('library/not-plain')]);
  });

  it('says which rows of the facts a law encodes, which it leaves, and what examples lack', async () => {
    const withRows = SMALL_LAW.replaceAll(
      ' point 1: after each requested',
      ' point 1 row ITA-01: after each requested',
    );
    const law = place.put(
      'rows.law.md',
      `${withRows}\n## Art. 9\n\n- en: A word.\n- rows: ITA-12\n- not encoded: defines a term: two words\n`,
    );
    const { code, out } = await place.run(['laws', 'coverage', law, '--format', 'json']);
    expect(code).toBe(1);
    const found = JSON.parse(out) as {
      rows: { row: string; reason: string | null; broken: boolean }[];
      missing: string[];
      constructs: { number: number; uses: { law: string; in: string[] }[] }[];
      assumptions: unknown[];
    };
    expect(found.rows.map((r) => [r.row, r.reason, r.broken])).toEqual([
      ['ITA-01', null, false],
      ['ITA-12', 'defines a term', false],
    ]);
    expect(found.missing).toContain('ITA-02');
    expect(found.missing).not.toContain('TIM-01');
    expect(found.constructs).toHaveLength(74);
    expect(found.constructs[0]!.uses).toEqual([expect.objectContaining({ examples: 0, kept: false })]);
    expect(found.assumptions).toEqual([expect.objectContaining({ name: 'days', is: 'reading', rules: ['answer'] })]);
    const table = await place.run(['laws', 'coverage', law]);
    expect(table.out).toContain('ITA-01: no example keeps it, no example breaks it');
  });

  it('says where the rows stand that no law carries', async () => {
    const { code, out } = await place.run(['laws', 'coverage', '--format', 'json']);
    const found = JSON.parse(out) as {
      missing: string[];
      elsewhere: { row: string; is: string; in: string; by: string[] }[];
    };
    expect([code, found.missing]).toEqual([0, []]);
    const at = (row: string) => found.elsewhere.filter((e) => e.row === row).map((e) => [e.is, e.in, e.by]);
    expect(at('TIM-17')).toEqual([
      ['calendar', 'cn', ['known 2026']],
      ['fragment', 'xx/china-fragments', ['answer']],
    ]);
    expect(at('TIM-12')).toContainEqual(['counting', 'cn/government-information', ['reply-time']]);
    expect(at('EUW-02')).toEqual([['fragment', 'xx/europe-fragments', ['feed-back']]]);
    expect(at('TIM-06')).toEqual([['calendar', 'cn', []]]);
    const table = await place.run(['laws', 'coverage']);
    expect(table.out).toContain(
      'Other rows: 17 carried by calendars and by how time is counted, 12 by fragments made for tests',
    );
  });
});
