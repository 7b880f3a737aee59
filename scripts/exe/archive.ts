/** What people download. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { zipSync } from "fflate";

/** Zips the files of a folder, with no folder around them. */
export function zip(folder: string, out: string): void {
  const files = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name))] as const,
  );
  writeFileSync(out, zipSync(Object.fromEntries(files), { level: 9 }));
}

/** Packs a folder as a compressed tar file, which keeps that the program is executable. */
export function tarball(folder: string, out: string): void {
  const owner = ["--owner=0", "--group=0", "--numeric-owner"];
  const inside = ["-C", dirname(folder), basename(folder)];
  execFileSync("tar", ["-czf", out, ...owner, ...inside], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
