/** Builds the real edges, runs the command line, and sets the exit code. */
import packageJson from "../package.json" with { type: "json" };
import { plainLinesTo } from "./ask/prompter.ts";
import { globals } from "./cli/globals.ts";
import type { Edges } from "./edges.ts";
import { ExitCode } from "./exit.ts";
import { createFiles } from "./io/files/files.ts";
import { createGuideFiles } from "./io/files/guide-files.ts";
import { packedGuides } from "./io/files/packed-guides.ts";
import { monotonic } from "./io/monotonic.ts";
import { createRun } from "./io/records/run.ts";
import { createSettingsStore } from "./io/settings/settings-store.ts";
import { homeDirectory, hostName, sharedGuides, systemLocale, userName } from "./io/system.ts";
import { isTerminal } from "./io/terminal/descriptor.ts";
import { tolerateHangup } from "./io/terminal/hangup.ts";
import { createOutput } from "./io/terminal/output.ts";
import { watchSignals } from "./io/terminal/signals.ts";
import { recordsMessages } from "./messages/records.ts";
import type { Run } from "./record/make-entry.ts";
import { reportOutput, run as runCommand } from "./run.ts";

const argv = process.argv.slice(2);
const given = globals(argv);
const { env, platform } = process;
const home = homeDirectory(env, platform);
const stdout = createOutput(
  1,
  () => process.stdout,
  given,
  env,
  platform,
  (error) => {
    reportOutput(error, given, edges);
    // The command may still be at work, and sets its own exit code when it ends.
    process.once("exit", () => {
      process.exitCode = ExitCode.records;
    });
  },
);
// Where errors cannot be written, there is nowhere to say so.
const stderr = createOutput(
  2,
  () => process.stderr,
  given,
  env,
  platform,
  () => {},
);
let interrupted: AbortSignal | undefined;
let run: Run | undefined;
tolerateHangup(stdout, stderr);

const edges: Edges = {
  env,
  platform,
  version: packageJson.version,
  locale: () => systemLocale(env, platform),
  now: () => new Date(),
  userName: () => userName(env),
  home,
  stdin: {
    get isTTY() {
      return isTerminal(0);
    },
    async read(limit) {
      const { readInput } = await import("./io/files/read-bytes.ts");
      return readInput(process.stdin, limit);
    },
  },
  stdout,
  stderr,
  settings: (language) => createSettingsStore(home, recordsMessages[language]),
  guides: createGuideFiles(
    { home, builtIn: `${import.meta.dirname}/guides`, shared: sharedGuides(env) },
    packedGuides(),
  ),
  files: createFiles(),
  // Watching begins with the first question: until then a signal ends the program as it ends any other.
  get interrupted() {
    interrupted ??= watchSignals();
    return interrupted;
  },
  get run() {
    run ??= createRun(edges.now().toISOString());
    return run;
  },
  elapsed: monotonic,
  desk: () => hostName(),
  async records(language) {
    const { openStore } = await import("./io/records/open-store.ts");
    return openStore(env.MFA_GUIDE_RECORDS, home, edges.run.id, recordsMessages[language]);
  },
  async browser() {
    const { createBrowser } = await import("./io/desktop/browser.ts");
    return createBrowser(env, platform);
  },
  async clipboard() {
    const { createClipboard } = await import("./io/desktop/clipboard.ts");
    return createClipboard(env, platform, stderr);
  },
  async prompter(options) {
    if (options.accessible) {
      const { createLinePrompter } = await import("./io/terminal/line-prompter.ts");
      const output = plainLinesTo(edges);
      return createLinePrompter(process.stdin, output, options.language, edges.interrupted);
    }
    const { createScreenPrompter } = await import("./io/terminal/screen-prompter.ts");
    return createScreenPrompter(
      process.stdin,
      process.stderr,
      stderr,
      options.language,
      edges.interrupted,
      platform,
      () => performance.now(),
    );
  },
  async spinner(text) {
    const { createSpinner } = await import("./io/terminal/spinner.ts");
    return createSpinner(process.stderr, stderr, text);
  },
};

/** Settles when the command has ended; what then still keeps the program alive ends by itself. */
export const finished = runCommand(argv, given, edges).then((code) => {
  process.exitCode = code;
});
