// Keeps what V8 makes of the program's files for the Node that runs this, which then starts them in two
// thirds of the time. Runs after building and after installing; where it cannot, the program is slower
// and that is all. `node keep-code.js [<folder of the files>]`.
const [folder = `${__dirname}/../dist`, home] = process.argv.slice(2);

/** Runs the program as scripts and people do, with a home of its own. */
const warmUp = async (keptCode, scripts) => {
  const run = async (...argv) => {
    process.argv = [process.execPath, __filename, ...argv];
    await keptCode(folder, scripts).load("main.js").finished;
  };
  await run("walk", "--accessible", "--no-open");
  await run("--help");
  await run("status", "--json");
  await run("check", "--step", "1");
  await run("mark", "done", "--step", "1", "--json");
};

/** What was not run is compiled whole, where otherwise V8 waits for each function to be called. */
const compileOthers = (names, sourceOf, scripts) => {
  const { setFlagsFromString } = require("node:v8");
  const { Script } = require("node:vm");
  setFlagsFromString("--no-lazy");
  for (const name of names.filter((name) => !scripts.has(name))) {
    scripts.set(name, new Script(sourceOf(name), { filename: `${folder}/${name}` }));
  }
  setFlagsFromString("--lazy");
};

/** Moves a file to its place; on Windows again for some seconds while a scanner has it open. */
const rename = (from, to) => {
  for (let left = process.platform === "win32" ? 30 : 0; ; left -= 1) {
    try {
      return require("node:fs").renameSync(from, to);
    } catch (error) {
      if (left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
};

/** Writes a file that is whole on the disk before it is in its place. */
const keep = (place, build, source, code) => {
  const fs = require("node:fs");
  const head = Buffer.alloc(24);
  head.latin1Write(build, 0);
  head.writeUInt32LE(code.length, 16);
  head.writeUInt32LE(source.length, 20);
  const temporary = `${place}.${process.pid}`;
  try {
    const descriptor = fs.openSync(temporary, "w");
    fs.writeFileSync(descriptor, Buffer.concat([head, code, Buffer.from(source, "latin1")]));
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
    rename(temporary, place);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
};

const keepCode = async () => {
  const { mkdirSync, readdirSync, rmSync } = require("node:fs");
  const { dirname } = require("node:path");
  const keptCode = require("./mfa-guide.js");
  const scripts = new Map();
  const { build, placeOf, sourceOf } = keptCode(folder, scripts);
  const place = dirname(placeOf("main.js"));
  rmSync(place, { recursive: true, force: true });
  const before = build();
  await warmUp(keptCode, scripts);
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  compileOthers(names, sourceOf, scripts);
  mkdirSync(place, { recursive: true });
  // The entry comes last: where it is kept, so is all the rest.
  for (const name of [...names.filter((name) => name !== "main.js"), "main.js"]) {
    const source = sourceOf(name);
    // Somebody else builds.
    if (build() !== before) return;
    keep(placeOf(name), before, source, scripts.get(name).createCachedData());
  }
};

const keepInChild = () => {
  const { spawnSync } = require("node:child_process");
  const { mkdtempSync, rmSync } = require("node:fs");
  const { tmpdir } = require("node:os");
  const { join, resolve } = require("node:path");
  const work = mkdtempSync(join(tmpdir(), "mfa-guide-"));
  try {
    // V8's options count: what it makes with others than people have would be refused.
    const own = { MFA_GUIDE_HOME: work, MFA_GUIDE_RECORDS: "", NODE_OPTIONS: "" };
    spawnSync(process.execPath, [__filename, resolve(folder), work], {
      env: Object.assign({}, process.env, own),
      stdio: "ignore",
      timeout: 60000,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

if (home !== undefined) {
  keepCode();
} else {
  try {
    keepInChild();
  } catch (_error) {
    // Without a place for temporary files there is none for the code either, and installing goes on.
  }
}
