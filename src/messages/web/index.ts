import { offlineMessages as en } from './en-offline.js';
import { offlineMessages as it } from './it-offline.js';
import { offlineMessages as zh } from './zh-offline.js';

/** What pages say that work by themselves: apart from the program's words, which a page does not carry, and in all languages at once. */
export const WEB_TEXTS: Readonly<Record<'en' | 'zh' | 'it', Readonly<Record<string, string>>>> = { en, zh, it };
