import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Law, loadLaw, sentenceOf } from '../../src/language/index.js';
import { ruleTitles } from '../../src/report/rule-titles.js';
import { lawText, soundLaw } from './helpers.js';

describe('what things are called for readers', () => {
  it('stands where a reader sees a name, in the language at hand, in English, or not at all', async () => {
    const law = await soundLaw(
      lawText(`guard g: decided only if outcome = "yes" and amount-asked < 5
fact amount-asked = sum(notice.expense)
wording rule g en "Decided well" zh "决定得当"
wording term outcome zh "结果"
wording term amount-asked en "the sum asked" zh "请求金额"
wording value "yes" zh "同意"`),
    );
    const say = (language: string) => sentenceOf(law, law.rules[0]!, language);
    expect(say('zh')).toMatch(/“结果”.*“同意”.*“请求金额”/);
    expect(say('en')).toMatch(/“outcome”.*“yes”.*“the sum asked”/);
    expect(say('it')).toMatch(/outcome.*yes.*the sum asked/);
    expect(ruleTitles(law, law.rules)).toEqual([{ en: 'Decided well', zh: '决定得当' }]);
  });

  it('changes nothing of what the law means', async () => {
    const plain = lawText('guard g: decided only if outcome = "yes"');
    const worded = plain.replace('= "yes"', '= "yes"\nwording term outcome zh "结果"\nwording rule g en "G"');
    const [a, b] = await Promise.all([plain, worded].map((text) => soundLaw(text)));
    const { rules, events, facts } = b!;
    expect([rules[0]!.kind, events.length, facts]).toEqual([a!.rules[0]!.kind, a!.events.length, a!.facts]);
  });

  it('names no rule after what an object has of itself', async () => {
    const law = await soundLaw(lawText('guard constructor: decided never'));
    expect(ruleTitles(law, law.rules)).toEqual([{ en: 'What the rules say' }]);
  });
});

const root = new URL('../../laws/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.law.md'));

async function lawOf(file: string): Promise<Law> {
  const { law } = await loadLaw(readFileSync(new URL(file.replaceAll('\\', '/'), root), 'utf8'), file);
  return law!;
}

it.each(files.filter((file) => file.startsWith('cn')))(
  'the rules of %s say in Chinese no English name',
  async (file) => {
    const law = await lawOf(file);
    for (const rule of law.rules) expect(sentenceOf(law, rule, 'zh')).not.toMatch(/[a-z]{2,}/);
  },
);

describe.each(files)('the words of %s', (file) => {
  it('give each rule a title of its own', async () => {
    const law = await lawOf(file);
    const rules = [...new Map(law.rules.map((rule) => [rule.name, rule])).values()];
    const titles = ruleTitles(law, rules);
    for (const language of ['en', 'zh', 'it']) {
      const said = titles.flatMap((texts) => texts?.[language] ?? []);
      expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
    }
    expect(titles.filter((texts) => texts?.['en'] === undefined)).toEqual([]);
  });

  it('cite in English without Chinese numerals', async () => {
    const law = await lawOf(file);
    for (const rule of law.rules) expect(sentenceOf(law, rule, 'en')).not.toMatch(/第[一二三四五六七八九十百]+条/);
  });

  it('say in Chinese what the law assumes and how it is read', async () => {
    const law = await lawOf(file);
    const lacking = (words: Readonly<Record<string, Readonly<Record<string, string>>>>, names: readonly string[]) =>
      names.filter((name) => words[name]?.['zh'] === undefined);
    expect(lacking(law.wordings.assumption, Object.keys(law.assumed))).toEqual([]);
    const options = law.readings.flatMap((r) => r.options.map((o) => `${r.name}.${o.name}`));
    expect(lacking(law.wordings.option, options)).toEqual([]);
  });
});
