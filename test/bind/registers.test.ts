import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bindingYaml } from '../../src/bind/index.js';
import { parseBinding } from '../../src/binding/index.js';
import { messagesIn } from '../../src/messages/index.js';
import { attributeQualities, attributeQuality, proposalFor, REGISTERS } from './registers.js';

const laws = fileURLToPath(new URL('../../laws', import.meta.url));
const say = (await messagesIn('en')).text;
const [english, chinese, , dateless] = REGISTERS;

describe('bind over registers with one row a case', () => {
  it('gives each event the column that names it, and is never sure and wrong', async () => {
    for (const register of [english!, chinese!]) {
      const quality = attributeQuality(register, await proposalFor(register, laws));
      expect(quality).toMatchObject({ attributes: 3, right: 3, wrong: 0 });
    }
    const all = await attributeQualities(laws);
    expect(all.reduce((n, q) => n + q.wrong, 0)).toBe(0);
    expect(all.reduce((n, q) => n + q.right, 0)).toBe(all.reduce((n, q) => n + q.attributes, 0));
  });

  it('gives a column to the event behind whose date it stands, where its name fits several', async () => {
    const yaml = bindingYaml(await proposalFor(english!, laws), say);
    const [extension, refusal] = ['extension-told:', 'refusal-told:'].map((name) => yaml.slice(yaml.indexOf(name)));
    expect(extension!.slice(0, extension!.indexOf('response-sent:'))).toMatch(/# reasons: "Reasons".*unsure/);
    expect(refusal).toMatch(/^ *reasons: "Reasons"/m);
  });

  it('does not take what every case says for what one event of few cases says of itself', async () => {
    const csv = `Verbale,Verbale redatto il,Spedito il,Notificato il,Importo,Ordinanza ingiunzione
V1,2024-01-02,2024-02-02,2024-02-12,42,
V2,2024-01-03,2024-02-03,2024-02-13,42,
V3,2024-01-04,2024-02-04,2024-02-14,173,2024-06-01
`;
    const yaml = bindingYaml(
      await proposalFor({ name: 'fines', law: 'it/highway-code-fines', csv, attributes: {}, due: [] }, laws),
      say,
    );
    const [created, decided] = ['fine-created:', 'prefect-decided:'].map((name) => yaml.slice(yaml.indexOf(name)));
    expect(created!.slice(0, created!.indexOf('fine-sent:'))).toMatch(/^ *amount: "Importo"/m);
    expect(decided).not.toMatch(/^ *amount: /m);
  });

  it.each([
    [
      'cn/administrative-reconsideration',
      '编号,受理日期,复议决定日期,审理期限\n1,2024-01-02,2024-02-02,2024-03-02\n',
      '审理期限',
    ],
    [
      'cn/administrative-litigation',
      'Docket no,Docketed on,Judgment,Time limit\n1,2024-01-02,2024-02-02,2024-03-02\n',
      'Time limit',
    ],
  ])('knows a period at whose end something is due in %s', async (law, csv, column) => {
    const proposal = await proposalFor({ name: 'due', law, csv, attributes: {}, due: [] }, laws);
    expect(proposal.dues.map((due) => due.column)).toEqual([column]);
  });

  it('leaves open a column that an event without a label has a better claim to', async () => {
    const yaml = bindingYaml(await proposalFor(dateless!, laws), say);
    expect(yaml).toMatch(/^\s*# reasons: "Reasons" .*unsure/m);
  });

  it.each(REGISTERS.map((r) => [r.name, r] as const))(
    'offers due days in a comment and never as an event: %s',
    async (_, register) => {
      const proposal = await proposalFor(register, laws);
      expect(proposal.dues.map(({ column }) => column)).toEqual(register.due);
      expect(proposal.labels.map(({ label }) => label)).not.toContain(register.due[0]);
      const yaml = bindingYaml(proposal, say);
      expect(parseBinding(yaml, 'x.bind.yaml', proposal.law, null).due).toEqual([]);
      // What is offered must load once its comment is taken away.
      const taken = parseBinding(yaml.replace(/^# due: /m, 'due: '), 'x.bind.yaml', proposal.law, null);
      expect(taken.due).toMatchObject([
        { rule: register.law === 'eu/gdpr' ? 'inform' : 'finish', column: register.due[0] },
      ]);
    },
  );

  it('takes the times of day right behind a column of days for its clock', async () => {
    const csv = english!.csv.replace(/^([^,]*,[^,]*),/gm, (line) =>
      line.startsWith('R') ? `${line}Received at,` : `${line}9:05,`,
    );
    const proposal = await proposalFor({ ...english!, csv }, laws);
    const { register } = parseBinding(bindingYaml(proposal, say), 'x.bind.yaml', proposal.law, null);
    expect(register!.tables[0]!.events).toContainEqual(
      expect.objectContaining({ column: 'Request received', clock: 'Received at' }),
    );
  });

  it('tells how counts since 1970 are to be read', async () => {
    const csv = english!.csv.replace(/\d{4}-\d\d-\d\d/g, (day) => String(Date.parse(day)));
    const { register } = parseBinding(
      bindingYaml(await proposalFor({ ...english!, csv }, laws), say),
      'x.bind.yaml',
      (await proposalFor(english!, laws)).law,
      null,
    );
    expect(register!.tables[0]!.events).toContainEqual(
      expect.objectContaining({ column: 'Request received', format: 'epoch-ms' }),
    );
  });

  it('takes n/a and dates of noughts for nothing, and an order that short years settle for all columns', async () => {
    const none = english!.csv.replace(/,(?=,)/g, ',n.a.').replaceAll('G1,2024-01-31,n.a.', 'G1,2024-01-31,0000-00-00');
    const hints = (await proposalFor({ ...english!, csv: none }, laws)).table!;
    expect(hints.empty).toEqual(expect.arrayContaining(['n.a.', '0000-00-00']));
    const short = english!.csv.replace(/20(\d\d)-0?(\d+)-0?(\d+)/g, '$1/$2/$3');
    const told = (await proposalFor({ ...english!, csv: short }, laws)).table!;
    expect([told.order, told.orderOpen, told.shortYears]).toEqual(['ymd', [], true]);
  });
});
