/** Holding a law against its statute's own text. */
export const libraryMessages: Readonly<Record<string, string>> = {
  'library/no-articles':
    'No article was found in this text. It must be the statute’s own text, each article on a line that begins with its number: 第一条 ….',
  'library/against-one': '--against goes with one law: duecourse laws check LAW --against TEXT.',
  'library/article': 'no heading of the law stands for this article: {text}',
  'library/paragraph': 'no point speaks for this paragraph: {text}',
  'library/item': 'no point speaks for this item: {text}',
  'library/sentence': 'no point speaks for this sentence: {text}',
  'library/number': '{text} stands in no rule that claims this sentence, and no reason is given',
  'library/modal': '{text} is claimed by no rule, and no reason is given',
  'library/no-such-place': 'the article has no place {text}: correct `covers`',
  'library/article-nowhere':
    'the law has this article, and the text has not: {text}; is it the whole text, of the law’s version?',
  'library/unclaimed-point': 'no rule and no reason answers for this point: {text}',
  'library/not-plain':
    'This is a file of the format {format}, whose lines and columns nobody could look up. Save its text as plain text, each article on a line of its own.',
  'library/in-paragraph': ', paragraph {n}',
  'library/in-item': ', item {n}',
  'library/in-sentence': ', sentence {n}',
  'library/against':
    'Articles: {articles}, sentences: {sentences}, numbers: {numbers}, words that command, forbid or allow: {modals}. Unclaimed: {lost} places, {lostNumbers} numbers, {lostModals} words.',
};
