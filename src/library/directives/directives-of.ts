import { simplified } from '../simplified.js';
import { chineseDirective } from './chinese.js';
import { englishDirective } from './english.js';
import type { Directive, Span } from './model.js';
import { sentencesOf } from './sentences.js';

/**
 * The sentences of a text that direct, each with its demands; sentences of fact, praise and description are left out. A sentence is
 * read as Chinese where it has more Chinese signs than Latin words.
 *
 * @param isNumbered whether the text is that of a numbered unit, whose number stands apart: its first sentence may be its heading
 */
export function directivesOf(written: string, isNumbered = false): Directive[] {
  // Traditional signs are read as simplified ones; every place stays.
  const text = simplified(written);
  let actor: Span | null = null;
  return sentencesOf(text).flatMap((sentence, i, all) => {
    const next = all[i + 1];
    const isFirst = isNumbered && i === 0;
    if (
      next &&
      !text.slice(sentence.to, next.from).includes('\n') &&
      isTopic(text.slice(sentence.from, sentence.to), isFirst)
    )
      return [];
    const found = directiveIn(text, sentence, actor);
    const named = found?.demands.find((d) => d.actor !== null)?.actor;
    if (named && !/^(?:we|我们)$/i.test(text.slice(named.from, named.to))) actor = named;
    return found === null ? [] : [found];
  });
}

const TOPIC_NUMBER = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])\s*/;

/** Whether a sentence is the heading of those after it: numbered, short, of one clause (一、加强领导。各级……). */
export function isTopic(sentence: string, isNumbered: boolean): boolean {
  const number = TOPIC_NUMBER.exec(sentence)?.[0] ?? '';
  const words = sentence.slice(number.length);
  return (number !== '' || isNumbered) && words.length <= 26 && /^[^，；：,;:。]*[\u3400-\u9fff]。$/.test(words);
}

/** The directive in one sentence, or null. `actor` is who was named last, for whom `they` stands. */
export function directiveIn(text: string, sentence: Span, actor: Span | null): Directive | null {
  const part = text.slice(sentence.from, sentence.to);
  const chinese = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = part.match(/[A-Za-z]+/g)?.length ?? 0;
  return chinese > latin ? chineseDirective(text, sentence) : englishDirective(text, sentence, actor);
}
