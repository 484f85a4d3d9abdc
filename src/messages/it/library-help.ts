/** Ciò che `library` dice di sé. */
export const libraryHelp: Readonly<Record<string, string>> = {
  'help/library': `duecourse library add FILE... | list | show DOC [ARTICLE] | search WORD... | concordance TERM... | formulations PHRASE... | terms [WORD] | rules DOC [ARTICLE] | side DOC | cite DOC | citations DOC | review | directives DOC | history DOC ARTICLE | diff DOC DAY DAY | export DOC | remove DOC
       duecourse library commitments [DOC] | adopt DOC N.K | commitment ID

Testi di leggi e documenti politici, per documento, versione, lingua e articolo.

  add FILE...         Markdown, testo, HTML, Word, PDF con testo o Akoma Ntoso; dice che cosa ha capito, lasciato fuori e
                      che cosa è dubbio, con le righe; si aggiungono tutti i file o nessuno
    --id, --title, --kind, --jurisdiction, --date, --from, --until, --in LANGUAGE, --standing, --issuer, --speaker
                      ciò che il testo non dice di sé, o dice male; i giorni sono AAAA-MM-GG
    --replace         mette il testo al posto di un altro della stessa versione e lingua
    --dry-run         legge e dice, e non aggiunge nulla;  --all  dice tutto
  list                che cosa c’è;  --on DAY  che cosa era in vigore in un giorno
  show DOC [art. N]   un testo o un articolo;  --on DAY, --date DAY, --in LANGUAGE  quale versione e lingua
  search PAROLA...    articoli con tutte le parole, «frasi» e parti di parole cinesi; una parola trova anche l’altra lingua
                      per mezzo del glossario; --law DOC, --in LINGUA, --kind, --rank, --on GIORNO, --all versioni, --limit N
  concordance TERMINE...  ogni luogo in cui sta uno dei termini, con le parole intorno, nei testi di tutte le lingue insieme (un
                      termine del glossario anche nell’altra lingua); --law, --in, --on, --all versioni, --limit N per lingua
                      (20), --format csv o json, --out FILE
  formulations FRASE...  una frase, o più modi di dirla, seguita nel tempo: primo e ultimo uso, conteggi per frase e per testo, che cosa le
                      sta accanto; --glossary anche come il glossario la dice nell’altra lingua, --format html --out FILE  una
                      pagina con una figura, --format csv
  terms [PAROLA]      il glossario: termine nelle due lingue, valore, fonte;  terms add FILE.csv  aggiunge i vostri (colonne zh, en,
                      source, standing), tutti o nessuno;  terms remove PAROLA
  rules DOC [art. N]  regole di leggi che poggiano su un articolo, con il loro posto; anche show DOC art. N finisce con esse;  rules DOC
                      LAW#RULE  gli articoli su cui poggia una regola;  --findings FINDINGS  che cosa ha trovato un controllo, --law LEGGE...
  side DOC [art. N]   un testo accanto alla traduzione, frase per frase; --format html --out FILE  come pagina
  align DOC PLACE COUNTERPART
                      la correzione di un lettore su frasi che si corrispondono, accanto a ciò che è stato calcolato: --by NAME --reason TEXT;
                      side DOC --places mostra i posti; COUNTERPART può essere none; align DOC elenca le correzioni,
                      align quelle di tutti i documenti; --format csv --out FILE le scrive, align --from FILE le prende altrove
  cite DOC [art. N]   --style text, gbt7714, bluebook, bibtex o ris
  citations DOC [art. N]
                      che cosa cita un articolo e che cosa lo cita nei testi vigenti; --on GIORNO, --all versioni
  review [DOC...]     citazioni che portano a un documento abrogato, a nulla o a un altro numero; codice di uscita 1
                      se ce ne sono; --on GIORNO, --all versioni
  directives DOC      frasi di un documento di indirizzo che dispongono: chi deve fare che cosa, entro quando
  history DOC art. N  un articolo in tutte le versioni, qualunque sia il numero
  diff DOC DAY DAY    due versioni per articolo e parola: tolte [-parole-], nuove {+parole+}; --format table: numeri vecchi
                      e nuovi; codice di uscita 1 se differiscono
  export DOC          --format akn (Akoma Ntoso 3.0) o md, --out FILE
  commitments [DOC]   che cosa di un documento è attuato e che cosa no: le richieste numerate, chi le ha assunte, che cosa è
                      scaduto;  --at DAY, --state STATE, --format csv; codice di uscita 1 se qualcosa è scaduto
  adopt DOC N.K       assume la richiesta N.K per un ufficio: --owner OFFICE --due DAY --by NAME, --measures TEXT, --rule LAW#RULE
  commitment ID       un impegno con la sua storia; --state open|in-progress|done|dropped, --owner, --due, --measures, --rule,
                      --evidence lo cambiano: --by NAME, --reason TEXT, --day DAY
  remove DOC          --date DAY, --in LANGUAGE: solo quel testo
  --format json       per i programmi

La biblioteca sta nella cartella DUECOURSE_HOME (altrimenti dove il sistema tiene i dati), o sul server PostgreSQL di
DATABASE_URL. Serve il pacchetto @electric-sql/pglite o pg accanto al comando; per i PDF unpdf.

  duecourse library add constitution.md constitution.en.md civil-procedure.2021.md civil-procedure.md
  duecourse library add readout.txt --id cn/safe-china --date 2025-02-28 --title "Cina sicura"
  duecourse library show cn/civil-procedure --on 2022-05-01 art. 205
  duecourse library history civil-procedure art. 205
  duecourse library diff civil-procedure 2021-12-24 2023-09-01 --format table
  duecourse library adopt safe-china 3.1 --owner "Letters Office" --due 2025-12-31 --by "A. Reader"
  duecourse library commitment 1 --state done --evidence "Register 4" --by "A. Reader"
  duecourse library search 信访
  duecourse library rules petition-work art. 23
  duecourse library concordance 信访 --limit 10
  duecourse library formulations 枫桥经验 "Fengqiao experience" --format html --out fengqiao.html
  duecourse library side constitution art. 41
  duecourse library citations legislation-law art. 99
  duecourse library review
`,
};
