import { suggestion } from '../../base/index.js';
import type { Expectation, Rule } from '../ir.js';
import type { Context } from '../lower/context.js';
import type { Span } from '../source.js';
import type { LineReader } from './scan-line.js';
import { isTime } from './times.js';
import { VERDICTS, verdictsOf } from './verdicts.js';

const SPACED =
  /not[ -]begun|in[ -]time|out[ -]of[ -]time|not[ -]checkable|not[ -]in[ -]force|for[ -]review|late[ -]explained|[A-Za-z][A-Za-z-]*/;

/** `VERDICT RULE[, due DAY][, by N days]`; undefined where there is a fault (told). */
export function readExpectation(
  ctx: Context,
  line: LineReader,
  key: Span,
  rules: ReadonlyMap<string, Rule['kind'] | undefined>,
): Expectation | undefined {
  const word = line.take(SPACED);
  const name = line.take(/[A-Za-z_][\w-]*/);
  if (word === undefined || name === undefined) {
    ctx.faults.error('example/expect-form', line.rest());
    return undefined;
  }
  const verdict = word.text.replaceAll(' ', '-');
  if (!VERDICTS.includes(verdict)) {
    ctx.faults.error('example/unknown-verdict', word.span, { found: word.text, ...suggestion(word.text, VERDICTS) });
    return undefined;
  }
  if (!checkRule(ctx, verdict, word.span, name, rules)) return undefined;
  let due: string | null = null;
  let late: Expectation['late'] = null;
  while (line.take(/[,，]/)) {
    if (line.take(/due\b/)) {
      const time = line.take(/[^\s,，]+/);
      if (time === undefined || !isTime(ctx, time)) return time ? undefined : fail(ctx, line);
      due = time.text;
    } else if (line.take(/by\b/)) {
      const n = line.take(/\d+/);
      const unit = line.take(/days?|hours?/);
      if (n === undefined || unit === undefined) return fail(ctx, line);
      late = { n: Number(n.text), unit: unit.text.startsWith('d') ? 'days' : 'hours' };
    } else return fail(ctx, line);
  }
  if (!line.done) return fail(ctx, line);
  return { verdict, rule: name.text, due, late, range: ctx.source.range({ offset: key.offset, end: line.rest().end }) };
}

function fail(ctx: Context, line: LineReader): undefined {
  ctx.faults.error('example/expect-form', line.rest());
  return undefined;
}

function checkRule(
  ctx: Context,
  verdict: string,
  verdictSpan: Span,
  name: { readonly text: string; readonly span: Span },
  rules: ReadonlyMap<string, Rule['kind'] | undefined>,
): boolean {
  if (!rules.has(name.text)) {
    ctx.unknown('example/unknown-rule', name.text, name.span, rules.keys());
    return false;
  }
  const kind = rules.get(name.text);
  if (kind === undefined || verdictsOf(kind).includes(verdict)) return true;
  ctx.faults.error('example/verdict-of-other-kind', verdictSpan, {
    found: verdict,
    name: name.text,
    kind: kind === 'duty' ? 'duty' : 'guard',
    verdicts: verdictsOf(kind).join(', '),
  });
  return false;
}
