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

/** What each label of a log, or column of dates, is taken for. */
const sureIn = async (law: string, labels: readonly string[]) => {
  const { law: read } = await readLaw(`${laws}/${law}.law.md`);
  const log = makeLog(labels.map((activity, i) => ({ case: '1', activity, time: `2024-01-${10 + i}` })));
  const found = proposeBinding(log, read!).labels.filter(({ sure }) => sure);
  return Object.fromEntries(found.map(({ label, chosen }) => [label, read!.events[chosen!.event]!.name]));
};

describe('labels of registers that were taken for what they are not', () => {
  it.each([
    // Told on the spot is no objection; neither says more than one word of the other.
    ['it/highway-code-fines', 'Objection'],
    // What somebody hands in is not yet registered by the office.
    ['cn/petition-work', 'Lodged'],
    // An answer, but to a suggestion alone.
    ['cn/petition-work', 'Replied'],
    // Put into the archive, after it was closed.
    ['cn/petition-work', '归档'],
    ['cn/petition-work', 'Archived'],
  ])('leaves open in %s: %s', async (law, label) => {
    expect(await sureIn(law, [label])).toEqual({});
  });

  it('takes what came in for what was received, and not for the day of applying', async () => {
    expect(await sureIn('cn/administrative-reconsideration', ['Application in'])).toEqual({
      'Application in': 'recon-received',
    });
  });

  it('takes what is handed in, and what is drawn up, for that', async () => {
    expect(await sureIn('it/highway-code-fines', ['Appeal lodged with the prefect', 'Redazione verbale'])).toEqual({
      'Appeal lodged with the prefect': 'prefect-appeal-filed',
      'Redazione verbale': 'fine-created',
    });
  });

  it('takes a name in two languages by what both halves say, and holds one half against the other', async () => {
    expect(await sureIn('cn/petition-work', ['Accepted 受理日期', 'Registered / 登记', '转送（Forwarded）'])).toEqual({
      'Accepted 受理日期': 'petition-accepted',
      'Registered / 登记': 'petition-registered',
      '转送（Forwarded）': 'petition-forwarded',
    });
    expect(await sureIn('cn/petition-work', ['Accepted 登记'])).toEqual({});
  });

  it('is not sure that what a court dockets is what it or a body accepts', async () => {
    expect(await sureIn('cn/administrative-litigation', ['受理', 'Accepted'])).toEqual({});
    expect(await sureIn('cn/administrative-litigation', ['立案'])).toEqual({ 立案: 'docketed' });
    const law = await lawOf(
      'event begun by office once en "Begun"\nevent docketed by office en "Docketed" zh "立案"\n',
    );
    expect(placed(law, '受理')).toBe('? docketed');
    // The older Law of reconsideration has both, each under its own name.
    expect(await sureIn('cn/administrative-reconsideration-1999', ['受理', '立案'])).toEqual({
      受理: 'recon-accepted',
      立案: 'docketed',
    });
  });
});
