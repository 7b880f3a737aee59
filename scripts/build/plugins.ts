/** What the build leaves out: parts of packages that are loaded but never used by this program. */
import { sep } from "node:path";
import type { Plugin } from "rolldown";

/** Leads to what stands in for a module instead of to the module. */
const STAND_IN = "\0stand-in:";

/**
 * Modules that a package imports at its top for what is not used here, and what stands in for them: of
 * commander for subcommands that are programs of their own, of the hashes for random numbers, of conf for
 * its option `schema`. The first two would be loaded by every command; the last would be a tenth of the package.
 */
const STAND_INS: readonly { package: string; asks: string; gets: string }[] = [
  { package: "commander", asks: "node:child_process", gets: "export default {};" },
  { package: "@noble/hashes", asks: "@noble/hashes/crypto", gets: "export const crypto = {};" },
  { package: "conf", asks: "ajv/dist/2020.js", gets: "export const Ajv2020 = undefined;" },
  { package: "conf", asks: "ajv-formats", gets: "export default undefined;" },
];

/** Puts a few bytes in the place of what packages load and never use here. */
export const leaveOutUnused: Plugin = {
  name: "leave-out-unused",
  resolveId(source, importer = "") {
    const found = STAND_INS.findIndex(
      ({ package: name, asks }) =>
        asks === source &&
        importer.includes(`${sep}node_modules${sep}${name.replace("/", sep)}${sep}`),
    );
    return found === -1 ? null : { id: `${STAND_IN}${found}`, moduleSideEffects: false };
  },
  load(id) {
    return id.startsWith(STAND_IN)
      ? (STAND_INS[Number(id.slice(STAND_IN.length))]?.gets ?? null)
      : null;
  },
};

/** Carries along nothing of the project's own package.json but the version. */
export function versionOnly(packageFile: string): Plugin {
  return {
    name: "version-only",
    transform(code, id) {
      if (id !== packageFile) return null;
      const { version } = JSON.parse(code);
      return { code: JSON.stringify({ version }), map: null };
    },
  };
}
