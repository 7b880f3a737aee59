/** What can stand at the cursor, for each place of the command line. */
import { describe, expect, it } from "vitest";
import { complete, type Known } from "../../src/cli/complete.ts";
import { cliMessages } from "../../src/messages/cli.ts";

const known: Known = {
  guides: [
    {
      id: "microsoft-authenticator",
      steps: ["open-store", "scan-qr"],
      problems: ["camera-refused"],
      answers: ["phone=iphone", "phone=android"],
    },
    { id: "new-phone", steps: ["keep-old-phone"], problems: [], answers: [] },
  ],
  settings: new Map([
    ["screens", ["nl", "en"]],
    ["open", ["ask", "always", "never"]],
    ["contact", []],
  ]),
};

function words(...typed: string[]) {
  const found = complete(typed, known, cliMessages.en);
  return found === "files" ? found : found.map(({ word }) => word);
}

describe("behind the program's name", () => {
  it("are the commands with what they do, and the guides", () => {
    const found = complete([""], known, cliMessages.en);
    expect(found).toContainEqual({ word: "check", description: cliMessages.en.check });
    expect(found).toContainEqual({ word: "new-phone", description: "" });
    expect(words("")).toContain("help");
    expect(words("")).not.toContain("__complete");
  });

  it("are the options of the walk and those of every command", () => {
    expect(words("--")).toEqual(
      expect.arrayContaining(["--for", "--dry-run", "--no-open", "--lang", "--no-color", "--help"]),
    );
  });
});

it.each<[typed: string[], found: string[] | "files"]>([
  [["check", "--st"], ["--step"]],
  [["check", "--step", "scan"], ["scan-qr"]],
  [["check", "--step=scan"], ["--step=scan-qr"]],
  [["check", "new-phone", "--step", ""], ["keep-old-phone"]],
  [["report", "--guide", "new-phone", "--guide", "m"], ["microsoft-authenticator"]],
  [["report", "--gu"], ["--guide"]],
  [["--answer", "phone=and"], ["phone=android"]],
  [["--answer=phone=and"], ["--answer=phone=android"]],
  [["mark", "blo"], ["blocked"]],
  [["mark", "blocked", "n"], ["new-phone"]],
  [["mark", "blocked", "--problem", ""], ["camera-refused"]],
  [["status", "--for", "camera", "--format", "mark"], ["markdown"]],
  [["status", "--for", "chec"], []],
  [["check", "./g"], "files"],
  [["check", "--step", "./g"], []],
  [["validate", "one.json", "t"], "files"],
  [["handout", "--output", ""], "files"],
  [["config", "s"], ["set"]],
  [["config", "set", "op"], ["open"]],
  [["config", "set", "open", "n"], ["never"]],
  [["config", "set", "unknown", ""], []],
  [["help", "sta"], ["status"]],
  [["help", "status", ""], []],
  [
    ["--lang", ""],
    ["nl", "en"],
  ],
  [["show", "--screens", "n"], ["nl"]],
  [["check", "--json", "new"], ["new-phone"]],
  [["constructor", "--for", ""], []],
])("%j", (typed, found) => {
  expect(words(...typed)).toEqual(found);
});
