/** What searching, reviewing, laying side by side and following directives say. */
export const libraryUse: Readonly<Record<string, string>> = {
  'library/search-corrected': 'No text has “{typed}”; “{sought}” was sought.',
  'library/search-translated': 'Also sought: {words}',
  'library/search-none':
    'Nothing was found for “{query}”. Try fewer words, or a part of a word; --all searches older versions too.',
  'library/search-more': '{shown} of {count} are shown; --limit shows more.',
  'library/search-many': '{shown} of more than {count} are shown; another word narrows it down.',
  'library/one-language':
    '{id} is kept in one language ({language}) only. Add its translation with the same --id and --date, and --in LANGUAGE.',
  'library/side-caption': 'Sentences that belong together',
  'library/side-doubtful': 'may not belong together ({percent}% sure)',
  'library/side-other-day': 'The two are of different days ({a} and {b}): what changed between them does not match.',
  'library/side-alone': 'no counterpart found',
  'library/side-articles-lack': 'Articles without a counterpart: {a} on the one side, {b} on the other ({first}).',
  'library/side-renumbered':
    '{articles} {articles:article bears|articles bear} another number in the other text, as their words tell; the first: {a} is {b}. One of the two is of another version.',
  'library/side-amounts':
    'In {pairs} {pairs:pair|pairs} an amount differs; the first in {article}: {a} beside {b}. One of the two may be of another version.',
  'library/side-unlike': '{articles} {articles:article|articles} of one number hardly say the same: {first}.',
  'library/side-amounts-row': 'Amounts differ: {a} beside {b}.',
  'library/side-low-confidence': '{pairs} of {of} pairs are doubtful: these may be texts of different versions.',
  'library/cites': 'Cites:',
  'library/cites-none': 'It cites nothing that could be told.',
  'library/cited-by': 'Cited by:',
  'library/cited-by-none': 'No text in force that is kept here cites it.',
  'library/cites-outside': '{title} (not in the library)',
  'library/cites-older': '{title}: no version as old as the citing text is kept',
  'library/cites-missing': '{title}: no such {level} there',
  'library/review-repealed': '{written}: repealed since {since} by {by}[ ({how})].',
  'library/review-missing': '{written}: {title} of {version} has no such {level}; it has {has}.',
  'library/review-gone': '{written}: {article} of {title} ({version}) is no longer in the text in force.',
  'library/review-renumbered': '{written}: {article} of {title} ({version}) is {now} in the text of {today}.',
  'library/review-unseen':
    '{written}: the citing text is older than the oldest version here ({version}), where {article} may be another one. Add the older version to be sure.',
  'library/review-count':
    '{count} {count:citation|citations} to look at, as of {on}. A person decides what a finding means.',
  'library/level-article': 'article',
  'library/level-paragraph': 'paragraph',
  'library/level-item': 'item',
  'library/article-number': 'Article {n}[-{inserted}]',
  'library/directives-count':
    '{count} {count:sentence directs|sentences direct}, with {demands} {demands:demand|demands}. Nothing is adopted by being listed.',
  'library/directive-nobody': '(nobody named)',
  'library/directive-actor': '(by: {actor})',
  'library/directive-dates': '(when: {dates})',
  'library/directive-forbids': 'forbidden: {words}',
};
