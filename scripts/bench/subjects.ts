/** What is measured, and the budgets. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder, program } from "../../test/support/environment.ts";
import { root } from "../build/bundle.ts";
import { NODE_VERSION } from "../exe/targets.ts";
import { installNode } from "../matrix/node.ts";
import { recordsOfCalls } from "./calls.ts";
import { median, type Subject } from "./measure.ts";
import { guideOf, homeWithRecords, PERSON } from "./records.ts";
import { memory, perKey, timed, timedProgram, toFirstPrompt } from "./runs.ts";
import { perTypedKey } from "./search.ts";

/**
 * The environment as it is, alike for all that is measured, but for the program's own variables and
 * NODE_EXTRA_CA_CERTS: with it Node reads certificates first and takes three times as long to start, beside
 * which everything looks quick.
 */
function environment(home: string): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(MFA_GUIDE_|NODE_EXTRA_CA_CERTS$)/.test(entry[0]),
  );
  return { ...Object.fromEntries(own), LANG: "C.UTF-8", MFA_GUIDE_HOME: home };
}

const NODE = "node -e 0";
const FOR = ["--for", PERSON];
const ANSWERS = ["--answer", "phone=iphone", "--answer", "computer=yes"];
const WALK = [...FOR, "--lang", "nl", "--no-open", ...ANSWERS];

/** Prepares homes and guides, and lists everything to measure; bare Node comes first. */
export function subjects(): Subject[] {
  const folder = newFolder();
  const homes = {
    one: join(folder, "one"),
    marked: join(folder, "marked"),
    thousand: join(folder, "1k"),
    many: join(folder, "10k"),
    calls: join(folder, "calls"),
  };
  homeWithRecords(homes.one, 1);
  homeWithRecords(homes.marked, 1);
  homeWithRecords(homes.thousand, 1_000);
  homeWithRecords(homes.many, 10_000);
  recordsOfCalls(join(homes.calls, "records"), 10_000);
  const guides = { short: join(folder, "short.json"), long: join(folder, "long.json") };
  guideOf(200, guides.short);
  guideOf(2_000, guides.long);

  const run = (name: string, home: string, args: readonly string[], budget?: number): Subject => ({
    name,
    base: NODE,
    measure: () => timedProgram(args, { env: environment(home) }),
    ...(budget === undefined ? {} : { budget }),
  });
  const compared = (subject: Subject, base: string, budget?: number): Subject => ({
    ...subject,
    base,
    ...(budget === undefined ? {} : { budget }),
  });
  const { one, thousand, many } = homes;
  return [
    { name: NODE, base: NODE, measure: () => timed(["-e", "0"], { env: environment(one) }) },
    run("--version", one, ["--version"], 1.05),
    run("--help", one, ["--help"], 1.3),
    run("check", one, ["check", ...FOR], 1.3),
    compared(run("check beside 10,000 records", many, ["check", ...FOR]), "check", 1.1),
    ...executables(one),
    run("status --json", one, ["status", "--json", ...FOR], 1.35),
    marking(homes.marked),
    markingMany(newFolder()),
    {
      name: "a key of a search over 2,000 problems, the slowest of ten",
      base: NODE,
      budget: 20,
      absolute: true,
      measure: async () => slowOf(perTypedKey()),
    },
    run("report over 1,000 records", thousand, ["report"]),
    run("report over 10,000 records", many, ["report"], 100),
    run("report over 10,000 calls, 280,000 entries", homes.calls, ["report"], 100),
    run("validate 200 steps", one, ["validate", guides.short]),
    compared(run("validate 2,000 steps", one, ["validate", guides.long]), "validate 200 steps"),
    // What closes them goes on for a moment: nothing that is timed comes next.
    ...terminals(),
    ...memories(one),
    ...programsPeopleKnow(one),
  ];
}

/** Each run records something: the same state again would write nothing. */
function marking(home: string): Subject {
  let turn = 0;
  return {
    name: "mark",
    base: NODE,
    budget: 1.35,
    measure: () => {
      turn += 1;
      const args = ["mark", turn % 2 === 0 ? "done" : "todo", "--step", "1.1", ...FOR];
      return timedProgram(args, { env: environment(home) });
    },
  };
}

/** As `marking`, for a thousand people in one start. */
function markingMany(home: string): Subject {
  const list = join(home, "people.csv");
  const people = Array.from({ length: 1_000 }, (_, place) => `p${place}@example.org`);
  writeFileSync(list, ["UserPrincipalName", ...people].join("\n"));
  let turn = 0;
  return {
    name: "mark --from, 1,000 people",
    base: NODE,
    budget: 120,
    measure: () => {
      turn += 1;
      const state = turn % 2 === 0 ? "todo" : "done";
      const args = ["mark", state, "--step", "1.1", "--from", list];
      return timedProgram(args, { env: environment(home) });
    },
  };
}

/** The time that one key in ten takes at least. */
function slowOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? 0;
}

/** The executable for Linux beside the very Node that is in it, where `npm run exe` has made one. */
function executables(home: string): Subject[] {
  const file = join(root, "build/mfa-guide");
  if (process.platform !== "linux" || !existsSync(file)) return [];
  const node = installNode(NODE_VERSION);
  const env = environment(home);
  const bare = `node -e 0, ${node.version}`;
  return [
    { name: bare, base: bare, measure: () => timed(["-e", "0"], { file: node.path, env }) },
    {
      name: "the executable: check",
      base: bare,
      budget: 1.15,
      measure: () => timed(["check", ...FOR], { file, env }),
    },
  ];
}

function terminals(): Subject[] {
  const inTerminal = () => ({ env: { ...environment(newFolder()), TERM: "xterm-256color" } });
  const titles = ["1.1", "1.2", "1.3"].map((ref) => `Stap ${ref} ·`);
  return [
    {
      name: "walk, to the first prompt",
      base: NODE,
      budget: 1.9,
      measure: () => toFirstPrompt(WALK, titles[0] ?? "", inTerminal()),
    },
    {
      name: "Enter to the next step",
      base: NODE,
      budget: 50,
      absolute: true,
      measure: async () => median(await perKey(WALK, titles, inTerminal())),
    },
  ];
}

function memories(home: string): Subject[] {
  const env = environment(home);
  const bare = "memory of node -e 0";
  return [
    { name: bare, unit: "kB", base: bare, measure: () => memory(["-e", "0"], { env }) },
    {
      name: "memory of check",
      unit: "kB",
      base: bare,
      budget: 1.3,
      measure: () => memory([program, "check", ...FOR], { env }),
    },
  ];
}

/** Programs on this machine that most people know, to compare with. */
function programsPeopleKnow(home: string): Subject[] {
  const npm = process.env.npm_execpath;
  const createVite = join(root, "node_modules/create-vite/index.js");
  const known = [
    { name: "npm --version", script: npm, argument: "--version" },
    { name: "create-vite --help", script: createVite, argument: "--help" },
  ];
  return known.flatMap(({ name, script, argument }) =>
    script !== undefined && existsSync(script)
      ? [{ name, base: NODE, measure: () => timed([script, argument], { env: environment(home) }) }]
      : [],
  );
}
