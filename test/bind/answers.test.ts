import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bindingYaml, proposeBinding } from '../../src/bind/index.js';
import { parseBinding } from '../../src/binding/index.js';
import { loadLaw } from '../../src/language/index.js';
import { messagesIn } from '../../src/messages/index.js';
import { makeLog } from '../support/make-log.js';
import { proposalFor } from './registers.js';

const laws = fileURLToPath(new URL('../../laws', import.meta.url));
const say = (await messagesIn('en')).text;

/** A register in which each refusal has one of these in its column of reasons, and what is bound to it. */
async function bound(...values: string[]) {
  const rows = values.map((value, i) => `R${i},2024-01-0${i + 1},2024-02-0${i + 1},${value}`);
  const csv = `Request ID,Request received,Refused on,Reasons of refusal\n${rows.join('\n')}\n`;
  const register = { name: 'refusals', law: 'eu/gdpr', csv, attributes: {}, due: [] };
  const proposal = await proposalFor(register, laws);
  const yaml = bindingYaml(proposal, say);
  const { events } = parseBinding(yaml, 'x.bind.yaml', proposal.law, null);
  const event = events.find((e) => proposal.law.events[e.event]!.name === 'refusal-told')!;
  const named = event.attributes.map((a) => [proposal.law.attributes[a.attribute]!.name, a] as const);
  return { yaml, attributes: Object.fromEntries(named) };
}

describe('columns that say only yes or no', () => {
  it.each([
    ['yes', 'no'],
    ['true', 'false'],
    ['是', '否'],
    ['sì', 'no'],
    ['1', '0'],
  ])('say whether there are reasons and are not the reasons: %s and %s', async (yes, no) => {
    const { attributes } = await bound(yes, no, yes, no);
    expect(attributes['reasons']).toBeUndefined();
    expect(attributes['with-reasons']).toMatchObject({ column: 'Reasons of refusal' });
  });

  it('read a dash among them as nothing', async () => {
    const { attributes } = await bound('yes', '-', 'no');
    expect(attributes['reasons']).toBeUndefined();
    expect([...attributes['with-reasons']!.codes!]).toEqual(
      expect.arrayContaining([
        ['yes', 'true'],
        ['no', 'false'],
      ]),
    );
  });

  it('stay a text where they hold texts, and what says that there is none is missing', async () => {
    const { attributes, yaml } = await bound('abuse', 'no', 'n/a', 'the files are gone');
    expect(attributes['reasons']).toMatchObject({ column: 'Reasons of refusal', otherwise: 'keep' });
    expect(yaml).toMatch(/^ *reasons: \{ column: "Reasons of refusal", codes: \{.*"no": ~.*\}, otherwise: keep \}/m);
    expect(yaml).not.toMatch(/gone|abuse/);
    expect(attributes['with-reasons']).toBeUndefined();
  });

  it('are only offered, with the reason, where the law asks for the text alone', async () => {
    const { law } = await loadLaw(
      `---
law: test/reasons
title: { en: "Reasons" }
jurisdiction: none
zone: Europe/Rome
source: "No statute"
review: none
---

## Art. 1 Refusals

- en: A refusal gives its reasons.

\`\`\`duecourse
event refused by office en "Refused" (reasons: any text)
guard with-why point 1: refused only if reasons is not missing
\`\`\`
`,
      'reasons.law.md',
    );
    for (const [yes, no] of [
      ['yes', 'no'],
      ['true', 'false'],
    ] as const) {
      const log = makeLog([
        { case: '1', activity: 'Refused', time: '2024-01-10', reasons: yes },
        { case: '2', activity: 'Refused', time: '2024-01-11', reasons: no },
      ]);
      const yaml = bindingYaml(proposeBinding(log, law!), say);
      expect(yaml).toMatch(/# reasons: .*unsure/);
      expect(yaml).toContain('says only yes or no');
      expect(parseBinding(yaml, 'x', law!, null).events[0]!.attributes).toEqual([]);
    }
  });
});
