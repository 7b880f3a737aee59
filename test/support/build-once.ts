import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the program once before the tests that run it. */
export default function setup(): void {
  const script = fileURLToPath(new URL("../../scripts/build.ts", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The program could not be built.\n${stderr}`);
}
