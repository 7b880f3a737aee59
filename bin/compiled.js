// Loads the program's files with what V8 made of them when they were built. For a Node that has no
// compile cache of its own (before 22.1), where compiling takes a third of a short command.
const { existsSync, readFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

/**
 * Loads a CommonJS file and, through its `require`, the files beside it.
 * @param scripts the compiled files by path; what is missing is added
 * @param modules the modules that are loaded already, by path
 */
const load = (file, scripts = new Map(), modules = new Map()) => {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  const script = scripts.get(file) ?? compile(file);
  scripts.set(file, script);
  const module = { exports: {} };
  modules.set(file, module);
  const folder = dirname(file);
  const native = createRequire(file);
  const require = (id) =>
    id.startsWith("./") ? load(join(folder, id), scripts, modules) : native(id);
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
};

const compile = (file) => {
  // The build leaves nothing beyond ASCII in these files.
  const source = readFileSync(file, "latin1");
  const cache = cacheOf(file, source);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(wrap(source), { filename: file, cachedData });
};

/** Where the cache of a file is: named after its content, which its last line or its own name tells. */
const cacheOf = (file, source = readFileSync(file, "latin1")) => {
  const name = /\n\/\/([0-9a-f]{16})$/.exec(source.slice(-19));
  return name === null ? `${file}.v8` : `${file}.${name[1]}.v8`;
};

module.exports = { load, cacheOf };
