/** Words of the language server, and its help. */
export const editorMessages: Readonly<Record<string, string>> = {
  'editor/kind-event': 'Event',
  'editor/kind-attribute': 'Attribute',
  'editor/kind-fact': 'Fact',
  'editor/kind-table': 'Table',
  'editor/kind-clock': 'Clock',
  'editor/kind-reading': 'Reading',
  'editor/kind-option': 'Option',
  'editor/kind-rule': 'Rule',
  'editor/kind-variable': 'Name of each one',
  'editor/kind-assumption': 'Assumption',
  'editor/kind-row': 'Row of facts',
  'editor/kind-cause': 'Shared count',
  'editor/point': 'point {number}',
  'editor/by-office': 'by the office',
  'editor/by-party': 'by a party',
  'editor/once': 'at most once in a case',
  'editor/judges': 'Records the answer to: {text}',
  'editor/gives': 'Gives: {type}',
  'editor/carried-by': 'Carried by {events}',
  'editor/not-sound': 'What it says is shown once the text has no errors.',
  'editor/first-here': 'First declared here.',
  'editor/write': 'Write {text}',
  'editor/too-large': 'This text is larger than 20 MB and is not read. Split the law into several files.',
  'editor/rename-broken':
    'Nothing was renamed: the declaration in line {line} cannot be read, and may use the name. Mend it first.',
  'editor/rename-form':
    '"{name}" cannot be a name. Write lower-case words joined by hyphens, such as notice-served; words of the language are no names.',
  'editor/rename-taken': 'Nothing was renamed: "{name}" is declared in line {line}. Choose another name.',
  'editor/rename-changes':
    'Nothing was renamed: with the name "{name}" the law would mean something else. Choose another name.',
  'help/language-server': `duecourse language-server [--stdio]

Speaks the Language Server Protocol with an editor, on standard input and output: what is wrong as it is written, completion,
each rule's sentence, definitions, uses, names changed everywhere, an outline, and the usual form. It is started by an editor.

  --stdio             said by many editors; there is no other way

Messages are in the language of the editor, else in that of --lang. Setting up an editor: docs/editor.md.

Examples:
  duecourse language-server --stdio

For Helix (languages.toml):
  [language-server.duecourse]
  command = "duecourse"
  args = ["language-server", "--stdio"]
`,
};
