/** What the build leaves out: parts of packages that are loaded but never used by this program. */
import { sep } from "node:path";
import type { Plugin } from "rolldown";

/** Leads to an empty module, or to one that throws when used, instead of to what was asked for. */
const LEFT_OUT = "\0left-out:";

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

/** Commander loads it for subcommands that are programs of their own; here there are none. */
const UNUSED_BY_COMMANDER = "node:child_process";

/** Puts a few bytes in the place of what conf and commander load and never use here. */
export const leaveOutUnused: Plugin = {
  name: "leave-out-unused",
  resolveId(source, importer = "") {
    const asks = (name: string) => importer.includes(`${sep}node_modules${sep}${name}${sep}`);
    const option = Object.hasOwn(UNUSED_BY_CONF, source) ? UNUSED_BY_CONF[source] : undefined;
    if (option !== undefined && asks("conf")) {
      return { id: `${LEFT_OUT}${option}`, moduleSideEffects: false };
    }
    return source === UNUSED_BY_COMMANDER && asks("commander") ? `${LEFT_OUT}` : null;
  },
  load(id) {
    if (id === LEFT_OUT) return "export default {};";
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
