export { type PageAssets, pageAssets } from './assets.js';
export { htmlReport } from './html-report.js';
