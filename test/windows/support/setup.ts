import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../../scripts/build/bundle.ts";
import { hasWine, prepareWine, stopWine } from "../../../scripts/exe/wine.ts";
import { installNode } from "../../../scripts/matrix/node.ts";
import buildOnce from "../../support/build-once.ts";
import { NODES, OUT } from "./programs.ts";

/** Builds the program and its executable, and has Wine and the Nodes for Windows ready. */
export default function setup(): (() => void) | undefined {
  if (!hasWine()) {
    const how = "On Debian: apt-get install wine64 wine";
    process.stderr.write(`\nNOTHING IS TESTED ON WINDOWS: Wine is not installed. ${how}\n\n`);
    return undefined;
  }
  buildOnce();
  prepareWine();
  for (const version of NODES) installNode(version, "win32");
  const script = join(root, "scripts/exe.ts");
  const options = ["--outdir", OUT, "--url", "https://example.org/get"];
  execFileSync(process.execPath, ["--import", "tsx", script, ...options], { stdio: "pipe" });
  return stopWine;
}
