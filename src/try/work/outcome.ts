import { explain, lawFromText, standing, type Told, tell, tryExamples } from '../../api/index.js';
import { type Diagnostic, InputError } from '../../base/index.js';
import { messagesIn } from '../../messages/index.js';
import { type Statute, standingText } from '../../report/index.js';
import { type Calendars, LAW_FILE, MATTER_FILE, type Outcome, type Task } from '../protocol.js';

type Question = Extract<Task, { do: 'ask' }>;

/** Works out everything that the page shows of a law and a matter. Faults in them are told, never thrown. */
export async function outcomeOf(question: Question, all: Calendars): Promise<Outcome> {
  const { law, language } = question;
  const read = await orFaults(() => lawFromText(law, { file: LAW_FILE, ...calendarIn(law, all) }));
  const { statute, diagnostics } = 'faults' in read ? { statute: null, diagnostics: read.faults } : read;
  if (statute === null) return { ...NOTHING, told: await tell(diagnostics, language) };
  const asked = await orFaults(async () => await standingIn(statute, question));
  const strange = 'faults' in asked ? asked.faults : asked.warnings;
  const rules = explain(statute.law, { language }).map(({ name, sentence }) => ({ name, sentence }));
  const examples = tryExamples(statute);
  return {
    told: await tell([...diagnostics, ...strange], language),
    standing: 'faults' in asked ? null : asked.text,
    rules,
    examples: { all: examples.length, failed: examples.filter(({ passed }) => !passed) },
  };
}

const asIs = (text: string) => text;

const NOTHING: Omit<Outcome, 'told'> & { readonly told: readonly Told[] } = {
  told: [],
  standing: null,
  rules: [],
  examples: { all: 0, failed: [] },
};

async function standingIn(statute: Statute, { matter, language, width }: Question) {
  const { answer, warnings } = standing(statute, matter, { language, file: MATTER_FILE });
  const messages = await messagesIn(language);
  const shows = { working: true, all: true };
  return { text: standingText(answer, statute, shows, messages, { width, bold: asIs, dim: asIs }), warnings };
}

/** The calendar that a law's head names, where it is one of those at hand. */
function calendarIn(law: string, all: Calendars): { calendar?: Calendars[string] } {
  const id = /^calendar:\s*["']?([\w-]+)/mu.exec(law)?.[1] ?? '';
  return Object.hasOwn(all, id) ? { calendar: all[id]! } : {};
}

async function orFaults<T>(work: () => Promise<T>): Promise<T | { readonly faults: readonly Diagnostic[] }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return { faults: error.diagnostics };
    throw error;
  }
}
