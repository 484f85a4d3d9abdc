export { allocate, draw, LEAST, type Stratum, shuffled } from './draw.js';
export { type Answer, readFilled, type Vocabulary } from './filled.js';
export { type CleanCases, cleanCases, foundAgain, population, type Shown, storedEvidence } from './population.js';
export { readSampleFile, SAMPLE_VERSION, type SampleFile, type SampleRow } from './sample-file.js';
export { scoreOf } from './score.js';
export { csvWorksheet, type Worksheet, type WorksheetOptions, worksheet, writeWorksheet } from './worksheet.js';
