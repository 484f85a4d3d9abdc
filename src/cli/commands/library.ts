import { failInput, nearest } from '../../base/index.js';
import type { Command, Commands } from '../run.js';

/** What can be done with the library; each is loaded when asked for. */
const ACTIONS: Commands = {
  add: async () => (await import('./library/add.js')).add,
  list: async () => (await import('./library/list.js')).list,
  show: async () => (await import('./library/show.js')).show,
  history: async () => (await import('./library/history.js')).history,
  diff: async () => (await import('./library/diff.js')).diff,
  export: async () => (await import('./library/export.js')).exportText,
  remove: async () => (await import('./library/remove.js')).remove,
};

/** `duecourse library ACTION ...`: the texts of laws and policy documents. */
export const library: Command = {
  spec: {
    name: 'library',
    operands: ['ACTION', 'WORD*'],
    choices: { ACTION: Object.keys(ACTIONS) },
    options: {
      date: { takes: 'value' },
      format: { takes: 'value' },
      from: { takes: 'value' },
      id: { takes: 'value' },
      in: { takes: 'value' },
      on: { takes: 'value' },
      out: { takes: 'value' },
      title: { takes: 'value' },
      until: { takes: 'value' },
    },
  },
  actions: ACTIONS,
  // Reached only where the first word names nothing that can be done.
  async run(args) {
    const [action = ''] = args.operands;
    const known = Object.keys(ACTIONS);
    return failInput('library/unknown-action', 'duecourse library', {
      data: { action, near: nearest(action, known) ?? '', known: known.join(', ') },
    });
  },
};
