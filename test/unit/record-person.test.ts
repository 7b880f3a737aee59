import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personNamed } from "../../src/record/person.ts";

describe("a person", () => {
  it.each([
    ["J.Jansen@Example.org", "j.jansen@example.ORG"],
    ["  Jan  ", "jan"],
    ["Zoë", "Zoe\u0308"],
    ["ZOË", "zoe\u0308"],
    ["Ångström", "A\u030Angstro\u0308m"],
    ["Straße", "STRASSE"],
    ["STRAẞE", "strasse"],
    ["ΟΔΥΣΣΕΥΣ", "οδυσσευς"],
    ["Οδυσσευσ", "οδυσσευς"],
    ["İpek", "i\u0307pek"],
    ["ﬁona", "FIONA"],
  ])("%s is the same as %s", (one, other) => {
    expect(personNamed(one).key).toBe(personNamed(other).key);
  });

  it.each([
    ["Jan", "Jan Jansen"],
    ["kır", "kir"],
    ["Zoë", "Zoe"],
    ["a/b", "a-b"],
    ["j jansen", "jjansen"],
  ])("%s is somebody else than %s", (one, other) => {
    expect(personNamed(one).key).not.toBe(personNamed(other).key);
  });

  it("is shown as typed, without blanks around it", () => {
    expect(personNamed(" Zoë van DIJK ").name).toBe("Zoë van DIJK");
  });

  it("has one key however often case and Unicode form change", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
        const { key } = personNamed(name);
        expect(personNamed(key).key).toBe(key);
        expect(personNamed(name.normalize("NFD")).key).toBe(key);
        expect(personNamed(name.normalize("NFC")).key).toBe(key);
        if (!/[ıİ]/u.test(name)) expect(personNamed(name.toUpperCase()).key).toBe(key);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});
