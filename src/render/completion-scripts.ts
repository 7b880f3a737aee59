/**
 * The scripts with which shells complete the command line. Each asks `mfa-guide __complete` and hands on
 * what it answers: a line for each candidate, word and description with a tabulator between, or `:files`.
 */
export const completionScripts = {
  // From bash 3.2 on. Readline takes "=" for the end of a word: it wants only what comes behind it.
  bash: `# bash completion for mfa-guide; load it with: source <(mfa-guide completion bash)
_mfa_guide() {
  local IFS=$'\\n' typed="\${COMP_LINE:0:COMP_POINT}"
  typed="\${typed##*[[:space:]]}"
  COMPREPLY=($("$1" __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" ".\${COMP_WORDS[COMP_CWORD]}" 2>/dev/null))
  if [[ \${COMPREPLY[0]} == :files ]]; then
    COMPREPLY=($(compgen -f -- "\${typed#--*=}"))
    compopt -o filenames 2>/dev/null
    return
  fi
  COMPREPLY=("\${COMPREPLY[@]%%$'\\t'*}")
  [[ $COMP_WORDBREAKS == *=* ]] && COMPREPLY=("\${COMPREPLY[@]#"\${typed%"\${typed##*=}"}"}")
}
complete -F _mfa_guide mfa-guide
`,
  zsh: `#compdef mfa-guide
# zsh completion for mfa-guide; load it behind compinit with: source <(mfa-guide completion zsh)
_mfa_guide() {
  local -a found
  found=("\${(@f)$("$words[1]" __complete -- "\${(@)words[2,CURRENT-1]}" ".$words[CURRENT]" 2>/dev/null)}")
  if [[ $found[1] == :files ]]; then
    compset -P '--*='
    _files
    return
  fi
  found=("\${(@)found//:/\\\\:}")
  found=("\${(@)found/$'\\t'/:}")
  [[ -n $found[1] ]] && _describe mfa-guide found
}
if [[ $funcstack[1] == _mfa-guide ]]; then _mfa_guide "$@"; else compdef _mfa_guide mfa-guide; fi
`,
  fish: `# fish completion for mfa-guide; load it with: mfa-guide completion fish | source
function __mfa_guide_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l found ($words[1] __complete -- $words[2..-1] ".$typed" 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path "$typed"
    else
        printf '%s\\n' $found
    end
end
complete -c mfa-guide -e
complete -c mfa-guide -f -a '(__mfa_guide_complete)'
`,
  // Windows PowerShell 5.1 included. Where nothing comes back, PowerShell completes files itself. Quotes
  // keep it from taking -- for itself.
  powershell: `# PowerShell completion for mfa-guide; load it in the profile with:
#   mfa-guide completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mfa-guide -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    & $commandAst.CommandElements[0].ToString() __complete '--' @words ".$wordToComplete" | ForEach-Object {
        $word, $description = $_ -split "\`t", 2
        if (-not $description) { $description = $word }
        if ($word -ne ':files') {
            [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $description)
        }
    }
}
`,
} as const;
