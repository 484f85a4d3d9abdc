import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  clockSentence,
  deemSentence,
  factSentence,
  type Law,
  loadLaw,
  sentenceOf,
} from '../../../src/language/index.js';

const LAW = readFileSync(new URL('every-rule.law.md', import.meta.url), 'utf8');

/** Everything that the law says, a line a sentence. */
function sentences(law: Law, language: string): string {
  const named = (name: string, sentence: string) => `${name}\n  ${sentence}`;
  return [
    ...law.facts.map((fact) => named(fact.name, factSentence(law, fact, language))),
    ...law.clocks.map((clock) => named(clock.name, clockSentence(law, clock, language))),
    ...law.deems.map((deem) => named(law.events[deem.event]!.name, deemSentence(law, deem, language))),
    ...law.rules.map((rule) => named(rule.name, sentenceOf(law, rule, language))),
    '',
  ].join('\n');
}

/**
 * Every kind of rule with every qualifier, said in each language. The files beside were read against the rules, sentence by
 * sentence: whoever changes one reads it again, so that none can be taken for its opposite.
 */
describe('every kind of rule with every qualifier as a sentence', () => {
  it.each(['en', 'zh', 'it'])('in %s', async (language) => {
    const { law, diagnostics } = await loadLaw(LAW, 'every-rule.law.md');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    await expect(sentences(law!, language)).toMatchFileSnapshot(`every-rule.${language}.txt`);
  });

  it.each(['en', 'zh', 'it'])('leaves no gap, doubled sign or unfilled part in %s', async (language) => {
    const { law } = await loadLaw(LAW, 'every-rule.law.md');
    const text = sentences(law!, language);
    expect(text).not.toMatch(/[{}]|undefined|null|\S {2}\S|[,;:] ?[,;:.)]|[，；：][，；：。）]|\.\.|。。|\( |（ /);
    for (const line of text.split('\n').filter((l) => l.startsWith('  '))) {
      expect(line).toMatch(
        language === 'zh' ? /^ {2}.*（第一条|^ {2}.*（Art\. 1.*）。$/ : /^ {2}[\p{Lu}“«].*\(Art\. 1.*\)\.$/u,
      );
    }
  });
});
