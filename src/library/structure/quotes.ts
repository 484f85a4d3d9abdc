/** An amending text sets the words of another one between marks: each paragraph of them opens with a mark, the last ends with one. */
export const opensWithQuote = (text: string): boolean => /^[“「『]/.test(text);

const counts = (text: string): number => (text.match(/[“「『]/g)?.length ?? 0) - (text.match(/[”」』]/g)?.length ?? 0);

/** Whether a mark is open after these words. */
export const isUnclosed = (text: string): boolean => counts(text) > 0;

/** Whether the last paragraph of what is quoted ends here. */
export const endsQuote = (text: string): boolean => /[”」』][。；]?$/.test(text) && counts(text) <= 0;
