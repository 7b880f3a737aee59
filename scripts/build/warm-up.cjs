// Runs the program as scripts and people do, and keeps what V8 compiled for it.
const { writeFileSync } = require("node:fs");
const { cacheOf, load } = require("../../bin/compiled.js");

const entry = process.argv[2];
const scripts = new Map();

const run = async (...argv) => {
  process.argv = [process.execPath, entry, ...argv];
  await load(entry, scripts).finished;
};

const warmUp = async () => {
  await run("walk", "--accessible", "--no-open");
  await run("--help");
  await run("status", "--json");
  await run("check", "--step", "1");
  await run("mark", "done", "--step", "1", "--json");
  for (const [file, script] of scripts) writeFileSync(cacheOf(file), script.createCachedData());
};

warmUp();
