import { type Diagnostic, InputError } from '../base/index.js';
import { type LoadedLaw, reviewLaw } from '../language/index.js';
import { timeOf } from './laws.js';

/** All that is told of a law's text, by `laws check` and in an editor alike: what its reading found, what can be seen of it without any case, and what it cannot be applied without. */
export async function checkLaw({ law, diagnostics }: LoadedLaw, file: string): Promise<readonly Diagnostic[]> {
  if (!law) return diagnostics;
  return [...diagnostics, ...reviewLaw(law), ...(await faultsOf(timeOf(law, file)))];
}

async function faultsOf(opening: Promise<unknown>): Promise<readonly Diagnostic[]> {
  try {
    await opening;
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}
