/** In milliseconds. */
export interface LockTiming {
  /** How long to wait for a lock. */
  timeout: number;
  /** From beat to beat of the owner's heart. */
  beat: number;
  /** Without a beat for so long, an owner that cannot be looked up counts as dead. */
  silence: number;
}

export const LOCK_TIMING: LockTiming = { timeout: 30_000, beat: 2_000, silence: 10_000 };
