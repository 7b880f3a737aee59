/**
 * A real browser without a window. The one inside @sparticuz/chromium comes first: it has its own
 * fonts, so pages look the same on every machine. It is for Linux on x64; elsewhere an installed
 * Chrome, Edge or Chromium serves.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/mfa-guide/", import.meta.url));
const PACKAGE = fileURLToPath(
  new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url),
);

const FONTS = "fonts-of-the-package.conf";

/** Starts a browser; close it after the tests of the file. Rejects with advice when there is none. */
export async function openBrowser(): Promise<Browser> {
  let cause: unknown;
  if (process.platform === "linux" && process.arch === "x64") {
    try {
      return await launch(await packedBrowser());
    } catch (error) {
      // Systems without the usual libraries cannot start it, but may have a browser of their own.
      cause = error;
    }
  }
  const installed = installedBrowser();
  if (installed !== null) return launch({ executablePath: installed, env: {} });
  throw new Error(
    "No browser for the tests of the handout: install Chrome, Edge or Chromium, or set CHROME_PATH to one.",
    { cause },
  );
}

interface Executable {
  executablePath: string;
  env: Record<string, string>;
}

function launch({ executablePath, env }: Executable): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Containers run as root and allow no sandbox; the pages are the tests' own.
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    env: { ...process.env, ...env },
  });
}

/**
 * The browser inside the npm package, unpacked once for each version. The package would unpack into
 * the system's temporary folder, where two test files at once, or a run that was stopped, leave half
 * a browser: so it unpacks into a folder of its own, which then gets its name in one go.
 */
async function packedBrowser(): Promise<Executable> {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    env: { FONTCONFIG_FILE: join(folder, FONTS) },
  };
}

async function unpack(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    const packed = await import("@sparticuz/chromium");
    await packed.default.executablePath();
    writeFileSync(join(temporary, FONTS), fontsIn(folder));
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Only the package's fonts (Open Sans), where they end up: its own settings look in /tmp. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>
`;
}

function installedBrowser(): string | null {
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const windows = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]);
  const candidates = [
    ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...windows,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
