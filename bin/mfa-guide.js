#!/usr/bin/env node
// CommonJS in the syntax of 2015: a Node that is too old must get as far as the message.
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

const load = () => {
  const entry = require("node:path").join(__dirname, "../dist/main.js");
  if (asked("--debug")) {
    process.setSourceMapsEnabled(true);
    return require(entry);
  }
  const { enableCompileCache } = require("node:module");
  if (!enableCompileCache) return require("./compiled.js").load(entry);
  enableCompileCache();
  return require(entry);
};

const start = () => {
  try {
    load().finished.catch(failedToStart);
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

if (major < 20 || (major === 20 && minor < 17)) {
  fail(
    `needs Node.js 20.17 or later, and this is ${process.versions.node}. Install a newer one from nodejs.org, then try again.`,
  );
} else if (process.argv.length !== 3 || !asked("--version") || !printVersion()) {
  start();
}
