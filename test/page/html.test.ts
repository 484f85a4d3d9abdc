import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.js';
import type { PageAssets } from '../../src/page/index.js';
import { pageData } from '../../src/page/page-data.js';
import {
  escaped,
  findingView,
  h,
  type PackedEvidence,
  packEvidence,
  pageOf,
  scriptJson,
  unpackEvidence,
  writeHtml,
} from '../../src/page/view/index.js';
import { type ReportDocument, shortened } from '../../src/report/index.js';
import { htmlOf, PageFolder } from './support.js';

const folder = new PageFolder();
let assets: PageAssets;
let document: ReportDocument;
let html: string;

beforeAll(async () => {
  assets = await folder.assets();
  document = await folder.document();
  html = await htmlOf(document, assets);
});

afterAll(() => folder.remove());

/** What a reader without a script sees. */
const withoutScript = () => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/, '');
const textOf = (part: string) => part.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the HTML report', () => {
  it('says what was checked against what, and that the law is a draft reading', () => {
    const text = textOf(withoutScript());
    expect(text).toContain('log.csv, checked against this law as things stood on 2024-05-01');
    expect(text).toContain('Draft reading.');
    expect(text).toContain('120 cases, 232 events');
    expect(html).toContain(document.receipt.law.hash);
    expect(html).toContain(document.receipt.log.hash);
  });

  it('comes with readiness before any verdict', () => {
    expect(html.indexOf('id="readiness"')).toBeGreaterThan(0);
    expect(html.indexOf('id="readiness"')).toBeLessThan(html.indexOf('id="short"'));
    expect(html.indexOf('id="short"')).toBeLessThan(html.indexOf('id="rules"'));
  });

  it('answers which rule is broken most, since when and by whom without a script', () => {
    const text = textOf(withoutScript());
    const rule = document.rules.find((r) => r.rule === 'answer')!;
    expect(text).toContain(
      `(answer, Art. 1) : ${rule.counts.late + rule.counts.overdue} broken by offices , 15.8% of 120 decided.`,
    );
    expect(text).toMatch(
      /Found from 2022-\d\d to 202\d-\d\d , in a record by which this rule can be decided from 2022-01 to/,
    );
    expect(text).toMatch(
      /No month or year stands out beyond chance\. No clear change in recent months: 8 of 52 decided from 2023-03 to/,
    );
    expect(text).toContain('Most often: Harbour with 13');
    expect(text).toContain('The share is clearly larger than that of all others, 6.7%. All 4 offices have some.');
    expect(text).toMatch(/Share Harbour 13 30 43\.3% East 2 30 6\.7% North 2 30 6\.7% South 2 30 6\.7%/);
    expect(text).toMatch(
      /Why is one case late\? .*: R-1000 , 812 days late\. “Requested” happened on 2022-01-10 \. It was not done by 2024-05-01 \. Due: Art\. 1: by 2022-02-09/,
    );
  });

  it('names every office of the rule, and says how often none is named, from which nothing follows of any', async () => {
    const breakdowns = document.breakdowns.map((breakdown) =>
      breakdown.by === 'office'
        ? { ...breakdown, groups: breakdown.groups.map((name) => (name === 'Harbour' ? null : name)) }
        : breakdown,
    );
    const text = textOf(await htmlOf({ ...document, breakdowns }, assets));
    expect(text).toMatch(/By whom\? For 13 of the 19 the record names no office\. 6 found are too few to say that one/);
    expect(text).toMatch(/Share East 2 30 6\.7% North 2 30 6\.7% South 2 30 6\.7% none named 13 30 43\.3%/);
    expect(text).not.toContain('Most often:');
  });

  it('names a suspect rule that is broken by a larger share as left aside', async () => {
    const [answer, other] = document.rules;
    const counts = { ...other!.counts, lawful: 2, breach: 8 };
    const suspect = { why: ['share' as const], share: 0.8, heap: null, confirmed: false };
    const readiness = {
      ...document.readiness,
      rules: document.readiness.rules.map((ready, r) => (r === 1 ? { ...ready, suspect } : ready)),
    };
    const text = textOf(await htmlOf({ ...document, rules: [answer!, { ...other!, counts }], readiness }, assets));
    expect(text).toMatch(/19 broken by offices , 15.8% of 120 decided\. Broken more often or by a larger share, but/);
    expect(text).toContain('8 broken by offices .');
  });

  it('says how many more there could be at most, and never counts what parties did as a breach', async () => {
    const [answer, ...others] = document.rules;
    const counts = { ...answer!.counts, undetermined: 5, barred: 7, 'not-in-force': 2 };
    const open = { ...document, rules: [{ ...answer!, counts }, ...others] };
    const text = textOf((await htmlOf(open, assets)).replace(/<script[\s\S]*?<\/script>/g, ''));
    const { late, overdue, breach } = counts;
    expect(text).toContain(`it would be ${late + overdue + breach + 5} of all`);
    expect(text).toMatch(/Parties too late or barred 7 [\d.]+% of all checks barred 7 no office’s breach/);
    const cards = /All of them Checks.*?add up to all checks/.exec(text)![0];
    const [all, ...parts] = [...cards.matchAll(/[A-Za-z] (\d+) (?:by|<?[\d.]+%)/g)].map((m) => Number(m[1]));
    expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
  });

  it('clears nobody where the record decides nothing', async () => {
    const rules = document.rules.map((rule) => {
      const none = Object.fromEntries(Object.keys(rule.counts).map((verdict) => [verdict, 0])) as typeof rule.counts;
      return { ...rule, counts: { ...none, undetermined: 9 } };
    });
    const text = textOf(
      (await htmlOf({ ...document, rules, findings: [] }, assets)).replace(/<script[\s\S]*?<\/script>/g, ''),
    );
    expect(text).toContain(
      'This record decides nothing under these rules: it neither finds a breach nor clears anybody.',
    );
    expect(text).not.toContain('No rule is broken');
    expect(text).not.toContain('Breaches and delays by offices 0');
  });

  it('has the numbers of every picture as a table', () => {
    const page = withoutScript();
    const charts = page.match(/data-chart="(?:delay-\d+|month|office|attribute)"/g) ?? [];
    expect(charts.length).toBeGreaterThanOrEqual(4);
    for (const [, figure] of page.matchAll(/<figure([\s\S]*?)<\/figure>/g)) expect(figure).toContain('<table');
  });

  it('forbids everything but its own script and style, which it names by their hashes', () => {
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'");
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${hash(assets.script)}'`,
      `style-src '${hash(assets.style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).toContain(`<script>${assets.script}</script>`);
  });

  it('refers to nothing outside itself', () => {
    const page = withoutScript();
    expect(page).not.toMatch(/\s(?:src|srcset|action|data|poster)=/);
    for (const [, address] of page.matchAll(/\shref="([^"]*)"/g)) expect(address).toMatch(/^#/);
    expect(assets.style).not.toMatch(/@import|url\(/);
    expect(page).not.toMatch(/\s(?:style|on[a-z]+)=/);
  });

  it('names every part in its contents, with one heading each', () => {
    const page = withoutScript();
    const linked = [...page.matchAll(/<a href="#([a-z]+)">/g)].map((m) => m[1]);
    for (const id of linked) expect(page).toContain(`id="${id}"`);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.match(/<main/g)).toHaveLength(1);
  });

  it('says in Chinese and Italian what it says in English', async () => {
    for (const [language, words] of [
      ['zh', '记录能说明什么'],
      ['it', 'Che cosa dice il registro'],
    ] as const) {
      const page = await htmlOf(document, assets, language);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(words);
      expect(page.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/page\/[a-z-]+/);
    }
  });

  it('says that it holds a sample where it does, and how to get everything', async () => {
    const sampled = await htmlOf(await folder.document({ evidence: 5 }), assets);
    const text = textOf(sampled.replace(/<script[\s\S]*?<\/script>/g, ''));
    expect(text).toMatch(/Of \d+ findings, this page holds the evidence of 5/);
    expect(text).toContain('--format parquet, csv or xlsx');
  });

  it('shows no case, person or value that the binding does not declare safe', async () => {
    const masked = await folder.document({
      binding:
        'law: test/requests\nsource: { kind: log, order: source }\nevents:\n  requested: { activity: requested, attributes: { reason: why } }\n  answered: answered\nactor: who\n',
    });
    const page = await htmlOf(masked, assets);
    const packed = /id="report-evidence">([^<]*)</.exec(page)![1]!;
    const all = page.replace(assets.script, '') + gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
    for (const secret of ['R-1002', 'clerk 3', 'flood', 'Harbour']) expect(all).not.toContain(secret);
  });

  it('tells offices that are masked from offices that the record does not name', async () => {
    const binding = (office: string) =>
      `law: test/requests\nsource: { kind: log, order: source }\nevents:\n  requested: requested\n  answered: answered\nactor: who\n${office}`;
    const said = async (office: string) =>
      textOf(
        (await htmlOf(await folder.document({ binding: binding(office) }), assets)).replace(
          /<script[\s\S]*?<\/script>/g,
          '',
        ),
      );
    const none = await said('');
    const masked = await said('office: { column: desk }\n');
    expect(none).toContain('The record does not name the office');
    expect(masked).toContain('The record names offices (column desk), but the binding does not declare them safe');
    expect(masked).toContain('list the column desk that holds them under safe-to-show');
    expect(masked).not.toContain('office: COLUMN');
    expect(none).toContain('office: COLUMN');
    expect(masked).not.toContain('Harbour');
    const constant = await said('office: { constant: "Port office" }\n');
    expect(constant).toMatch(/By whom\? Port office, the only office that is named for what this record holds\./);
    expect(constant).not.toContain('office: COLUMN');
  });
});

describe('evidence', () => {
  it('is the same when it is unpacked', () => {
    const packed = JSON.parse(JSON.stringify(packEvidence(document))) as PackedEvidence;
    const unpacked = unpackEvidence(packed);
    const { evidence, rules } = document;
    expect(unpacked.findings.length).toBe(evidence.shown);
    evidence.findings.forEach(({ finding, case: place, limits }, i) => {
      const { law: _, rule, article: __, draft: ___, office: ____, ...rest } = finding;
      expect(unpacked.findings[i]).toEqual({ ...rest, rule: rules.findIndex((r) => r.rule === rule) });
      expect(unpacked.caseOf(i)).toEqual(evidence.cases[place]);
      expect(unpacked.limitsOf(i)).toEqual(limits.map((place) => evidence.workings[place]));
    });
  });
});

describe('a finding', () => {
  it('tells every way to count, with the days on which the clock stood still', async () => {
    const page = pageOf(pageData(document, await messagesIn('en')));
    const line = { unit: 'days', reason: null, name: null, source: null } as const;
    const steps = [
      { ...line, kind: 'counted', from: '2024-01-02', to: '2024-01-11', count: 10 },
      { ...line, kind: 'paused', from: '2024-01-12', to: '2024-01-20', count: 9, reason: 'stands-still' },
    ];
    const period = { months: 0, days: 10, workingDays: 0, minutes: 0 };
    const limit = {
      test: 'within',
      side: 'latest',
      unit: 'days',
      exists: true,
      from: { earliest: '2024-01-01', latest: '2024-01-01' },
      periods: [
        { ...period, days: 1, steps: [] },
        { ...period, steps },
      ],
      at: { earliest: '2024-01-02', latest: '2024-01-20' },
      zone: 'Asia/Shanghai',
      exchanged: ['2024-01-06', '2024-01-07'],
    } as const;
    const { finding, case: place } = document.evidence.findings[0]!;
    const parts = {
      finding: {
        ...finding,
        rule: 0,
        verdict: 'undetermined' as const,
        due: '2024-01-20',
        why: [
          { why: 'event', field: 'answered' },
          { why: 'attribute', field: 'requested.reason' },
        ] as const,
      },
      rule: page.data.rules[0]!,
      evidence: document.evidence.cases[place]!,
      limits: [limit],
      office: 'Harbour',
      failed: ['Not met: “days” is at most 30; here “days” is 31.'],
      also: [{ ...finding, id: 'other', rule: 0, verdict: 'late' as const }],
    };
    const text = textOf(writeHtml(findingView(page, parts)).replace(/<span class="time">([^<]*)<\/span>/g, '$1'));
    expect(text).toContain('The record cannot tell which of these holds: 1 day from 2024-01-01:');
    expect(text).toContain('2024-01-12 to 2024-01-20: not counted, 9 days (the clock stands still)');
    expect(text).toContain('10 days from 2024-01-01:');
    expect(text).toContain('Office Harbour');
    expect(text).toContain('Not met: “days” is at most 30; here “days” is 31.');
    expect(text).toMatch(/Also found in this case: .*\(answer, Art\. 1\) late/);
    expect(writeHtml(findingView(page, parts))).toContain('href="#finding-other"');
    expect(text).toContain('days off worked in exchange, and counted like all others: 2024-01-06, 2024-01-07');
    expect(text).toContain('Last day: between 2024-01-02 and 2024-01-20 (time zone Asia/Shanghai)');
    expect(text).toContain('by 2024-01-02 (1 day) or by 2024-01-20 (10 days): the record leaves open which');
    expect(text).toContain('What is missing the source does not record “Answered”, “Requested: reason”.');
  });
});

describe('a heading made of a gloss', () => {
  it('is its first clause, or as many whole words of it as fit', () => {
    expect(shortened('An answer comes within 30 days; within 60 in winter.')).toBe('An answer comes within 30 days…');
    expect(shortened('十五日内作出答复；情况复杂的三十日。')).toBe('十五日内作出答复…');
    const long = 'word '.repeat(40).trim();
    expect(shortened(long)).toMatch(/^(word )+word…$/);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const short = shortened(text);
        expect(short.length).toBeLessThanOrEqual(text.length + 1);
        expect(text.startsWith(short.replace(/…$/, '')) || text.startsWith(short)).toBe(true);
      }),
    );
  });
});

describe('text in HTML', () => {
  const decoded = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|#39|#13);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' })[name]!,
    );

  it('stays the text that it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
        expect(decoded(escaped(text))).toBe(text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd'));
        expect(writeHtml(h('p', { title: text, hidden: false }, text))).toBe(
          `<p title="${escaped(text)}">${escaped(text)}</p>`,
        );
      }),
    );
  });

  it('never ends the script that holds data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(scriptJson(value)).not.toContain('<');
        expect(JSON.parse(scriptJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(scriptJson('</script><!--')).not.toContain('<');
  });
});
