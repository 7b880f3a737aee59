import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
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
  const clock = { now: 0 };
  const suspended = vi.fn();
  const keyboard = new Keyboard(
    terminal as unknown as NodeJS.ReadStream,
    output as unknown as NodeJS.WriteStream,
    () => clock.now,
    suspended,
  );
  opened.push(keyboard);
  const nextKey = async () => (await keyboard.nextPress()).keys.join(" ");
  return { terminal, keyboard, nextKey, clock, suspended };
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
    const { terminal, nextKey } = open();
    await type(terminal, "\r", "b", "\u001b[A", "é");
    const keys = [];
    for (let count = 0; count < 4; count += 1) keys.push(await nextKey());
    expect(keys).toEqual(["enter", "b", "up", "é"]);
  });

  it("count once for each piece, whether waited for or typed ahead", async () => {
    const { terminal, nextKey } = open();
    const waited = nextKey();
    await type(terminal, "jjjqq", "b\r\r");
    expect([await waited, await nextKey()]).toEqual(["j", "b"]);
    const next = nextKey();
    await type(terminal, "x");
    expect(await next).toBe("x");
  });

  it("pasted are none", async () => {
    const { terminal, nextKey } = open();
    await type(terminal, "\u001b[200~yes\r\u001b[201~");
    const next = nextKey();
    await type(terminal, "\u001b[200~more\r\u001b[201~", "x");
    expect(await next).toBe("x");
  });
});

describe("a text", () => {
  it("begins with what came in one piece behind the key, then what waited, then what is typed", async () => {
    const { terminal, keyboard, nextKey } = open();
    await type(terminal, "aone ", "two ");
    expect(await nextKey()).toBe("a");
    const read = readText(keyboard);
    await type(terminal, "three");
    expect(read()).toBe("one two three");
  });

  it("ends with Enter: keys behind it are keys again, and none is lost", async () => {
    for (const early of [true, false]) {
      const { terminal, keyboard, nextKey } = open();
      await type(terminal, "a");
      await nextKey();
      const pieces = ["o", "k", "\r", "\r", "b"];
      if (early) await type(terminal, ...pieces);
      const read = readText(keyboard);
      if (!early) await type(terminal, ...pieces);
      await new Promise(setImmediate);
      expect(read()).toBe("ok\r");
      keyboard.endText();
      expect([await nextKey(), await nextKey()]).toEqual(["enter", "b"]);
    }
  });

  it("ends with Esc", async () => {
    const { terminal, keyboard, nextKey } = open();
    const read = readText(keyboard);
    await type(terminal, "no", "\u001b", "j");
    expect(read()).toBe("no\u001b");
    expect(await nextKey()).toBe("j");
  });

  it("drops what came in one piece behind its Enter: it was pasted", async () => {
    const { terminal, keyboard, nextKey } = open();
    const read = readText(keyboard);
    await type(terminal, "one\rtwo\rthree\r", "b");
    expect(read()).toBe("one\r");
    expect(await nextKey()).toBe("b");
  });

  it("takes pasted lines as one, and no controls", async () => {
    const { terminal, keyboard } = open();
    const read = readText(keyboard);
    await type(terminal, "\u001b[200~one\r\ntwo\u0003\u001b\u001a\u001b[201~", "\u001a", "!");
    expect(read()).toBe("one two!");
  });
});

describe("a key that is held down or bounces", () => {
  it("is told from one that is pressed again, by the clock", async () => {
    const { terminal, keyboard, clock } = open();
    for (const [after, held] of [
      [0, false],
      [10, true],
      [30, true],
      [149, true],
      [150, false],
      [1000, false],
    ] as const) {
      clock.now += after;
      await type(terminal, "\r");
      expect(await keyboard.nextPress()).toMatchObject({ keys: ["enter"], at: clock.now, held });
    }
  });

  it("is another key's no matter", async () => {
    const { terminal, keyboard } = open();
    await type(terminal, "j", "k", "j");
    for (let count = 0; count < 3; count += 1) {
      expect(await keyboard.nextPress()).toMatchObject({ held: false });
    }
  });

  it("can have ended a text before", async () => {
    const { terminal, keyboard } = open();
    readText(keyboard);
    await type(terminal, "text", "\r", "\r");
    expect(await keyboard.nextPress()).toMatchObject({ keys: ["enter"], held: true });
  });
});

describe("Ctrl+Z", () => {
  it.each(["\u001a", "\u001b[122;5u"])("typed as %j is told, and is no key", async (bytes) => {
    const { terminal, nextKey, suspended } = open();
    const next = nextKey();
    await type(terminal, bytes, "x");
    expect(suspended).toHaveBeenCalledTimes(1);
    expect(await next).toBe("x");
  });

  it("is told from a text too, which goes on", async () => {
    const { terminal, keyboard, suspended } = open();
    const read = readText(keyboard);
    await type(terminal, "one", "\u001a", " two");
    expect(suspended).toHaveBeenCalledTimes(1);
    expect(read()).toBe("one two");
  });

  it("gives the terminal back and takes it again, and what was typed meanwhile is dropped", async () => {
    const { terminal, keyboard, nextKey } = open();
    const modes: boolean[] = [];
    terminal.setRawMode = (on) => void modes.push(on);
    keyboard.pause();
    await type(terminal, "j", "q");
    keyboard.resume();
    await type(terminal, "b");
    expect(await nextKey()).toBe("b");
    // Off and on: the shell has changed the mode behind Node's back.
    expect(modes).toEqual([false, false, true]);
    expect(terminal.written).toBe("\u001b[?2004h\u001b[?2004l\u001b[?25h\u001b[?2004h");
  });
});

describe("the end", () => {
  it("rejects whoever waits, and every later wait, when the window is closed", async () => {
    const { terminal, keyboard, nextKey } = open();
    const next = nextKey();
    terminal.end();
    await expect(next).rejects.toMatchObject({ exitCode: 129 });
    await expect(nextKey()).rejects.toBeInstanceOf(Interrupted);
    expect(keyboard.stopped.aborted).toBe(true);
  });

  it("comes by Ctrl+C wherever it is typed", async () => {
    for (const piece of ["\u0003", "jj\u0003"]) {
      const { terminal, nextKey } = open();
      const next = nextKey();
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
