import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/exit.ts";
import { createSettingsStore } from "../../src/io/settings/settings-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { newFolder, removeFolders } from "../support/environment.ts";

let home: string;
let file: string;
const open = () => createSettingsStore(home, recordsMessages.en);
const stored = () => JSON.parse(readFileSync(file, "utf8")) as unknown;

beforeEach(() => {
  home = join(newFolder(), "home");
  file = join(home, "config.json");
});
afterEach(() => removeFolders());

function put(text: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(file, text);
}

describe("settings", () => {
  it("are empty before there is a file, and reading makes none", () => {
    expect(open().read()).toEqual({});
    expect(existsSync(home)).toBe(false);
  });

  it("come back as written, for the owner alone", async () => {
    const settings = { language: "nl", open: "never", answers: { phone: "iphone" } } as const;
    await open().write(settings);
    expect(open().read()).toEqual(settings);
    expect(open().path).toBe(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(["config.json"]);
  });

  it("that are unknown or of a wrong type are left out, and stay in the file", async () => {
    const odd = { language: 7, open: "sometimes", accessible: "yes", contact: "", theme: "dark" };
    put(JSON.stringify({ ...odd, screens: "en", answers: { phone: "iphone", other: 1 } }));
    const store = open();
    expect(store.read()).toEqual({ screens: "en", answers: { phone: "iphone" } });
    await store.write({ ...store.read(), accessible: true });
    expect(stored()).toEqual({
      ...odd,
      screens: "en",
      answers: { phone: "iphone", other: 1 },
      accessible: true,
    });
  });

  it("are taken away by leaving them out, also by a store that did not read them", async () => {
    await open().write({ language: "nl", screens: "en", answers: { phone: "iphone" } });
    await open().write({ screens: "en" });
    expect(stored()).toEqual({ screens: "en" });
  });

  it("that two change at once both change", async () => {
    await open().write({ language: "nl", answers: { phone: "iphone" } });
    const [one, other] = [open(), open()];
    const [first, second] = [one.read(), other.read()];
    await one.write({ ...first, contact: "tel. 1", answers: { ...first.answers, kind: "new" } });
    const { language: _, ...rest } = second;
    await other.write({ ...rest, answers: { phone: "android" } });
    expect(stored()).toEqual({ contact: "tel. 1", answers: { phone: "android", kind: "new" } });
  });

  it.each([
    ["", /it is empty/],
    ["{", /not JSON/],
    ["[1]", /something else than settings/],
  ])("in a broken file (%j) are an error, and the file stays", async (text, reason) => {
    put(text);
    for (const action of [async () => open().read(), () => open().write({ language: "en" })]) {
      const failure = await action().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).code).toBe("records");
      expect((failure as Failure).message).toMatch(reason);
      expect((failure as Failure).message).toContain(file);
    }
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(readdirSync(home)).toEqual(["config.json"]);
  });

  it("below a file say where they should be", async () => {
    writeFileSync(home, "");
    const failure = await open()
      .write({})
      .catch((error: unknown) => error);
    expect((failure as Failure).code).toBe("records");
    expect((failure as Failure).hint).toContain("MFA_GUIDE_HOME");
  });

  it("with a key __proto__ change no prototype", () => {
    put('{"__proto__":{"language":"nl"},"answers":{"__proto__":{"phone":"iphone"},"a":"b"}}');
    const settings = open().read();
    expect(settings.language).toBeUndefined();
    expect(settings.answers).toEqual({ a: "b" });
  });
});
