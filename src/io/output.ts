/** The real output streams: what each can show is decided here, once. */
import type { WriteStream } from "node:tty";
import type { Output } from "../edges.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether colour and bold may be written to a stream: `--no-color`, then NO_COLOR (no-color.org), then
 * FORCE_COLOR (force-color.org, where 0 and false mean no), then TERM=dumb, then whether it is a terminal.
 */
export function wantsColor(argv: readonly string[], env: Environment, isTTY: boolean): boolean {
  if (argv.includes("--no-color") || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !["0", "false"].includes(env.FORCE_COLOR);
  return isTTY && env.TERM !== "dumb";
}

/**
 * Whether a stream shows characters outside ASCII. What is not a terminal is taken for UTF-8. On Unix
 * the locale says; on Windows every terminal since Windows Terminal does.
 */
export function showsUnicode(env: Environment, platform: string, isTTY: boolean): boolean {
  if (!isTTY) return true;
  if (platform === "win32") return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM ?? env.TERM);
  if (env.TERM === "linux") return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return /utf-?8/i.test(locale) || (platform === "darwin" && locale === "");
}

/**
 * A stream as an edge. A reader that closes its end early is not an error: the rest is dropped.
 * @param onFailure told once when nothing more can be written for another reason, such as a full disk
 */
export function createOutput(
  stream: NodeJS.WriteStream,
  argv: readonly string[],
  env: Environment,
  platform: string,
  onFailure: (error: NodeJS.ErrnoException) => void,
): Output {
  const isTTY = Boolean(stream.isTTY);
  const terminal = stream as WriteStream;
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== "EPIPE" && error.code !== "EIO") onFailure(error);
    closed = true;
  });
  return {
    isTTY,
    color: wantsColor(argv, env, isTTY),
    unicode: showsUnicode(env, platform, isTTY),
    get columns() {
      return isTTY ? terminal.columns : undefined;
    },
    get rows() {
      return isTTY ? terminal.rows : undefined;
    },
    write(text) {
      if (!closed) stream.write(text);
    },
  };
}
