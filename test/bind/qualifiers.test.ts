import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proposeBinding } from '../../src/bind/index.js';
import { type Law, loadLaw, readLaw } from '../../src/language/index.js';
import { makeLog } from '../support/make-log.js';

const laws = fileURLToPath(new URL('../../laws', import.meta.url));

const lawOf = async (events: string): Promise<Law> => {
  const text = `---
law: test/qualities
title: { en: "Qualities" }
jurisdiction: none
zone: Europe/Rome
source: "No statute"
review: none
---

## Art. 1 Answers

- en: It is answered within 30 days.

\`\`\`duecourse
event answered by office en "Answered"
${events}
duty answer point 1: after begun, office must answered within 30 days
\`\`\`
`;
  const { law, diagnostics } = await loadLaw(text, 'qualities.law.md');
  if (!law) throw new Error(JSON.stringify(diagnostics));
  return law;
};

/** What a label is taken for, and what it is only offered for. */
const placed = (law: Law, label: string) => {
  const log = makeLog([{ case: '1', activity: label, time: '2024-01-10' }]);
  const [match] = proposeBinding(log, law).labels;
  const name = match!.chosen && law.events[match!.chosen.event]!.name;
  return match!.sure ? name : `? ${name}`;
};

describe('events that differ by one word', () => {
  it.each([
    ['received_by_designated_component', '? component-received'],
    ['Received by the component', '? component-received'],
    ['received_by_proper_component', 'component-received'],
    ['component_received', 'component-received'],
  ])('takes %s of the American law for no more than it says', async (label, event) => {
    const { law } = await readLaw(`${laws}/us/foia.law.md`);
    expect(placed(law!, label)).toBe(event);
  });

  it.each([
    ['act-made', '? new-act-made'],
    ['new act was made', 'new-act-made'],
  ])('takes %s of the reconsideration law for no more than it says', async (label, event) => {
    const { law } = await readLaw(`${laws}/cn/administrative-reconsideration-1999.law.md`);
    expect(placed(law!, label)).toBe(event);
  });

  it('is not sure of a label without the word, or with another', async () => {
    const law = await lawOf(
      'event begun by office once en "Begun"\nevent site-inspected by office en "Inspected the northern warehouse"\n',
    );
    expect(placed(law, 'Inspected the warehouse')).toBe('? site-inspected');
    expect(placed(law, 'Inspected the southern warehouse')).toBe('? site-inspected');
    expect(placed(law, 'Northern warehouse inspected')).toBe('site-inspected');
  });

  it('is not sure of a word that another event has', async () => {
    const law = await lawOf(
      'event begun by office once en "Begun"\nevent site-inspected by office en "Warehouse inspected"\nevent seal-set by office en "Warehouse sealed"\n',
    );
    expect(placed(law, 'Warehouse inspected, sealed')).toMatch(/^\?/);
    expect(placed(law, 'Inspected warehouse')).toBe('site-inspected');
  });

  it.each([
    ['Review asked', 'rereview-requested'],
    ['Re-review asked', 'review-requested'],
    ['Not accepted', 'petition-accepted'],
    ['Accepted', 'petition-refused'],
  ])('never takes %s for %s', async (label, wrong) => {
    const { law } = await readLaw(`${laws}/cn/petition-work.law.md`);
    expect(placed(law!, label)).not.toBe(wrong);
  });
});
