import { type PageAssets, pageAssets } from './assets.js';
import { pageHead } from './page-head.js';
import { type Sheet, scriptJson, sheetBody, writeHtml } from './view/index.js';

/** A sheet as one HTML file that asks nothing of the network. Without its script it has every table. */
export function sheetPage(sheet: Sheet, program: string, assets: PageAssets = pageAssets()): string {
  const pictures = sheet.sections.flatMap(({ id, picture }) => (picture === null ? [] : [{ id, picture }]));
  return [
    `<!doctype html>\n<html lang="${sheet.language}">\n`,
    writeHtml(pageHead(sheet.title, program, assets)),
    `<style>${assets.style}</style>\n<body>\n`,
    writeHtml(sheetBody(sheet)),
    `\n<script type="application/json" id="sheet-data">${scriptJson(pictures)}</script>\n`,
    `<script>${assets.script}</script>\n</body>\n</html>\n`,
  ].join('');
}
