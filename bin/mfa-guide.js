#!/usr/bin/env node
// CommonJS in the syntax of 2015: a Node that is too old must get as far as the message. One file,
// since each further one takes a start longer than all that is in it.
const [major, minor] = process.versions.node.split(".").map(Number);
const asked = (option) => process.argv.indexOf(option) > 1;

const fail = (message) => {
  process.stderr.write(`mfa-guide: ${message}\n`);
  if (asked("--json")) {
    process.stdout.write(`${JSON.stringify({ error: { code: "internal", message } })}\n`);
  }
  process.exitCode = 70;
};

const failedToStart = (error) => {
  if (asked("--debug")) process.stderr.write(`${error.stack}\n`);
  if (error.code === "MODULE_NOT_FOUND" || error.code === "ENOENT") {
    fail("its build is missing or not whole (dist/). Run `npm run build`, or install it again.");
  } else {
    fail(`cannot start: ${error.message}. With --debug it shows where.`);
  }
};

/**
 * Loads the program's files with what V8 made of them, kept by `keep-code.js` when the program was built
 * or installed: compiling takes a third of a short command. Node's own cache, which newer ones have,
 * holds only what is compiled at once, and most functions are not.
 * @param folder where the files are
 * @param files their sources and compiled scripts by name; what is missing is added
 */
const keptCode = (folder, files) => {
  const { readFileSync } = require("node:fs");
  const { Script } = require("node:vm");
  const modules = new Map();
  const placeOf = (name) => `${folder}/code/${process.version}-${process.arch}/${name}`;

  /** What is kept of a file: the length of its code, the code, and the source that it was made of. */
  const readKept = (name) => {
    try {
      const bytes = readFileSync(placeOf(name));
      const end = 8 + bytes.readUInt32LE(0);
      return { source: bytes.latin1Slice(end), code: bytes.subarray(8, end) };
    } catch (_error) {
      return undefined;
    }
  };

  /** A file's source in the function that Node makes of a module. */
  const readSource = (name) => {
    // The build leaves nothing beyond ASCII in these files.
    const source = readFileSync(`${folder}/${name}`, "latin1");
    return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  };

  const fileOf = (name) => {
    if (!files.has(name)) files.set(name, readKept(name) || { source: readSource(name) });
    return files.get(name);
  };

  const compiled = (name) => {
    const file = fileOf(name);
    if (file.script === undefined) {
      const options = { filename: `${folder}/${name}`, cachedData: file.code };
      file.script = new Script(file.source, options);
    }
    return file.script;
  };

  /** Loads a CommonJS file and, through its `require`, the files beside it. */
  const load = (name) => {
    if (modules.has(name)) return modules.get(name).exports;
    const module = { exports: {} };
    modules.set(name, module);
    // What is not beside it is Node's own.
    const requireFrom = (id) => (id[0] === "." ? load(id.slice(2)) : require(id));
    const run = compiled(name).runInThisContext();
    run(module.exports, requireFrom, module, `${folder}/${name}`, folder);
    return module.exports;
  };

  /** Whether its code is kept, and such that this Node takes it: with other options of V8's it does not. */
  const isKept = (name) =>
    fileOf(name).code !== undefined && compiled(name).cachedDataRejected === false;

  return { placeOf, isKept, compiled, load };
};

const load = () => {
  const dist = __dirname.replace(/bin$/, "dist");
  if (asked("--debug")) {
    process.setSourceMapsEnabled(true);
    return require(`${dist}/main.js`);
  }
  const kept = keptCode(dist, new Map());
  if (kept.isKept("main.js")) return kept.load("main.js");
  const { enableCompileCache } = require("node:module");
  if (enableCompileCache) enableCompileCache();
  return require(`${dist}/main.js`);
};

// Where nothing is left to wait for but V8, which would first end what it still compiles on the side.
const leave = () => {
  if (process.getActiveResourcesInfo().length === 0) process.exit();
};

const start = () => {
  try {
    load().finished.then(leave, failedToStart);
  } catch (error) {
    failedToStart(error);
  }
};

// Scripts ask this of every machine, and nothing needs to be loaded to answer. Whether it could be
// written; where not, the program knows what to make of it.
const printVersion = () => {
  try {
    require("node:fs").writeSync(1, `${require("../package.json").version}\n`);
    return true;
  } catch (_error) {
    return false;
  }
};

if (require.main !== module) {
  module.exports = keptCode;
} else if (major < 20 || (major === 20 && minor < 17)) {
  fail(
    `needs Node.js 20.17 or later, and this is ${process.versions.node}. Install a newer one from nodejs.org, then try again.`,
  );
} else if (process.argv.length !== 3 || !asked("--version") || !printVersion()) {
  start();
}
