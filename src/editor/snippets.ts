/** A first form of each declaration; what is to be filled in stands in brackets. */
export const SNIPPETS: Readonly<Record<string, string>> = {
  event: 'event [name] by [office] en "[Name]" ([attribute]: [date])',
  duty: 'duty [name]: after [event], [office] must [event] within [30] days',
  guard: 'guard [name]: [event] only if [condition]',
  fact: 'fact [name] = [count(event)]',
  clock: 'clock [name]: [30] days after [event]',
  deem: 'deem [event] when [clock] runs out unless [event]',
  reading: 'reading [name]: [option] "[what it takes the text to mean]" assumed | [other] "[what else]"',
  table: 'table [name] for [key] gives [money]:\n  from [2024-01-01]: "[text]" [1], otherwise [1]',
  wording: 'wording [rule] [name] en "[text]"',
};

/** The form as editors take it, with stops to go through. */
export function snippetText(form: string): string {
  let stop = 0;
  return form.replace(/\[([^\]]*)\]/g, (_, words: string) => `\${${++stop}:${words}}`);
}
