/** Finds, reads and checks the guide that a command is asked for. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { Guide } from "../guide/format.ts";
import { type GuideFile, type LoadedGuide, MAX_GUIDE_BYTES } from "../guide/guide-files.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { argumentMessages } from "../messages/arguments.ts";
import { guideMessages } from "../messages/guides.ts";
import type { Language } from "../messages/language.ts";
import { errorCode } from "../text/error-code.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";

export { DEFAULT_GUIDE } from "../guide/default-guide.ts";

/**
 * The guide of that name or path. Raises Failure `guide-not-found`, or `guide-invalid` with the
 * problems. Guides built in were checked when the program was built, so they cost no check here.
 */
export async function loadGuide(
  name: string,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<LoadedGuide> {
  return loadFile(await findGuide(name, edges, language), edges, language);
}

/** As `loadGuide`, for who only needs the index: of a guide built in nothing else is read. */
export async function loadGuideIndex(
  name: string,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<GuideIndex> {
  const file = await findGuide(name, edges, language);
  const index = file.origin === "built-in" ? await edges.guides.readIndex(file) : null;
  return index ?? (await loadFile(file, edges, language)).guide;
}

/** The guide of that name; null where there is none, or none that is valid. */
export async function readableGuide(
  name: string,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<Guide | null> {
  try {
    return (await loadGuide(name, edges, language)).guide;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

async function findGuide(
  name: string,
  { guides }: Pick<Edges, "guides">,
  language: Language,
): Promise<GuideFile> {
  const file = await guides.find(name);
  // Where a share is gone, a built-in guide of the same name must not take its place silently.
  const unsure = file === null || file.origin === "built-in";
  const [gone] = unsure ? await guides.unreachable("shared") : [];
  if (gone !== undefined) throw unreachable(gone, language);
  if (file !== null) return file;
  const known = (await guides.list()).map((other) => other.name);
  throw notFound(name, suggest(name, known), language);
}

async function loadFile(
  file: GuideFile,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<LoadedGuide> {
  const guide = await readGuide(file, edges, language);
  if (file.origin === "own" || file.origin === "shared") checkName(file, guide, language);
  return { ...file, guide };
}

/** Records, reports and what to type next know a guide by its id, and it is found by its file's name. */
function checkName({ name, path }: GuideFile, { id }: Guide, language: Language): void {
  // Where files are found without regard to case, so may the guide be.
  if (name.toLowerCase() === id) return;
  const messages = guideMessages[language];
  throw new Failure("guide-invalid", messages.otherName(printable(path ?? name), id), {
    hint: messages.rename(id),
  });
}

async function readGuide(
  file: GuideFile,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<Guide> {
  const bytes = await readBytes(file, edges, language);
  if (file.origin === "built-in") return JSON.parse(new TextDecoder().decode(bytes)) as Guide;
  const { parseGuide } = await import("../guide/check/parse.ts");
  const { guide, problems } = parseGuide(bytes, language);
  if (guide !== null) return guide;
  const errors = problems.filter(({ severity }) => severity === "error");
  const messages = guideMessages[language];
  throw new Failure("guide-invalid", messages.invalid(printable(file.name), errors.length), {
    hint: messages.validateIt(printable(file.path ?? file.name)),
    problems,
  });
}

async function readBytes(
  file: GuideFile,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<Uint8Array> {
  try {
    return await edges.guides.read(file, MAX_GUIDE_BYTES);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") throw notFound(file.name, [], language);
    throw new Failure(
      "guide-invalid",
      guideMessages[language].unreadable(printable(file.path ?? file.name), code),
      {
        cause: error,
      },
    );
  }
}

function unreachable(folder: string, language: Language): Failure {
  const messages = guideMessages[language];
  return new Failure("guide-not-found", messages.unreachable(printable(folder)), {
    hint: messages.unreachableHint,
  });
}

function notFound(name: string, near: readonly string[], language: Language): Failure {
  const messages = guideMessages[language];
  return new Failure("guide-not-found", messages.notFound(printable(name)), {
    hint: near.length > 0 ? argumentMessages[language].didYouMean(near) : messages.listThem,
  });
}
