/** The licences of what is in an executable: of the program's packages, and of Node with all it holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { licencesFile } from "../build/licences.ts";
import type { InstalledNode } from "../matrix/node.ts";

/**
 * The text of THIRD-PARTY-LICENSES.txt beside an executable.
 * @param own a Node of the executable's version; the package for Linux has the text, the one for Windows not
 */
export function executableLicences(own: InstalledNode): string {
  const node = readFileSync(join(own.folder, "../LICENSE"), "utf8").replaceAll("\r\n", "\n");
  const rule = `\n${"-".repeat(80)}\n\n`;
  const program = readFileSync(licencesFile, "utf8").trimEnd();
  return [`${program}\n`, `Node.js ${own.version}\n\n${node.trimEnd()}\n`].join(rule);
}
