/** Loads conf without the signal handlers that come with it. */

const SIGNALS = [
  ...["SIGHUP", "SIGINT", "SIGTERM", "SIGALRM", "SIGABRT", "SIGVTALRM", "SIGXCPU", "SIGXFSZ"],
  ...["SIGUSR2", "SIGTRAP", "SIGSYS", "SIGQUIT", "SIGIO", "SIGPWR", "SIGSTKFLT"],
];

let loading: Promise<typeof import("conf")> | undefined;

/** conf's module. Loaded once, and only by what writes: it costs a third of a start-up. */
export function loadConf(): Promise<typeof import("conf")> {
  loading ??= loadUnhooked();
  return loading;
}

/**
 * conf loads when-exit, which on a signal sends itself that signal anew to die at once: before the
 * program's own handler has put the terminal in order. Its clean-up of temporary files still runs at
 * exit. Only handlers that came with it and run once, as its do, are removed.
 */
async function loadUnhooked(): Promise<typeof import("conf")> {
  // Node ignores this signal, so that writing too much fails; once a handler came and went, it kills.
  if (process.platform !== "win32") process.on("SIGXFSZ", () => {});
  const before = new Map(SIGNALS.map((signal) => [signal, new Set(process.rawListeners(signal))]));
  const conf = await import("conf");
  for (const signal of SIGNALS) {
    for (const listener of process.rawListeners(signal)) {
      if (!before.get(signal)?.has(listener) && "listener" in listener) {
        process.removeListener(signal, listener.listener as () => void);
      }
    }
  }
  return conf;
}
