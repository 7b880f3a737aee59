/** `forget`: deletes everything recorded about a person. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { forgetMessages } from "../messages/forget.ts";
import { print, printJson } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import { prefersPlainLines } from "./accessible.ts";
import { personOf } from "./arguments.ts";
import type { Ui } from "./ui.ts";

export interface ForgetOptions {
  for: string;
  yes?: boolean | undefined;
  json?: boolean | undefined;
}

/** Asks, or needs `--yes`; returns 1 when the answer was no, 4 when something could not be deleted. */
export async function run(options: ForgetOptions, edges: Edges, ui: Ui): Promise<number> {
  const words = forgetMessages[ui.language];
  const person = personOf(options.for, ui.language);
  const store = await edges.records(ui.language);
  const { files, guides } = await store.held(person);
  const name = printable(person.name);
  if (files.length > 0 && !options.yes && !(await isWanted(name, guides, options, edges, ui))) {
    print(edges.stderr, words.kept);
    return ExitCode.notComplete;
  }
  const forgotten = await store.forget(person);
  const { guides: deleted, files: gone, left } = forgotten;
  if (options.json) printJson(edges.stdout, { person: person.name, deleted, files: gone, left });
  else {
    const told =
      gone.length === 0
        ? words.nothing(name)
        : words.deleted(name, deleted.join(", "), gone.length);
    if (gone.length > 0 || left.length === 0) print(edges.stdout, told);
  }
  for (const { file, reason } of left) print(edges.stderr, words.left(printable(file), reason));
  return left.length === 0 ? ExitCode.ok : ExitCode.records;
}

async function isWanted(
  name: string,
  guides: readonly string[],
  options: ForgetOptions,
  edges: Edges,
  ui: Ui,
): Promise<boolean> {
  const words = forgetMessages[ui.language];
  // Who asks for JSON is a script, and the question of plain lines would stand on the same stream.
  if (options.json || !edges.stdin.isTTY || !edges.stderr.isTTY) {
    throw new Failure("no-terminal", words.needsYes, { hint: words.needsYesHint });
  }
  const prompter = await edges.prompter({
    accessible: prefersPlainLines(edges, ui),
    language: ui.language,
  });
  try {
    const event = await prompter.ask({
      kind: "choose",
      title: words.title,
      intro: [words.question(name, guides.join(", "))],
      options: [
        { value: "keep", label: words.keep },
        { value: "remove", label: words.remove },
      ],
      initial: 0,
      canCancel: true,
    });
    return event.type === "chosen" && event.value === "remove";
  } finally {
    prompter.close();
  }
}
