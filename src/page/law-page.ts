import type { Messages } from '../messages/index.js';
import { type LawExplanation, notEncodedText, optionText } from '../report/index.js';
import { type PageAssets, pageAssets } from './assets.js';
import { pageHead } from './page-head.js';
import { lawBody, writeHtml } from './view/index.js';

/** A law in sentences as one HTML file that asks nothing of the network and needs no script. */
export function lawPage(
  law: LawExplanation,
  messages: Messages,
  program: string,
  assets: PageAssets = pageAssets(),
): string {
  const body = lawBody(law, {
    kicker: messages.text('explain/kicker'),
    draft: messages.text('report/draft'),
    counting: messages.text('explain/counting'),
    reading: (name) => messages.text('laws/reading', { name }),
    option: (option) => optionText(option, messages),
    notEncoded: (why) => notEncodedText(why, messages),
    noRule: messages.text('laws/no-rule-note'),
    unconfirmed: messages.text('laws/unconfirmed'),
  });
  return [
    `<!doctype html>\n<html lang="${law.language}">\n`,
    writeHtml(pageHead(law.title, program, { ...assets, script: '' })),
    `<style>${assets.style}</style>\n<body>\n`,
    writeHtml(body),
    '\n</body>\n</html>\n',
  ].join('');
}
