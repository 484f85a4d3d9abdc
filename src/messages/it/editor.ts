/** Words of the language server, and its help, in Italian. */
export const editorMessages: Readonly<Record<string, string>> = {
  'editor/kind-event': 'Evento',
  'editor/kind-attribute': 'Attributo',
  'editor/kind-fact': 'Fatto',
  'editor/kind-table': 'Tabella',
  'editor/kind-clock': 'Termine',
  'editor/kind-reading': 'Lettura',
  'editor/kind-option': 'Opzione',
  'editor/kind-rule': 'Regola',
  'editor/kind-variable': 'Nome di ciascuno',
  'editor/kind-assumption': 'Assunzione',
  'editor/kind-row': 'Riga dei fatti',
  'editor/kind-cause': 'Conteggio comune',
  'editor/point': 'punto {number}',
  'editor/by-office': 'dell’ufficio',
  'editor/by-party': 'di una parte',
  'editor/once': 'al massimo una volta per caso',
  'editor/judges': 'Registra la risposta a: {text}',
  'editor/gives': 'Dà: {type}',
  'editor/carried-by': 'Portato da {events}',
  'editor/not-sound': 'Ciò che dice si vede quando il testo non ha più errori.',
  'editor/first-here': 'Dichiarato qui la prima volta.',
  'editor/write': 'Scrivere {text}',
  'editor/too-large': 'Questo testo supera i 20 MB e non viene letto. Dividere la legge in più file.',
  'editor/rename-broken':
    'Nessun nome cambiato: la dichiarazione alla riga {line} non si può leggere e potrebbe usare il nome. Correggerla prima.',
  'editor/rename-form':
    '"{name}" non può essere un nome. Scrivere parole minuscole unite da trattini, come notice-served; le parole del linguaggio non sono nomi.',
  'editor/rename-taken': 'Nessun nome cambiato: "{name}" è dichiarato alla riga {line}. Scegliere un altro nome.',
  'editor/rename-changes':
    'Nessun nome cambiato: con il nome "{name}" la legge direbbe altro. Scegliere un altro nome.',
  'help/language-server': `duecourse language-server [--stdio]

Parla il Language Server Protocol con un editor, su standard input e output: gli errori mentre si scrive, il completamento, la
frase di ogni regola, definizioni, usi, nomi cambiati ovunque, lo schema e la forma consueta. Lo avvia un editor.

  --stdio             lo dicono molti editor; non c’è altro modo

I messaggi sono nella lingua dell’editor, altrimenti in quella di --lang. Come impostare un editor: docs/editor.md.

Esempi:
  duecourse language-server --stdio

Per Helix (languages.toml):
  [language-server.duecourse]
  command = "duecourse"
  args = ["language-server", "--stdio"]
`,
};
