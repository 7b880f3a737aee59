/** What the build leaves out: parts of packages that are loaded but never used by this program. */
import { sep } from "node:path";
import type { Plugin } from "rolldown";

/** Leads to an empty module, or to one that throws when used, instead of to what was asked for. */
const LEFT_OUT = "\0left-out:";
const STAND_IN = "\0stand-in:";

/**
 * What conf imports at its top and touches only for options that this program leaves alone: Ajv and
 * its formats for `schema`, semver for `migrations`, debounce-fn for `watch`. Loaded all the same,
 * Ajv alone costs a quarter of the start-up of `mark`. Used after all, they say so at once.
 */
const UNUSED_BY_CONF: Readonly<Record<string, string>> = {
  "ajv/dist/2020.js": "schema",
  "ajv-formats": "schema",
  semver: "migrations",
  "debounce-fn": "watch",
};

/**
 * Modules that a package imports at its top for what is not used here, and what stands in for them:
 * of commander for subcommands that are programs of their own, of conf for `encryptionKey`, of the
 * hashes for random numbers, of atomically for streams. conf compares settings by `assert`, which
 * brings the terminal's streams along.
 */
const STAND_INS: readonly { package: string; asks: string; gets: string }[] = [
  { package: "commander", asks: "node:child_process", gets: "export default {};" },
  { package: "conf", asks: "node:crypto", gets: "export default {};" },
  {
    package: "conf",
    asks: "node:assert",
    gets: `
      import { isDeepStrictEqual } from "node:util";
      const deepEqual = (a, b) => {
        if (!isDeepStrictEqual(a, b)) throw new Error("not equal");
      };
      export default { deepEqual };`,
  },
  { package: "@noble/hashes", asks: "@noble/hashes/crypto", gets: "export const crypto = {};" },
  { package: "atomically", asks: "node:stream", gets: "export class Readable {}" },
];

/** Puts a few bytes in the place of what packages load and never use here. */
export const leaveOutUnused: Plugin = {
  name: "leave-out-unused",
  resolveId(source, importer = "") {
    const asks = (name: string) =>
      importer.includes(`${sep}node_modules${sep}${name.replace("/", sep)}${sep}`);
    const option = Object.hasOwn(UNUSED_BY_CONF, source) ? UNUSED_BY_CONF[source] : undefined;
    if (option !== undefined && asks("conf")) {
      return { id: `${LEFT_OUT}${option}`, moduleSideEffects: false };
    }
    const found = STAND_INS.findIndex((one) => one.asks === source && asks(one.package));
    return found === -1 ? null : `${STAND_IN}${found}`;
  },
  load(id) {
    if (id.startsWith(STAND_IN)) return STAND_INS[Number(id.slice(STAND_IN.length))]?.gets ?? null;
    if (!id.startsWith(LEFT_OUT)) return null;
    const message = `conf: the option "${id.slice(LEFT_OUT.length)}" is left out of this build`;
    return `
      function leftOut() { throw new Error(${JSON.stringify(message)}); }
      export { leftOut as Ajv2020 };
      export default leftOut;`;
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
