import { InputError } from '../base/index.js';
import { type Proposal, proposeBinding, proposeTableBinding } from '../bind/index.js';
import type { Law } from '../language/index.js';
import { describeTable, type OpenOptions, openLog } from '../log/index.js';

/** A table with fewer columns of dates is no register of cases. */
const LEAST_DATES = 2;

/** A first binding of a file. What has no column for an activity may be a table with one row a case: then its columns of dates are the labels. */
export async function proposalOf(path: string, law: Law, options: OpenOptions): Promise<Proposal> {
  try {
    return proposeBinding(await openLog(path, options), law);
  } catch (error) {
    const headless = error instanceof InputError && error.diagnostics.some((d) => d.code === 'log/roles-not-found');
    if (!headless || path === '-') throw error;
    const { dateOrder: _, roles, ...rest } = options;
    const table = roles === undefined ? await describeTable(path, rest).catch(() => undefined) : undefined;
    const proposal = table && proposeTableBinding(table, law);
    if (!proposal || proposal.labels.length + proposal.dues.length < LEAST_DATES) throw error;
    return proposal;
  }
}
