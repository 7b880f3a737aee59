/** `completion`: prints the script with which a shell asks this program what can stand at the cursor. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";

export interface CompletionOptions {
  shell: "bash" | "zsh" | "fish" | "powershell";
}

/** Prints the script. It knows nothing itself, so it need not be printed anew when guides change. */
export async function run({ shell }: CompletionOptions, { stdout }: Edges): Promise<number> {
  const { completionScripts } = await import("../render/completion-scripts.ts");
  stdout.write(completionScripts[shell]);
  return ExitCode.ok;
}
