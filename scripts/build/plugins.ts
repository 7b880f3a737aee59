/** What the build leaves out: parts of packages that are loaded but never used by this program. */
import { sep } from "node:path";
import type { Plugin } from "rolldown";

/** Leads to what stands in for a module instead of to the module. */
const STAND_IN = "\0stand-in:";

/**
 * Modules that a package imports at its top for what is not used here, and what stands in for them: of
 * commander for subcommands that are programs of their own, of the hashes for random numbers, of
 * conf for options that this program leaves alone: `schema` (Ajv alone would cost a quarter of the start-up
 * of `mark`), `migrations`, `watch`, `encryptionKey`, a folder of its own choice. Used after all, they say so
 * at once.
 */
const STAND_INS: readonly { package: string; asks: string; gets: string }[] = [
  { package: "commander", asks: "node:child_process", gets: "export default {};" },
  { package: "@noble/hashes", asks: "@noble/hashes/crypto", gets: "export const crypto = {};" },
  { package: "conf", asks: "ajv/dist/2020.js", gets: notHere("Ajv2020") },
  { package: "conf", asks: "ajv-formats", gets: notHere("default") },
  { package: "conf", asks: "semver", gets: notHere("default") },
  { package: "conf", asks: "debounce-fn", gets: notHere("default") },
  { package: "conf", asks: "node:crypto", gets: "export default {};" },
  { package: "conf", asks: "node:util", gets: notHere("isDeepStrictEqual") },
  { package: "conf", asks: "env-paths", gets: notHere("default") },
  {
    package: "conf",
    asks: "uint8array-extras",
    gets: notHere("concatUint8Arrays", "stringToUint8Array", "uint8ArrayToString"),
  },
  // Brings the terminal's streams along, for two objects out of JSON to be compared.
  {
    package: "conf",
    asks: "node:assert",
    gets: `
      const deepEqual = (a, b) => {
        if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error("not equal");
      };
      export default { deepEqual };`,
  },
  { package: "atomically", asks: "node:stream", gets: "export class Readable {}" },
  // On a signal it would send itself that signal anew to die at once, before the program's own handler
  // has put the terminal in order. The exit, which always comes, is enough to clean up.
  {
    package: "atomically",
    asks: "when-exit",
    gets: 'export default (callback) => process.once("exit", callback);',
  },
];

/** A module whose exports throw when they are called. */
function notHere(...names: readonly string[]): string {
  return `
    const notHere = () => { throw new Error("left out of this build: ${names[0]}"); };
    export { ${names.map((name) => `notHere as ${name}`).join(", ")} };`;
}

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
