export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Each asks the program itself for what may follow, so that none has to be written anew when an option comes. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of duecourse
_duecourse() {
  local line name files= ending=
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :files*) files=1; ending="\${line#:files}"; ending="\${ending# }" ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <(duecourse completion next -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do
      name="$line"
      case "$name" in "~/"*) name="$HOME/\${name#"~/"}" ;; esac
      if [ -d "$name" ] || [ "$line" != "\${line%"$ending"}" ] || [ -z "$ending" ]; then COMPREPLY+=("$line"); fi
    done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
  fi
}
complete -F _duecourse duecourse
`,
  zsh: `#compdef duecourse
# zsh completion of duecourse
_duecourse() {
  local -a lines found files
  local ending
  lines=("\${(@f)$(duecourse completion next -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=(\${lines:#:files*})
  (( \${#found} )) && compadd -- "\${found[@]}"
  files=(\${(M)lines:#:files*})
  if (( \${#files} )); then
    ending="\${\${files[1]#:files}# }"
    if [[ -n "$ending" ]]; then _path_files -g "*$ending(-.) *(-/)"; else _files; fi
  fi
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
        switch $line
            case ':files *'
                set -l ending (string replace ':files ' '' -- $line)
                __fish_complete_path "$current" | string match -r -- '^[^\\t]*(?:/|'(string escape --style=regex -- $ending)')(?:\\t.*)?$'
            case ':files'
                __fish_complete_path "$current"
            case '*'
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
