/**
 * `npm run bench [-- --json] [--rounds <n>]`: how quick the program is, beside bare Node. Needs a
 * build. With `--strict` it fails when a budget is not met.
 */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { measureAll, type Row } from "./bench/measure.ts";
import { subjects } from "./bench/subjects.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "15" },
    strict: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const [cpu] = cpus();
const machine = {
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  cpu: `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  rounds,
};

const rows = await measureAll(subjects(), rounds, (round) => {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds} `);
});
if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
process.stdout.write(values.json ? `${JSON.stringify({ machine, rows }, null, 2)}\n` : table(rows));
if (values.strict && rows.some(({ withinBudget }) => withinBudget === false)) process.exitCode = 1;
// Terminals that were measured may still be closing.
process.exit();

function table(measured: readonly Row[]): string {
  const head = `Node ${machine.node}, ${machine.platform}, ${machine.cpu}, ${machine.memory}; median of ${rounds} rounds`;
  const lines = measured.map((row) => [
    row.name,
    `${row.median.toFixed(row.unit === "ms" ? 1 : 0)} ${row.unit}`,
    `${row.ratio.toFixed(2)} × ${row.base}`,
    budget(row),
  ]);
  const cells = [["", "median", "ratio", "budget"], ["---", "---:", "---", "---"], ...lines];
  return `${head}\n\n${cells.map((line) => `| ${line.join(" | ")} |`).join("\n")}\n`;
}

function budget({ budget: most, absolute, unit, withinBudget }: Row): string {
  if (most === null) return "";
  return `${absolute ? `${most} ${unit}` : `${most} ×`} ${withinBudget ? "met" : "NOT MET"}`;
}
