export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Each asks the program itself for what may follow, so that none has to be written anew when an option comes. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of duecourse
_duecourse() {
  local line files=
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then files=1; else COMPREPLY+=("$line"); fi
  done < <(duecourse completion next -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
  fi
}
complete -F _duecourse duecourse
`,
  zsh: `#compdef duecourse
# zsh completion of duecourse
_duecourse() {
  local -a lines found
  lines=("\${(@f)$(duecourse completion next -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=(\${lines:#:files})
  (( \${#found} )) && compadd -- "\${found[@]}"
  (( \${lines[(Ie):files]} )) && _files
  return 0
}
if [ "\${funcstack[1]}" = "_duecourse" ]; then
  _duecourse "$@"
else
  compdef _duecourse duecourse
fi
`,
  fish: `# fish completion of duecourse
function __duecourse_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (duecourse completion next -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c duecourse -f -a '(__duecourse_complete)'
`,
};

export function shellScript(shell: Shell): string {
  return SCRIPTS[shell];
}
