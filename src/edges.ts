/** The program's edges to the world, as types only. `main.ts` builds the real ones, tests build fakes. */

import type { Opened, OpenSetting } from "./ask/opening.ts";
import type { Prompter, PrompterOptions } from "./ask/prompter.ts";
import type { GuideFiles } from "./guide/guide-files.ts";
import type { Language } from "./messages/language.ts";
import type { Run } from "./record/make-entry.ts";
import type { RecordStore } from "./record/store.ts";
import type { Output } from "./render/output.ts";

/** The settings as stored: any part may be missing. */
export interface Settings {
  language?: string;
  screens?: string;
  open?: OpenSetting;
  accessible?: boolean;
  contact?: string;
  answers?: Record<string, string>;
}

export interface SettingsStore {
  readonly path: string;
  /** The settings; unknown or ill-typed values are left out. Throws Failure `records` on a broken file. */
  read(): Settings;
  /** Writes all settings. Rejects with Failure `records`. */
  write(settings: Settings): Promise<void>;
}

export interface Browser {
  /** Opens an https address; never rejects, and waits no longer than a moment for a failure. */
  open(url: string): Promise<Opened>;
}

export interface Clipboard {
  /** Copies text; resolves to whether a program or the terminal took it. */
  copy(text: string): Promise<boolean>;
}

/** What a file or a pipe held, as bytes in order. */
export interface Contents {
  /** All of it, or a little more than the limit where it holds more. */
  chunks: readonly Uint8Array[];
  /** When a file was changed last; null for a pipe and whatever else is no file. */
  changedAt: Date | null;
}

/** Files that a person names on the command line. */
export interface Files {
  /** Reads a file or a named pipe to its end, or to just beyond `limit` bytes; rejects with the system's code. */
  read(path: string, limit: number): Promise<Contents>;
  /** Calls back whenever a file has been changed; call the result to end it. */
  watch(path: string, changed: () => void): () => void;
  /** Writes a whole file; rejects with code EEXIST when it is there and `overwrite` is false. */
  write(path: string, text: string, overwrite: boolean): Promise<void>;
}

export interface Edges {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** The program's version, semver. */
  version: string;
  /** The locale of the system, as a language tag or POSIX name; asked only when nothing else says. */
  locale(): string;
  /** Now; the only clock for what is recorded. */
  now(): Date;
  /** Milliseconds since some moment, on a clock that nobody sets. */
  elapsed(): number;
  /** This run of the program, which names what it records. */
  run: Run;
  /** The name of this computer. */
  desk(): string;
  /** The system's name of the user who runs the program, for `by`. */
  userName(): string;
  /** `<home>`: settings, own guides, records. */
  home: string;
  stdin: {
    readonly isTTY: boolean;
    /** Reads what comes in, to its end or to just beyond `limit` bytes; rejects with the system's code. */
    read(limit: number): Promise<Contents>;
  };
  stdout: Output;
  stderr: Output;
  /** The settings; their errors are told in the language given. */
  settings(language: Language): SettingsStore;
  guides: GuideFiles;
  files: Files;
  /** Costly edges are made when they are first needed. Errors are told in the language given. */
  records(language: Language): Promise<RecordStore>;
  browser(): Promise<Browser>;
  clipboard(): Promise<Clipboard>;
  prompter(options: PrompterOptions): Promise<Prompter>;
  /** Shows that something takes long, on stderr when that is a terminal; call the result to end it. */
  spinner(text: string): Promise<{ update(text: string): void; stop(): void }>;
  /** Aborted by SIGINT, SIGTERM or SIGHUP; `reason` is an Interrupted. */
  interrupted: AbortSignal;
}
