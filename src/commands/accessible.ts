import type { Edges } from "../edges.ts";
import type { Ui } from "./ui.ts";

/** Whether plain lines are wanted instead of drawings and keys: by the setting, ACCESSIBLE, or TERM=dumb. */
export function prefersPlainLines({ env }: Pick<Edges, "env">, ui: Ui): boolean {
  return ui.settings.accessible === true || Boolean(env.ACCESSIBLE) || env.TERM === "dumb";
}
