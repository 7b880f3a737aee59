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
  if (error.code === "MODULE_NOT_FOUND") {
    fail("its build is missing or not whole (dist/). Run `npm run build`, or install it again.");
  } else {
    fail(`cannot start: ${error.message}. With --debug it shows where.`);
  }
};

if (major < 20 || (major === 20 && minor < 17)) {
  fail(
    `needs Node.js 20.17 or later, and this is ${process.versions.node}. Install a newer one from nodejs.org, then try again.`,
  );
} else {
  const { enableCompileCache } = require("node:module");
  if (enableCompileCache) enableCompileCache();
  if (asked("--debug")) process.setSourceMapsEnabled(true);
  try {
    require("../dist/main.js").finished.catch(failedToStart);
  } catch (error) {
    failedToStart(error);
  }
}
