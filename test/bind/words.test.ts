import { describe, expect, it } from 'vitest';
import { likeness, phraseOf, Weights } from '../../src/bind/similarity.js';
import { textCodes } from '../../src/bind/values.js';
import { ACTS, conceptsOf, en, it as italian, THINGS, tokensOf, zh } from '../../src/bind/words/index.js';

const concepts = (name: string) => tokensOf(name).map((t) => t.concepts.join('/') || t.text);

describe('vocabularies', () => {
  it.each([
    ['en', en],
    ['it', italian],
    ['zh', zh],
  ])('has words for every concept in %s', (_, { words }) => {
    expect(Object.keys(words).sort()).toEqual([...new Set([...ACTS, ...THINGS])].sort());
    for (const [concept, list] of Object.entries(words)) expect(list.length, concept).toBeGreaterThan(0);
  });

  it('takes names apart: camel case, signs, accents, phrases before words, Chinese without spaces', () => {
    expect(concepts('SendFine')).toEqual(['send', 'fine']);
    expect(concepts('FINE_SENT-2')).toEqual(['fine', 'send']);
    expect(concepts('Verbale notificato')).toEqual(['fine', 'notify']);
    expect(concepts('Request not accepted')).toEqual(['ask/request', 'refuse']);
    expect(concepts('不予受理通知')).toEqual(['refuse', 'notify']);
    expect(concepts('告知延期理由')).toEqual(['notify', 'extend', 'reason']);
  });

  it('knows yes and no in many languages', () => {
    for (const yes of ['ja', 'Sì', '是', 'TRUE', 'y', '1']) expect(conceptsOf(yes), yes).toContain('yes');
    for (const no of ['nein', 'No', '否', 'false', 'n', '0']) expect(conceptsOf(no), no).toContain('no');
  });
});

describe('likeness', () => {
  const weights = new Weights(['fine-sent', 'fine-notified', 'fine-created', 'payment'].map((n) => [phraseOf(n)]));
  const alike = (a: string, b: string) => likeness(phraseOf(a), phraseOf(b), weights);

  it('is 1 for names that differ by capitals, accents and signs alone', () => {
    expect(alike('Fine sent', 'FINE_SENT')).toBe(1);
    expect(alike('Identità', 'identita')).toBe(1);
  });

  it('is high across languages, low for another act or a denial', () => {
    expect(alike('Multa spedita', 'fine-sent')).toBeGreaterThan(0.8);
    expect(alike('寄送罚单', 'fine-sent')).toBeGreaterThan(0.7);
    expect(alike('Fine sent', 'fine-notified')).toBeLessThan(0.6);
    expect(alike('Not accepted', 'accepted')).toBeLessThan(0.5);
  });

  it('is 0 where nothing is there to compare', () => {
    expect(alike('', 'payment')).toBe(0);
    expect(alike('???', 'payment')).toBe(0);
  });
});

describe('values', () => {
  it('no is an answer and never a number', () => {
    expect(textCodes(['yes', 'no'], ['both', 'complexity', 'number'])).toEqual({ known: [], others: 2 });
    expect(textCodes(['Number'], ['complexity', 'number']).known).toEqual([['Number', 'number']]);
  });
});
