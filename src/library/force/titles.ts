import { simplified } from '../simplified.js';

const STATE = '中华人民共和国';

/** A title and the shorter ones by which the same document is cited: without the state, without a year of amendment, in simplified signs. */
export function titlesOf(title: string): string[] {
  const plain = simplified(title)
    .replace(/[\s\u3000\u200b]+/g, /[A-Za-z]/.test(title) ? ' ' : '')
    .replace(/[（(][^）)]*(?:修正|修订|年)[^）)]*[）)]$/, '');
  const short = plain.startsWith(STATE) ? [plain.slice(STATE.length)] : [];
  const english = /^(?:the )?(.+?) of the People[’']s Republic of China$/i.exec(plain)?.[1];
  // Title 5, United States Code is cited as 5 U.S.C.
  const code = /^(?:title )?(\d+),? (?:of the )?(?:United States Code|U\.S\. Code|U\.?S\.?C\.?)$/i.exec(plain)?.[1];
  return [
    plain,
    ...short,
    ...(code === undefined ? [] : [`${code} U.S.C.`]),
    ...(english === undefined ? [] : [english]),
  ];
}
