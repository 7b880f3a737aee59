import starter from "../../guides/starter/starter.json" with { type: "json" };
import type { Guide } from "./format.ts";

/**
 * A small guide to start from: real enough to walk through, and with every feature of the format in it.
 * @param id the id it gets
 */
export function starterGuide(id: string): Guide {
  return { ...(starter as Guide), $schema: "./guide.schema.json", id };
}
