import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { Interrupted } from "../../src/exit.ts";
import { Keyboard } from "../../src/io/terminal/keyboard.ts";

/** A terminal without one: what is typed comes piece by piece, what is written is kept. */
class FakeTerminal extends PassThrough {
  isTTY = true;
  isRaw = false;
  written = "";

  setRawMode(on: boolean): void {
    this.isRaw = on;
  }
}

const opened: Keyboard[] = [];
afterEach(() => {
  for (const keyboard of opened.splice(0)) keyboard.close();
});

function open() {
  const terminal = new FakeTerminal();
  const output = { write: (text: string) => (terminal.written += text) };
  const keyboard = new Keyboard(
    terminal as unknown as NodeJS.ReadStream,
    output as unknown as NodeJS.WriteStream,
  );
  opened.push(keyboard);
  return { terminal, keyboard };
}

/** Types pieces, each of which arrives by itself. */
async function type(terminal: FakeTerminal, ...pieces: string[]): Promise<void> {
  for (const piece of pieces) {
    terminal.write(piece);
    await new Promise(setImmediate);
  }
}

/** Reads a text as readline would, and gives what came of it so far. */
function readText(keyboard: Keyboard): () => string {
  let read = "";
  keyboard.beginText().on("data", (data: Buffer) => {
    read += data.toString();
  });
  keyboard.startText();
  return () => read;
}

describe("keys", () => {
  it("typed ahead one by one all wait their turn", async () => {
    const { terminal, keyboard } = open();
    await type(terminal, "\r", "b", "\u001b[A", "é");
    const keys = [];
    for (let count = 0; count < 4; count += 1) keys.push(await keyboard.nextKey());
    expect(keys).toEqual(["enter", "b", "up", "é"]);
  });

  it("count once for each piece, whether waited for or typed ahead", async () => {
    const { terminal, keyboard } = open();
    const waited = keyboard.nextKey();
    await type(terminal, "jjjqq", "b\r\r");
    expect([await waited, await keyboard.nextKey()]).toEqual(["j", "b"]);
    const next = keyboard.nextKey();
    await type(terminal, "x");
    expect(await next).toBe("x");
  });

  it("pasted are none", async () => {
    const { terminal, keyboard } = open();
    await type(terminal, "\u001b[200~yes\r\u001b[201~");
    const next = keyboard.nextKey();
    await type(terminal, "\u001b[200~more\r\u001b[201~", "x");
    expect(await next).toBe("x");
  });
});

describe("a text", () => {
  it("begins with what came in one piece behind the key, then what waited, then what is typed", async () => {
    const { terminal, keyboard } = open();
    await type(terminal, "aone ", "two ");
    expect(await keyboard.nextKey()).toBe("a");
    const read = readText(keyboard);
    await type(terminal, "three");
    expect(read()).toBe("one two three");
  });

  it("ends with Enter: keys behind it are keys again, and none is lost", async () => {
    for (const early of [true, false]) {
      const { terminal, keyboard } = open();
      await type(terminal, "a");
      await keyboard.nextKey();
      const pieces = ["o", "k", "\r", "\r", "b"];
      if (early) await type(terminal, ...pieces);
      const read = readText(keyboard);
      if (!early) await type(terminal, ...pieces);
      await new Promise(setImmediate);
      expect(read()).toBe("ok\r");
      keyboard.endText();
      expect([await keyboard.nextKey(), await keyboard.nextKey()]).toEqual(["enter", "b"]);
    }
  });

  it("ends with Esc", async () => {
    const { terminal, keyboard } = open();
    const read = readText(keyboard);
    await type(terminal, "no", "\u001b", "j");
    expect(read()).toBe("no\u001b");
    expect(await keyboard.nextKey()).toBe("j");
  });

  it("drops what came in one piece behind its Enter: it was pasted", async () => {
    const { terminal, keyboard } = open();
    const read = readText(keyboard);
    await type(terminal, "one\rtwo\rthree\r", "b");
    expect(read()).toBe("one\r");
    expect(await keyboard.nextKey()).toBe("b");
  });

  it("takes pasted lines as one, and no controls", async () => {
    const { terminal, keyboard } = open();
    const read = readText(keyboard);
    await type(terminal, "\u001b[200~one\r\ntwo\u0003\u001b\u001a\u001b[201~", "\u001a", "!");
    expect(read()).toBe("one two!");
  });
});

describe("the end", () => {
  it("rejects whoever waits, and every later wait, when the window is closed", async () => {
    const { terminal, keyboard } = open();
    const next = keyboard.nextKey();
    terminal.end();
    await expect(next).rejects.toMatchObject({ exitCode: 129 });
    await expect(keyboard.nextKey()).rejects.toBeInstanceOf(Interrupted);
    expect(keyboard.stopped.aborted).toBe(true);
  });

  it("comes by Ctrl+C wherever it is typed", async () => {
    for (const piece of ["\u0003", "jj\u0003"]) {
      const { terminal, keyboard } = open();
      const next = keyboard.nextKey();
      next.catch(() => {});
      await type(terminal, piece);
      await expect(next).rejects.toMatchObject({ exitCode: 130 });
    }
  });

  it("leaves the terminal as it was", () => {
    const { terminal, keyboard } = open();
    expect(terminal.isRaw).toBe(true);
    keyboard.close();
    expect(terminal.isRaw).toBe(false);
    expect(terminal.written).toBe("\u001b[?2004h\u001b[?2004l\u001b[?25h");
    expect(terminal.listenerCount("data")).toBe(0);
  });
});
