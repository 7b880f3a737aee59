// Loads the program's files with what V8 made of them when they were built. For a Node that has no
// compile cache of its own (before 22.1), where compiling takes a third of a short command.
const { closeSync, fstatSync, openSync, readFileSync, readSync } = require("node:fs");
const { createRequire, wrapper } = require("node:module");
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
  const source = readWrapped(file);
  return new Script(source, { filename: file, cachedData: readCache(cacheOf(file, source)) });
};

/**
 * The file's code in the function that Node makes of a module. In one piece from the start: put together
 * from strings, it would be in memory twice, and V8 would stop to collect the rest.
 */
const readWrapped = (file) => {
  const [head, tail] = wrapper;
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.allocUnsafeSlow(head.length + size + tail.length);
    bytes.latin1Write(head, 0);
    readSync(descriptor, bytes, head.length, size, 0);
    bytes.latin1Write(tail, head.length + size);
    // The build leaves nothing beyond ASCII in these files.
    return bytes.latin1Slice();
  } finally {
    closeSync(descriptor);
  }
};

const readCache = (file) => {
  try {
    return readFileSync(file);
  } catch (_error) {
    return undefined;
  }
};

/** Where the cache of a file is: named after its content, which its last line or its own name tells. */
const cacheOf = (file, source = readWrapped(file)) => {
  const name = /\n\/\/([0-9a-f]{16})$/.exec(
    source.slice(-19 - wrapper[1].length, -wrapper[1].length),
  );
  return name === null ? `${file}.v8` : `${file}.${name[1]}.v8`;
};

module.exports = { load, cacheOf };
