import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.js';
import { pageData } from '../../src/page/page-data.js';
import { englishTeller, spokenHeading } from '../../src/page/page-words.js';
import {
  findingView,
  inLanguage,
  packEvidence,
  pageOf,
  unmarked,
  unpackEvidence,
  withLanguages,
  writeHtml,
} from '../../src/page/view/index.js';
import type { ReportDocument } from '../../src/report/index.js';
import { PageFolder } from './support.js';

const LAW = `---
law: test/notices
title: { en: "Notices" }
jurisdiction: none
zone: Europe/Rome
source: "No statute: rules made for tests"
review: none
---

# Notices

## Art. 1 Sending

1. - en: A notice is sent within 10 days, 40 abroad, 25 where it is urgent.
2. - en: A notice is read before it is sent.

\`\`\`duecourse
event made by office once en "Made" it "Redatto" (abroad: boolean, urgent: boolean)
event read by office en "Read"
event sent by office en "Sent"

fact lives-abroad = first(made.abroad)
fact is-urgent = first(made.urgent)

guard send point 1: sent only within 40 days if lives-abroad = true else 25 days if is-urgent = true else 10 days of made
guard hand-over point 2: sent only if read
duty tell point 1: after each made, office must read within 40 days if lives-abroad = true else 10 days
\`\`\`
`;

const LOG = `case,activity,time,where
K1,made,2024-01-01,
K1,sent,2024-03-01,
K2,made,2024-01-01,home
K2,sent,2024-03-01,
K3,made,2024-01-01,home
K3,sent,2024-01-06,
`;
const OPEN_LOG = `case,activity,time,where
K4,made,2024-01-01,
K4,read,2024-01-21,
K4,sent,2024-01-11,home
K5,made,2024-01-01,home
K5,sent,2024-03-01,
`;

const BINDING = `law: test/notices
source: { kind: log, order: source }
events:
  made: { activity: made, attributes: { abroad: { column: where, codes: { home: "false", other: "true" } } } }
  sent: sent
safe-to-show: [case, where]
`;

describe('the first lines of a finding', () => {
  const folder = new PageFolder();
  let document: ReportDocument;

  beforeAll(async () => {
    document = await folder.document({
      log: LOG,
      logFile: folder.put('notices.csv', LOG),
      law: folder.put('notices.law.md', LAW),
      binding: BINDING,
      at: '2024-06-01',
    });
  });
  afterAll(() => folder.remove());

  const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  async function leadOf(id: string, language: 'en' | 'zh' | 'it' = 'en', rule = 'send'): Promise<string> {
    const page = pageOf(pageData(document, await messagesIn(language)));
    const unpacked = unpackEvidence(packEvidence(document));
    const i = unpacked.findings.findIndex(
      (f) => f.case === id && f.due !== null && page.data.rules[f.rule]!.name === rule,
    );
    const finding = unpacked.findings[i]!;
    const parts = {
      finding,
      rule: page.data.rules[finding.rule]!,
      evidence: unpacked.caseOf(i),
      limits: unpacked.limitsOf(i),
      failed: [],
      office: '',
      also: [],
    };
    const html = writeHtml(findingView(page, parts));
    return html.slice(0, html.indexOf('</dl>'));
  }

  it('say what happened, what was due on which article, between which bounds it is late, and what is missing', async () => {
    const text = textOf(await leadOf('K1'));
    expect(text).toContain('breach (too late) in case K1');
    expect(text).toContain('What happened “Sent” happened on 2024-03-01 .');
    expect(text).toMatch(/Due Art\.\s1: between 2024-01-11 and 2024-02-10 \(10 days \/ 25 days \/ 40 days\)/);
    expect(text).toContain('How late at least 20 days, at most 50 days');
    expect(text).toMatch(/“Made: abroad” is empty.* “Made: urgent”.*It is too late under each of them\./);
    expect(text.indexOf('How late')).toBeLessThan(text.indexOf('What is missing'));
  });

  it('name with each of two limits its day, the shorter first, and the one field between them', async () => {
    const text = textOf(await leadOf('K2'));
    expect(text).toMatch(/by 2024-01-11 \(10 days\) or by 2024-01-26 \(25 days\) *: the record leaves open which/);
    expect(text).toContain('Which limit holds hangs on this: the source does not record “Made: urgent”.');
    expect(text).not.toContain('Made: abroad');
  });

  it('name what the case has between two limits that are open, where the verdict hangs on it', async () => {
    const closed = document;
    document = await folder.document({
      log: OPEN_LOG,
      logFile: folder.put('open.csv', OPEN_LOG),
      law: folder.put('notices.law.md', LAW),
      binding: BINDING.replace('  sent: sent', '  sent: sent\n  read: read'),
      at: '2024-06-01',
    });
    const text = textOf(await leadOf('K4', 'en', 'tell'));
    expect(text).toContain('undetermined in case K4');
    // The day of the first limit is not between them.
    expect(text).toMatch(/Recorded between them “Read” 2024-01-21 What is missing/);
    expect(textOf(await leadOf('K5', 'en', 'tell'))).not.toContain('Recorded between');
    document = closed;
  });

  it('mark the names in the exact rule and in the heading of its article too', async () => {
    const { rules } = pageData(document, await messagesIn('it'));
    const send = rules.find(({ name }) => name === 'send')!;
    const html = writeHtml(withLanguages(send.sentence.text));
    expect(html).toContain('<span lang="en">Sent</span>');
    expect(html).toContain('«Redatto»'.slice(1, -1));
    expect(html).not.toMatch(/lang="en">Redatto/);
    const heading = (language: string, isForeign: boolean) =>
      writeHtml(
        withLanguages(
          spokenHeading('第二十二条 The petition department 信访部门', '第二十二条', language, () => isForeign),
        ),
      );
    expect(heading('it', true)).toBe('Art. 22 <span lang="en">The petition department</span>');
    expect([heading('it', false), heading('en', false)]).toEqual(Array(2).fill('Art. 22 The petition department'));
    expect(heading('zh', false)).toBe('第二十二条 信访部门');
    expect(writeHtml(withLanguages(spokenHeading('Art. 201 Service', 'Art. 201', 'zh', () => false)))).toBe(
      'Art. 201 <span lang="en">Service</span>',
    );
  });

  it('mark an English heading where the law has words of the page’s language for everything else', () => {
    const gloss = [{ en: 'A notice is sent within 10 days of being made', it: 'Il verbale è spedito entro 10 giorni' }];
    const { rules, wording } = document;
    const said = { rules, wording: { ...wording, rules: wording.rules.map((words) => ({ ...words, gloss })) } };
    const headings = ['Sending of the notice within days', 'Spedizione del verbale entro il termine'];
    const isEnglish = englishTeller({ ...document, ...said }, 'it');
    expect(headings.map(isEnglish)).toEqual([true, false]);
    expect(headings.map(englishTeller({ ...document, ...said }, 'en'))).toEqual([false, false]);
  });

  it('call an act that came too late so, in the words of every language', async () => {
    const words = await Promise.all((['en', 'zh', 'it'] as const).map(async (l) => [l, await messagesIn(l)] as const));
    for (const [language, messages] of words)
      expect(textOf(await leadOf('K1', language))).toContain(messages.text('verdict/breach-late'));
  });

  it('name the language of what the law has no words for', async () => {
    const html = await leadOf('K1', 'it');
    expect(html).toContain('«<span lang="en">Sent</span>»');
    expect(html).not.toMatch(/lang="en">Redatto/);
  });
});

describe('a text that names its language', () => {
  it('becomes an element where elements may stand, and itself where not', () => {
    const marked = `A ${inLanguage({ text: '<Sent>', lang: 'en' })} B`;
    expect(unmarked(marked)).toBe('A <Sent> B');
    expect(writeHtml(withLanguages(marked))).toBe('A <span lang="en">&lt;Sent&gt;</span> B');
    expect(writeHtml({ tag: 'option', attributes: { value: '1' }, children: [marked] })).toBe(
      '<option lang="en" value="1">A &lt;Sent&gt; B</option>',
    );
    expect(inLanguage({ text: 'Sent', lang: null })).toBe('Sent');
  });
});
