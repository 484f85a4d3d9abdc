import { failInput } from '../../base/index.js';
import { candidates, SHELLS, shellScript } from '../completion/index.js';
import { Exit } from '../io.js';
import type { Command } from '../run.js';

/** `duecourse completion SHELL`: a script for the shell; the scripts ask `completion next -- WORD...` what may follow. */
export const completion: Command = {
  spec: { name: 'completion', operands: ['SHELL', '_WORD*'], options: {}, choices: { SHELL: SHELLS } },
  async run(args, io, _messages, commands) {
    const [asked = '', ...words] = args.operands;
    if (asked === 'next') {
      const specOf = async (name: string) =>
        Object.hasOwn(commands, name) ? (await commands[name]!()).spec : undefined;
      const found = await candidates(words, Object.keys(commands), specOf, io);
      await io.stdout.write(found.map((line) => `${line}\n`).join(''));
      return Exit.OK;
    }
    const shell = SHELLS.find((s) => s === asked);
    if (!shell)
      failInput('cli/value-unknown', 'duecourse completion', {
        data: { option: 'SHELL', value: asked, known: SHELLS.join(', ') },
      });
    await io.stdout.write(shellScript(shell));
    return Exit.OK;
  },
};
