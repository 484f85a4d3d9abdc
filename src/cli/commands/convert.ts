import { writeLog } from '../../log/index.js';
import { numbers } from '../../report/index.js';
import { Exit } from '../io.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { openGivenLog } from '../open-log.js';
import { refuseOverInput, refuseOverRead } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';

/** `duecourse convert IN OUT`: a log in another format, told by the extension. */
export const convert: Command = {
  spec: {
    name: 'convert',
    operands: ['IN', 'OUT'],
    options: { bind: { takes: 'value' }, law: { takes: 'value' }, ...LOG_OPTIONS },
  },
  async run(args, io, messages) {
    const [from = '', to = ''] = args.operands;
    await refuseOverRead(to, from, args, io);
    const line = progressLine(io, messages);
    const work = line.show ? { onProgress: line.show } : {};
    const n = numbers(messages);
    const opened = openGivenLog(from, args, { ...openOptions(args), ...work }, io).finally(() => line.clear());
    const { log, files } = await opened;
    await refuseOverInput([to], files ?? []);
    const { types } = await writeLog(log, to, work).finally(() => line.clear());
    await io.stdout.write(
      `${messages.text('convert/written', { log: to, cases: n(log.caseCount), events: n(log.eventCount) })}\n`,
    );
    const lost = Object.entries(types).map(([column, type]) => `${column} (${type})`);
    if (lost.length > 0) await io.stdout.write(`${messages.text('convert/types', { types: lost.join(', ') })}\n`);
    return Exit.OK;
  },
};
