import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, field, findingId, maskerOf, textTable, wrapped } from '../../src/report/index.js';

/** Reads one CSV field back, as RFC 4180 has it. */
function read(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

describe('CSV fields', () => {
  it('keep any text, and never begin as a formula does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = read(field(text));
        expect(/^[=+\-@\t\r\n]/.test(written)).toBe(false);
        expect(written === text || written === `'${text}`).toBe(true);
      }),
    );
    expect(field('=cmd|x')).toBe("'=cmd|x");
    expect(field(-3)).toBe('-3');
    expect(field(null)).toBe('');
  });
});

describe('pseudonyms', () => {
  const key = (n: number) => new Uint8Array(32).fill(n);

  it('are the same for the same value, column and key, and else differ', () => {
    const one = maskerOf(key(1), new Set(['amount']));
    expect(one.caseId('A1')).toBe(maskerOf(key(1), new Set()).caseId('A1'));
    const all = [
      one.caseId('A1'),
      one.caseId('A2'),
      one.value('actor', 'A1', 'case'),
      maskerOf(key(2), new Set()).caseId('A1'),
    ];
    expect(new Set(all).size).toBe(4);
    for (const name of all) expect(name).toMatch(/^case-[a-z2-7]{12}$/);
    expect(one.value('amount', '35.0')).toBe('35.0');
  });

  it('are spread over all letters', () => {
    const masker = maskerOf(key(7), new Set());
    const letters = new Set(Array.from({ length: 300 }, (_, i) => masker.caseId(String(i)).slice(5)).join(''));
    expect(letters.size).toBe(32);
  });

  it('stand for nothing where everything is shown', () => {
    const open = maskerOf(null, new Set());
    expect([open.shows, open.caseId('A1'), open.value('actor', 'x')]).toEqual([true, 'A1', 'x']);
  });
});

describe('ids of findings', () => {
  const identity = { law: 'l', rule: 'r', case: 'c', key: [], kind: 'k', time: '2024-01-01', ordinal: 0 };

  it('are the beginning of a hash that anybody can take again', () => {
    // SHA-256 of the array of the parts as JSON, by sha256sum.
    expect(findingId(identity)).toBe('a41099517d33a95e');
  });

  it('differ where any part differs, and parts cannot run into one another', () => {
    const others = [
      { law: 'm' },
      { rule: 's' },
      { case: 'd' },
      { key: ['x'] },
      { kind: 'j' },
      { time: null },
      { ordinal: 1 },
      { law: 'lr', rule: '' },
    ];
    const ids = [identity, ...others.map((o) => ({ ...identity, ...o }))].map(findingId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('text in columns', () => {
  it('counts Chinese signs twice and combining ones not at all', () => {
    expect(displayWidth('规则')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('abc')).toBe(3);
  });

  it('lines up whatever is in it', () => {
    const table = textTable(
      [
        { title: '规则', align: 'left' },
        { title: 'n', align: 'right' },
      ],
      [
        ['一', '1,000'],
        ['abcdef', '2'],
      ],
    );
    const rows = table.trimEnd().split('\n');
    expect(rows.map(displayWidth)).toEqual([13, 13, 13, 13]);
    expect(rows[3]).toBe('abcdef      2');
  });

  it('keeps the indent of a text that it wraps, and tears no Chinese stop from its word', () => {
    expect(wrapped('  one two three', 10, '    ')).toBe('  one two\n    three');
    expect(wrapped('应当作出答复，并说明理由。', 13, '')).toBe('应当作出答\n复，并说明理\n由。');
  });

  it('wraps at spaces and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 20, '  ').split('\n');
        expect(lines.join(' ').split(/\s+/)).toEqual(words);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(20);
      }),
    );
  });
});
