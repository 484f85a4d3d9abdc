import { clockOf } from '../binding/index.js';
import type { EventLog } from '../log/index.js';
import { type CheckRun, maskerOf } from '../report/index.js';
import { bindingAtHand } from './binding-at-hand.js';
import { bindingsFor, type ChosenBinding } from './bindings.js';
import type { Io } from './io.js';
import { localKey } from './key.js';
import { hashOfAll } from './log-file.js';
import type { Asked, CheckRequest } from './run-check.js';
import { programVersion } from './version.js';

/** What a run says of its inputs, however the log was read; `files` are those that its hash is taken of, null for none. */
export async function runBase(
  request: CheckRequest,
  { statute, rules }: Pick<Asked, 'statute' | 'rules'>,
  { binding, name }: ChosenBinding,
  log: EventLog,
  files: readonly string[] | null,
  io: Io,
): Promise<Omit<CheckRun, 'bound' | 'at' | 'result' | 'readings' | 'whole'>> {
  return {
    version: programVersion(),
    statute,
    binding,
    bindingName: name,
    bindingsAtHand: name === null ? bindingsFor(statute.law) : [],
    clock: clockOf(binding, statute.time.zone),
    log: { ...log, oddities: [...bindingAtHand(statute.law, log, { binding, name }), ...log.oddities] },
    logHash: request.hash && files !== null ? await hashOfAll(files) : null,
    rules,
    masker: maskerOf(request.options.showPersons ? null : await localKey(io), binding.safe),
    options: request.options,
  };
}
