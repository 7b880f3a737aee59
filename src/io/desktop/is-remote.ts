import type { Environment } from "../system.ts";

/** Whether the person sits at another machine, by SSH: what opens or is copied here is not seen there. */
export function isRemote(env: Environment): boolean {
  return Boolean(env.SSH_CONNECTION || env.SSH_CLIENT || env.SSH_TTY);
}
