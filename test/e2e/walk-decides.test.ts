import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { openTerminal } from "../support/terminal.ts";
import { expectLeft, pressFor, shows } from "../support/walk.ts";

const EXAMPLES = "docs/examples/guides";

function own(name: string): string {
  const path = join(newFolder(), `${name}.json`);
  copyFileSync(`${EXAMPLES}/${name}.json`, path);
  return path;
}

it("a runbook writes down, decides where it has to, and copies its commands as they are", async () => {
  const terminal = openTerminal(
    [own("volume-filling-up"), "--for", "data-0", "--lang", "en", "--no-open"],
    { columns: 60 },
  );
  await shows(terminal, "See how fast it fills");
  await pressFor(terminal, "Enter", /\? Which namespace does/);
  terminal.type("monitoring");
  await terminal.waitFor(/\? Which namespace.*\? monitoring/);
  await pressFor(terminal, "Enter", /\? Which persistentvolumeclaim/);
  terminal.type("data; rm");
  await terminal.waitFor(/data; rm/);
  await pressFor(terminal, "Enter", "goes into a command");
  await pressFor(terminal, "Escape", "See how fast it fills");
  await pressFor(terminal, "Enter", /\? Which persistentvolumeclaim/);
  terminal.type("prometheus-data-0");
  await terminal.waitFor(/prometheus-data-0/);
  await pressFor(terminal, "Enter", /\? Which pod uses/);
  terminal.type("prom-0");
  await terminal.waitFor(/\? Which pod uses it\? prom-0/);
  await pressFor(terminal, "Enter", "kubectl -n monitoring exec prom-0 -- df -h");
  await pressFor(terminal, "Enter", "Ask the owner of the service");
  await pressFor(terminal, "Enter", "See whether the volume can grow");
  // Longer than the screen is wide: no line break in it, so that it is selected as one line.
  expect(terminal.output).toContain(
    "kubectl -n monitoring get pvc prometheus-data-0 -o jsonpath='{.spec.storageClassName}'",
  );
  await shows(terminal, "Enter yes, next");
  await pressFor(terminal, "Enter", "May old data be deleted");
  await pressFor(terminal, "Escape", "See whether the volume can grow");
  await pressFor(terminal, "Enter", "May old data be deleted");
  await pressFor(terminal, "Enter", "Delete what may go");
  await pressFor(terminal, "e", "Which answer do you want to correct?");
  await shows(terminal, "Which namespace does the alert name? monitoring");
  await pressFor(terminal, "Escape", "Delete what may go");
  await pressFor(terminal, "Enter", "See that the alert is gone");
  await pressFor(terminal, "p", "It is still full");
  await pressFor(terminal, "Escape", "See that the alert is gone");
  terminal.press("q");
  await expectLeft(terminal, 1);
  expect(terminal.screen()).toContain("--step 2.6");
});
