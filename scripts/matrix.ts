/**
 * `npm run test:matrix [-- <version…>]`: all tests on Node 20, 22, 24 and 26, or on the versions
 * named (`latest` is one). Ends with one plain line that counts them all.
 */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./build/bundle.ts";
import { addCounts, type Count, formatCount, readCount } from "./matrix/count.ts";
import { type InstalledNode, installNode } from "./matrix/node.ts";

const named = process.argv.slice(2);
const versions = named.length > 0 ? named : ["20", "22", "24", "26"];
const results: { version: string; ok: boolean; count: Count }[] = [];

for (const wanted of versions) {
  const node = installNode(wanted);
  process.stdout.write(`\nNode ${node.version}\n`);
  const { code, output } = await runTests(node);
  const count = readCount(output) ?? { passed: 0, failed: 1, skipped: 0 };
  results.push({ version: node.version, ok: code === 0, count });
}

process.stdout.write("\n");
for (const { version, ok, count } of results) {
  process.stdout.write(`Node ${version}: ${formatCount(count)}${ok ? "" : " (not good)"}\n`);
}
process.stdout.write(`${formatCount(addCounts(results.map(({ count }) => count)))}\n`);
if (results.some(({ ok }) => !ok)) process.exitCode = 1;

/** Runs the tests with a Node that also comes first in PATH, and passes on what they print. */
async function runTests(node: InstalledNode): Promise<{ code: number | null; output: string }> {
  const child = spawn(node.path, [join(root, "node_modules/vitest/vitest.mjs"), "run"], {
    cwd: root,
    env: { ...process.env, PATH: `${node.folder}${delimiter}${process.env.PATH}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
