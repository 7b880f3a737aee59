/** esbuild plugins: what the packages load but this program never uses, and CommonJS inside ESM. */
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { sep } from "node:path";
import type { Plugin } from "esbuild";

/**
 * What conf imports at its top and touches only for options that this program leaves alone: Ajv and
 * its formats for `schema`, semver for `migrations`, debounce-fn for `watch`. Loaded all the same,
 * Ajv alone costs a quarter of the start-up of `check`. Used after all, they say so at once.
 */
const UNUSED_BY_CONF: Readonly<Record<string, string>> = {
  "ajv/dist/2020.js": "schema",
  "ajv-formats": "schema",
  semver: "migrations",
  "debounce-fn": "watch",
};

/** Replaces what conf never uses here by a few bytes that throw when called. */
export const confWithoutExtras: Plugin = {
  name: "conf-without-extras",
  setup(build) {
    build.onResolve({ filter: /^(ajv|semver$|debounce-fn$)/ }, ({ path, importer }) =>
      path in UNUSED_BY_CONF && importer.includes(`${sep}conf${sep}`)
        ? { path, namespace: "left-out", sideEffects: false }
        : null,
    );
    build.onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({
      contents: `
        function leftOut() { throw new Error("conf: \\"${UNUSED_BY_CONF[path]}\\" is left out of this build"); }
        export { leftOut as Ajv2020 };
        export default leftOut;`,
    }));
  },
};

/**
 * Lets CommonJS packages reach Node's own modules from an ES module, where there is no `require`.
 * `process.getBuiltinModule` (Node 20.16 and later) costs nothing, unlike `createRequire`.
 */
export const builtinsForCommonJs: Plugin = {
  name: "builtins-for-commonjs",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind, importer }) => {
      if (kind !== "require-call" || !isBuiltin(path)) return null;
      // commander loads it for subcommands that are programs of their own; here there are none.
      const unused = path === "node:child_process" && importer.includes(`${sep}commander${sep}`);
      return { path, namespace: unused ? "unused-builtin" : "builtin", sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
    build.onLoad({ filter: /.*/, namespace: "unused-builtin" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

/** Carries along nothing of the project's own package.json but the version. */
export function versionOnly(packageFile: string): Plugin {
  return {
    name: "version-only",
    setup(build) {
      build.onLoad({ filter: /package\.json$/ }, ({ path }) => {
        if (path !== packageFile) return null;
        const { version } = JSON.parse(readFileSync(path, "utf8"));
        return { contents: JSON.stringify({ version }), loader: "json" };
      });
    },
  };
}
