import type { LoadedLaw } from './loaded-law.js';
import type { Workshop } from './workshop.js';

/**
 * Reads a law from its text. Faults in it are returned, never thrown.
 *
 * @example const { law, diagnostics } = await loadLaw(text, 'laws/it/highway-code-fines.law.md');
 */
export async function loadLaw(text: string, file: string): Promise<LoadedLaw> {
  const { compileLaw } = await import('./compile.js');
  return compileLaw(text, file);
}

/** What an editor needs beyond the law itself; loads the parser. */
export async function openWorkshop(): Promise<Workshop> {
  return (await import('./workshop.js')).workshop;
}
