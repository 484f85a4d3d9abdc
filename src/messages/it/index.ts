import { cliMessages } from './cli.js';
import { reportMessages } from './report.js';
import { timeMessages } from './time.js';
import { xesMessages } from './xes.js';

/** All words of this language, by code. */
export const it: Readonly<Record<string, string>> = {
  ...cliMessages,
  ...reportMessages,
  ...timeMessages,
  ...xesMessages,
};
