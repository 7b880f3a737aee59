#!/usr/bin/env node
// CommonJS in the syntax of 2015: a Node that is too old must get as far as the message. One file,
// since each further one takes a start longer than all that is in it.
const [major, minor] = process.versions.node.split(".").map(Number);
const dist = `${__dirname}/../dist`;
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
 * @param scripts the compiled files by name; what is missing is added
 */
const keptCode = (folder, scripts) => {
  const { closeSync, fstatSync, openSync, readFileSync, readSync } = require("node:fs");
  const { Script } = require("node:vm");
  const modules = new Map();
  const placeOf = (name) => `${folder}/code/${process.version}-${process.arch}/${name}`;

  /** What names the build of the entry, at its end. All other files have that in their own names. */
  const build = () => {
    const descriptor = openSync(`${folder}/main.js`, "r");
    try {
      const bytes = Buffer.alloc(16);
      readSync(descriptor, bytes, 0, 16, fstatSync(descriptor).size - 16);
      return bytes.latin1Slice();
    } finally {
      closeSync(descriptor);
    }
  };

  /** The compiled file with its code, or undefined where that is not kept, not whole, or of another build. */
  const kept = (name) => {
    try {
      const bytes = readFileSync(placeOf(name));
      const start = 24;
      const end = start + bytes.readUInt32LE(16);
      if (bytes.length !== end + bytes.readUInt32LE(20)) return undefined;
      if (name === "main.js" && bytes.latin1Slice(0, 16) !== build()) return undefined;
      const options = { filename: `${folder}/${name}`, cachedData: bytes.subarray(start, end) };
      return new Script(bytes.latin1Slice(end), options);
    } catch (_error) {
      return undefined;
    }
  };

  /** A file's source in the function that Node makes of a module. */
  const sourceOf = (name) => {
    // The build leaves nothing beyond ASCII in these files.
    const source = readFileSync(`${folder}/${name}`, "latin1");
    return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  };

  const compiled = (name) => {
    if (!scripts.has(name)) {
      const options = { filename: `${folder}/${name}` };
      scripts.set(name, kept(name) || new Script(sourceOf(name), options));
    }
    return scripts.get(name);
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

  return { placeOf, build, kept, sourceOf, load };
};

const load = () => {
  if (asked("--debug")) {
    process.setSourceMapsEnabled(true);
    return require(`${dist}/main.js`);
  }
  const scripts = new Map();
  const code = keptCode(dist, scripts);
  const entry = code.kept("main.js");
  if (entry !== undefined) scripts.set("main.js", entry);
  // V8 takes no code that it made with other options, but then has compiled it by now.
  if (entry !== undefined && !entry.cachedDataRejected) return code.load("main.js");
  const { enableCompileCache } = require("node:module");
  if (entry !== undefined && !enableCompileCache) return code.load("main.js");
  if (enableCompileCache) enableCompileCache();
  return require(`${dist}/main.js`);
};

// Where nothing is left to wait for but V8, which would first end what it still compiles on the side.
const leave = () => {
  if (process.getActiveResourcesInfo().length === 0) process.exit();
};

// Windows writes by streams, which tell in a moment only that they could not.
const end = () => (process.platform === "win32" ? setImmediate(leave) : leave());

const start = () => {
  try {
    load().finished.then(end, failedToStart);
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

if (module.parent && /[\\/]keep-code\.js$/.test(module.parent.filename)) {
  module.exports = keptCode;
} else if (
  major < 20 ||
  (major === 20 && minor < 17) ||
  major === 21 ||
  (major === 22 && minor < 3)
) {
  fail(
    `needs Node.js 20.17, or 22.3 or later, and this is ${process.versions.node}. Install a newer one from nodejs.org, then try again.`,
  );
} else if (process.argv.length !== 3 || !asked("--version") || !printVersion()) {
  start();
}
