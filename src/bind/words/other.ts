import type { Concept } from './concepts.js';

/** Yes and no in further languages, for columns of truth values. */
export const otherWords: Readonly<Partial<Record<Concept, readonly string[]>>> = {
  yes: ['ja', 'j', 'oui', 'vrai', 'wahr', 'waar', 'sim', 'verdadero', 'verdadeiro', 'tak', 'ano', 'はい', '예'],
  no: ['nein', 'nee', 'faux', 'falsch', 'onwaar', 'falso', 'nie', 'ne', 'いいえ', '아니요'],
};
