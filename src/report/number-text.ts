import type { Messages } from '../messages/index.js';
import type { Amount } from './report.js';

export function amountText({ n, unit }: Amount, messages: Messages): string {
  return messages.text(Math.abs(n) === 1 ? `report/one-${unit}` : `report/many-${unit}`, { n: numbers(messages)(n) });
}

/** Numbers with thousands apart, as the language writes them. */
export function numbers(messages: Messages): (n: number) => string {
  const format = new Intl.NumberFormat(messages.language);
  return (n) => format.format(n);
}
