import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
  // Ctrl+Break, which no system but Windows sends.
  ["SIGBREAK", 130],
])("%s aborts the command, and the exit code is %i", (signal, code) => {
  const signals = new URL("../../src/io/terminal/signals.ts", import.meta.url);
  const script = `
    import { watchSignals } from ${JSON.stringify(signals.href)};
    watchSignals().addEventListener("abort", () => console.log("aborted"));
    process.emit(${JSON.stringify(signal)});`;
  const arguments_ = ["--import", "tsx", "--input-type=module", "-e", script];
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, arguments_, { cwd, encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: code, stdout: "aborted\n" });
});
