import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingJson, bindingYaml, proposeBinding, withAnswers } from '../../src/bind/index.js';
import { parseBinding } from '../../src/binding/index.js';
import { loadLaw } from '../../src/language/index.js';
import { messagesIn } from '../../src/messages/index.js';
import { makeLog, type Row } from '../support/make-log.js';

const LAW = `---
law: test/requests
title: { en: "Requests" }
jurisdiction: none
zone: Europe/Rome
source: "No statute"
review: none
---

## Art. 1 Answers

- en: A request is answered within 30 days.

\`\`\`duecourse
event requested by party once en "Request received" it "Richiesta ricevuta" zh "收到请求" (urgent: boolean, amount: money)
event answered by office en "Answered" it "Risposta" zh "答复" (outcome: any text)
event withdrawn by party en "Request withdrawn" it "Richiesta ritirata" zh "撤回请求"

duty answer point 1: after requested, office must answered within 30 days unless first withdrawn
guard kind-outcome point 1: answered only if outcome is in { "support", "refuse" }
\`\`\`
`;

const { law, diagnostics } = await loadLaw(LAW, 'requests.law.md');
if (!law) throw new Error(JSON.stringify(diagnostics));
const say = (await messagesIn('en')).text;

const rows = (labels: readonly [string, string], extra: Partial<Row> = {}, answer: Partial<Row> = {}): Row[] => [
  { case: '1', activity: labels[0], time: '2024-01-10', ...extra },
  { case: '1', activity: labels[1], time: '2024-01-20', ...answer },
  { case: '2', activity: labels[0], time: '2024-01-11', ...extra },
];

const events = (labels: readonly [string, string]) =>
  proposeBinding(makeLog(rows(labels)), law!).labels.map((m) => [
    m.label,
    m.sure ? law!.events[m.chosen!.event]!.name : null,
  ]);

describe('proposeBinding', () => {
  it.each([
    ['Incoming request', 'Reply'],
    ['Istanza pervenuta', 'Risposta al richiedente'],
    ['收到申请', '回复'],
  ] as const)('places %s and %s', (request, answer) => {
    expect(events([request, answer])).toEqual([
      [request, 'requested'],
      [answer, 'answered'],
    ]);
  });

  it('takes nothing where names have nothing in common', () => {
    const proposal = proposeBinding(makeLog(rows(['Blend the paint', 'Dry overnight'])), law!);
    expect(proposal.labels.map((m) => m.chosen)).toEqual([null, null]);
    expect(proposal.unplaced).toEqual([0, 1, 2]);
    expect(proposal.covered).toBe(0);
  });

  it('finds columns by name, type and values, and reads truth values in any language', () => {
    const log = makeLog(rows(['Request received', 'Answered'], { 紧急: '是', importo: 12.5 }, { 处理结果: '支持' }), {
      1: { department: 'North' },
      2: { department: 'North' },
    });
    const proposal = proposeBinding(log, law!);
    const yaml = bindingYaml(proposal, say);
    const binding = parseBinding(yaml, 'x.bind.yaml', law!, null);
    expect(binding.events[0]!.attributes).toMatchObject([
      { column: '紧急', codes: new Map([['是', 'true']]) },
      { column: 'importo', codes: null },
    ]);
    expect(binding.events[1]!.attributes).toMatchObject([
      { column: '处理结果', codes: new Map([['支持', 'support']]) },
    ]);
    expect(binding.office).toEqual({ column: 'department' });
    expect(binding.safe.size).toBe(0);
  });

  it('shows no value of the log but those that a vocabulary knows', () => {
    const log = makeLog(rows(['Request received', 'Answered'], {}, { outcome: 'Ada Rossi says no way' }));
    const text = bindingYaml(proposeBinding(log, law!), say) + JSON.stringify(bindingJson(proposeBinding(log, law!)));
    expect(text).not.toContain('Ada');
    expect(text).toContain('support');
  });

  it('says what found no place on either side, and keeps what is unsure in comments', () => {
    const yaml = bindingYaml(proposeBinding(makeLog(rows(['Request received', 'Coffee break'])), law!), say);
    expect(yaml).toContain('#   "Coffee break" (1)');
    expect(yaml).toContain('#   - withdrawn');
    expect(parseBinding(yaml, 'x', law!, null).events.map((e) => e.activities)).toEqual([['Request received']]);
  });

  it('says of what the law makes an event that the source need not keep', async () => {
    const deeming = LAW.replace(
      'duty answer point 1',
      'event begun by office en "Begun"\nevent stamped by office en "Stamped"\ndeem begun when (requested where urgent) or (stamped and requested) first holds\nduty answer point 1',
    );
    const { law: made } = await loadLaw(deeming, 'requests.law.md');
    const yaml = bindingYaml(proposeBinding(makeLog(rows(['Request received', 'Answered'])), made!), say);
    expect(yaml).toMatch(/^# {3}- begun {2}\(Begun\) {2}# the law makes it of requested: .*never-happens/mu);
    expect(yaml).not.toMatch(/- stamped.*the law makes it/u);
    expect(parseBinding(yaml, 'x', made!, null).events).toHaveLength(2);
  });

  it('names the label of an act beside its receipt where the source keeps no day of receipt', async () => {
    const receiving = LAW.replace(
      'duty answer point 1',
      'event appealed by party en "Appeal lodged" zh "提出申诉"\nevent appeal-received by office en "Appeal received" zh "收到申诉"\nduty answer point 1',
    );
    const { law: made } = await loadLaw(receiving, 'requests.law.md');
    const draft = (...labels: [string, string]) => bindingYaml(proposeBinding(makeLog(rows(labels)), made!), say);
    expect(draft('Appeal lodged', 'Answered')).toMatch(/^# {3}- appeal-received .*"Appeal lodged".*day of receipt/mu);
    expect(draft('Appeal received', 'Answered')).not.toContain('day of receipt');
    expect(parseBinding(draft('Appeal lodged', 'Answered'), 'x', made!, null).events).toHaveLength(2);
  });

  it('only offers the column of the acting office for another that an event names', async () => {
    const asking = LAW.replace('(outcome: any text)', '(outcome: any text, organ: any text)');
    const { law: made } = await loadLaw(asking, 'requests.law.md');
    const log = makeLog(rows(['Request received', 'Answered'], { Office: 'North' }, { Office: 'North' }));
    const yaml = bindingYaml(proposeBinding(log, made!), say);
    expect(yaml).toMatch(/^office: "Office"/mu);
    expect(yaml).toMatch(/# organ: "Office"/u);
    expect(yaml).not.toMatch(/^ *organ: /mu);
  });

  it('takes what a human answers, and gives up what stood there', () => {
    const log = makeLog(rows(['Request received', 'Coffee break']));
    const answered = withAnswers(proposeBinding(log, law!), new Map([['Coffee break', 2]]));
    const yaml = bindingYaml(answered, say);
    expect(parseBinding(yaml, 'x', law!, null).events.map((e) => [e.event, ...e.activities])).toEqual([
      [0, 'Request received'],
      [2, 'Coffee break'],
    ]);
    const none = withAnswers(answered, new Map([['Request received', null]]));
    expect(none.labels.find((m) => m.label === 'Request received')!.chosen).toBeNull();
  });

  it('writes a binding that loads, whatever stands in the labels and columns', () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.constantFrom('a: b', '# x', '"', "'", '- y', '\n', '\u2028', '\u202e', '{', '%', '&a'),
    );
    fc.assert(
      fc.property(nasty, nasty, (label, column) => {
        const made = makeLog([
          { case: '1', activity: 'Request received', time: '2024-01-10', [`amount ${column}`]: 3 },
          { case: '1', activity: `Answered ${label}`, time: '2024-01-12' },
          { case: '1', activity: label, time: '2024-01-13' },
        ]);
        const first = proposeBinding(made, law!);
        // Every label taken, so that every label is written.
        const answers = new Map(first.labels.map((m, i) => [m.label, i % 3]));
        const yaml = bindingYaml(withAnswers(first, answers), say);
        const binding = parseBinding(yaml, 'x.bind.yaml', law!, null);
        expect(binding.events.flatMap((e) => e.activities).sort()).toEqual([...answers.keys()].sort());
      }),
      { numRuns: 100 },
    );
  });
});
