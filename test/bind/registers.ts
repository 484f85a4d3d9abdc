import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Proposal, proposeTableBinding } from '../../src/bind/index.js';
import { readLaw } from '../../src/language/index.js';
import { describeTable } from '../../src/log/index.js';

/** A register with one row a case, and which column is which attribute: none where the register has it not. */
export interface Register {
  readonly name: string;
  readonly law: string;
  readonly csv: string;
  /** `event.attribute` to its column. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Columns of due days, which are no events. */
  readonly due: readonly string[];
}

export const REGISTERS: readonly Register[] = [
  {
    name: 'GDPR requests, English',
    law: 'eu/gdpr',
    csv: `Request ID,Request received,Identity asked,Identity confirmed,Extension told,Extension ground,Response sent,Refused on,Reasons,Remedies named,Deadline
G1,2024-01-31,,,,,2024-02-29,,,,2024-02-29
G2,2024-03-01,,,2024-03-28,complexity,2024-06-03,,,,2024-06-01
G3,2024-04-30,2024-05-03,2024-05-10,,,2024-06-10,,,,2024-06-10
G4,2024-05-15,,,,,,2024-06-14,no right,yes,2024-06-15
G5,2024-05-16,,,,,,2024-06-13,abuse,no,2024-06-16
`,
    attributes: {
      'extension-told.ground': 'Extension ground',
      'refusal-told.reasons': 'Reasons',
      'refusal-told.remedies-named': 'Remedies named',
    },
    due: ['Deadline'],
  },
  {
    name: 'GDPR requests, Chinese',
    law: 'eu/gdpr',
    csv: `编号,收到请求日期,要求核实身份日期,身份核实日期,延期告知日期,延期理由,答复日期,拒绝日期,拒绝理由,是否告知救济途径,截止日期
1,2024年3月1日,,,,,2024年3月20日,,,,2024年4月1日
2,2024年3月5日,2024年3月6日,2024年3月10日,2024年3月20日,复杂,2024年6月10日,,,,2024年6月10日
3,2024年3月5日,,,,,,2024年4月2日,权利滥用,是,2024年4月5日
`,
    attributes: {
      'extension-told.ground': '延期理由',
      'refusal-told.reasons': '拒绝理由',
      'refusal-told.remedies-named': '是否告知救济途径',
    },
    due: ['截止日期'],
  },
  {
    name: 'GDPR requests, Italian',
    law: 'eu/gdpr',
    csv: `Pratica n.,Richiesta ricevuta il,Proroga comunicata il,Motivo della proroga,Risposta il,Diniego comunicato il,Motivi del diniego,Scadenza
1,2024-03-01,,,2024-03-20,,,2024-04-01
2,2024-03-05,2024-03-20,complessità,2024-06-10,,,2024-06-05
3,2024-03-05,,,,2024-04-02,abuso,2024-04-05
`,
    attributes: { 'extension-told.ground': 'Motivo della proroga', 'refusal-told.reasons': 'Motivi del diniego' },
    due: ['Scadenza'],
  },
  {
    name: 'GDPR requests, reasons of a refusal without its date',
    law: 'eu/gdpr',
    csv: `Request ID,Request received,Extension told,Response sent,Reasons,Due date
G1,2024-01-31,,2024-02-29,,2024-02-29
G2,2024-03-01,2024-03-28,2024-06-03,no right,2024-06-01
`,
    attributes: {},
    due: ['Due date'],
  },
  {
    name: 'petition register, English',
    law: 'cn/petition-work',
    csv: `Case No,Date received,Registered on,Date forwarded,Accepted on,Type,Extension approved on,Extension days,Reply issued,Result,Due date,Closed,Review asked on,Review decided on,Handler,Remarks
1,2024-03-01,2024-03-01,2024-03-10,2024-03-12,residual,,,2024-05-10,support,2024-05-11,2024-05-12,2024-06-01,2024-06-25,H1,
2,2024-03-02,2024-03-02,2024-03-12,2024-03-15,residual,2024-05-01,30,2024-06-10,not supported,2024-06-13,2024-06-12,,,H2,
3,2024-03-03,2024-03-04,2024-03-22,2024-03-25,suggestion,,,2024-05-30,,2024-05-24,2024-06-01,,,H2,n/a
`,
    attributes: {
      'petition-accepted.category': 'Type',
      'petition-received.category': 'Type',
      'extension-approved.days': 'Extension days',
      'opinion-issued.outcome': 'Result',
    },
    due: ['Due date'],
  },
  {
    name: 'petition register, Chinese',
    law: 'cn/petition-work',
    csv: `信访编号,收到日期,登记日期,转送日期,受理日期,事项类别,延期批准日期,延期天数,办结日期,处理意见,承办单位,应办结日期
1,2024年3月1日,2024年3月1日,2024年3月16日,2024年3月20日,求决,,,2024年5月19日,支持,甲局,2024年5月19日
2,2024年3月1日,2024年3月2日,2024年3月17日,2024年3月20日,求决,,,2024年5月20日,不支持,甲局,2024年5月19日
3,2024年3月5日,2024年3月5日,,2024年3月25日,求决,2024年5月20日,30,2024年6月23日,支持,乙局,2024年6月23日
`,
    attributes: {
      'petition-accepted.category': '事项类别',
      'petition-received.category': '事项类别',
      'extension-approved.days': '延期天数',
    },
    due: ['应办结日期'],
  },
];

/** The proposal for a register, read as `duecourse bind` reads it. */
export async function proposalFor(register: Register, laws: string): Promise<Proposal> {
  const folder = mkdtempSync(join(tmpdir(), 'duecourse-bind-'));
  try {
    const file = join(folder, 'register.csv');
    writeFileSync(file, register.csv);
    const { law } = await readLaw(`${laws}/${register.law}.law.md`);
    return proposeTableBinding(await describeTable(file, {}), law!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How well columns were found for the attributes of events that got a label. */
export interface AttributeQuality {
  readonly name: string;
  /** Attributes of placed events that the register has. */
  readonly attributes: number;
  readonly right: number;
  readonly sure: number;
  readonly wrong: number;
}

export function attributeQuality(
  { name, attributes: truth }: Pick<Register, 'name' | 'attributes'>,
  proposal: Proposal,
): AttributeQuality {
  const counts = { attributes: 0, right: 0, sure: 0, wrong: 0 };
  const { law } = proposal;
  for (const { label, chosen } of proposal.labels) {
    for (const match of proposal.attributes.get(label) ?? []) {
      const right = truth[`${law.events[chosen!.event]!.name}.${law.attributes[match.attribute]!.name}`];
      const column = match.chosen?.column;
      if (right !== undefined) counts.attributes++;
      if (right !== undefined && column === right) counts.right++;
      if (match.sure) counts.sure++;
      if (match.sure && column !== right) counts.wrong++;
    }
  }
  return { name, ...counts };
}

export async function attributeQualities(laws: string): Promise<AttributeQuality[]> {
  const all: AttributeQuality[] = [];
  for (const register of REGISTERS) all.push(attributeQuality(register, await proposalFor(register, laws)));
  return all;
}
