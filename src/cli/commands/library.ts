import { failInput, nearest } from '../../base/index.js';
import type { Command, Commands } from '../run.js';

/** What can be done with the library; each is loaded when asked for. */
const ACTIONS: Commands = {
  add: async () => (await import('./library/add.js')).add,
  list: async () => (await import('./library/list.js')).list,
  show: async () => (await import('./library/show.js')).show,
  search: async () => (await import('./library/search.js')).search,
  concordance: async () => (await import('./library/concordance.js')).concordance,
  formulations: async () => (await import('./library/formulations.js')).formulations,
  rules: async () => (await import('./library/rules.js')).rules,
  terms: async () => (await import('./library/terms.js')).terms,
  side: async () => (await import('./library/side.js')).side,
  align: async () => (await import('./library/align.js')).align,
  history: async () => (await import('./library/history.js')).history,
  diff: async () => (await import('./library/diff.js')).diff,
  cite: async () => (await import('./library/cite.js')).cite,
  citations: async () => (await import('./library/citations.js')).citations,
  review: async () => (await import('./library/review.js')).review,
  directives: async () => (await import('./library/directives.js')).directives,
  export: async () => (await import('./library/export.js')).exportText,
  adopt: async () => (await import('./library/adopt.js')).adopt,
  commitments: async () => (await import('./library/commitments.js')).commitments,
  commitment: async () => (await import('./library/commitment.js')).commitment,
  remove: async () => (await import('./library/remove.js')).remove,
};

/** `duecourse library ACTION ...`: the texts of laws and policy documents. */
export const library: Command = {
  spec: {
    name: 'library',
    operands: ['ACTION', 'WORD*'],
    choices: { ACTION: Object.keys(ACTIONS) },
    options: {
      at: { takes: 'value' },
      by: { takes: 'value' },
      date: { takes: 'value' },
      day: { takes: 'value' },
      due: { takes: 'value' },
      evidence: { takes: 'value' },
      findings: { takes: 'value' },
      format: { takes: 'value' },
      from: { takes: 'value' },
      glossary: { takes: 'nothing' },
      id: { takes: 'value' },
      in: { takes: 'value' },
      measures: { takes: 'value' },
      on: { takes: 'value' },
      law: { takes: 'value' },
      limit: { takes: 'value' },
      out: { takes: 'value' },
      owner: { takes: 'value' },
      reason: { takes: 'value' },
      rule: { takes: 'value' },
      state: { takes: 'value' },
      style: { takes: 'value' },
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
