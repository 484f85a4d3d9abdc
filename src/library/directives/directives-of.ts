import { simplified } from '../simplified.js';
import { chineseDirective } from './chinese.js';
import { chargeOf } from './chinese-charge.js';
import { englishDirective } from './english.js';
import type { Directive, Setting, Span } from './model.js';
import { sentencesOf } from './sentences.js';

/**
 * The sentences of a text that direct, each with its demands; sentences of fact, praise and description are left out. A sentence is
 * read as Chinese where it has more Chinese signs than Latin words.
 *
 * @param isNumbered whether the text is that of a numbered unit, whose number stands apart: its first sentence may be its heading
 */
export function directivesOf(written: string, isNumbered = false, setting: Setting = {}): Directive[] {
  // Traditional signs are read as simplified ones; every place stays.
  const text = simplified(written);
  let actor: Span | null = null;
  const found: Directive[] = [];
  let uncharged = 0;
  const sentences = sentencesOf(text);
  const isCharged = chargedAmong(text, sentences);
  for (const [i, sentence, all] of sentences.map((s, n, list) => [n, s, list] as const)) {
    const next = all[i + 1];
    const isFirst = isNumbered && i === 0;
    const endsLine = next === undefined || text.slice(sentence.to, next.from).includes('\n');
    if (!endsLine && isTopic(text.slice(sentence.from, sentence.to), isFirst)) continue;
    const directive = directiveIn(text, sentence, actor, { ...setting, charged: isCharged.has(i) });
    const named = directive?.demands.find((d) => d.actor !== null)?.actor;
    if (named && !/^(?:we|我们)$/i.test(text.slice(named.from, named.to))) actor = named;
    if (directive) found.push(directive);
    // A bracket at the end of a paragraph names who is in charge of all that it demands of nobody.
    const charged = chargeOf(text, sentence)?.actor ?? null;
    if (charged) for (let k = uncharged; k < found.length; k++) found[k] = chargedWith(found[k]!, charged);
    if (charged || endsLine) uncharged = found.length;
  }
  return found;
}

/** The numbers of the sentences that a bracket at their paragraph's end, or their own, puts somebody in charge of. */
function chargedAmong(text: string, sentences: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isCharged = false;
  for (let i = sentences.length - 1; i >= 0; i--) {
    const next = sentences[i + 1];
    if (next === undefined || text.slice(sentences[i]!.to, next.from).includes('\n')) isCharged = false;
    isCharged ||= Boolean(chargeOf(text, sentences[i]!)?.actor);
    if (isCharged) found.add(i);
  }
  return found;
}

const chargedWith = (directive: Directive, actor: Span): Directive => ({
  ...directive,
  demands: directive.demands.map((d) => (d.actor === null && !d.forbids ? { ...d, actor } : d)),
});

const TOPIC_NUMBER = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])\s*/;

/** Whether a sentence is the heading of those after it: numbered, short, of one clause (一、加强领导。各级……). */
export function isTopic(sentence: string, isNumbered: boolean): boolean {
  const number = TOPIC_NUMBER.exec(sentence)?.[0] ?? '';
  const words = sentence.slice(number.length);
  return (number !== '' || isNumbered) && words.length <= 26 && /^[^，；：,;:。]*[\u3400-\u9fff]。$/.test(words);
}

/** The directive in one sentence, or null. `actor` is who was named last, for whom `they` stands. */
export function directiveIn(text: string, sentence: Span, actor: Span | null, setting: Setting = {}): Directive | null {
  const part = text.slice(sentence.from, sentence.to);
  const chinese = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = part.match(/[A-Za-z]+/g)?.length ?? 0;
  return chinese > latin ? chineseDirective(text, sentence, setting) : englishDirective(text, sentence, actor, setting);
}
