import { clearLine, cursorTo, moveCursor } from "node:readline";
import { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { WriteStream } from "node:tty";
import { describe, expect, it } from "vitest";
import { createSpinner } from "../../src/io/terminal/spinner.ts";
import { MemoryOutput } from "../support/memory-output.ts";

/** A terminal as a stream, written to the output. */
function streamTo(output: MemoryOutput): WriteStream {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      output.write(chunk);
      done();
    },
  });
  return Object.assign(stream, {
    isTTY: true,
    columns: output.columns,
    cursorTo: (column: number) => cursorTo(stream, column),
    moveCursor: (columns: number, rows: number) => moveCursor(stream, columns, rows),
    clearLine: (direction: -1 | 0 | 1) => clearLine(stream, direction),
  }) as unknown as WriteStream;
}

const spin = (output: MemoryOutput, text: string) => createSpinner(streamTo(output), output, text);

const terminal = { isTTY: true, columns: 40, rows: 8, color: true, unicode: true };

describe("a spinner", () => {
  it("shows the latest text and leaves nothing behind", async () => {
    const output = new MemoryOutput(terminal);
    const spinner = await spin(output, "Reading 1");
    await sleep(400);
    expect(output.text).toContain("Reading 1");
    spinner.update("Reading 2");
    await sleep(300);
    expect(output.text).toContain("Reading 2");
    spinner.stop();
    spinner.stop();
    const { text } = output;
    await sleep(200);
    expect(output.text).toBe(text);
    expect(text.lastIndexOf("\u001b[0K")).toBeGreaterThan(text.lastIndexOf("Reading"));
    expect(text).not.toContain("\u001b[?25l");
  });

  it.each([
    ["is no terminal", { isTTY: false }],
    ["has no width", { columns: 0 }],
    ["does not tell its width", { columns: undefined }],
  ])("shows nothing where the output %s", async (_, traits) => {
    const output = new MemoryOutput({ ...terminal, ...traits });
    const spinner = await spin(output, "Reading");
    await sleep(250);
    spinner.update("Reading on");
    spinner.stop();
    expect(output.text).toBe("");
  });

  it("shows nothing for what is done at once", async () => {
    const output = new MemoryOutput(terminal);
    (await spin(output, "Reading")).stop();
    await sleep(250);
    expect(output.text).toBe("");
  });

  it("is ASCII without colour where the terminal has neither", async () => {
    const output = new MemoryOutput({ ...terminal, color: false, unicode: false });
    const spinner = await spin(output, "Reading");
    await sleep(400);
    spinner.stop();
    expect(output.text).toContain("Reading");
    expect([...output.text].every((character) => character <= "~")).toBe(true);
    expect(output.text).not.toContain("\u001b[36m");
  });
});
