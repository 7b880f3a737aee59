import { ExitCode, Interrupted } from "../../exit.ts";

/** How long a command may take to leave in order after a signal, in milliseconds. */
const GRACE = 250;

const codes = {
  SIGINT: ExitCode.interrupt,
  SIGTERM: ExitCode.terminate,
  SIGHUP: ExitCode.hangup,
  // Ctrl+Break, on Windows alone.
  SIGBREAK: ExitCode.interrupt,
} as const;

/**
 * Aborts, with an Interrupted as its reason, on the first SIGINT, SIGTERM, SIGHUP or SIGBREAK. Who does not end
 * by then is ended after a grace period, or at once by a second signal.
 */
export function watchSignals(): AbortSignal {
  const controller = new AbortController();
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(code);
      process.exitCode = code;
      controller.abort(new Interrupted(code));
      setTimeout(() => process.exit(code), GRACE).unref();
    });
  }
  return controller.signal;
}
