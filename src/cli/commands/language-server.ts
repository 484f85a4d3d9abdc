import { dirname } from 'node:path';
import { serve } from '../../editor/index.js';
import { checkLaw } from '../check-law.js';
import { Exit } from '../io.js';
import { calendarsIn } from '../laws.js';
import type { Command } from '../run.js';
import { programVersion } from '../version.js';

/** `duecourse language-server [--stdio]`: speaks the Language Server Protocol with an editor, on standard input and output. */
export const languageServer: Command = {
  spec: { name: 'language-server', operands: [], options: { stdio: { takes: 'nothing' } } },
  async run(_, io, messages) {
    const onFault = (error: unknown) => {
      if (io.env['DUECOURSE_DEBUG'] && error instanceof Error)
        void io.stderr.write(`${error.stack ?? error.message}\n`);
    };
    const host = {
      check: checkLaw,
      calendars: calendarsFor,
      version: programVersion(),
      language: messages.language,
      onFault,
    };
    const left = await serve({ input: process.stdin, write: (bytes) => io.stdout.write(bytes) }, host);
    process.stdin.destroy();
    return left ? Exit.OK : Exit.FOUND;
  },
};

/** Calendars in the folders around a law, and those that come with the program. */
function calendarsFor(file: string): string[] {
  const folder = dirname(file);
  return [...new Set([...calendarsIn(folder), ...calendarsIn(dirname(folder)), ...calendarsIn()])].sort();
}
