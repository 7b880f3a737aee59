import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { openTerminal } from "../support/terminal.ts";
import { expectLeft, pressFor, shows } from "../support/walk.ts";

it("an author who tries a guide out sees each saved change, or the first mistake in it, at the same step", async () => {
  const path = join(newFolder(), "one-language.json");
  const text = readFileSync("docs/examples/guides/one-language.json", "utf8");
  writeFileSync(path, text);
  const terminal = openTerminal([path, "--dry-run", "--lang", "en"]);
  await shows(terminal, "Choose the printer");
  await pressFor(terminal, "Enter", "Fetch the page");
  writeFileSync(path, text.replace("Fetch the page", "Fetch all pages"));
  await shows(terminal, "Fetch all pages");
  await shows(terminal, "The file has changed");
  writeFileSync(path, text.replace('"Done: the page is in the tray."', '"{tray}"'));
  await shows(terminal, /9:3 finish There is no word “tray”/);
  await shows(terminal, "Fetch all pages");
  writeFileSync(path, text.replace('"fetch"', '"fetch-it"').replace("Choose the", "Take the"));
  await shows(terminal, "Take the printer");
  await pressFor(terminal, "Enter", "Fetch the page");
  terminal.press("q");
  await expectLeft(terminal, 1);
  expect(terminal.screen()).toContain("Nothing of this was recorded");
});
