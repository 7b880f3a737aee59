/** Reading what a person names or pipes in. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { readFile, readInput } from "../../src/io/files/read-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "mfa-guide-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sizeOf = (chunks: readonly Uint8Array[]) =>
  chunks.reduce((sum, { length }) => sum + length, 0);

describe("a file", () => {
  it("is read whole, with the time it was changed", async () => {
    const path = join(folder, "whole.bin");
    writeFileSync(path, new Uint8Array(3_000_000).fill(7));
    utimesSync(path, 1, Date.parse("2026-11-25T09:00:00Z") / 1000);
    const { chunks, changedAt } = await readFile(path, 10_000_000);
    expect(sizeOf(chunks)).toBe(3_000_000);
    expect(chunks.every((chunk) => chunk.every((byte) => byte === 7))).toBe(true);
    expect(changedAt?.toISOString()).toBe("2026-11-25T09:00:00.000Z");
  });

  it("is read little further than the limit", async () => {
    const path = join(folder, "large.bin");
    writeFileSync(path, new Uint8Array(8_000_000));
    const { chunks } = await readFile(path, 1_500_000);
    expect(sizeOf(chunks)).toBeGreaterThan(1_500_000);
    expect(sizeOf(chunks)).toBeLessThan(4_000_000);
  });

  it("that is not there, or is a folder, says so by the system's code", async () => {
    await expect(readFile(join(folder, "none"), 10)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(readFile(folder, 10)).rejects.toMatchObject({ code: "EISDIR" });
  });

  it.skipIf(process.platform === "win32")("may be a named pipe, which has no time", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    // Opening a pipe waits for the other end, which is therefore a program of its own.
    spawn("sh", ["-c", 'printf piped > "$1"', "sh", path]);
    expect(await readFile(path, 100)).toEqual({ chunks: [Buffer.from("piped")], changedAt: null });
  });
});

describe("standard input", () => {
  it("is read to its end, or little further than the limit", async () => {
    const bytes = () => Readable.from([Buffer.from("one"), Buffer.from("two"), Buffer.from("x")]);
    expect(sizeOf((await readInput(bytes(), 100)).chunks)).toBe(7);
    expect(sizeOf((await readInput(bytes(), 4)).chunks)).toBe(6);
  });
});
