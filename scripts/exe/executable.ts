/** Node with the program inside. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";
import { root } from "../build/bundle.ts";

const RESOURCE = "NODE_SEA_BLOB";
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
/** Windows' type of resources that are plain bytes. */
const RAW_DATA = 10;

/** What Windows shows as the properties of an executable. */
export interface VersionInfo {
  version: string;
  description: string;
  company: string;
}

/**
 * Makes an executable for Linux of `node`.
 * @param blob the file of it
 * @throws Error with what postject said. Its warnings of section names are of no consequence
 */
export function makeLinuxExecutable(node: string, blob: string, out: string): void {
  copyFileSync(node, out);
  chmodSync(out, 0o755);
  const postject = join(root, "node_modules/postject/dist/cli.js");
  execFileSync(process.execPath, [postject, out, RESOURCE, blob, "--sentinel-fuse", FUSE], {
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/**
 * Makes an executable for Windows of `node`. Node's own signature goes, since it would not hold any more,
 * and so does its version, which device management would take for the program's.
 */
export function makeWindowsExecutable(
  node: string,
  blob: string,
  info: VersionInfo,
  out: string,
): void {
  const executable = NtExecutable.from(readFileSync(node), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  describe(resources, info);
  const bin = new Uint8Array(readFileSync(blob)).buffer;
  resources.entries.push({ type: RAW_DATA, id: RESOURCE, lang: 0, codepage: 0, bin });
  resources.outputResource(executable);
  const bytes = Buffer.from(executable.generate());
  setFuse(bytes);
  writeFileSync(out, bytes);
}

function describe(resources: NtExecutableResource, { version, description, company }: VersionInfo) {
  const [found] = Resource.VersionInfo.fromEntries(resources.entries);
  const [language] = found?.getAllLanguagesForStringValues() ?? [];
  if (!found || !language) throw new Error("Node for Windows has no version information.");
  const [major = 0, minor = 0, patch = 0] = version
    .split(".")
    .map((part) => Number.parseInt(part, 10));
  found.setFileVersion(major, minor, patch, 0, language.lang);
  found.setProductVersion(major, minor, patch, 0, language.lang);
  found.setStringValues(language, {
    ProductName: "mfa-guide",
    FileDescription: description,
    CompanyName: company,
    LegalCopyright: `Copyright ${company}`,
    InternalName: "mfa-guide",
    OriginalFilename: "mfa-guide.exe",
    FileVersion: version,
    ProductVersion: version,
  });
  found.outputToResourceEntries(resources.entries);
}

/** Tells Node that there is a program in it. */
function setFuse(bytes: Buffer): void {
  const fuse = Buffer.from(`${FUSE}:0`);
  const at = bytes.indexOf(fuse);
  if (at === -1 || bytes.indexOf(fuse, at + 1) !== -1) {
    throw new Error("Node for Windows has no place, or two, to say that a program is in it.");
  }
  bytes.write("1", at + fuse.length - 1, "latin1");
}
