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
  type Note,
  NoteBook,
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
import { headsOf } from '../runs/make-run.js';
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
    const book = new NoteBook(runsFolderOf(run), headsOf(run));
    const [fault] = book.file.faults;
    if (fault) failInput('note/touched', book.file.file, { data: { line: fault.line } });
    const drafts = replies
      .map((one) => ({
        draft: draftOf(one, byId.get(one.finding)!, author, localDay(io.now())),
        dated: one.day !== null,
      }))
      .filter(({ draft, dated }) => !isNotedSo(draft, dated, book.last(draft.check, draft.finding)))
      .map(({ draft }) => draft);
    await appendNotes(runsFolderOf(run), drafts, { waitMs: WAIT, now: io.now });
    const n = numbers(messages);
    const shown = (count: number) => (count === 0 ? '' : n(count));
    const data = {
      answers: n(drafts.length),
      office: letter.office,
      known: shown(replies.length - drafts.length),
      open: shown(read.length - replies.length),
    };
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

/** A form that is read a second time says nothing new, on whatever day. */
function isNotedSo(draft: NoteDraft, dated: boolean, last: Note | undefined): boolean {
  const said = ({ as, by, reason, evidence, digest, day }: NoteDraft) =>
    JSON.stringify([as, by, reason, evidence, digest, dated ? day : null]);
  return last !== undefined && said(last) === said(draft);
}

/** An office may answer in any language that is spoken here, by the words of the form or by those that the letter prints beside its boxes. */
async function vocabulary(): Promise<ReadonlyMap<string, ReplyAnswer>> {
  const all = await Promise.all(LANGUAGES.map(messagesIn));
  return new Map(
    ANSWERS.flatMap((answer) =>
      all.flatMap((messages) =>
        [messages.text(`reply/word-${answer}`), messages.text(`letter/answer-${answer}`)].map(
          (word) => [word.toLowerCase(), answer] as const,
        ),
      ),
    ),
  );
}
