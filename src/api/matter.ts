import { type Diagnostic, failInput } from '../base/index.js';
import { type RuleSet, ruleSet, type Until, untilOf } from '../engine/index.js';
import {
  bindMatter,
  changesBetween,
  type Matter,
  type MatterForm,
  matterForm,
  matterOfWords,
  readingsWith,
  readMatter,
  type Standing,
  standingOf,
  withWords,
} from '../forward/index.js';
import {
  type ChangesDocument,
  changesDocument,
  type DueLine,
  dueLines,
  type StandingDocument,
  type Statute,
  standingDocument,
} from '../report/index.js';
import { parseInstant } from '../time/index.js';
import { readingsOf } from './statute.js';

/** What happened in one matter: the text of a matter's file (YAML, JSON or CSV), or the same as plain data. */
export type MatterInput =
  | string
  | {
      readonly matter?: string;
      /** `'2026-03-02 petition-received'`, or an event with `date`, `event` and its attributes. */
      readonly events: readonly (string | Readonly<Record<string, string | number | boolean>>)[];
      readonly [other: string]: unknown;
    };

export interface AskOptions {
  /** The day or instant that is asked about, as `2026-03-10`; default what the matter says. */
  readonly at?: string;
  /** Language of the sentences: `en` (default), `zh` or `it`. */
  readonly language?: string;
  /** Options of readings, as `NAME=OPTION`; default those that the law assumes. */
  readonly readings?: readonly string[];
  /** What the text of a matter is called in diagnostics; its ending tells the form. Default `matter.yaml`. */
  readonly file?: string;
}

/** An answer about one matter, with what is strange about it: told, and nothing refused for it. */
export interface Asked<T> {
  readonly answer: T;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Where a matter stands: what is owed, what is open or barred, which clocks run, each with its working.
 *
 * ```ts
 * const { answer } = standing(statute, { events: ['2026-03-02 fine-created'] }, { at: '2026-03-10' });
 * answer.dues.map((d) => [d.rule, d.due?.latest]);
 * ```
 * @throws InputError that lists everything that is wrong with the matter, each with its place
 */
export function standing(statute: Statute, matter: MatterInput, options: AskOptions = {}): Asked<StandingDocument> {
  const asked = new Question(statute, options);
  const read = asked.read(matter);
  const { text, until } = asked.time(read);
  const names = { matter: read.id, at: text, language: asked.language };
  return { answer: standingDocument(asked.standing(read, until), names), warnings: read.warnings };
}

/**
 * Every day that events lead to, the earliest first, each with its working: days counted, skipped, paused, added and rolled.
 *
 * ```ts
 * const { answer } = dueDates(statute, ['fine-created=2026-01-31', 'abroad=no']);
 * ```
 * @param events `EVENT=DATE`, each followed by its attributes
 * @throws InputError for an event, an attribute or a date that is none
 */
export function dueDates(
  statute: Statute,
  events: readonly string[],
  options: Omit<AskOptions, 'file'> = {},
): Asked<readonly DueLine[]> {
  const asked = new Question(statute, options);
  const matter = matterOfWords(events, statute.law, 'duecourse due');
  const { until } = asked.time(matter, true);
  return { answer: dueLines(asked.standing(matter, until), asked.language), warnings: matter.warnings };
}

/** A matter's standing as it is and as it would be. */
export interface WhatIf {
  readonly changes: ChangesDocument;
  readonly before: StandingDocument;
  readonly after: StandingDocument;
}

/**
 * What would change in a matter if more happened in it.
 *
 * ```ts
 * const { answer } = whatIf(statute, matter, ['extension-approved=2026-04-20', 'days=30'], { at: '2026-04-20' });
 * ```
 * @throws InputError as {@link standing} and {@link dueDates}
 */
export function whatIf(
  statute: Statute,
  matter: MatterInput,
  events: readonly string[],
  options: AskOptions = {},
): Asked<WhatIf> {
  const asked = new Question(statute, options);
  const was = asked.read(matter);
  const is = withWords(was, events, statute.law, 'duecourse whatif');
  const { text, until } = asked.time(is, true);
  const [before, after] = [asked.standing(was, until), asked.standing(is, until)];
  const names = { matter: was.id, at: text, language: asked.language };
  const changes = changesDocument(changesBetween(before, after), before, after, asked.language);
  const answer = { changes, before: standingDocument(before, names), after: standingDocument(after, names) };
  return { answer, warnings: is.warnings };
}

/** A law under the readings that are asked about. */
class Question {
  readonly language: string;
  readonly #rules: RuleSet;

  constructor(
    private readonly statute: Statute,
    private readonly options: AskOptions,
  ) {
    const { law } = statute;
    this.language = options.language ?? 'en';
    this.#rules = ruleSet(law, readingsWith(law, readingsOf(law, options.readings ?? [])));
  }

  read(matter: MatterInput): Matter {
    const { file = 'matter.yaml' } = this.options;
    const form: MatterForm = typeof matter === 'string' ? (matterForm(file) ?? 'yaml') : 'yaml';
    return readMatter(
      typeof matter === 'string' ? matter : JSON.stringify(matter, null, 1),
      file,
      form,
      this.statute.law,
    );
  }

  /** `--at`, what the matter says, or, where that is enough (`reaches`), its last event. */
  time(matter: Matter, reaches = false): { readonly text: string; readonly until: Until } {
    const last = reaches ? lastDay(matter) : null;
    const text = this.options.at ?? matter.at ?? last;
    if (text === null) return failInput('matter/no-time', matter.file);
    const parsed = parseInstant(text);
    if (!parsed || parsed.precision === 'none') failInput('cli/bad-at', matter.file, { data: { value: text } });
    return { text, until: untilOf(text, this.statute.time) };
  }

  standing(matter: Matter, until: Until): Standing {
    const { time } = this.statute;
    const { bound } = bindMatter(matter, this.#rules, time, until);
    return standingOf(bound, 0, this.#rules, time, until);
  }
}

function lastDay({ events }: Matter): string | null {
  return events.reduce<string | null>((last, { time }) => {
    const day = time?.slice(0, 10) ?? null;
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}
