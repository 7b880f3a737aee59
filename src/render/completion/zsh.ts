/** The completion script for zsh. */
import { commandPatterns } from "./bash.ts";
import {
  argumentPlaces,
  type Completion,
  type Context,
  type Described,
  GUIDE_LISTS,
  type Values,
} from "./model.ts";

/** The script, to be sourced or to be put in a folder of `fpath` as `_mfa-guide`. */
export function zshScript(completion: Completion): string {
  const guides = completion.guides.map(({ id }) => id);
  return `#compdef mfa-guide
# zsh completion for mfa-guide; load it behind compinit with: source <(mfa-guide completion zsh)
_mfa_guide() {
  local at="" guide="${completion.defaultGuide}" last="" kind="" word pending="" skip=""
  local -i count=0 i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    word="\${(Q)words[i]}"
    if [[ -n $skip ]]; then
      [[ $pending == --guide ]] && guide="$word"
      skip=""
      continue
    fi
    if [[ $word == -*=* ]]; then continue; fi
    if [[ $word == -* ]]; then
      pending="$word"
      _mfa_guide_values "$at" "$word" && skip=1
      continue
    fi
    if _mfa_guide_is_command "$at" "$word"; then at="\${at:+$at }$word"; continue; fi
    case "$word" in
      ${guides.join("|") || "_"}) guide="$word" ;;
    esac
    last="$word"
    count+=1
  done
  kind="" found=()
  if [[ -z $skip && $PREFIX == --*=* ]]; then
    _mfa_guide_values "$at" "\${PREFIX%%=*}" || return 1
    compset -P '--*='
  elif [[ -n $skip ]]; then
    _mfa_guide_values "$at" "$pending"
  elif [[ $PREFIX == -* ]]; then
    _mfa_guide_options "$at"
  else
    _mfa_guide_arguments "$at" "$count"
  fi
  case "$kind" in
    file) _files; return ;;
    guide) found+=(${guides.join(" ")}) ;;
    step | problem | answer) _mfa_guide_of_guide "$kind" "$guide" ;;
    value) _mfa_guide_setting "$last" ;;
  esac
  if [[ $kind == guide && $PREFIX == */* ]]; then _files; return; fi
  (( \${#found} )) && _describe 'mfa-guide' found
}
_mfa_guide_is_command() {
  case "$1/$2" in
    ${commandPatterns(completion.contexts)}) return 0 ;;
  esac
  return 1
}
_mfa_guide_options() {
  case "$1" in
${completion.contexts.map(({ path, options }) => `    "${path}") found=(${described(options)}) ;;`).join("\n")}
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
${completion.guides.flatMap((guide) => GUIDE_LISTS.map((list) => `    ${list}/${guide.id}) found=(${guide[list].join(" ")}) ;;`)).join("\n")}
  esac
}
_mfa_guide_setting() {
  case "$1" in
${completion.settings.map(({ name, values }) => `    ${name}) found=(${values.join(" ")}) ;;`).join("\n")}
  esac
}
if [[ $funcstack[1] == _mfa-guide ]]; then _mfa_guide "$@"; else compdef _mfa_guide mfa-guide; fi
`;
}

function described(words: readonly Described[]): string {
  return words.map(({ word, description }) => quoted(`${word}:${description}`)).join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function argumentCases(context: Context): string {
  return argumentPlaces(context)
    .map(({ place, values, subcommands }) => {
      const commands = described(subcommands);
      return `    "${context.path}"/${place}) ${assignments(values, commands)} ;;`;
    })
    .join("\n");
}

function valueCases({ path, valued }: Context): string[] {
  return valued.map(({ options, values }) => {
    const patterns = options.map((option) => `"${path}/${option}"`).join("|");
    return `    ${patterns}) ${assignments(values, "")} ;;`;
  });
}

function assignments(values: Values, extra: string): string {
  const words = values.kind === "words" ? values.words.join(" ") : "";
  const kind = values.kind === "words" ? "" : values.kind;
  return `kind="${kind}" found=(${[extra, words].filter(Boolean).join(" ")})`;
}
