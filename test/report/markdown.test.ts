import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.js';
import { markdownReport } from '../../src/report/index.js';
import { plain } from '../../src/report/markdown.js';
import { HOSTILE, smallDocument } from './support.js';

const english = await messagesIn('en');

describe('texts in Markdown', () => {
  it('are no markup, whatever they hold', () => {
    expect(plain('a|b <img src=x> `c` [d](e) *f* _g_ #1 @h ~~i~~ $j$ &amp;')).toBe(
      'a\\|b \\<img src=x\\> \\`c\\` \\[d\\](e) \\*f\\* \\_g\\_ \\#1 \\@h \\~\\~i\\~\\~ \\$j\\$ \\&amp;',
    );
    expect(plain('see https://example.org and www.example.org')).toBe(
      'see https\\://example.org and www\\.example.org',
    );
    expect(plain('a\n\n# b\r\nc')).toBe('a \\# b c');
    expect(plain('- item')).toBe('\\- item');
    expect([plain('1. item'), plain('0.14%')]).toEqual(['1\\. item', '0.14%']);
    expect(plain('abc\u202edcba')).toBe('abc\ufffddcba');
  });

  it('never open a cell, a tag, a link or a line of their own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = plain(text);
        expect(written).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(written.replace(/\\./gsu, '')).not.toMatch(/[|<>`[\]*_]/);
      }),
    );
  });
});

describe('a summary in Markdown', () => {
  it('says what was checked, each rule, what is suspect and what it rests on', () => {
    const text = markdownReport(smallDocument(), english);
    expect(text.split('\n')[0]).toBe('# Requests (test/requests)');
    expect(text).toContain('4 cases, 7 events');
    expect(text).toContain('| answer | A request is answered | Art. 1 | 2 | 1 | 1 | 31 days | 50.0% |');
    expect(text).toContain(
      '- **answer** (Art. 1): suspect: rule, binding or data: 50.0% of what is decided is adverse',
    );
    expect(text).toContain('Not checkable: pass-on (Art. 2)');
    expect(text).toContain('“withdrawn” never happens; “abroad” is no');
    expect(text).toContain('masked');
  });

  it.each(['zh', 'it'] as const)('speaks %s', async (language) => {
    const messages = await messagesIn(language);
    expect(markdownReport(smallDocument(), messages)).toContain(messages.text('verdict/overdue'));
  });

  it('keeps the shape of its table whatever the log is called', () => {
    for (const name of HOSTILE) {
      const report = smallDocument();
      const lines = markdownReport({ ...report, log: { ...report.log, name } }, english).split('\n');
      expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(3);
      expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(3);
    }
  });
});
