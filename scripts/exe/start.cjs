// The first script of the executable. All files of the program are assets of it: `version`, `guides/…`,
// `maps/…`, and `code/…`, each as `bin/keep-code.js` writes it: 24 bytes of head, V8's code if there is
// any, and the source in the function that Node makes of a module.
const { getRawAsset } = require("node:sea");
const { Script } = require("node:vm");

const HEAD = 24;
const asked = (option) => process.argv.indexOf(option) > 1;

const asset = (name) => Buffer.from(getRawAsset(name));

const partsOf = (name) => {
  const bytes = asset(`code/${name}`);
  const end = HEAD + bytes.readUInt32LE(16);
  return { code: bytes.subarray(HEAD, end), source: bytes.latin1Slice(end) };
};

const modules = new Map();

/** Loads a file of the program and, through its `require`, the others. */
const load = (name) => {
  if (modules.has(name)) return modules.get(name).exports;
  const module = { exports: {} };
  modules.set(name, module);
  const { code, source } = partsOf(name);
  const options = code.length > 0 ? { filename: name, cachedData: code } : { filename: name };
  const requireFrom = (id) => (id[0] === "." ? load(id.slice(2)) : require(id));
  const run = new Script(source, options).runInThisContext();
  run(module.exports, requireFrom, module, name, process.execPath);
  return module.exports;
};

/** Makes stacks name the lines of `src/`, as Node does by itself for files. */
const mapStacks = () => {
  const { SourceMap } = require("node:module");
  const maps = new Map();
  const mapped = (call) => {
    const name = call.getFileName();
    try {
      if (!maps.has(name)) {
        const map = new SourceMap(JSON.parse(asset(`maps/${name}.map`).latin1Slice()));
        maps.set(name, { map, offset: partsOf(name).source.indexOf("{") + 2 });
      }
      const { map, offset } = maps.get(name);
      const line = call.getLineNumber() - 1;
      const column = call.getColumnNumber() - 1 - (line === 0 ? offset : 0);
      const { originalSource, originalLine, originalColumn } = map.findEntry(line, column);
      const place = `${originalSource.replace(/^(\.\.\/)+/, "")}:${originalLine + 1}:${originalColumn + 1}`;
      return `${call.getFunctionName() || "<anonymous>"} (${place})`;
    } catch (_error) {
      // Node's own.
      return String(call);
    }
  };
  Error.prepareStackTrace = (error, calls) =>
    [String(error), ...calls.map((call) => `    at ${mapped(call)}`)].join("\n");
};

const failedToStart = (error) => {
  if (asked("--debug")) process.stderr.write(`${error.stack}\n`);
  const message = `cannot start: ${error.message}. With --debug it shows where.`;
  process.stderr.write(`mfa-guide: ${message}\n`);
  if (asked("--json")) {
    process.stdout.write(`${JSON.stringify({ error: { code: "internal", message } })}\n`);
  }
  process.exitCode = 70;
};

// Where nothing is left to wait for but V8, which would first end what it still compiles on the side.
const leave = () => {
  if (process.getActiveResourcesInfo().length === 0) process.exit();
};

// Windows writes by streams, which tell in a moment only that they could not.
const end = () => (process.platform === "win32" ? setImmediate(leave) : leave());

const printVersion = () => {
  try {
    require("node:fs").writeSync(1, `${asset("version").latin1Slice()}\n`);
    return true;
  } catch (_error) {
    return false;
  }
};

if (process.argv.length !== 3 || !asked("--version") || !printVersion()) {
  try {
    if (asked("--debug")) mapStacks();
    load("main.js").finished.then(end, failedToStart);
  } catch (error) {
    failedToStart(error);
  }
}
