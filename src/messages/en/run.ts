/** Words of runs kept on disk. */
export const runMessages: Readonly<Record<string, string>> = {
  'run/no-run': 'This folder is no run. Give the folder of a run, its id, or `last`; `duecourse run` makes runs.',
  'run/none': 'There is no run here yet. Make one with `duecourse run`.',
  'run/unknown': 'There is no such run.[ The last ones in {runs} are {known}.]',
  'run/version':
    'A run of version {version}; this program knows version {known}. Use the program that wrote it, or run again.',
  'run/shape': '{where} should be {wanted}. The file was not written by this program, or it was changed.',
  'run/no-check': 'The run has no check[ {name}]. It has: {known}.',
};
