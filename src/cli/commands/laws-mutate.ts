import { jsonText } from '../../base/index.js';
import { mutationScore } from '../../engine/index.js';
import type { Messages } from '../../messages/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { openStatute } from '../laws.js';
import { progressLine } from '../progress.js';

/** `duecourse laws mutate LAW...`: how many small changes of a law its own examples notice, and which they do not. */
export async function mutate(given: readonly string[], args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const scores = [];
  for (const name of given) {
    const { law, time } = await openStatute(name, io);
    const line = progressLine(io, messages);
    const score = mutationScore(law, time, line.show ? { onProgress: line.show } : {});
    line.clear();
    scores.push(score);
    if (args.value('format') === 'json') continue;
    for (const s of score.survivors)
      await io.stdout.write(
        `${law.file}:${s.line}: ${messages.text('laws/survivor', { name: s.name, change: s.change })}\n`,
      );
    const share = score.mutants === 0 ? 100 : (100 * score.noticed) / score.mutants;
    const { mutants, noticed } = score;
    await io.stdout.write(
      `${messages.text('laws/mutation', { law: law.id, mutants, noticed, share: share.toFixed(1) })}\n`,
    );
  }
  if (args.value('format') === 'json') await io.stdout.write(jsonText(scores));
  return Exit.OK;
}
