/** What a law adds, after a colon, to the reason why a point has no rule; empty where it adds nothing. */
export function ownReason(why: string): string {
  const at = why.indexOf(':');
  return at < 0 ? '' : why.slice(at + 1).trim();
}
