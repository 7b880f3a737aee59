/** The real output streams: what each can show is decided here, once. */
import { writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { Output } from "../../render/output.ts";
import type { Environment } from "../system.ts";
import { isTerminal } from "./descriptor.ts";

/**
 * Whether colour and bold may be written to a stream: `--no-color`, then NO_COLOR (no-color.org), then
 * FORCE_COLOR (force-color.org, where 0 and false mean no, and nothing nothing), then TERM=dumb, then whether it is a terminal.
 */
function wantsColor(noColor: boolean, env: Environment, isTTY: boolean): boolean {
  if (noColor || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
  return isTTY && env.TERM !== "dumb";
}

/**
 * Whether a stream shows characters outside ASCII. What is not a terminal is taken for UTF-8. On Unix
 * the locale says; on Windows every terminal since Windows Terminal does.
 */
function showsUnicode(env: Environment, platform: string, isTTY: boolean): boolean {
  if (!isTTY) return true;
  if (platform === "win32") return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM ?? env.TERM);
  if (env.TERM === "linux") return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return /utf-?8/i.test(locale) || (platform === "darwin" && locale === "");
}

/** Told once when nothing more can be written, for another reason than that nobody reads: a full disk. */
type OnFailure = (error: NodeJS.ErrnoException) => void;

/**
 * Standard output or standard error as an edge. A reader that closes its end early is not an error: the
 * rest is dropped.
 * @param stream the descriptor's stream, which is asked for only where it is needed
 * @param given whether colour was forbidden on the command line
 */
export function createOutput(
  fd: 1 | 2,
  stream: () => NodeJS.WriteStream,
  given: { noColor: boolean },
  env: Environment,
  platform: string,
  onFailure: OnFailure,
): Output {
  const isTTY = isTerminal(fd);
  // On Unix files and pipes are written synchronously by Node too.
  const direct = !isTTY && platform !== "win32";
  const write = direct ? writerTo(fd, stream, onFailure) : writerOf(stream, onFailure);
  return {
    isTTY,
    color: wantsColor(given.noColor, env, isTTY),
    unicode: showsUnicode(env, platform, isTTY),
    // Windows' old console gets characters, not bytes, and its fonts have these letters.
    accents: platform === "win32",
    get columns() {
      return isTTY ? (stream() as WriteStream).columns : undefined;
    },
    get rows() {
      return isTTY ? (stream() as WriteStream).rows : undefined;
    },
    write,
  };
}

type Write = (text: string | Uint8Array) => void;

function writerOf(stream: () => NodeJS.WriteStream, onFailure: OnFailure): Write {
  let state: "new" | "open" | "closed" = "new";
  const open = () => {
    state = "open";
    stream().on("error", (error: NodeJS.ErrnoException) => {
      if (state !== "closed" && !isClosedPipe(error)) onFailure(error);
      state = "closed";
    });
  };
  return (text) => {
    if (state === "new") open();
    if (state === "open") stream().write(text);
  };
}

function writerTo(fd: number, stream: () => NodeJS.WriteStream, onFailure: OnFailure): Write {
  let closed = false;
  let later: Write | null = null;
  return (text) => {
    if (later !== null) return later(text);
    let rest = typeof text === "string" ? Buffer.from(text) : text;
    try {
      while (!closed && rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") {
        // The pipe does not block. Node's stream can wait for it.
        later = writerOf(stream, onFailure);
        return later(rest);
      }
      closed = true;
      if (!isClosedPipe(error as NodeJS.ErrnoException)) onFailure(error as NodeJS.ErrnoException);
    }
  };
}

function isClosedPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "EIO";
}
