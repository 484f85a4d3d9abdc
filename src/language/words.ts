/**
 * A word as its writing is compared: without spaces around, in small letters, full-width signs as the usual ones. No two words of one
 * attribute may be alike in this, so that what is alike to one of them can be no other.
 */
export function foldedWord(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim()
    .toLowerCase();
}
