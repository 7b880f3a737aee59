/** What the system says about the person at the keyboard: folders, name, locale. */
import { delimiter, isAbsolute, join, resolve } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

const PROGRAM = "mfa-guide";

/**
 * `<home>`, absolute: `MFA_GUIDE_HOME`, or the folder that conf would take for this program. The rule
 * is that of env-paths, which conf goes by, written out so that reading loads neither. As the XDG
 * specification says, a relative `XDG_CONFIG_HOME` does not count: it would mean another folder in every folder.
 */
export function homeDirectory(env: Environment, platform: string): string {
  const home = homeOfUser(env, platform);
  if (env.MFA_GUIDE_HOME) return folderNamed(env.MFA_GUIDE_HOME, home);
  if (platform === "darwin") return join(home, "Library", "Preferences", PROGRAM);
  if (platform === "win32") {
    return join(absolute(env.APPDATA) ?? join(home, "AppData", "Roaming"), PROGRAM, "Config");
  }
  return join(absolute(env.XDG_CONFIG_HOME) ?? join(home, ".config"), PROGRAM);
}

/** A folder that a variable names; where no shell has seen it, `~/` is still the person's own folder. */
function folderNamed(named: string, home: string): string {
  return /^~(?=[/\\]|$)/.test(named) ? join(home, named.slice(1)) : resolve(named);
}

function absolute(folder: string | undefined): string | null {
  return folder !== undefined && isAbsolute(folder) ? folder : null;
}

/** The person's own folder: `HOME` on Unix, or what the system has of the user; a relative one does not count. */
function homeOfUser(env: Environment, platform: string): string {
  if (platform === "win32") return os().homedir();
  return absolute(env.HOME) ?? absolute(systemUser()?.homedir) ?? "/";
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
  return systemUser()?.username || env.USER || env.LOGNAME || env.USERNAME || numericUser();
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

/** What the system has of the user; null without an entry, as in containers. */
function systemUser() {
  try {
    return os().userInfo();
  } catch {
    return null;
  }
}

function numericUser(): string {
  return process.getuid === undefined ? "unknown" : String(process.getuid());
}
