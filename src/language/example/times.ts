import { parseDay } from '../../time/index.js';
import type { Context } from '../lower/context.js';
import type { Span } from '../source.js';

const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,3})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)|(Z|[+-](?:0\d|1[0-4]):[0-5]\d))?)?$/;

/** Whether it is a day, a minute or an instant as examples write them; tells where it is not. */
export function isTime(ctx: Context, written: { readonly text: string; readonly span: Span }): boolean {
  const match = TIME.exec(written.text);
  if (match === null) ctx.faults.error('example/time-form', written.span, { found: written.text });
  else if (parseDay(match[1]!) === undefined) ctx.faults.error('law/no-such-date', written.span, { found: match[1]! });
  else return true;
  return false;
}
