export { type PageAssets, pageAssets } from './assets.js';
export { htmlReport } from './html-report.js';
export { lawPage } from './law-page.js';
export { sheetPage } from './sheet-page.js';
export {
  correctionText,
  doubtText,
  type SideCorrection,
  type SideRow,
  type SideText,
  type SideTexts,
  sidePage,
} from './side-page.js';
export type { Sheet, SheetPicture, SheetSection, Spoken } from './view/index.js';
