/** What the system says about the person at the keyboard: folders, name, locale. */
import { delimiter, join, resolve } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

const PROGRAM = "mfa-guide";

/**
 * `<home>`, absolute: `MFA_GUIDE_HOME`, or the folder that conf would take for this program. The rule
 * is that of env-paths, which conf goes by, written out so that reading loads neither.
 */
export function homeDirectory(env: Environment, platform: string): string {
  if (env.MFA_GUIDE_HOME) return resolve(env.MFA_GUIDE_HOME);
  const home = homeOfUser(env, platform);
  if (platform === "darwin") return join(home, "Library", "Preferences", PROGRAM);
  if (platform === "win32") {
    return join(env.APPDATA || join(home, "AppData", "Roaming"), PROGRAM, "Config");
  }
  return join(env.XDG_CONFIG_HOME || join(home, ".config"), PROGRAM);
}

/** What os.homedir() answers; on Unix HOME, if there is one. */
function homeOfUser(env: Environment, platform: string): string {
  return (platform !== "win32" && env.HOME) || os().homedir();
}

function os() {
  return process.getBuiltinModule("node:os");
}

/** The name of this computer. */
export function hostName(): string {
  return os().hostname();
}

/** The folders of shared guides, absolute: those that `MFA_GUIDE_GUIDES` lists as PATH lists folders. */
export function sharedGuides(env: Environment): readonly string[] {
  const listed = env.MFA_GUIDE_GUIDES?.split(delimiter) ?? [];
  return listed.filter((folder) => folder !== "").map((folder) => resolve(folder));
}

/** The system's name of the user; a user without an entry, as in containers, gets a name all the same. */
export function userName(env: Environment): string {
  return systemUser() || env.USER || env.LOGNAME || env.USERNAME || numericUser();
}

/**
 * The locale for the program's words: the POSIX variables in their order, then what the system says.
 * Where they are all there is, none means C.
 */
export function systemLocale(env: Environment, platform: string): string {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (named) return named;
  const asks = platform === "darwin" || platform === "win32";
  return asks ? new Intl.DateTimeFormat().resolvedOptions().locale : "C";
}

function systemUser(): string {
  try {
    return os().userInfo().username;
  } catch {
    return "";
  }
}

function numericUser(): string {
  return process.getuid === undefined ? "unknown" : String(process.getuid());
}
