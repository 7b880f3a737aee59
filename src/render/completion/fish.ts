/** The completion script for fish. */
import {
  argumentPlaces,
  type Completion,
  type Context,
  type Described,
  GUIDE_LISTS,
  wordsOf,
} from "./model.ts";

/** The script, to be sourced or to be put in fish's folder `completions` as `mfa-guide.fish`. */
export function fishScript(completion: Completion): string {
  const guides = completion.guides.map(({ id }) => id).join(" ");
  const commands = completion.contexts.flatMap(({ path, subcommands }) =>
    subcommands.map(({ word }) => `"${path}/${word}"`),
  );
  return `# fish completion for mfa-guide; load it with: mfa-guide completion fish | source
function __mfa_guide_complete
    set -l at ""
    set -l guide ${completion.defaultGuide}
    set -l last ""
    set -l count 0
    set -l pending ""
    set -l cur (commandline -ct)
    set -l tokens (commandline -opc)
    for word in $tokens[2..-1]
        if test -n "$pending"
            test "$pending" = --guide; and set guide $word
            set pending ""
            continue
        end
        if string match -q -- '-*' $word
            if not string match -q -- '*=*' $word; and __mfa_guide_values "$at/$word" >/dev/null
                set pending $word
            end
            continue
        end
        if contains -- "$at/$word" ${commands.join(" ")}
            set at (string trim -- "$at $word")
            continue
        end
        contains -- $word ${guides}; and set guide $word
        set last $word
        set count (math $count + 1)
    end
    set -l found
    set -l prefix ""
    if test -n "$pending"
        set found (__mfa_guide_values "$at/$pending")
    else if string match -q -- '--*=*' $cur
        set prefix (string replace -r '=.*' '=' -- $cur)
        set found (__mfa_guide_values "$at/"(string replace -r '=.*' '' -- $cur))
    else if string match -q -- '-*' $cur
        set found (__mfa_guide_options "$at")
    else
        set found (__mfa_guide_arguments "$at/$count")
    end
    for line in $found
        switch $line
            case @file
                __fish_complete_path $cur
            case @guide
                string match -q '*/*' -- $cur; and __fish_complete_path $cur; or printf '%s\\n' ${guides}
            case @step @problem @answer
                printf "$prefix%s\\n" (__mfa_guide_of_guide "$line/$guide")
            case @value
                __mfa_guide_setting "$last"
            case '*'
                printf '%s%s\\n' $prefix $line
        end
    end
end
function __mfa_guide_options
    switch $argv[1]
${completion.contexts.map(({ path, options }) => `        case ${quoted(path)}\n${lines(options)}`).join("\n")}
    end
end
function __mfa_guide_arguments
    switch $argv[1]
${completion.contexts.map(argumentCases).join("\n")}
    end
end
function __mfa_guide_values
    switch $argv[1]
${completion.contexts.flatMap(valueCases).join("\n")}
        case '*'
            return 1
    end
    return 0
end
function __mfa_guide_of_guide
    switch $argv[1]
${completion.guides.flatMap((guide) => GUIDE_LISTS.map((list) => `        case '@${list}/${guide.id}'\n${printed(guide[list])}`)).join("\n")}
    end
end
function __mfa_guide_setting
    switch $argv[1]
${completion.settings.map(({ name, values }) => `        case '${name}'\n${printed(values)}`).join("\n")}
    end
end
complete -c mfa-guide -e
complete -c mfa-guide -f -a '(__mfa_guide_complete)'
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Words with their descriptions behind a tab, as fish reads them. */
function lines(words: readonly Described[]): string {
  return printed(words.map(({ word, description }) => `${word}\t${description}`));
}

function printed(words: readonly string[]): string {
  if (words.length === 0) return "            true";
  return `            printf '%s\\n' ${words.map(quoted).join(" ")}`;
}

function argumentCases(context: Context): string {
  return argumentPlaces(context)
    .map(({ place, values, subcommands }) => {
      const commands = subcommands.length > 0 ? `${lines(subcommands)}\n` : "";
      const pattern = quoted(`${context.path}/${place}`);
      return `        case ${pattern}\n${commands}${printed(wordsOf(values))}`;
    })
    .join("\n");
}

function valueCases({ path, valued }: Context): string[] {
  return valued.map(({ options, values }) => {
    const places = options.map((option) => quoted(`${path}/${option}`)).join(" ");
    return `        case ${places}\n${printed(wordsOf(values))}`;
  });
}
