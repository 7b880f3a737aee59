/** Copies text to the clipboard of the screen in front of the person. */
import { spawn } from "node:child_process";
import type { Clipboard } from "../../edges.ts";
import type { Output } from "../../render/output.ts";
import type { Environment } from "../system.ts";
import { terminalCopy } from "../terminal/terminal-copy.ts";
import { isRemote } from "./is-remote.ts";

/** Milliseconds a program gets; xclip waits for ever for a display that does not answer. */
const PATIENCE = 2_000;

interface Program {
  command: string;
  args: readonly string[];
  encoding?: BufferEncoding;
}

/**
 * The clipboard: a program of the system, else the terminal's own (OSC 52). Over SSH the terminal
 * comes first, because the programs would fill the clipboard of the far machine.
 * @param terminal where escape sequences go; used only when it is a terminal
 */
export function createClipboard(env: Environment, platform: string, terminal: Output): Clipboard {
  const byTerminal = (text: string) => {
    const sequence = terminal.isTTY ? terminalCopy(text, env) : null;
    if (sequence !== null) terminal.write(sequence);
    return sequence !== null;
  };
  return {
    async copy(text) {
      const remote = isRemote(env);
      if (remote && byTerminal(text)) return true;
      for (const program of programsFor(env, platform, remote)) {
        if (await pipeTo(program, text)) return true;
      }
      return !remote && byTerminal(text);
    },
  };
}

function programsFor(env: Environment, platform: string, remote: boolean): readonly Program[] {
  // clip.exe takes UTF-16 when a byte order mark says so, and else a code page of the machine's.
  const clip: Program = { command: "clip.exe", args: [], encoding: "utf16le" };
  if (platform === "win32") return remote ? [] : [clip];
  if (platform === "darwin") return remote ? [] : [{ command: "pbcopy", args: [] }];
  const programs: Program[] = [];
  if (env.WAYLAND_DISPLAY) programs.push({ command: "wl-copy", args: [] });
  if (env.DISPLAY) {
    programs.push({ command: "xclip", args: ["-selection", "clipboard"] });
    programs.push({ command: "xsel", args: ["--clipboard", "--input"] });
  }
  if (env.WSL_DISTRO_NAME || env.WSL_INTEROP) programs.push(clip);
  if (env.TERMUX_VERSION) programs.push({ command: "termux-clipboard-set", args: [] });
  return programs;
}

function pipeTo({ command, args, encoding }: Program, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["pipe", "ignore", "ignore"], windowsHide: true });
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    const end = (isCopied: boolean) => {
      clearTimeout(timer);
      resolve(isCopied);
    };
    child.once("error", () => end(false));
    child.once("exit", (code) => end(code === 0));
    // It may end without reading; its exit code tells.
    child.stdin.on("error", () => {});
    child.stdin.end(encoding === undefined ? text : `\uFEFF${text}`, encoding ?? "utf8");
  });
}
