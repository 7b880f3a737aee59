/** What the types of the command line hold, and what is read before it is parsed. */
import { describe, expect, it } from "vitest";
import { type Globals, globals } from "../../src/cli/globals.ts";
import { command, flag, option, options } from "../../src/cli/parameters.ts";

describe("a declared command", () => {
  const load = async () => ({ run: async () => 0 });

  it("does not compile unless each field of its options has a parameter of its type, and no other", () => {
    interface Options {
      step?: readonly string[] | undefined;
      quiet?: boolean | undefined;
    }
    const step = options("step", "step");
    const quiet = flag("quiet");
    expect(command<Options>("check", { step, quiet }, load).takes).toEqual({ step, quiet });
    // @ts-expect-error a field without a parameter
    command<Options>("check", { step }, load);
    // @ts-expect-error a parameter under another name
    command<Options>("check", { steps: step, quiet }, load);
    // @ts-expect-error one value where there are several
    command<Options>("check", { step: option("step", "step"), quiet }, load);
    // @ts-expect-error a text that there is none of
    command<Options>("check", { step, quiet: flag("quite") }, load);
    // @ts-expect-error a field that must be given, and an option that need not be
    command<{ for: string }>("forget", { for: option("person", "for") }, load);
  });
});

describe("the global options", () => {
  const none: Globals = { lang: undefined, json: false, noColor: false, debug: false };

  it.each<[argv: string[], given: Partial<Globals>]>([
    [["check"], {}],
    [["check", "--lang", "nl"], { lang: "nl" }],
    [["--lang=nl", "check", "--lang=en"], { lang: "en" }],
    [["check", "--json"], { json: true }],
    [["report", "--format", "json"], { json: true }],
    [["report", "--format=csv"], {}],
    [["--no-color", "--debug"], { noColor: true, debug: true }],
    [["check", "--", "--json", "--debug", "--no-color", "--lang", "nl"], {}],
  ])("%j", (argv, given) => {
    expect(globals(argv)).toEqual({ ...none, ...given });
  });
});
