/** The completion script for PowerShell, Windows PowerShell 5.1 included. */
import {
  argumentPlaces,
  type Completion,
  type Context,
  type Described,
  GUIDE_LISTS,
  wordsOf,
} from "./model.ts";

/** The script, to be run in the profile. */
export function powershellScript(completion: Completion): string {
  const { contexts, guides, settings } = completion;
  const commands = contexts.flatMap(({ path, subcommands }) =>
    subcommands.map(({ word }) => `${path}/${word}`),
  );
  return `# PowerShell completion for mfa-guide; load it in the profile with:
#   mfa-guide completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mfa-guide -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $guides = ${list(guides.map(({ id }) => id))}
    $commands = ${list(commands)}
    $options = ${table(contexts.map(({ path, options }) => [path, described(options)]))}
    $arguments = ${table(contexts.flatMap(argumentRows))}
    $values = ${table(contexts.flatMap(valueRows))}
    $ofGuide = ${table(guides.flatMap((guide) => GUIDE_LISTS.map((kind) => [`@${kind}/${guide.id}`, list(guide[kind])] as const)))}
    $ofSetting = ${table(settings.map(({ name, values }) => [name, list(values)]))}

    $at = ''; $guide = ${quoted(completion.defaultGuide)}; $last = ''; $count = 0; $pending = ''
    $before = $commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() }
    foreach ($word in $before) {
        if ($pending) {
            if ($pending -eq '--guide') { $guide = $word }
            $pending = ''
        } elseif ($word -like '-*') {
            if ($word -notlike '*=*' -and $values.ContainsKey("$at/$word")) { $pending = $word }
        } elseif ($commands -contains "$at/$word") {
            $at = "$at $word".Trim()
        } else {
            if ($guides -contains $word) { $guide = $word }
            $last = $word; $count += 1
        }
    }
    $prefix = ''
    if ($pending) { $found = $values["$at/$pending"] }
    elseif ($wordToComplete -like '--*=*') {
        $prefix = $wordToComplete.Substring(0, $wordToComplete.IndexOf('=') + 1)
        $found = $values["$at/" + $prefix.TrimEnd('=')]
    }
    elseif ($wordToComplete -like '-*') { $found = $options[$at] }
    elseif ($arguments.ContainsKey("$at/$count")) { $found = $arguments["$at/$count"] }
    else { $found = $arguments["$at/*"] }
    foreach ($line in $found) {
        $words = switch ($line) {
            '@guide' { $guides }
            '@value' { $ofSetting[$last] }
            '@file' { @() }
            { $_ -in '@step', '@problem', '@answer' } { $ofGuide["$line/$guide"] }
            default { $line }
        }
        foreach ($entry in $words) {
            $word, $description = "$entry" -split "\`t", 2
            if ("$prefix$word" -like "$wordToComplete*") {
                if (-not $description) { $description = $word }
                [System.Management.Automation.CompletionResult]::new("$prefix$word", $word, 'ParameterValue', $description)
            }
        }
    }
}
`;
}

/** A text between single quotes; PowerShell takes typographic ones for quotes too. */
function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, "$&$&")}'`;
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(", ")})`;
}

function described(words: readonly Described[]): string {
  return list(
    words.map(({ word, description }) => (description === "" ? word : `${word}\t${description}`)),
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  return `@{\n${rows.map(([key, value]) => `        ${quoted(key)} = ${value}`).join("\n")}\n    }`;
}

function argumentRows(context: Context): [string, string][] {
  return argumentPlaces(context).map(({ place, values, subcommands }) => {
    const words = wordsOf(values).map((word) => ({ word, description: "" }));
    return [`${context.path}/${place}`, described([...subcommands, ...words])];
  });
}

function valueRows({ path, valued }: Context): [string, string][] {
  return valued.flatMap(({ options, values }) =>
    options.map((option): [string, string] => [`${path}/${option}`, list(wordsOf(values))]),
  );
}
