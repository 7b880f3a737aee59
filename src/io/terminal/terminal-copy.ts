/** The escape sequence by which a terminal copies text (OSC 52). */
import type { Environment } from "../system.ts";

/** Bytes of base64; xterm and others drop what is longer. */
const LONGEST = 74_994;

/** GNU screen hands on no more than this many bytes in one go. */
const SCREEN_CHUNK = 500;

/** The sequence for a text, or null where the terminal cannot or the text is too long. */
export function terminalCopy(text: string, env: Environment): string | null {
  const { TERM: term = "" } = env;
  if (term === "dumb" || term === "linux") return null;
  const data = Buffer.from(text, "utf8").toString("base64");
  if (data.length > LONGEST) return null;
  const sequence = `\u001b]52;c;${data}\u0007`;
  // tmux takes it itself, or hands it on, depending on its settings: both are tried.
  if (env.TMUX) return sequence + passThroughTmux(sequence);
  return term.startsWith("screen") ? passThroughScreen(sequence) : sequence;
}

function passThroughTmux(sequence: string): string {
  return `\u001bPtmux;${sequence.replaceAll("\u001b", "\u001b\u001b")}\u001b\\`;
}

function passThroughScreen(sequence: string): string {
  const chunks = sequence.match(new RegExp(`[^]{1,${SCREEN_CHUNK}}`, "g")) ?? [];
  return chunks.map((chunk) => `\u001bP${chunk}\u001b\\`).join("");
}
