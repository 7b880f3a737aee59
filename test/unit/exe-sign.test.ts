import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sign } from "../../scripts/exe/sign.ts";
import { newFolder, removeFolders } from "../support/environment.ts";

afterEach(() => removeFolders());

describe.skipIf(process.platform === "win32")("signing", () => {
  /** A program for signing that does this with its argument. */
  function signer(folder: string, action: string): string {
    const path = join(folder, "sign.sh");
    writeFileSync(path, `#!/bin/sh\n${action}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it("is left out where no program for it is named", () => {
    expect(sign("/nowhere/mfa-guide.exe", {})).toBe(false);
    expect(sign("/nowhere/mfa-guide.exe", { MFA_GUIDE_SIGN: "" })).toBe(false);
  });

  it("gets the path of the executable as its only argument, and may change it", () => {
    const folder = newFolder();
    const executable = join(folder, "mfa guide.exe");
    writeFileSync(executable, "program");
    const MFA_GUIDE_SIGN = signer(folder, `[ $# = 1 ] && printf ', signed' >> "$1"`);
    expect(sign(executable, { MFA_GUIDE_SIGN })).toBe(true);
    expect(readFileSync(executable, "utf8")).toBe("program, signed");
  });

  it("that fails lets nothing unsigned pass for signed", () => {
    const folder = newFolder();
    expect(() => sign("x", { MFA_GUIDE_SIGN: signer(folder, "exit 3") })).toThrow();
    expect(() => sign("x", { MFA_GUIDE_SIGN: "/nowhere/sign" })).toThrow();
  });
});
