/** What `library` says of itself. */
export const libraryHelp: Readonly<Record<string, string>> = {
  'help/library': `duecourse library add FILE... | list | show DOC [ARTICLE] | search WORD... | concordance TERM... | formulations PHRASE... | terms [WORD] | rules DOC [ARTICLE] | side DOC | cite DOC | citations DOC | review | directives DOC | history DOC ARTICLE | diff DOC DAY DAY | export DOC | remove DOC
       duecourse library commitments [DOC] | adopt DOC N.K | commitment ID

Texts of laws and policy documents, by document, version, language and article.

  add FILE...         Markdown, text, HTML, Word, PDF with text or Akoma Ntoso; says what was understood, what was left out
                      and what is doubtful, with lines; all files are added or none
    --id, --title, --kind, --jurisdiction, --date, --from, --until, --in LANGUAGE, --standing, --issuer, --speaker
                      what the text does not say of itself, or says wrongly; days are YYYY-MM-DD
    --replace         puts the text in the place of another of the same version and language
    --dry-run         reads and tells, and adds nothing;  --all  tells everything
  list                what there is;  --on DAY  what was in force on a day
  show DOC [art. N]   a text or one article;  --on DAY, --date DAY, --in LANGUAGE  which version and language
  search WORD...      articles with all the words, "phrases" and parts of Chinese words; a word in one language also finds the other
                      by the glossary; --law DOC, --in LANGUAGE, --kind, --rank, --on DAY, --all versions, --limit N
  concordance TERM... every place where one of the terms stands, with the words around it, in the texts of all languages at once (a term
                      of the glossary in the other language too); --law, --in, --on, --all versions, --limit N of each language
                      (20), --format csv or json, --out FILE
  formulations PHRASE...  a phrase, or several ways to say it, followed over time: first and last use, counts by phrase and text, what stands
                      with it; --glossary also as the glossary has it in the other language, --format html --out FILE  a page with
                      a picture, --format csv
  terms [WORD]        the glossary: term in both languages, standing, source;  terms add FILE.csv  adds your own (columns zh, en,
                      source, standing), all or none;  terms remove WORD
  rules DOC [art. N]  rules of laws that rest on an article, with their place; show DOC art. N ends with them too;  rules DOC LAW#RULE  the
                      articles that a rule rests on;  --findings FINDINGS  what a check found by them, --law LAW... other laws
  side DOC [art. N]   a text beside its translation, sentence by sentence; --format html --out FILE  as one page
  align DOC PLACE COUNTERPART
                      a reader’s correction of sentences that belong together, kept beside what was worked out: --by NAME --reason TEXT;
                      side DOC --places shows the places; COUNTERPART may be none; align DOC lists what was corrected, align what was
                      of all documents; --format csv --out FILE writes it, align --from FILE takes it in elsewhere
  cite DOC [art. N]   --style text, gbt7714, bluebook, bibtex or ris
  citations DOC [art. N]
                      what an article cites, and what cites it in texts in force; --on DAY, --all versions
  review [DOC...]     citations that lead to a repealed document, to nothing, or to another number than they meant; exit code 1
                      where there are any; --on DAY, --all versions
  directives DOC      sentences of a policy document that direct: who is to do what, by when
  history DOC art. N  one article through all versions, whatever its number
  diff DOC DAY DAY    two versions by article and word: gone [-words-], new {+words+}; --format table: old and new numbers;
                      exit code 1 where they differ
  export DOC          --format akn (Akoma Ntoso 3.0) or md, --out FILE
  commitments [DOC]   what of a policy document is carried out and what is not: its demands, numbered, who adopted them, what is
                      overdue;  --at DAY, --state STATE, --format csv; exit code 1 where something is overdue
  adopt DOC N.K       takes demand N.K upon an office: --owner OFFICE --due DAY --by NAME, --measures TEXT, --rule LAW#RULE
  commitment ID       one commitment with its history; --state open|in-progress|done|dropped, --owner, --due, --measures, --rule,
                      --evidence change it: --by NAME, --reason TEXT, --day DAY
  remove DOC          --date DAY, --in LANGUAGE: only that text
  --format json       for programs

The library is in the folder DUECOURSE_HOME (else where the platform keeps data), or on the PostgreSQL server of
DATABASE_URL. It needs the package @electric-sql/pglite or pg beside the command; PDF needs unpdf.

  duecourse library add constitution.md constitution.en.md civil-procedure.2021.md civil-procedure.md
  duecourse library add readout.txt --id cn/safe-china --date 2025-02-28 --title "Safe China"
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
