/** The licences of everything that the build carries along, as one text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bundle, root } from "./bundle.ts";

/** A package of which at least one byte is in the build. */
export interface BundledPackage {
  name: string;
  version: string;
  license: string;
  /** Its folder below the project's, such as `node_modules/conf`. */
  folder: string;
}

/** The packages in a build, by name. */
export function bundledPackages(sources: Bundle["sources"]): BundledPackage[] {
  const folders = Object.values(sources)
    .flat()
    .flatMap((source) => packageOf(source) ?? []);
  return [...new Set(folders)].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of the package that a source belongs to, or null for a source of our own. */
function packageOf(source: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? null;
}

function describe(folder: string): BundledPackage {
  const found = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const license = found.license ?? found.licenses?.[0]?.type;
  return { name: found.name, version: found.version, license, folder };
}

/**
 * The text of THIRD-PARTY-LICENSES.txt.
 * @throws Error when a package comes without the text of its licence
 */
export function licencesText(sources: Bundle["sources"]): string {
  const head =
    "mfa-guide carries the following packages inside its own files. Each is used under the licence\n" +
    "that stands below its name.\n";
  const parts = bundledPackages(sources).map(
    (found) => `${found.name} ${found.version} (${found.license})\n\n${licenceOf(found.folder)}`,
  );
  parts.push(`xdg-open, a script of xdg-utils (MIT)\n\n${licenceOfXdgOpen()}`);
  const rule = `\n${"-".repeat(80)}\n\n`;
  return [head, ...parts.map((part) => `${part.trimEnd()}\n`)].join(rule);
}

function licenceOf(folder: string): string {
  const name = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
  if (name === undefined) throw new Error(`${folder} comes without the text of its licence.`);
  return readFileSync(join(root, folder, name), "utf8")
    .replaceAll("\r\n", "\n")
    .trim();
}

/** Its licence is the comment at its top, from the first copyright to the closing rule. */
function licenceOfXdgOpen(): string {
  const script = readFileSync(join(root, "node_modules/open/xdg-open"), "utf8");
  const comment = /^# +Copyright[\s\S]*?(?=^#-)/m.exec(script)?.[0];
  if (comment === undefined) throw new Error("xdg-open comes without its licence.");
  return comment.replaceAll(/^# {0,3}/gm, "").trim();
}

/** Where the text is kept. */
export const licencesFile = join(root, "THIRD-PARTY-LICENSES.txt");
