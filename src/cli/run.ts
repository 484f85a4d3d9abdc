import type { Exit, Io } from './io.js';
import { type Command, type Commands, runProgram } from './program.js';

export type { Command, Commands };

/** Only the command that was asked for is loaded. */
const COMMANDS: Commands = {
  check: async () => (await import('./commands/check.js')).check,
  demo: async () => (await import('./commands/demo.js')).demo,
  run: async () => (await import('./commands/run.js')).run,
  diff: async () => (await import('./commands/diff.js')).diff,
  trend: async () => (await import('./commands/trend.js')).trend,
  compare: async () => (await import('./commands/compare.js')).compare,
  report: async () => (await import('./commands/report.js')).report,
  note: async () => (await import('./commands/note.js')).note,
  notes: async () => (await import('./commands/notes.js')).notes,
  verify: async () => (await import('./commands/verify.js')).verify,
  sample: async () => (await import('./commands/sample.js')).sample,
  score: async () => (await import('./commands/score.js')).score,
  letter: async () => (await import('./commands/letter.js')).letter,
  reply: async () => (await import('./commands/reply.js')).reply,
  hotspots: async () => (await import('./commands/hotspots.js')).hotspots,
  'explain-case': async () => (await import('./commands/explain-case.js')).explainCase,
  standing: async () => (await import('./commands/standing.js')).standing,
  due: async () => (await import('./commands/due.js')).due,
  whatif: async () => (await import('./commands/whatif.js')).whatif,
  recompute: async () => (await import('./commands/recompute.js')).recompute,
  readiness: async () => (await import('./commands/readiness.js')).readiness,
  explain: async () => (await import('./commands/explain.js')).explain,
  laws: async () => (await import('./commands/laws.js')).laws,
  library: async () => (await import('./commands/library.js')).library,
  'language-server': async () => (await import('./commands/language-server.js')).languageServer,
  info: async () => (await import('./commands/info.js')).info,
  bind: async () => (await import('./commands/bind.js')).bind,
  completion: async () => (await import('./commands/completion.js')).completion,
  convert: async () => (await import('./commands/convert.js')).convert,
  simulate: async () => (await import('./commands/simulate.js')).simulate,
};

/** Runs the program with the words after its name. Never throws. */
export async function main(words: readonly string[], world: Io): Promise<Exit> {
  return await runProgram(words, world, COMMANDS);
}
