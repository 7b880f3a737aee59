/**
 * `npm run exe [-- --target win-x64|linux-x64] [--outdir <folder>] [--url <address>]`: executables that need
 * no Node, packed, with their SHA-256 and, for Windows, manifests for winget and scoop. `--url` is where the
 * files will be downloaded from. MFA_GUIDE_SIGN names a program that signs the executable for Windows.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./build/bundle.ts";
import { tarball, zip } from "./exe/archive.ts";
import { makeBlob } from "./exe/blob.ts";
import { keepCode } from "./exe/code.ts";
import { makeLinuxExecutable, makeWindowsExecutable } from "./exe/executable.ts";
import { executableLicences } from "./exe/licences.ts";
import { scoopManifest, wingetManifest } from "./exe/manifests.ts";
import { sign } from "./exe/sign.ts";
import { NODE_VERSION, nodeOf, sha256, TARGETS, type Target } from "./exe/targets.ts";
import { stopWine } from "./exe/wine.ts";
import { type InstalledNode, installNode } from "./matrix/node.ts";

/** Stands in manifests until an address is given; nothing is ever found there. */
const NOWHERE = "https://mfa-guide.invalid/";

const { values } = parseArgs({
  options: { target: { type: "string" }, outdir: { type: "string" }, url: { type: "string" } },
});
const { version, description, author } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const out = values.outdir ?? join(root, "build");
const work = mkdtempSync(join(tmpdir(), "mfa-guide-exe-"));

try {
  const targets = TARGETS.filter(({ name }) => name === (values.target ?? name));
  if (targets.length === 0) throw new Error(`--target is one of ${names(TARGETS)}.`);
  if (!URL.canParse(values.url ?? NOWHERE)) throw new Error("--url is an address, with https://.");
  mkdirSync(out, { recursive: true });
  const dist = join(work, "dist");
  execFileSync(process.execPath, [
    "--import",
    "tsx",
    join(root, "scripts/build.ts"),
    "--outdir",
    dist,
  ]);
  const own = installNode(NODE_VERSION);
  for (const target of targets) await release(target, dist, own);
} catch (error) {
  say(`not made: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  stopWine();
  rmSync(work, { recursive: true, force: true });
}

/** Makes the files of one target. */
async function release(target: Target, dist: string, own: InstalledNode): Promise<void> {
  const name = `mfa-guide-${version}-${target.name}`;
  const folder = join(work, name);
  mkdirSync(folder);
  const executable = join(folder, target.executable);
  await makeExecutable(target, dist, own, executable);
  if (target.platform === "win32" && !sign(executable)) {
    say("Not signed: SmartScreen warns who downloads it, and some devices run no such program.");
    say("MFA_GUIDE_SIGN names a program that signs the file it is given; see docs/windows.md.");
  }
  const ending = target.platform === "win32" ? ".txt" : "";
  cpSync(join(root, "LICENSE"), join(folder, `LICENSE${ending}`));
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), executableLicences(own));
  const archive = `${name}${target.platform === "win32" ? ".zip" : ".tar.gz"}`;
  if (target.platform === "win32") zip(folder, join(out, archive));
  else tarball(folder, join(out, archive));
  cpSync(executable, join(out, target.executable));
  const sum = sha256(readFileSync(join(out, archive)));
  writeFileSync(join(out, `${archive}.sha256`), `${sum}  ${archive}\n`);
  if (target.platform === "win32") writeManifests(archive, sum);
  say(`made: ${archive}, ${megabytes(join(out, archive))}; the program ${megabytes(executable)}`);
}

async function makeExecutable(target: Target, dist: string, own: InstalledNode, to: string) {
  const node = nodeOf(target);
  const { folder, kept } = await keepCode(dist, target.platform, node, own);
  if (!kept) {
    say(
      "Wine is not installed, so V8's code is not in the executable for Windows: each start takes",
    );
    say("about a third longer. On Debian: apt-get install wine64 wine");
  }
  const blob = makeBlob(dist, folder, own, version, work);
  if (target.platform === "linux") makeLinuxExecutable(node.path, blob, to);
  else makeWindowsExecutable(node.path, blob, { version, description, company: author }, to);
}

function writeManifests(archive: string, sum: string): void {
  const url = new URL(archive, (values.url ?? NOWHERE).replace(/\/?$/, "/")).href;
  if (values.url === undefined) {
    say(`The manifests name ${url}: give --url, the address of the folder where the zip will be.`);
  }
  const facts = { version, description, publisher: author, url, sha256: sum };
  const winget = join(out, "winget");
  mkdirSync(winget, { recursive: true });
  for (const [name, text] of Object.entries(wingetManifest(facts))) {
    writeFileSync(join(winget, name), text);
  }
  writeFileSync(join(out, "mfa-guide.scoop.json"), scoopManifest(facts));
}

function names(targets: readonly Target[]): string {
  return targets.map(({ name }) => name).join(", ");
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
