/** What is said by the tools for whoever reads, writes and checks laws. */
export const lawToolsMessages: Readonly<Record<string, string>> = {
  'explain/kicker': 'Legge in frasi',
  'explain/counting': 'Come si contano i giorni',
  'help/explain': `duecourse explain LAW [RULE...]

Dice una legge in frasi che un giurista può confrontare con il testo: articolo per articolo che cosa dice in breve, che cosa
significano le sue parole e i suoi termini, ogni regola come frase con la sua citazione, come si contano i giorni, che cosa si
assume e come si legge ciò che il testo lascia aperto.

  LAW                 id di una legge (vedi: duecourse laws list) o percorso di un file .law.md
  RULE...             solo queste regole, con le parole e i termini su cui poggiano
  --format FORMAT     text (predefinito), md, html, o json per i programmi
  --out PATH          scrive in un file che solo l'utente può leggere, invece che sull'uscita standard
  --lang LANGUAGE     en, zh o it

  duecourse explain it/highway-code-fines --lang it
  duecourse explain cn/petition-work finish review --lang zh
  duecourse explain my.law.md --format html --out my-law.html
`,
};
