/** What is said by the tools for whoever reads, writes and checks laws. */
export const lawToolsMessages: Readonly<Record<string, string>> = {
  'explain/kicker': 'Law in sentences',
  'explain/counting': 'How days are counted',
  'help/explain': `duecourse explain LAW [RULE...]

Says a law in sentences that a lawyer can hold against its text: article by article what it says in short (its gloss), what
its words and periods mean, each rule as a sentence with its citation, how days are counted, what the law as written down
assumes, and how it reads what the text leaves open.

  LAW                 id of a law (see: duecourse laws list) or path of a .law.md file
  RULE...             only these rules, with the words and periods that they rest on
  --format FORMAT     text (default), md, html, or json for programs
  --out PATH          write to a file that only you can read, instead of standard output
  --lang LANGUAGE     en, zh or it

  duecourse explain it/highway-code-fines --lang it
  duecourse explain cn/petition-work finish review --lang zh
  duecourse explain my.law.md --format html --out my-law.html
`,
};
