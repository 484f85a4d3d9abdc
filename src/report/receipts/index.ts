export { type Difference, differenceOf, type Input } from './compare.js';
export { digestLines, digestOf, type FindingDigest, hashOfLines } from './digest.js';
export {
  badShape,
  fileNamesOnly,
  lastPart,
  type ReceiptFile,
  readBounded,
  readReceipt,
  receiptFile,
  receiptOfReport,
  receiptText,
} from './receipt-file.js';
export { type Misstated, misstatedIn } from './stated.js';
