/** Opens addresses in the person's browser. */
import type { ChildProcess } from "node:child_process";
import type { Opened } from "../../ask/opening.ts";
import type { Browser } from "../../edges.ts";
import { errorCode } from "../../text/error-code.ts";
import type { Environment } from "../system.ts";
import { spawnBrowser } from "./browser-variable.ts";
import { isRemote } from "./is-remote.ts";

/** Milliseconds to wait for an opener to fail; one that works may run as long as the browser does. */
const PATIENCE = 1_000;

/** The browser that `BROWSER` names, or else the system's, where a person can see it. */
export function createBrowser(env: Environment, platform: string): Browser {
  return {
    async open(url) {
      const address = checkedAddress(url);
      if (env.BROWSER && platform !== "win32") return openWithVariable(env.BROWSER, address);
      const reason = reasonNotToTry(env, platform);
      if (reason !== null) return { opened: false, reason };
      const outcome = await outcomeOf(() => openOnScreen(address));
      return outcome.opened || platform !== "win32" ? outcome : openByExplorer(env, address);
    },
  };
}

/**
 * On Windows `open` has PowerShell open the page, which some companies let nobody run. The Explorer always
 * runs. It ends with 1 whatever it did, so only whether it could be started counts.
 */
async function openByExplorer({ SystemRoot }: Environment, address: string): Promise<Opened> {
  const { spawn } = await import("node:child_process");
  // By its whole path: Windows would take one in the current folder first.
  const explorer = SystemRoot ? `${SystemRoot}\\explorer.exe` : "explorer.exe";
  const child = spawn(explorer, [address], { detached: true, stdio: "ignore" });
  const started = await new Promise<boolean>((resolve) => {
    child.once("spawn", () => resolve(true));
    child.once("error", () => resolve(false));
  });
  child.unref();
  return started ? { opened: true } : { opened: false, reason: "failed" };
}

/** What xdg-open may fall back on without a desktop; left to itself it ends with lynx, which nobody sees. */
const GRAPHICAL =
  "x-www-browser:firefox:google-chrome:chromium:chromium-browser:microsoft-edge:brave-browser:epiphany:konqueror";

async function openOnScreen(address: string): Promise<ChildProcess> {
  const { default: open } = await import("open");
  // BROWSER is not set, or this would not be reached. `open` hands on the environment as it is.
  process.env.BROWSER = GRAPHICAL;
  try {
    return await open(address);
  } finally {
    delete process.env.BROWSER;
  }
}

async function openWithVariable(variable: string, address: string): Promise<Opened> {
  let outcome: Opened = { opened: false, reason: "no-program" };
  for (const command of variable.split(":").filter((command) => command.trim() !== "")) {
    outcome = await outcomeOf(() => spawnBrowser(command, address));
    if (outcome.opened) break;
  }
  return outcome;
}

/** A page that opens on another screen than the person's, or on none, helps nobody. */
function reasonNotToTry(env: Environment, platform: string): "remote" | "no-display" | null {
  if (platform === "win32" || platform === "darwin") return isRemote(env) ? "remote" : null;
  if (env.DISPLAY || env.WAYLAND_DISPLAY) return null;
  if (isRemote(env)) return "remote";
  return env.WSL_DISTRO_NAME || env.WSL_INTEROP ? null : "no-display";
}

async function outcomeOf(start: () => Promise<ChildProcess>): Promise<Opened> {
  let child: ChildProcess;
  try {
    child = await start();
  } catch (error) {
    const isMissing = ["ENOENT", "EACCES"].includes(errorCode(error));
    return { opened: false, reason: isMissing ? "no-program" : "failed" };
  }
  return (await hasFailed(child)) ? { opened: false, reason: "failed" } : { opened: true };
}

function hasFailed(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const ended = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(timer);
      resolve(code !== 0 || signal !== null);
    };
    // The timer keeps the program alive until the answer is known.
    const timer = setTimeout(() => {
      child.off("exit", ended);
      resolve(false);
    }, PATIENCE);
    child.on("error", () => ended(1, null));
    child.once("exit", ended);
    if (child.exitCode !== null || child.signalCode !== null) {
      ended(child.exitCode, child.signalCode);
    }
  });
}

/** The address in its normal form. Throws unless it is https and without a name or password in it. */
function checkedAddress(url: string): string {
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== "https:" || username !== "" || password !== "") {
    throw new Error("only plain https addresses are opened");
  }
  return href;
}
