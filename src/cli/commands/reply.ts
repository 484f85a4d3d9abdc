import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { failInput } from '../../base/index.js';
import { LANGUAGES, messagesIn } from '../../messages/index.js';
import { numbers } from '../../report/index.js';
import {
  ANSWERS,
  appendNotes,
  findRun,
  LAST,
  listRuns,
  type NoteDraft,
  type Reply,
  type ReplyAnswer,
  readLetterFile,
  readReplies,
  runsFolderOf,
} from '../../supervise/index.js';
import { Exit } from '../io.js';
import { localDay } from '../local-day.js';
import type { Command } from '../run.js';
import { runsFolder } from '../runs/config-file.js';
import { type FoundFinding, findFindings, toldOf } from '../runs/find-findings.js';
import { LETTER_ENDING } from './letter.js';

/** Another note takes no time to write. */
const WAIT = 30_000;

/** `duecourse reply FORM`: what an office has answered, as notes on the findings of a run. */
export const reply: Command = {
  spec: {
    name: 'reply',
    operands: ['FORM'],
    options: {
      letter: { takes: 'value' },
      by: { takes: 'value' },
      run: { takes: 'value' },
      check: { takes: 'value' },
      runs: { takes: 'value' },
      config: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const [form = ''] = args.operands;
    const file = args.value('letter') ?? `${form}${LETTER_ENDING}`;
    if (args.value('letter') === undefined && !existsSync(file))
      failInput('reply/needs-letter', form, { data: { name: basename(file) } });
    const letter = readLetterFile(file);
    const read = await readReplies(form, letter, await vocabulary());
    const replies = read.filter((one) => one !== null);
    const runs = runsFolder(args);
    // What an office was asked about may be gone since.
    const asked = letter.of && listRuns(runs).includes(letter.of.run) ? letter.of : null;
    const run = findRun(args.value('run') ?? asked?.run ?? LAST, runs);
    const ids = replies.map(({ finding }) => finding);
    const found = findFindings(run, ids, args.value('check') ?? asked?.check, messages.language);
    const byId = new Map(found.map((one) => [one.finding.id, one]));
    const author = args.value('by') ?? letter.office;
    const drafts = replies.map((one) => draftOf(one, byId.get(one.finding)!, author, localDay(io.now())));
    await appendNotes(runsFolderOf(run), drafts, { waitMs: WAIT, now: io.now });
    const n = numbers(messages);
    const open = read.length - replies.length;
    const data = { answers: n(replies.length), office: letter.office, open: open === 0 ? '' : n(open) };
    await io.stdout.write(`${messages.text('reply/read', data)}\n`);
    return Exit.OK;
  },
};

function draftOf(
  { answer, explanation, evidence, day, by }: Reply,
  found: FoundFinding,
  author: string,
  today: string,
): NoteDraft {
  return {
    ...toldOf(found),
    as: answer,
    by: by === '' ? author : `${author}, ${by}`,
    reason: explanation === '' ? null : explanation,
    day: day ?? today,
    evidence: evidence === '' ? [] : [evidence],
    until: null,
  };
}

/** An office may answer in any language that is spoken here. */
async function vocabulary(): Promise<ReadonlyMap<string, ReplyAnswer>> {
  const all = await Promise.all(LANGUAGES.map(messagesIn));
  return new Map(
    ANSWERS.flatMap((answer) =>
      all.map((messages) => [messages.text(`reply/word-${answer}`).toLowerCase(), answer] as const),
    ),
  );
}
