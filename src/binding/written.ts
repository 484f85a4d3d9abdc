/** A list as text holds it: a JSON array of texts. Anything else may be a list in a writing of its own, and is not guessed at. */
export function listWritten(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const items: unknown = JSON.parse(text);
    return Array.isArray(items) && items.every((item) => typeof item === 'string') ? items : undefined;
  } catch {
    return undefined;
  }
}

/** What stands for true and false, in small letters. */
export const WRITTEN_BOOLEANS: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['false', 0],
  ['yes', 1],
  ['no', 0],
  ['1', 1],
  ['0', 0],
]);
