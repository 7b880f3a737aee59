/** Signing, which needs a certificate that only who releases has. */
import { execFileSync } from "node:child_process";

/**
 * Has an executable signed in its place by the program that MFA_GUIDE_SIGN names; it gets the path of the
 * executable as its only argument.
 * @returns false where nothing is named
 * @throws Error when that program fails
 */
export function sign(executable: string, env: NodeJS.ProcessEnv = process.env): boolean {
  const command = env.MFA_GUIDE_SIGN;
  if (!command) return false;
  execFileSync(command, [executable], { stdio: ["ignore", "inherit", "inherit"] });
  return true;
}
