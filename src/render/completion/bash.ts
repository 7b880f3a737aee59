/** The completion script for bash, from version 3.2 on. */
import {
  argumentPlaces,
  type Completion,
  type Context,
  GUIDE_LISTS,
  type Values,
} from "./model.ts";

/** The script. Every word in it is an id or an option, so none needs quoting. */
export function bashScript(completion: Completion): string {
  return `# bash completion for mfa-guide; load it with: source <(mfa-guide completion bash)
_mfa_guide() {
  local cur="\${COMP_LINE:0:COMP_POINT}" path="" guide="${completion.defaultGuide}" last="" count=0
  local word pending="" skip="" i values="" kind=""
  cur="\${cur##*[[:space:]]}"
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ $word == "=" ]]; then skip=1; continue; fi
    if [[ -n $skip ]]; then
      [[ $pending == --guide ]] && guide="$word"
      skip=""
      continue
    fi
    if [[ $word == -*=* ]]; then continue; fi
    if [[ $word == -* ]]; then
      pending="$word"
      _mfa_guide_values "$path" "$word" && skip=1 || pending=""
      continue
    fi
    if _mfa_guide_is_command "$path" "$word"; then path="\${path:+$path }$word"; continue; fi
    case "$word" in
      ${completion.guides.map(({ id }) => id).join("|") || "_"}) guide="$word" ;;
    esac
    last="$word"
    count=$((count + 1))
  done
  local typed="$cur"
  if [[ $cur == --*=* ]]; then
    _mfa_guide_values "$path" "\${cur%%=*}" || return
    typed="\${cur#*=}"
  elif [[ -n $skip ]]; then
    _mfa_guide_values "$path" "$pending" || return
  elif [[ $cur == -* ]]; then
    _mfa_guide_options "$path"
  else
    _mfa_guide_arguments "$path" "$count"
  fi
  case "$kind" in
    file) COMPREPLY=($(compgen -f -- "$typed")); compopt -o filenames 2>/dev/null; return ;;
    guide) values="$values ${completion.guides.map(({ id }) => id).join(" ")}" ;;
    step | problem | answer) _mfa_guide_of_guide "$kind" "$guide" ;;
    value) _mfa_guide_setting "$last" ;;
  esac
  COMPREPLY=($(compgen -W "$values" -- "$typed"))
  if [[ $kind == guide && $typed == */* ]]; then COMPREPLY=($(compgen -f -- "$typed")); fi
  # Readline takes "=" for the end of a word: it wants only what comes behind it.
  if [[ $cur == *=* && $COMP_WORDBREAKS == *=* && $typed == *=* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${typed%"\${typed##*=}"}"}")
  fi
}
_mfa_guide_is_command() {
  case "$1/$2" in
    ${commandPatterns(completion.contexts)}) return 0 ;;
  esac
  return 1
}
_mfa_guide_options() {
  case "$1" in
${completion.contexts.map(optionsCase).join("\n")}
  esac
}
_mfa_guide_arguments() {
  case "$1/$2" in
${completion.contexts.map(argumentCases).join("\n")}
  esac
}
_mfa_guide_values() {
  case "$1/$2" in
${completion.contexts.flatMap(valueCases).join("\n")}
    *) return 1 ;;
  esac
}
_mfa_guide_of_guide() {
  case "$1/$2" in
${completion.guides.flatMap((guide) => GUIDE_LISTS.map((list) => `    ${list}/${guide.id}) values="${guide[list].join(" ")}" ;;`)).join("\n")}
  esac
}
_mfa_guide_setting() {
  case "$1" in
${completion.settings.map(({ name, values }) => `    ${name}) values="${values.join(" ")}" ;;`).join("\n")}
  esac
}
complete -F _mfa_guide mfa-guide
`;
}

/** Each command behind those that lead to it, as one pattern of `case`; zsh reads it alike. */
export function commandPatterns(contexts: readonly Context[]): string {
  return contexts
    .flatMap(({ path, subcommands }) => subcommands.map(({ word }) => pattern(path, word)))
    .join("|");
}

function pattern(path: string, word: string): string {
  return `"${path}/${word}"`;
}

function optionsCase({ path, options }: Context): string {
  return `    "${path}") values="${options.map(({ word }) => word).join(" ")}" ;;`;
}

function argumentCases(context: Context): string {
  return argumentPlaces(context)
    .map(({ place, values, subcommands }) => {
      const commands = subcommands.map(({ word }) => word).join(" ");
      return `    "${context.path}"/${place}) ${assignments(values, commands)} ;;`;
    })
    .join("\n");
}

function valueCases({ path, valued }: Context): string[] {
  return valued.map(
    ({ options, values }) =>
      `    ${options.map((option) => pattern(path, option)).join("|")}) ${assignments(values, "")} ;;`,
  );
}

function assignments(values: Values, extra: string): string {
  const words = values.kind === "words" ? values.words.join(" ") : "";
  const kind = values.kind === "words" ? "" : values.kind;
  return `kind="${kind}" values="${[extra, words].filter(Boolean).join(" ")}"`;
}
