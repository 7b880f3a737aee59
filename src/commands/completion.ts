/** `completion`: prints the script that lets a shell complete the command line. */
import type { Command } from "commander";
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import type { Completion } from "../render/completion/model.ts";
import { completionOf } from "./completion-model.ts";
import type { Ui } from "./ui.ts";

export type Shell = "bash" | "zsh" | "fish" | "powershell";

export interface CompletionOptions {
  shell: Shell;
  /** The declared command line. */
  program: Command;
}

const scripts: Record<Shell, () => Promise<(completion: Completion) => string>> = {
  bash: async () => (await import("../render/completion/bash.ts")).bashScript,
  zsh: async () => (await import("../render/completion/zsh.ts")).zshScript,
  fish: async () => (await import("../render/completion/fish.ts")).fishScript,
  powershell: async () => (await import("../render/completion/powershell.ts")).powershellScript,
};

/** Prints the script. Guides and steps are those there are now: after changing own guides, print it anew. */
export async function run(options: CompletionOptions, edges: Edges, ui: Ui): Promise<number> {
  const completion = await completionOf(options.program, edges, ui.language);
  const script = await scripts[options.shell]();
  edges.stdout.write(script(completion));
  return ExitCode.ok;
}
