import fc from "fast-check";
import { expect, it } from "vitest";
import { runCli } from "../support/edges.ts";
import { commandLine, expectOrder } from "../support/hostile-arguments.ts";

it("any command line ends with a documented exit code, clean output and, if asked for, one JSON document", async () => {
  const property = fc.asyncProperty(commandLine, fc.boolean(), async (argv, terminal) => {
    await expectOrder(argv, terminal);
  });
  await fc.assert(property, { seed: 1, numRuns: 120 });
}, 20_000);

it("of repeated options the last decides, also about how an error is told", async () => {
  const argv = ["status", "--format", "text", "--format=json", "no-such-guide"];
  const { code, stdout } = await runCli(argv);
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "guide-not-found" } });
});

it("JSON on a terminal holds no character that a terminal could take for a command", async () => {
  const person = "j\u200djansen";
  const shown = await runCli(["status", "--json", "--for", person], { terminal: true });
  expect(shown.stdout).toContain("\\u200d");
  expect(JSON.parse(shown.stdout)).toMatchObject({ person });
  const ascii = await runCli(["status", "--json", "--for", "Zoë 🙂"], { unicode: false });
  expect(ascii.stdout).toMatch(/^[\n -~]*$/);
  expect(JSON.parse(ascii.stdout)).toMatchObject({ person: "Zoë 🙂" });
});
