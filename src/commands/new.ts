/** `new`: writes a small valid guide to start from. */
import schema from "../../guides/guide.schema.json" with { type: "json" };
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { COMMAND_NAMES } from "../guide/command-names.ts";
import { LANGUAGE_PATTERN } from "../guide/format.ts";
import type { Lost } from "../guide/markdown/lost.ts";
import { newMessages } from "../messages/new.ts";
import { renderGuideFile } from "../render/guide-file.ts";
import { print } from "../render/print.ts";
import { quotedPath } from "../render/resume-command.ts";
import { errorCode } from "../text/error-code.ts";
import { printable } from "../text/printable.ts";
import { checkLabel } from "./arguments.ts";
import { guideFromMarkdown, startingGuide } from "./new-guide.ts";
import type { Ui } from "./ui.ts";

export interface NewOptions {
  /** The path to write to; `.json` is added when it does not end so. */
  file: string;
  /** The path of a handout in Markdown to make it of; a hyphen for what comes in. */
  from?: string | undefined;
  /** The languages to write it in, one or several with commas. */
  languages?: readonly string[] | undefined;
}

const SCHEMA_FILE = "guide.schema.json";

/** Writes the guide and, for editors, its schema beside it; never overwrites. */
export async function run(options: NewOptions, edges: Edges, ui: Ui): Promise<number> {
  const words = newMessages[ui.language];
  const given = checkLabel("<file>", options.file, ui.language);
  const path = /\.json$/i.test(given) ? given : `${given}.json`;
  const start = startOfName(path, edges.platform);
  const name = path.slice(start, -".json".length);
  if (name === "" || /\.schema$/i.test(name)) {
    throw new Failure("usage", words.noName(printable(given)), { hint: words.noNameHint });
  }
  const id = idFrom(name);
  const schemaPath = `${path.slice(0, start)}${SCHEMA_FILE}`;
  const languages = languagesOf(options.languages ?? [], ui);
  const { guide, lost } =
    options.from === undefined
      ? startingGuide(id, languages, ui)
      : await guideFromMarkdown(options.from, { id, languages }, edges, ui);
  if (!(await write(path, renderGuideFile(guide), edges, ui))) {
    throw new Failure("usage", words.exists(printable(path)), { hint: words.existsHint });
  }
  // The schema of a format never changes, so one that is there already is as good.
  await write(schemaPath, `${JSON.stringify(schema, null, 2)}\n`, edges, ui);
  if (lost.length > 0) tellLost(options.from ?? "", lost, edges, ui);
  print(
    edges.stdout,
    words.written({
      path: printable(path),
      quoted: quotedPath(path),
      schema: SCHEMA_FILE,
      id,
      own: printable(ownGuide(id, edges)),
    }),
  );
  return ExitCode.ok;
}

/** Language tags, each alone or several with commas between. */
function languagesOf(given: readonly string[], ui: Ui): string[] {
  const tags = [...new Set(given.flatMap((text) => text.split(/[,\s]+/)).filter(Boolean))];
  const wrong = tags.find((tag) => !LANGUAGE_PATTERN.test(tag));
  if (wrong === undefined) return tags;
  const words = newMessages[ui.language];
  throw new Failure("unknown-language", words.noLanguage(printable(wrong)), {
    hint: words.noLanguageHint,
  });
}

/** Says by line what could not be carried over. */
function tellLost(path: string, lost: readonly Lost[], edges: Edges, ui: Ui): void {
  const words = newMessages[ui.language];
  const lines = lost.map(
    ({ line, kind, what }) =>
      `  ${printable(path)}:${line} ${words.lostKinds[kind]}${what === "" ? "" : ` (${printable(what)})`}`,
  );
  print(edges.stderr, [words.lost(lost.length), ...lines].join("\n"));
}

/** Writes a new file; false when there is one already. */
async function write(path: string, text: string, edges: Edges, ui: Ui): Promise<boolean> {
  try {
    await edges.files.write(path, text, false);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return false;
    const words = newMessages[ui.language];
    throw new Failure("usage", words.cannotWrite(printable(path), code), {
      hint: words.cannotWriteHint,
      cause: error,
    });
  }
}

/** Where the guide would be one of the person's own. */
function ownGuide(id: string, { home, platform }: Edges): string {
  return [home, "guides", `${id}.json`].join(platform === "win32" ? "\\" : "/");
}

function startOfName(path: string, platform: string): number {
  return Math.max(path.lastIndexOf("/"), platform === "win32" ? path.lastIndexOf("\\") : -1) + 1;
}

/** An id from a file's name: small letters, digits and hyphens, and no command's name. */
function idFrom(name: string): string {
  const id = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  if (id === "") return "my-guide";
  return /^[a-z]/.test(id) && !(COMMAND_NAMES as readonly string[]).includes(id)
    ? id
    : `guide-${id}`;
}
