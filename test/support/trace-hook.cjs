/**
 * Loaded by `--require` into a run to be traced: appends to the file MFA_GUIDE_TRACE a line for every
 * file that is loaded as a module, every file read, and at the end every module of Node's own.
 */
const fs = require("node:fs");
const Module = require("node:module");

const file = process.env.MFA_GUIDE_TRACE;
const { appendFileSync } = fs;
const note = (kind, name) => appendFileSync(file, `${kind} ${name}\n`);

for (const extension of [".js", ".json"]) {
  const load = Module._extensions[extension];
  Module._extensions[extension] = (module, path) => {
    note("module", path);
    load(module, path);
  };
}

for (const name of ["openSync", "readFileSync", "open", "readFile"]) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path !== "number") note("file", String(path));
    return original(path, ...rest);
  };
}
Module.syncBuiltinESMExports();

process.on("exit", () => {
  for (const entry of process.moduleLoadList) note("builtin", entry.replace("NativeModule ", ""));
});
