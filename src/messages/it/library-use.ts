/** What searching, reviewing, laying side by side and following directives say. */
export const libraryUse: Readonly<Record<string, string>> = {
  'library/search-corrected': 'Nessun testo contiene «{typed}»; è stato cercato «{sought}».',
  'library/search-translated': 'Cercato anche: {words}',
  'library/search-none':
    'Nessun risultato per «{query}». Provi con meno parole o con una parte di parola; --all cerca anche nelle versioni precedenti.',
  'library/search-more': 'Mostrati {shown} di {count}; --limit ne mostra di più.',
  'library/search-many': 'Mostrati {shown} di oltre {count}; un’altra parola restringe la ricerca.',
  'library/one-language':
    '{id} è conservato in una sola lingua ({language}). Aggiunga la traduzione con gli stessi --id e --date, e --in LINGUA.',
  'library/side-caption': 'Frasi che si corrispondono',
  'library/side-doubtful': 'forse non si corrispondono (certezza {percent}%)',
  'library/side-other-day':
    'I due testi sono di giorni diversi ({a} e {b}): ciò che è cambiato tra i due non corrisponde.',
  'library/side-alone': 'nessuna corrispondenza trovata',
  'library/side-articles-lack': 'Articoli senza corrispondenza: {a} da una parte, {b} dall’altra ({first}).',
  'library/side-renumbered':
    '{articles} {articles:articolo ha|articoli hanno} un altro numero nell’altro testo, a giudicare dalle parole; il primo: {a} è {b}. Uno dei due è di un’altra versione.',
  'library/side-amounts':
    'In {pairs} {pairs:coppia|coppie} una quantità è diversa; la prima in {article}: {a} accanto a {b}. Uno dei due può essere di un’altra versione.',
  'library/side-unlike':
    '{articles} {articles:articolo|articoli} con lo stesso numero non {articles:sembra dire|sembrano dire} la stessa cosa: {first}.',
  'library/side-amounts-row': 'Quantità diverse: {a} accanto a {b}.',
  'library/side-low-confidence': '{pairs} coppie su {of} sono dubbie: forse sono testi di versioni diverse.',
  'library/cites': 'Cita:',
  'library/cites-none': 'Non cita nulla che si sia potuto riconoscere.',
  'library/cited-by': 'Citato da:',
  'library/cited-by-none': 'Nessun testo vigente presente lo cita.',
  'library/cites-outside': '{title} (non è nella biblioteca)',
  'library/cites-older': '{title}: nessuna versione così antica come il testo che cita',
  'library/cites-missing': '{title}: lì non c’è questo {level}',
  'library/review-repealed': '{written}: abrogato dal {since} ad opera di {by}[ ({how})].',
  'library/review-missing': '{written}: {title} del {version} non ha questo {level}; ne ha {has}.',
  'library/review-gone': '{written}: {article} di {title} ({version}) non è più nel testo vigente.',
  'library/review-renumbered': '{written}: {article} di {title} ({version}) è {now} nel testo del {today}.',
  'library/review-unseen':
    '{written}: il testo che cita è anteriore alla versione più vecchia presente ({version}), dove {article} può essere un altro. Aggiunga la versione precedente per esserne certi.',
  'library/review-count':
    '{count} {count:citazione|citazioni} da guardare, al {on}. Che cosa significhi lo decide una persona.',
  'library/level-article': 'articolo',
  'library/level-paragraph': 'comma',
  'library/level-item': 'punto',
  'library/article-number': 'articolo {n}[-{inserted}]',
  'library/directives-count':
    '{count} {count:frase dispone|frasi dispongono}, con {demands} {demands:richiesta|richieste}. Elencarle non le adotta.',
  'library/directive-nobody': '(nessuno indicato)',
  'library/directive-actor': '(a cura di: {actor})',
  'library/directive-dates': '(quando: {dates})',
  'library/directive-forbids': 'vietato: {words}',
};
