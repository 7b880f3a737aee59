/** Puts the command before its options, where people write it behind them. */
import { declarations, globalOptions } from "./declarations.ts";
import { type Command, flagOf, type Parameter } from "./parameters.ts";

/**
 * The command line with the command in front: `--for jan check` means `check --for jan`. A line that
 * begins with its command, names none, or has an option that no command knows, is left as it is.
 */
export function commandFirst(argv: readonly string[]): readonly string[] {
  if (!argv[0]?.startsWith("-")) return argv;
  const takesValue = knownOptions();
  for (let place = 0; place < argv.length; place += 1) {
    const word = argv[place] ?? "";
    if (!word.startsWith("-")) {
      if (!Object.hasOwn(declarations, word)) return argv;
      return [word, ...argv.slice(0, place), ...argv.slice(place + 1)];
    }
    const [name = "", value] = word.split(/=(.*)/s);
    const takes = takesValue.get(name);
    if (takes === undefined) return argv;
    if (takes && value === undefined) place += 1;
  }
  return argv;
}

/** Every option of any command, and whether a value follows it. */
function knownOptions(): ReadonlyMap<string, boolean> {
  const commands = Object.values(declarations).flatMap((declared): Command[] =>
    "commands" in declared ? Object.values(declared.commands) : [declared],
  );
  const parameters: [string, Parameter<unknown>][] = [
    ...Object.entries(globalOptions),
    ...commands.flatMap(({ takes }) => Object.entries(takes)),
  ];
  return new Map(
    parameters
      .filter(([, { kind, alsoOption }]) => kind !== "argument" || alsoOption)
      .map(([field, parameter]) => [
        flagOf(field, parameter),
        parameter.kind === "option" || parameter.alsoOption === true,
      ]),
  );
}
