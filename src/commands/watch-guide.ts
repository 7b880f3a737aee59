/** An author who tries a guide out sees each change when the file is saved. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { LoadedGuide } from "../guide/guide-files.ts";
import type { WalkEdges } from "../walk/loop.ts";
import { mistaken, reloaded } from "../walk/reload.ts";
import { loadGuide } from "./load-guide.ts";
import type { Ui } from "./ui.ts";

/** Watches the file of a guide: with each change the walk goes on with it, or says the first mistake in it. */
export function watchGuide(
  { name, path }: LoadedGuide,
  edges: Pick<Edges, "files" | "guides">,
  ui: Ui,
): NonNullable<WalkEdges["watch"]> {
  return (tell) => {
    const reload = async () => {
      try {
        const loaded = await loadGuide(name, edges, ui.language);
        tell((state) => reloaded(state, loaded));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        tell((state) => mistaken(state, firstMistake(error)));
      }
    };
    return edges.files.watch(path ?? name, () => void reload());
  };
}

function firstMistake({ message, problems = [] }: Failure): string {
  const first = problems.find(({ severity }) => severity === "error");
  if (first === undefined) return message;
  const place = first.line === null ? "" : `${first.line}:${first.column} `;
  return `${place}${first.path} ${first.message}`.trim();
}
