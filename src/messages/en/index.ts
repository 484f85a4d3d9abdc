import { cliMessages } from './cli.js';
import { lawMessages } from './law.js';
import { reportMessages } from './report.js';
import { timeMessages } from './time.js';
import { xesMessages } from './xes.js';

/** All words of this language, by code. */
export const en: Readonly<Record<string, string>> = {
  ...cliMessages,
  ...lawMessages,
  ...reportMessages,
  ...timeMessages,
  ...xesMessages,
};
