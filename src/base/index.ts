export {
  type Diagnostic,
  type DiagnosticData,
  failInput,
  InputError,
  type Range,
  type Severity,
} from './diagnostic.js';
export { guardDraft } from './draft.js';
export { type Holder, type LockOptions, withLock } from './lock.js';
export type { Progress, Work } from './progress.js';
export { atLeast, corrected, type Rate, sameRate } from './rates.js';
export { Sha256, sha256, sha256Bytes } from './sha256.js';
export { nearest, suggestion } from './suggest.js';
export { jsonText, styled, visible } from './terminal.js';
