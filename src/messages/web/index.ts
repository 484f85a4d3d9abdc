import { offlineMessages as enOffline } from './en-offline.js';
import { tryMessages as enTry } from './en-try.js';
import { offlineMessages as itOffline } from './it-offline.js';
import { tryMessages as itTry } from './it-try.js';
import { offlineMessages as zhOffline } from './zh-offline.js';
import { tryMessages as zhTry } from './zh-try.js';

/** What pages say that work by themselves: apart from the program's words, which a page does not carry, and in all languages at once. */
export const WEB_TEXTS: Readonly<Record<'en' | 'zh' | 'it', Readonly<Record<string, string>>>> = {
  en: { ...enOffline, ...enTry },
  zh: { ...zhOffline, ...zhTry },
  it: { ...itOffline, ...itTry },
};
