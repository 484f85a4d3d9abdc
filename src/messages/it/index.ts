import { arrowMessages } from './arrow.js';
import { bindingMessages } from './binding.js';
import { cliMessages } from './cli.js';
import { csvMessages } from './csv.js';
import { lawMessages } from './law.js';
import { logMessages } from './log.js';
import { parquetMessages } from './parquet.js';
import { reportMessages } from './report.js';
import { timeMessages } from './time.js';
import { xesMessages } from './xes.js';

/** All words of this language, by code. */
export const it: Readonly<Record<string, string>> = {
  ...arrowMessages,
  ...bindingMessages,
  ...cliMessages,
  ...csvMessages,
  ...lawMessages,
  ...logMessages,
  ...parquetMessages,
  ...reportMessages,
  ...timeMessages,
  ...xesMessages,
};
