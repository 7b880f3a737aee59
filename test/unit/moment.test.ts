import { expect, test } from "vitest";
import { duration, localMoment, shortMoment } from "../../src/render/moment.ts";

test("moments are told in local time", () => {
  expect(localMoment("2026-07-01T22:05:00Z", "en")).toBe("Thu 2 Jul 2026, 00:05");
  expect(localMoment("2026-07-01T22:05:00Z", "nl")).toBe("do 2 jul 2026, 00:05");
  expect(shortMoment("2026-11-23T09:05:59Z")).toBe("2026-11-23 10:05");
});

test.each([
  [0, "0 s", "0 s"],
  [59, "59 s", "59 s"],
  [60, "1 min", "1 min"],
  [754, "13 min", "13 min"],
  [3599, "1 h 0 min", "1 u 0 min"],
  [3900, "1 h 5 min", "1 u 5 min"],
])("%i seconds", (seconds, en, nl) => {
  expect(duration(seconds, "en")).toBe(en);
  expect(duration(seconds, "nl")).toBe(nl);
});
