// Keeps what V8 makes of the program's files for the Node that runs this, which then starts them in two
// thirds of the time. Runs after building and after installing; where it cannot, the program is slower
// and that is all. `node keep-code.js [<folder of the files>]`
const { spawnSync } = require("node:child_process");
const {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { tmpdir } = require("node:os");
const { dirname, join, resolve } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const keptCode = require("./mfa-guide.js");

const [folder = join(__dirname, "../dist"), home] = process.argv.slice(2);

/** Runs the program as scripts and people do, with a home of its own. */
const warmUp = async (files) => {
  const run = async (...argv) => {
    process.argv = [process.execPath, __filename, ...argv];
    await keptCode(folder, files).load("main.js").finished;
  };
  await run("walk", "--accessible", "--no-open");
  await run("--help");
  await run("status", "--json");
  await run("check", "--step", "1");
  await run("mark", "done", "--step", "1", "--json");
};

/** What was not run is compiled whole, where otherwise V8 waits for each function to be called. */
const compileOthers = (files) => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  setFlagsFromString("--no-lazy");
  for (const name of names) keptCode(folder, files).compiled(name);
  setFlagsFromString("--lazy");
};

const keep = (place, source, code) => {
  const length = Buffer.alloc(8);
  length.writeUInt32LE(code.length);
  mkdirSync(dirname(place), { recursive: true });
  const temporary = `${place}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([length, code, Buffer.from(source, "latin1")]));
  renameSync(temporary, place);
};

const keepCode = async () => {
  const files = new Map();
  await warmUp(files);
  compileOthers(files);
  const { placeOf } = keptCode(folder, files);
  // The first one loaded, the entry, comes last: where it is kept, so is all the rest.
  for (const [name, { source, script }] of [...files].reverse()) {
    keep(placeOf(name), source, script.createCachedData());
  }
};

const keepInChild = () => {
  const work = mkdtempSync(join(tmpdir(), "mfa-guide-"));
  try {
    const env = { ...process.env, MFA_GUIDE_HOME: work, MFA_GUIDE_RECORDS: "" };
    spawnSync(process.execPath, [__filename, resolve(folder), work], {
      env,
      stdio: "ignore",
      timeout: 60_000,
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
