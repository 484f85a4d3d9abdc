import { InputError, jsonText } from '../../../base/index.js';
import {
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentState,
  commitments as commitmentsIn,
  type DemandPlace,
  type Followed,
  type FollowedCommitment,
  type FollowedDemand,
  follow,
  followed,
  type Library,
  type StoredText,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { field, type Style } from '../../../report/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit, type Io } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { followedLines } from './follow-lines.js';
import { set } from './lines.js';
import { dayOption, loaded, textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library commitments [DOC]`: what of a document is carried out, what is not, and what nobody has adopted. */
export const commitments: Command = {
  spec: {
    name: 'library commitments',
    operands: ['DOC?'],
    options: {
      ...WHICH,
      at: { takes: 'value' },
      state: { takes: 'value', values: COMMITMENT_STATES },
      format: { takes: 'value', values: ['text', 'json', 'csv'] },
    },
  },
  async run(args, io, messages) {
    const at = dayOption(args, 'at') ?? localDay(io.now());
    const found = await withLibrary(io, (library) => followedIn(library, args, at, io, messages));
    const format = args.value('format') ?? 'text';
    if (format === 'json') await io.stdout.write(jsonText(asData(found, at)));
    else if (format === 'csv') await io.stdout.write(asCsv(found));
    else await io.stdout.write(asText(found, at, styleOf(io, !io.stdout.isTerminal), messages));
    return commitmentsOf(found).some((one) => one.overdue) ? Exit.FOUND : Exit.OK;
  },
};

/** What is followed, and the text whose demands they are where one was asked for. */
interface Found extends Followed {
  readonly text: StoredText | null;
}

const commitmentsOf = ({ demands, others }: Followed): FollowedCommitment[] => [
  ...demands.flatMap((d) => d.commitments),
  ...others,
];

async function followedIn(library: Library, args: Arguments, at: string, io: Io, messages: Messages): Promise<Found> {
  const [name] = args.operands;
  const state = args.value('state') as CommitmentState | undefined;
  const only = state === undefined ? {} : { state };
  const text = name === undefined ? null : await textOrNone(library, name, args, io, messages);
  if (text !== null) {
    const all = await commitmentsIn(library, { document: text.document.id, ...only });
    const { demands, others } = follow(text, all, at);
    return { text, others, demands: state === undefined ? demands : demands.filter((d) => d.commitments.length > 0) };
  }
  const all = await commitmentsIn(library, { ...(name === undefined ? {} : { document: name }), ...only });
  return { text, demands: [], others: await besideTheirTexts(library, all, at) };
}

/** The text whose demands are meant; null where the library has only commitments of it left. */
async function textOrNone(
  library: Library,
  name: string,
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<StoredText | null> {
  try {
    return await textWanted(library, name, args, io, messages);
  } catch (error) {
    const isGone = error instanceof InputError && error.diagnostics[0]?.code === 'library/unknown-document';
    if (isGone && (await commitmentsIn(library, { document: name })).length > 0) return null;
    throw error;
  }
}

/** Each commitment beside the text that it was adopted from; they come in the order of their texts. */
async function besideTheirTexts(
  library: Library,
  all: readonly Commitment[],
  at: string,
): Promise<FollowedCommitment[]> {
  const found: FollowedCommitment[] = [];
  let last: { readonly key: string; readonly text: StoredText | null } = { key: '', text: null };
  for (const commitment of all) {
    const { document, version: date, language } = commitment;
    const key = `${document} ${date} ${language}`;
    if (last.key !== key) {
      const [head] = await library.heads({ document, date, language });
      last = { key, text: head ? await loaded(library, head) : null };
    }
    found.push(followed(commitment, last.text, at));
  }
  return found;
}

/** Who is to act and by when, as the text says; empty where it says neither. */
function saidOf({ actor, dates }: DemandPlace, messages: Messages): string {
  const who = actor === null ? '' : messages.text('library/directive-actor', { actor });
  const when = dates.length === 0 ? '' : messages.text('library/directive-dates', { dates: dates.join('; ') });
  return `${who} ${when}`.trim();
}

function asText(found: Found, at: string, style: Style, messages: Messages): string {
  const lines = found.demands.flatMap(({ demand, commitments: own }) => [
    set(`${demand.number}  ${demand.demand}`, style),
    ...(own.length === 0
      ? [
          set(
            `${messages.text('library/commitment-nobody')} ${style.dim(saidOf(demand, messages))}`.trimEnd(),
            style,
            '    ',
          ),
        ]
      : own.flatMap((one) => followedLines(one, style, messages))),
  ]);
  for (const one of found.others) {
    const { document, version, demand } = one.commitment;
    lines.push(set(`${style.dim(`${document} ${version}`)}  ${demand}`, style), ...followedLines(one, style, messages));
  }
  if (lines.length > 0) lines.push('');
  const all = commitmentsOf(found);
  const count = (state: CommitmentState) => all.filter((one) => one.commitment.state === state).length;
  const overdue = all.filter((one) => one.overdue).length;
  if (found.text !== null)
    lines.push(
      messages.text('library/commitments-demands', {
        demands: found.demands.length,
        free: found.demands.filter((d) => d.commitments.length === 0).length,
      }),
    );
  const counts = {
    open: count('open'),
    progress: count('in-progress'),
    done: count('done'),
    dropped: count('dropped'),
  };
  lines.push(messages.text('library/commitments-count', { at, overdue, ...counts }));
  return `${lines.join('\n')}\n`;
}

function asData({ text, demands, others }: Found, at: string) {
  const head = text && { document: text.document.id, version: text.version.date, language: text.text.language };
  const flat = ({ commitment, ...rest }: FollowedCommitment) => ({ ...commitment, ...rest });
  return {
    at,
    text: head,
    demands: demands.map((d) => ({ ...d.demand, commitments: d.commitments.map(flat) })),
    others: others.map(flat),
  };
}

const COLUMNS = [
  ...['document', 'version', 'language', 'eId', 'number', 'demand', 'id', 'owner', 'state', 'due', 'overdue', 'rule'],
  ...['measures', 'evidence', 'reason', 'adopted', 'place'],
];

/** A line for each commitment, and one for each demand that nobody has adopted. */
function asCsv({ text, demands, others }: Found): string {
  const rows = [...demands.flatMap((d) => rowsOfDemand(d, text!)), ...others.map(rowOf)];
  const line = (row: Readonly<Record<string, unknown>>) =>
    COLUMNS.map((column) => field((row[column] ?? null) as string | number | null)).join(',');
  return [COLUMNS.join(','), ...rows.map(line)].map((words) => `${words}\r\n`).join('');
}

function rowsOfDemand({ demand, commitments: own }: FollowedDemand, { document, version, text }: StoredText) {
  if (own.length > 0) return own.map(rowOf);
  return [{ document: document.id, version: version.date, language: text.language, ...demand }];
}

const rowOf = ({ commitment, place, overdue }: FollowedCommitment): Readonly<Record<string, unknown>> => ({
  ...commitment,
  overdue: overdue ? 'yes' : 'no',
  place: place.is,
});
