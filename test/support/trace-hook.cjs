/**
 * Loaded by `--require` into a run to be traced: appends to the file MFA_GUIDE_TRACE a line for every
 * module loaded, every file read, and at the end every module of Node's own.
 */
const fs = require("node:fs");
const { register, registerHooks, syncBuiltinESMExports } = require("node:module");

const file = process.env.MFA_GUIDE_TRACE;
const { appendFileSync } = fs;
const note = (kind, name) => appendFileSync(file, `${kind} ${name}\n`);

if (registerHooks) {
  registerHooks({
    load(url, context, next) {
      note("module", url);
      return next(url, context);
    },
  });
} else {
  const hook = `
    import { appendFileSync } from "node:fs";
    export function load(url, context, next) {
      appendFileSync(${JSON.stringify(file)}, "module " + url + "\\n");
      return next(url, context);
    }`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

for (const name of ["openSync", "readFileSync", "open", "readFile"]) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path !== "number") note("file", String(path));
    return original(path, ...rest);
  };
}
syncBuiltinESMExports();

process.on("exit", () => {
  for (const entry of process.moduleLoadList) note("builtin", entry.replace("NativeModule ", ""));
});
