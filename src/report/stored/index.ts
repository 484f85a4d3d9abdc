export { errorRateShape } from './error-rate-shape.js';
export { mappedFindings, type Narrowing, narrowed, withFindings } from './narrow.js';
export { type ReadReport, readSomeFindings, readStoredReport } from './read-stored.js';
export { findingShape, receiptShapes } from './report-shape.js';
export { count, list, object, oneOf, optional, orNull, record, type Shape, text, truth } from './shape.js';
