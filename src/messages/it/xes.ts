/** Testi per gli errori dei file XES e gzip e dei registri troppo grandi, e per le stranezze dei registri XES. */
export const xesMessages: Readonly<Record<string, string>> = {
  'xes/empty': 'Il file è vuoto. Indica un registro di eventi in XES.',
  'xes/no-log': 'Il file finisce prima che inizi un elemento <log>. Indica un registro di eventi in XES.',
  'xes/not-xml': 'Questo non è XML. Indica un registro di eventi in XES, oppure il formato del file.',
  'xes/html':
    'Questa è una pagina web, non un registro di eventi. Forse è stata salvata una pagina di accesso: scarica di nuovo il file.',
  'xes/zip': 'Questo è un archivio ZIP. Estrailo e indica il file .xes che contiene.',
  'xes/not-xes':
    'L’elemento esterno è <{element}>, ma un registro XES inizia con <log>. Indica un registro di eventi in XES.',
  'xes/truncated': 'Il file finisce dentro <{open}>. È stato troncato: copialo o scaricalo di nuovo.',
  'xes/content-after-end':
    'C’è qualcosa dopo la fine del registro. Rimuovilo, o dividi il file dove finisce il registro.',
  'xes/doctype':
    'Il file ha un DOCTYPE, che potrebbe definire entità o caricare altri file. XES non ne ha bisogno: rimuovilo.',
  'xes/invalid-utf8': 'Il byte {byte} qui non è UTF-8 valido. Dichiara la codifica del file, o convertilo in UTF-8.',
  'xes/unknown-encoding': 'La codifica "{encoding}" non è conosciuta. Converti il file in UTF-8.',
  'xes/wrong-encoding':
    'I byte non sono {encoding}, come invece dice il file. Correggi la dichiarazione, o converti il file in UTF-8.',
  'xes/unknown-entity':
    'Non esiste l’entità {text}. Si conoscono solo &amp; &lt; &gt; &quot; &apos; e numeri come &#233;; una semplice & si scrive &amp;.',
  'xes/bad-character': '{text} è un carattere che XML non ammette. Rimuovilo.',
  'xes/bad-name': 'Qui serve un nome. Correggi il tag; un semplice < si scrive &lt;.',
  'xes/bad-tag-end': 'Il tag dovrebbe finire qui con >. Correggi il tag.',
  'xes/bad-space': 'Manca uno spazio prima di questo attributo. Aggiungilo.',
  'xes/bad-equals': 'Un attributo richiede = e un valore. Correggi il tag.',
  'xes/bad-quote': 'Il valore di un attributo deve stare tra virgolette. Aggiungile.',
  'xes/bad-less-than': 'C’è un < dentro un valore. Forse manca una virgoletta prima; un semplice < si scrive &lt;.',
  'xes/bad-twice': 'Il tag ha questo attributo due volte. Rimuovine uno.',
  'xes/bad-declaration':
    'Questa dichiarazione non è conosciuta. Solo i commenti <!-- --> e CDATA possono iniziare con <!.',
  'xes/wrong-end': '</{element}> chiude un elemento, ma quello aperto è <{open}>. Correggi i tag di chiusura.',
  'xes/end-without-start': '</{element}> chiude un elemento mai aperto. Rimuovilo.',
  'xes/too-deep': 'Gli elementi sono annidati oltre {limit} livelli. Se è voluto, alza il limite.',
  'xes/name-too-long':
    'Il nome di un attributo, con quelli che lo contengono, supera {limit} caratteri. Forse manca una virgoletta.',
  'xes/markup-too-long':
    'Un tag, un commento o un testo supera {limit} byte. Forse manca una virgoletta o la fine di un commento; se è voluto, alza il limite.',
  'gzip/truncated': 'Il file compresso finisce troppo presto. È stato troncato: copialo o scaricalo di nuovo.',
  'gzip/damaged': 'Il file compresso è danneggiato e non si può estrarre oltre. Copialo o scaricalo di nuovo.',
  'gzip/too-large':
    'Estratto, il file supera il limite di {limit} byte, o è troppo grande rispetto a com’era. Se ti fidi, alza il limite.',
  'log/columns-too-large':
    'Le colonne di questo registro occuperebbero più di {limit} MB, molto più della fonte. Ha moltissimi attributi usati da pochi eventi: escludine alcuni.',
  'log/too-many-columns':
    'Il registro ha più di {limit} attributi diversi ("{column}" è di troppo). Forse ci sono dati al posto dei nomi; se è voluto, alza il limite.',
  'log/too-many-rows': 'Il registro ha più di {limit} righe. Dividilo.',
  'log/dictionary-too-large':
    'I testi diversi di una colonna occupano più di {limit} MB. Escludi la colonna o dividi il registro.',
  'oddity/log-attributes':
    '{count} {count:attributo|attributi} del registro stesso {count:è|sono} {count:stato|stati} {count:saltato|saltati}.',
  'oddity/nested-log-attributes':
    '{count} {count:attributo|attributi} dentro attributi del registro stesso {count:è|sono} {count:stato|stati} {count:saltato|saltati}.',
  'oddity/nested-attributes':
    '{count} {count:attributo|attributi} {count:sta|stanno} dentro altri; {count:è una colonna|sono colonne} di nome padre/figlio (il primo: {example}).',
  'oddity/list-item-as-text':
    '{count} {count:voce|voci} di elenchi non {count:è|sono} {count:testo|testi}; ne è stato tenuto il testo.',
  'oddity/duplicate-attribute':
    '{count} {count:volta|volte} un attributo compare due volte nello stesso posto; vale l’ultimo valore (il primo: {example}).',
  'oddity/case-in-several-places':
    '{count} {count:pratica|pratiche} {count:sta|stanno} in più punti della fonte; i {count:suoi|loro} eventi sono stati riuniti nell’ordine della fonte.',
  'oddity/case-id-missing':
    '{count} {count:pratica|pratiche} non {count:ha|hanno} un identificativo; ne {count:è stato creato uno|sono stati creati}, come {example}.',
  'oddity/event-outside-case':
    '{count} {count:evento|eventi} {count:sta|stanno} fuori da ogni pratica e {count:è|sono} {count:stato|stati} {count:saltato|saltati}.',
  'oddity/unknown-element':
    '{count} {count:elemento|elementi} non {count:è|sono} {count:noto|noti} a XES e {count:è|sono} {count:stato|stati} {count:saltato|saltati} (il primo: {example}).',
  'oddity/text-ignored':
    '{count} {count:testo|testi} tra gli elementi {count:è|sono} {count:stato|stati} {count:ignorato|ignorati}.',
  'oddity/key-missing':
    '{count} {count:attributo|attributi} non {count:ha|hanno} chiave e {count:è|sono} {count:stato|stati} {count:saltato|saltati}.',
  'oddity/value-missing':
    '{count} {count:attributo|attributi} non {count:ha|hanno} valore e {count:è|sono} {count:stato|stati} {count:saltato|saltati} (il primo: {example}).',
  'oddity/time-unparseable':
    '{count} {count:valore|valori} {count:dovrebbe|dovrebbero} essere date e non lo {count:è|sono}; {count:è stato tenuto|sono stati tenuti} come testo (il primo: {example}).',
  'oddity/time-coarser-than-day':
    '{count} {count:data|date} non {count:dice|dicono} il giorno e {count:vale|valgono} come mancanti; {count:è stata tenuta|sono state tenute} come testo (la prima: {example}).',
  'oddity/number-unparseable':
    '{count} {count:valore|valori} {count:dovrebbe|dovrebbero} essere numeri e non lo {count:è|sono}; {count:è stato tenuto|sono stati tenuti} come testo (il primo: {example}).',
  'oddity/integer-unparseable':
    '{count} {count:valore|valori} {count:dovrebbe|dovrebbero} essere numeri interi e non lo {count:è|sono}; {count:è stato tenuto|sono stati tenuti} come testo (il primo: {example}).',
  'oddity/integer-too-large':
    '{count} {count:numero|numeri} {count:intero|interi} {count:supera|superano} 2^53 e {count:è|sono} {count:stato|stati} {count:tenuto|tenuti} come testo (il primo: {example}).',
  'oddity/boolean-unparseable':
    '{count} {count:valore|valori} {count:dovrebbe|dovrebbero} essere vero o falso e non lo {count:è|sono}; {count:è stato tenuto|sono stati tenuti} come testo (il primo: {example}).',
  'oddity/activity-missing': '{count} {count:evento|eventi} non {count:ha|hanno} attività.',
  'oddity/time-missing': '{count} {count:evento|eventi} non {count:ha|hanno} data.',
  'oddity/resource-missing': '{count} {count:evento|eventi} non {count:ha|hanno} una risorsa, che altri hanno.',
};
