import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { GuideFile } from "../../src/guide/guide-files.ts";
import { createFiles } from "../../src/io/files/files.ts";
import { createGuideFiles } from "../../src/io/files/guide-files.ts";
import { newFolder, removeFolders } from "../support/environment.ts";

afterEach(() => removeFolders());

describe("a file that a person names", () => {
  const files = createFiles();

  it("is written whole, with the usual rights", async () => {
    const path = join(newFolder(), "leaflet.html");
    await files.write(path, "één", false);
    expect(readFileSync(path, "utf8")).toBe("één");
    expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
    expect(readdirSync(join(path, ".."))).toEqual(["leaflet.html"]);
  });

  it("is not overwritten unless that is asked, and then keeps its rights", async () => {
    const path = join(newFolder(), "leaflet.html");
    writeFileSync(path, "old");
    chmodSync(path, 0o640);
    await expect(files.write(path, "new", false)).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(path, "utf8")).toBe("old");
    await files.write(path, "new", true);
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, ".."))).toEqual(["leaflet.html"]);
  });

  it("through a link stays a link", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "real"), "old");
    symlinkSync("real", join(folder, "link"));
    await files.write(join(folder, "link"), "new", true);
    expect(readFileSync(join(folder, "real"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["link", "real"]);
  });

  it("that is a device is written to, not replaced", async () => {
    await files.write("/dev/null", "text", false);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.each([
    ["EISDIR", (folder: string) => folder],
    ["ENOENT", (folder: string) => join(folder, "missing", "file")],
  ])("that cannot be there rejects with %s and leaves nothing", async (code, place) => {
    const folder = newFolder();
    await expect(files.write(place(folder), "text", true)).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a folder of own guides that loops", () => {
  it("hides no built-in guide, and is named", async () => {
    const [home, builtIn] = [newFolder(), newFolder()];
    writeFileSync(join(builtIn, "alpha.json"), "{}");
    const own = join(home, "guides");
    symlinkSync("guides", own);
    const guides = createGuideFiles({ home, builtIn });
    expect((await guides.list()).map(({ name }) => name)).toEqual(["alpha"]);
    expect(await guides.unreachable("own")).toEqual([own]);
    rmSync(own);
    expect(await guides.unreachable("own")).toEqual([]);
  });
});

describe("guide files", () => {
  function setUp() {
    const [home, builtIn] = [newFolder(), newFolder()];
    const own = join(home, "guides");
    mkdirSync(own);
    for (const name of ["alpha.json", "beta.json", "guide.schema.json"]) {
      writeFileSync(join(builtIn, name), name);
    }
    for (const name of ["beta.json", "gamma.json", ".hidden.json", "notes.txt"]) {
      writeFileSync(join(own, name), name);
    }
    return { home, builtIn, own, guides: createGuideFiles({ home, builtIn }) };
  }

  it("are listed built in first; an own one takes the place of a built-in one", async () => {
    const { guides, own, builtIn } = setUp();
    expect(await guides.list()).toEqual([
      { name: "alpha", origin: "built-in", path: join(builtIn, "alpha.json") },
      { name: "beta", origin: "own", path: join(own, "beta.json") },
      { name: "gamma", origin: "own", path: join(own, "gamma.json") },
    ]);
  });

  it("are found by path, then own, then built in", async () => {
    const { guides, own, builtIn } = setUp();
    const path = join(own, "gamma.json");
    expect(await guides.find(path)).toEqual({ name: path, origin: "path", path });
    expect(await guides.find("beta")).toMatchObject({ origin: "own" });
    expect(await guides.find("alpha")).toMatchObject({ origin: "built-in" });
    expect(await guides.find("delta")).toBeNull();
    expect(await guides.find(join(builtIn, "delta.json"))).toBeNull();
    expect(await guides.find("a\0b")).toBeNull();
    expect(await guides.find("..")).toBeNull();
  });

  it("of shared folders go before the built-in ones, and own ones before them", async () => {
    const { home, own, builtIn } = setUp();
    const [first, second, gone] = [newFolder(), newFolder(), join(newFolder(), "gone")];
    for (const name of ["alpha", "beta", "delta"]) writeFileSync(join(second, `${name}.json`), "");
    writeFileSync(join(first, "delta.json"), "");
    const guides = createGuideFiles({ home, builtIn, shared: [gone, first, second] });
    expect(await guides.list()).toEqual([
      { name: "alpha", origin: "shared", path: join(second, "alpha.json") },
      { name: "delta", origin: "shared", path: join(first, "delta.json") },
      { name: "beta", origin: "own", path: join(own, "beta.json") },
      { name: "gamma", origin: "own", path: join(own, "gamma.json") },
    ]);
    expect(await guides.find("delta")).toMatchObject({ path: join(first, "delta.json") });
    expect(await guides.find("beta")).toMatchObject({ origin: "own" });
    expect(await guides.unreachable("shared")).toEqual([gone]);
  });

  it("are the built-in ones alone when there is no home", async () => {
    const { builtIn } = setUp();
    const home = join(newFolder(), "home");
    const guides = createGuideFiles({ home, builtIn });
    expect((await guides.list()).map(({ name }) => name)).toEqual(["alpha", "beta"]);
    expect(existsSync(home)).toBe(false);
  });

  it("have no path where they are parts of the executable, and own ones go before them", async () => {
    const { home, own } = setUp();
    const packed = {
      names: ["alpha", "beta"],
      read: (name: string) => new TextEncoder().encode(`packed ${name}`),
    };
    const guides = createGuideFiles({ home, builtIn: join(home, "nowhere") }, packed);
    const alpha: GuideFile = { name: "alpha", origin: "built-in", path: null };
    expect(await guides.list()).toEqual([
      alpha,
      { name: "beta", origin: "own", path: join(own, "beta.json") },
      { name: "gamma", origin: "own", path: join(own, "gamma.json") },
    ]);
    expect(await guides.find("alpha")).toEqual(alpha);
    expect(await guides.find("beta")).toMatchObject({ origin: "own" });
    expect(await guides.find("delta")).toBeNull();
    expect(Buffer.from(await guides.read(alpha, 100)).toString()).toBe("packed alpha");
  });

  it("are read up to a limit and one byte more", async () => {
    const { guides, own } = setUp();
    const at = (path: string): GuideFile => ({ name: path, origin: "path", path });
    const beta = at(join(own, "beta.json"));
    expect((await guides.read(beta, 4)).length).toBe(5);
    expect(Buffer.from(await guides.read(beta, 100)).toString()).toBe("beta.json");
    const delta = at(join(own, "delta.json"));
    await expect(guides.read(delta, 9)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(guides.read(at(own), 9)).rejects.toMatchObject({ code: "EISDIR" });
  });
});
