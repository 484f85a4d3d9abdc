import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IR_VERSION, loadLaw } from '../../src/language/index.js';
import { HEAD, lawText, PRELUDE, show, soundLaw } from './helpers.js';

const root = new URL('../../', import.meta.url);
const doc = readFileSync(new URL('docs/language.md', root), 'utf8');

describe('the language as its page describes it', () => {
  const blocks = [...doc.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm)].map(([, , kind, body]) => ({
    kind,
    body: body!,
  }));

  it('loads the file that the page begins with', async () => {
    const { body } = blocks.find((b) => b.body.startsWith('---'))!;
    const law = await soundLaw(body.replace('review: none                 #', 'review: none #'));
    expect(law).toMatchObject({ id: 'it/highway-code-fines', calendar: 'it', zone: 'Europe/Rome', rolls: false });
    expect(law.events[0]).toMatchObject({ name: 'fine-created', once: true, by: 'office' });
  });

  it('loads the example that it shows, beneath the law that it belongs to', async () => {
    const { body } = blocks.find((b) => b.body.includes('served a day late'))!;
    const rules = `event fine-created by office once en "Fine created" (amount: money)
event notice-served by office once en "Notice served"
duty serve: after fine-created, office must notice-served within 90 days`;
    const law = await soundLaw(`${lawText(rules)}\n${body}`);
    expect(law.examples[0]!.expect[0]).toMatchObject({
      verdict: 'late',
      rule: 'serve',
      due: '2011-04-11',
      late: { n: 1, unit: 'days' },
    });
  });

  it('shows each word of the language in boxes that load together as one law', async () => {
    const boxes = blocks.filter((b) => b.kind === 'duecourse').map((b) => b.body);
    const head = HEAD.replace(
      /---\n$/,
      'roles: [head, clerk, other]\nassumed: { day-of-filing: "it accuses less" }\n---\n',
    );
    const fences = boxes.map((body) => `\`\`\`duecourse\n${body}\`\`\`\n`).join('\n');
    const law = await soundLaw(`${head}\n## Art. 1 Permits\n\n- en: All of it.\n\n${fences}`);
    expect(law.rules.length).toBeGreaterThan(50);
    const grammar = readFileSync(new URL('src/language/law.langium', root), 'utf8').replace(/^\/\/.*$/gm, '');
    const words = new Set([...grammar.matchAll(/'([a-z]+)'/g)].map((m) => m[1]!));
    const shown = new Set(
      boxes
        .join('\n')
        .replace(/"[^"\n]*"|\/\/.*$/gm, '')
        .match(/[a-z]+/g),
    );
    // One of `day` and `days` is enough.
    const forms = (word: string): readonly string[] => [word, `${word}s`, word.replace(/s$/, '')];
    expect([...words].filter((word) => !forms(word).some((form) => shown.has(form)))).toEqual([]);
  });

  it('reserves the words that it names, and no others', async () => {
    const sentence = /Reserved, and never names: ([^.]*)\./.exec(doc)![1]!;
    const listed = [...sentence.matchAll(/`([a-z]+)`/g)].map((m) => m[1]!);
    expect(listed.length).toBeGreaterThan(20);
    for (const word of listed) {
      const { law } = await loadLaw(lawText(`guard ${word}: decided never`), 'x');
      expect(law, word).toBeUndefined();
    }
    const grammar = readFileSync(new URL('src/language/law.langium', root), 'utf8');
    const words = new Set([...grammar.replace(/^\/\/.*$/gm, '').matchAll(/'([a-z]+)'/g)].map((m) => m[1]!));
    for (const word of [...words, 'office', 'party', 'text', 'case']) {
      if (listed.includes(word)) continue;
      expect((await soundLaw(lawText(`guard ${word}: decided never`))).rules[0]!.name).toBe(word);
    }
  });
});

it('loads the statute that the design shows', async () => {
  const law = await soundLaw(`---
law: it/highway-code-fines
title: { en: "Highway Code, administrative fines", it: "Codice della Strada, sanzioni amministrative" }
jurisdiction: IT
calendar: it
source: "D.Lgs. 30 April 1992 no. 285"
---

## Art. 201 Service of the notice

- en: An offender who was not stopped on the spot must be served with the notice within 90 days of the finding.
- it: Il trasgressore non fermato riceve il verbale entro 90 giorni.

\`\`\`duecourse
event fine-created   once by office  en "Fine created"   it "Verbale redatto"     (amount: money)
event notice-served  once by office  en "Notice served"  it "Verbale notificato"  (expense: money)
event payment        by party        en "Payment"        it "Pagamento"           (paid: money)
event appeal-to-prefect once by party en "A" it "A"
event appeal-to-judge   once by party en "B" it "B"
event sent-to-collection once by office en "C" it "C"

duty serve: after fine-created, office must notice-served within 90 days unless first payment
fact outstanding = last(amount) + sum(notice-served.expense) - sum(payment.paid)
guard no-collection-when-paid: sent-to-collection only if outstanding > 0
guard appeal-window: appeal-to-prefect only within 60 days of notice-served
guard one-remedy:    not both appeal-to-prefect and appeal-to-judge
\`\`\`

\`\`\`example
title: served a day late
2011-01-11 fine-created
2011-04-12 notice-served
expect: late serve, due 2011-04-11, by 1 day
\`\`\`
`);
  expect(law.rules.map((r) => [r.name, r.kind])).toEqual([
    ['serve', 'duty'],
    ['no-collection-when-paid', 'guard'],
    ['appeal-window', 'guard'],
    ['one-remedy', 'not-both'],
  ]);
});

describe('the laws of this project', () => {
  const files = ['laws/', 'test/laws/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.law.md'))
      .map((f) => folder + f.replaceAll('\\', '/')),
  );

  it.each(files)('%s loads, whole and without a warning', async (file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const { law, diagnostics, complete } = await loadLaw(text, file);
    expect(diagnostics.filter((d) => d.severity !== 'info').map((d) => show(d, text))).toEqual([]);
    expect([law?.irVersion, complete]).toEqual([IR_VERSION, true]);
    expect(JSON.parse(JSON.stringify(law))).toEqual(law);
  });
});

it('keeps the prelude of these tests a sound law', async () => {
  expect((await soundLaw(lawText('guard g: decided never'))).events).toHaveLength(PRELUDE.split('\n').length);
});
