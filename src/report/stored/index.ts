<<<<<<< HEAD
export { errorRateShape } from './error-rate-shape.js';
export { type Narrowing, narrowed } from './narrow.js';
=======
export { mappedFindings, type Narrowing, narrowed, withFindings } from './narrow.js';
>>>>>>> fe70f8c (Make every check of duecourse.yaml into one dated folder, whole or absent, one at a time)
export { type ReadReport, readStoredReport } from './read-stored.js';
export { findingShape, receiptShapes } from './report-shape.js';
export { count, list, object, oneOf, optional, orNull, record, type Shape, text, truth } from './shape.js';
