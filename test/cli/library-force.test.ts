import { describe, expect, it } from 'vitest';
import { forceShort, forceText } from '../../src/cli/commands/library/force-lines.js';
import type { Force } from '../../src/library/index.js';
import { messagesIn } from '../../src/messages/index.js';

const remembered: Force = {
  is: 'in-force',
  since: '2013-01-01',
  basis: 'memory',
  until: null,
  untilBasis: null,
};

describe('what is from memory', () => {
  it.each([
    ['en', 'from memory, to be confirmed'],
    ['zh', '凭记忆，有待核实'],
    ['it', 'a memoria, da confermare'],
  ] as const)('is told so in %s', async (language, words) => {
    const messages = await messagesIn(language);
    expect(forceText(remembered, messages)).toContain(words);
    expect(forceText({ is: 'not-yet', from: '2013-01-01', basis: 'memory' }, messages)).toContain(words);
    expect(
      forceText({ is: 'repealed', since: '2022-05-01', by: '国务院令第752号', basis: 'memory' }, messages),
    ).toContain(words);
    expect(forceText({ is: 'superseded', since: '2013-01-01', by: '2012-08-31', basis: 'memory' }, messages)).toContain(
      words,
    );
    expect(
      forceText({ ...remembered, basis: 'stated', until: '2013-01-01', untilBasis: 'memory' }, messages),
    ).toContain(words);
    expect(forceShort({ is: 'superseded', since: '2013-01-01', by: '2012-08-31', basis: 'memory' }, messages)).toMatch(
      /\*$/,
    );
    expect(forceShort(remembered, messages)).toMatch(/\*$/);
    expect(forceText({ ...remembered, basis: 'known' }, messages)).not.toContain(words);
    expect(
      forceText({ is: 'repealed', since: '2021-01-01', by: '中华人民共和国民法典', basis: 'stated' }, messages),
    ).not.toContain(words);
  });
});
