import type { Edges } from "../edges.ts";
import type { Ui } from "./ui.ts";

/** Whether plain lines are wanted instead of drawings and keys: by the setting, ACCESSIBLE, or TERM=dumb. */
export function prefersPlainLines({ env }: Pick<Edges, "env">, ui: Ui): boolean {
  return ui.settings.accessible === true || isOn(env.ACCESSIBLE) || env.TERM === "dumb";
}

/** Whether a variable switches something on: it is there, and does not say no. */
function isOn(value: string | undefined): boolean {
  return !["", "0", "false", "no", "off"].includes((value ?? "").trim().toLowerCase());
}
