import { type Page, type PageData, pageOf } from '../view/index.js';
import { CannotInflate, openEvidence } from './evidence.js';
import { FindingList } from './finding-list.js';
import { drawPictures } from './pictures.js';
import { preparePrinting } from './printing.js';
import { all, find, isNarrow } from './render.js';
import { drawSheet } from './sheet.js';

const sheet = document.querySelector('#sheet-data');
if (sheet === null) showReport(pageOf(JSON.parse(find('#report-data').textContent ?? '') as PageData));
else drawSheet(JSON.parse(sheet.textContent ?? ''));

function showReport(page: Page): void {
  for (const part of all('[data-script]')) part.hidden = false;
  if (isNarrow()) for (const part of all<HTMLDetailsElement>('[data-fold]')) part.open = false;
  drawPictures(page);
  // What stands above is on the screen first.
  setTimeout(() => showFindings(page));
}

async function showFindings(page: Page): Promise<void> {
  try {
    const evidence = await openEvidence();
    preparePrinting(page, evidence === null ? null : new FindingList(page, evidence));
  } catch (error) {
    if (!(error instanceof CannotInflate)) throw error;
    const fault = find('[data-finding-fault]');
    fault.textContent = page.text('page/cannot-inflate');
    fault.hidden = false;
    find('form.filters').hidden = true;
    preparePrinting(page, null);
  }
}
