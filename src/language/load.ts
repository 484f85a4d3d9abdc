import type { LoadedLaw } from './loaded-law.js';

/**
 * Reads a law from its text. Faults in it are returned, never thrown.
 *
 * @example const { law, diagnostics } = await loadLaw(text, 'laws/it/highway-code-fines.law.md');
 */
export async function loadLaw(text: string, file: string): Promise<LoadedLaw> {
  const { compileLaw } = await import('./compile.js');
  return compileLaw(text, file);
}
