/** The options that hold for every command, read before anything else: they say how to answer. */

export interface Globals {
  /** What `--lang` says, as typed. */
  lang: string | undefined;
  /** Whether JSON is asked for, also on a command line that cannot be parsed. */
  json: boolean;
  /** Whether colour was forbidden by `--no-color`. */
  noColor: boolean;
  /** Whether errors are to be printed with their stack. */
  debug: boolean;
}

/**
 * Reads the global options wherever they stand before `--`. This is the only place beside commander
 * that looks at the command line: language, colour and the form of errors must be known before it is
 * parsed, and also when it cannot be.
 */
export function globals(argv: readonly string[]): Globals {
  const separator = argv.indexOf("--");
  const words = separator === -1 ? argv : argv.slice(0, separator);
  return {
    lang: lastValue("--lang", words),
    json: words.includes("--json") || lastValue("--format", words) === "json",
    noColor: words.includes("--no-color"),
    debug: words.includes("--debug"),
  };
}

/** The value of an option, as `--lang nl` or `--lang=nl`; the last one counts. */
function lastValue(name: string, words: readonly string[]): string | undefined {
  const place = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[place];
  return word === name ? words[place + 1] : word?.slice(name.length + 1);
}
