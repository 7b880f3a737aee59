/** Builds the writer once and runs it in processes of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

let built: Promise<string> | undefined;

/** The path of the built writer, readable for every user of the system. */
export function buildWriter(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "mfa-guide-writer-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const writer = fileURLToPath(new URL("writer.ts", import.meta.url));
  const bundled = await rolldown({ input: { writer }, platform: "node" });
  await bundled.write({
    dir: folder,
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  });
  await bundled.close();
  chmodSync(folder, 0o755);
  return join(folder, "writer.mjs");
}

export interface WriterRun {
  code: number | null;
  signal: string | null;
  /** The lines it said. */
  lines: string[];
  stderr: string;
  milliseconds: number;
}

export interface WriterOptions {
  /** Called with the process as soon as it runs. */
  started?: (child: ChildProcess) => void;
  /** Called with each line it says. */
  said?: (line: string, child: ChildProcess) => void;
  /** A program that runs it, such as setpriv, with its arguments. */
  under?: readonly string[];
}

/** Runs the writer and waits for its end. */
export async function runWriter(
  args: readonly string[],
  { started, said, under = [] }: WriterOptions = {},
): Promise<WriterRun> {
  const [file = "", ...all] = [...under, process.execPath, await buildWriter(), ...args];
  const start = performance.now();
  const child = spawn(file, all, { stdio: ["ignore", "pipe", "pipe"] });
  started?.(child);
  const lines: string[] = [];
  let [rest, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      said?.(line, child);
    }
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code, signal, lines, stderr, milliseconds: performance.now() - start });
    });
  });
}
