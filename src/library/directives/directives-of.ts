import { chineseDirective } from './chinese.js';
import { englishDirective } from './english.js';
import type { Directive, Span } from './model.js';
import { sentencesOf } from './sentences.js';

/**
 * The sentences of a text that direct, each with its demands; sentences of fact, praise and description are left out. A sentence is
 * read as Chinese where it has more Chinese signs than Latin words.
 */
export function directivesOf(text: string): Directive[] {
  let actor: Span | null = null;
  return sentencesOf(text).flatMap((sentence) => {
    const found = directiveIn(text, sentence, actor);
    const named = found?.demands.find((d) => d.actor !== null)?.actor;
    if (named && !/^(?:we|我们)$/i.test(text.slice(named.from, named.to))) actor = named;
    return found === null ? [] : [found];
  });
}

/** The directive in one sentence, or null. `actor` is who was named last, for whom `they` stands. */
export function directiveIn(text: string, sentence: Span, actor: Span | null): Directive | null {
  const part = text.slice(sentence.from, sentence.to);
  const chinese = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = part.match(/[A-Za-z]+/g)?.length ?? 0;
  return chinese > latin ? chineseDirective(text, sentence) : englishDirective(text, sentence, actor);
}
