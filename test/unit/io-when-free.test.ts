import { describe, expect, test } from "vitest";
import { whenFree } from "../../src/io/files/when-free.ts";

/** Fails with `code` the first `times` times, then gives "done"; and how often it was called. */
function held(code: string, times: number) {
  let calls = 0;
  return {
    act: () => {
      calls++;
      if (calls <= times) throw Object.assign(new Error(code), { code });
      return "done";
    },
    get calls() {
      return calls;
    },
  };
}

describe("a file that another program has open", () => {
  test.each(["EPERM", "EACCES", "EBUSY"])("%s is waited for on Windows", (code) => {
    const file = held(code, 3);
    expect(whenFree(file.act, "win32")).toBe("done");
    expect(file.calls).toBe(4);
  });

  test("it is not waited for where no program can hold a file", () => {
    const file = held("EACCES", 1);
    expect(() => whenFree(file.act, "linux")).toThrow("EACCES");
    expect(file.calls).toBe(1);
  });

  test("any other error is told at once", () => {
    const file = held("ENOSPC", 1);
    expect(() => whenFree(file.act, "win32")).toThrow("ENOSPC");
    expect(file.calls).toBe(1);
  });

  test("after a while it counts as refused", () => {
    const file = held("EBUSY", Number.POSITIVE_INFINITY);
    expect(() => whenFree(file.act, "win32", 100)).toThrow("EBUSY");
    expect(file.calls).toBeGreaterThan(4);
  });
});
