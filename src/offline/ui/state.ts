import type { Language } from '../../messages/index.js';
import type { Refusal } from '../limits.js';
import type { Answers, Mapping, Shelf } from '../protocol.js';

/** What was made of a check. */
export interface Made {
  readonly html: string;
  /** Where the page keeps it for its frame. */
  readonly address: string;
  /** Words of the command, to make the same in another form. */
  readonly words: readonly string[];
  readonly told: string;
}

/** Everything that the page shows. */
export interface State {
  language: Language;
  shelf: Shelf | null;
  files: readonly File[];
  /** Why the files that were chosen are not taken. */
  refused: Refusal | null;
  law: string;
  sheet: string;
  encoding: string;
  dates: string;
  at: string;
  /** A log option was changed, or files were: what was proposed is no more. */
  mapping: Mapping | null;
  answers: Answers;
  /** A binding that somebody loaded or wrote goes before what the menus say. */
  own: { readonly name: string; readonly text: string } | null;
  busy: 'looking' | 'checking' | 'writing' | null;
  progress: string;
  /** What the program said of a fault. */
  fault: string | null;
  made: Made | null;
}

export const NO_ANSWERS: Answers = { events: {}, attributes: {}, caseColumn: null, office: undefined };

export function newState(language: Language): State {
  return {
    language,
    shelf: null,
    files: [],
    refused: null,
    law: '',
    sheet: '',
    encoding: '',
    dates: '',
    at: '',
    mapping: null,
    answers: NO_ANSWERS,
    own: null,
    busy: null,
    progress: '',
    fault: null,
    made: null,
  };
}

/** The log options as words of a command. */
export function logWords({ sheet, encoding, dates }: State): string[] {
  const given = Object.entries({ sheet, encoding, dates }).filter(([, value]) => value.trim() !== '');
  return given.flatMap(([name, value]) => [`--${name}`, value.trim()]);
}

/** Name of the binding as the command line would find it beside the file. */
export function bindingName({ files, own }: State): string {
  return own?.name ?? `${files[0]?.name ?? 'binding'}.bind.yaml`;
}

/** The binding in force; null before there is one. */
export function bindingText({ own, mapping }: State): string | null {
  return own?.text ?? mapping?.yaml ?? null;
}

/** The same check by the command line. */
export function commandLine(state: State): string {
  const files = state.files.map(({ name }) => shellWord(name)).join(' ') || 'FILE';
  const law = state.law || 'LAW';
  const binding = bindingText(state) === null ? '' : ` --bind ${shellWord(bindingName(state))}`;
  const at = state.at === '' ? '' : ` --at ${state.at}`;
  const options = logWords(state).map(shellWord).join(' ');
  return `duecourse check ${files} --law ${law}${binding}${at}${options === '' ? '' : ` ${options}`} --format html --out report.html`;
}

function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
