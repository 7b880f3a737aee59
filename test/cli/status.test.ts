/** `status`: the summary, in its three forms and both languages. */
import { expect, test } from "vitest";
import { fakeEdges, NOW, runCli, type Surroundings } from "../support/edges.ts";

const UPN = "j.jansen@example.org";

/** Somebody stuck at the QR code, with all that can be told about it. */
async function stuck(surroundings: Surroundings = {}) {
  const edges = fakeEdges(surroundings);
  const who = ["--for", UPN, "--ticket", "INC-1042", "--answer", "phone=iphone"];
  await runCli(["mark", "done", "--step", "1", "--step", "2", ...who], edges);
  await runCli(["mark", "skipped", "--step", "12", ...who], edges);
  const why = ["--problem", "camera-refused", "--note", "calls back *after* lunch"];
  await runCli(["mark", "blocked", "--step", "2.5", ...why, ...who], edges);
  const record = edges.store.recordOf("microsoft-authenticator", UPN);
  const step = record?.steps["scan-qr"];
  if (!record || !step) throw new Error("nothing recorded");
  const tried = [
    { problem: "camera-refused", try: 1, helped: false, at: NOW, by: "tester" },
    { problem: "no-longer-there", try: 2, helped: true, at: NOW, by: "tester" },
  ];
  edges.store.put({
    ...record,
    steps: { ...record.steps, "scan-qr": { ...step, tried, seconds: 754 } },
  });
  return edges;
}

test("the summary as text, in English", async () => {
  const { code, stdout, stderr } = await runCli(["status", "--for", UPN], await stuck());
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatchInlineSnapshot(`
    "Set up Microsoft Authenticator

    For             j.jansen@example.org
    Ticket          INC-1042
    State           blocked, 3 of 14 steps
    Done by         tester
    Started         Mon 23 Nov 2026, 10:30
    Last change     Mon 23 Nov 2026, 10:30
    Time on screen  13 min
    Answers         iPhone
    Guide           microsoft-authenticator 1.0.0

    1  Install the Microsoft Authenticator app
    ✓ 1.1  Open the app store
    ✓ 1.2  Install Microsoft Authenticator
    · 1.3  Check that the app is there (to do)

    2  Activate the Microsoft Authenticator app
    · 2.1  Open the page and sign in (to do)
    · 2.2  More information required (to do)
    · 2.3  The app is already there (to do)
    · 2.4  Get the app ready for your account (to do)
    ! 2.5  Connect the app to your account (blocked)
           Problem: The camera stays black or I refused it
           Tried (did not help): Open “Settings”, find Authenticator and turn
           “Camera” on.
           Tried (helped): no-longer-there, remedy 2
           What now: Tell IT: the phone's model, and whether the camera works in
           other apps.
           For IT: Managed device? Intune (intune.microsoft.com): Devices > the
           device. See whether policy blocks app, camera or notifications.
           Note: calls back *after* lunch
    · 2.6  Type the number in the app (to do)
    · 2.7  The notification is approved (to do)
    · 2.8  The app is set up (to do)
    – 2.9  Add your phone number (not needed)
    · 2.10 Type the code from the text message (to do)
    · 2.11 The verification is complete (to do)

    Still open: 1.3–2.8, 2.10, 2.11

    To go on:
      mfa-guide --for j.jansen@example.org --step 1.3 --lang en
    "
  `);
});

test("the summary as text, in Dutch, 40 columns wide", async () => {
  const edges = await stuck({ terminal: true, columns: 40, unicode: false });
  const { stdout } = await runCli(["status", "--for", UPN, "--lang", "nl"], edges);
  for (const line of stdout.split("\n")) {
    if (!line.startsWith("  mfa-guide ")) expect(line.length, line).toBeLessThanOrEqual(40);
  }
  expect(stdout).toMatch(/^[\n -~]*$/);
  expect(stdout).toContain("Status: vastgelopen, 3 van 14 stappen\n");
  expect(stdout).toContain("! 2.5  Verbind de app met uw account\n");
  expect(stdout).toContain("Nog open: 1.3-2.8, 2.10, 2.11");
  expect(stdout).toContain(`Verdergaan:\n  mfa-guide --for ${UPN} --step 1.3 --lang nl\n`);
});

test("the summary as Markdown turns nothing that was typed into markup", async () => {
  const argv = ["status", "--for", UPN, "--format", "markdown"];
  const { stdout } = await runCli(argv, await stuck());
  expect(stdout).toContain("## Set up Microsoft Authenticator\n");
  expect(stdout).toContain("- **Ticket:** INC-1042\n");
  expect(stdout).toContain("  - **Note:** calls back \\*after\\* lunch\n");
  expect(stdout).toContain("```\nmfa-guide --for j.jansen@example.org --step 1.3 --lang en\n```\n");
});

test("who is complete has nothing to type next", async () => {
  const edges = fakeEdges();
  await runCli(["mark", "done", "--all"], edges);
  const { stdout } = await runCli(["status"], edges);
  expect(stdout).toContain("complete, 14 of 14 steps");
  expect(stdout).toContain("Completed  Mon 23 Nov 2026, 10:30");
  expect(stdout).not.toContain("mfa-guide ");
  expect(stdout).not.toContain("open");
});

test("somebody never seen: where to begin, and who may have been meant", async () => {
  const edges = await stuck();
  const { code, stdout, stderr } = await runCli(
    ["status", "--for", "j.janssen@example.org"],
    edges,
  );
  expect(code).toBe(0);
  expect(stdout).toContain("not started, 0 of 14 steps");
  expect(stdout).toContain("To begin:\n  mfa-guide --for j.janssen@example.org --lang en\n");
  expect(stderr).toBe(
    "Nothing is recorded for j.janssen@example.org. Did you mean j.jansen@example.org?\n",
  );
  expect((await runCli(["status", "--for", "somebody else"], edges)).stderr).toBe("");
  expect((await runCli(["check", "--for", "j.janssen@example.org"], edges)).stderr).toBe("");
});

test("somebody whose completion no longer counts is nobody's misspelling", async () => {
  const edges = fakeEdges();
  await runCli(["mark", "done", "--all", "--for", UPN], edges);
  const record = edges.store.recordOf("microsoft-authenticator", UPN);
  if (record === null) throw new Error("nothing recorded");
  edges.store.put({ ...record, completedVersion: "0.9.0" });
  const { stdout, stderr } = await runCli(["status", "--for", UPN], edges);
  expect(stdout).toContain("not started");
  expect(stderr).toBe("");
});

test.each([true, false])(
  "--copy copies the plain text, and prints in any case: %s",
  async (works) => {
    const edges = await stuck({ terminal: true, color: true, columns: 60, clipboardWorks: works });
    const { code, stdout, stderr } = await runCli(["status", "--for", UPN, "--copy"], edges);
    expect(code).toBe(0);
    expect(stdout).toContain("\u001b[1m");
    expect(edges.copied).toHaveLength(1);
    expect(edges.copied[0]).toContain("Ticket          INC-1042\n");
    expect(edges.copied[0]).not.toContain("\u001b");
    expect(stderr).toMatch(works ? /^Copied/ : /^Not copied/);
  },
);

test("the command to type next finds the guide again, also one that was given by its path", async () => {
  const edges = fakeEdges();
  await runCli(["new", "./wifi.json"], edges);
  for (const format of ["text", "markdown"]) {
    const { stdout } = await runCli(["status", "./wifi.json", "--format", format], edges);
    expect(stdout).toMatch(/^ *mfa-guide \.\/wifi\.json --lang en$/m);
  }
});

test("without --copy the clipboard is left alone", async () => {
  const { edges } = await runCli(["status", "--for", UPN], await stuck());
  expect(edges.copied).toEqual([]);
});

test("--copy copies what was asked for", async () => {
  const edges = await stuck();
  const json = await runCli(["status", "--for", UPN, "--json", "--copy"], edges);
  const markdown = await runCli(["status", "--for", UPN, "--format", "markdown", "--copy"], edges);
  expect(edges.copied).toEqual([json.stdout.trimEnd(), markdown.stdout.trimEnd()]);
});

test("the command to type next survives a shell, whatever the name", async () => {
  const edges = fakeEdges();
  for (const [name, quoted] of [
    ["Jan Jansen", '"Jan Jansen"'],
    ["O'Brien", `"O'Brien"`],
    ["CORP\\jan", '"CORP\\jan"'],
    ["50% & <more>", '"50% & <more>"'],
    // No quoting of these holds in every shell, so they are left out.
    ["a$(reboot)b", "<…>"],
    ["`x` 'y'", "<…>"],
    ["%PATH%", "<…>"],
    ["CORP\\", "<…>"],
    ["-x", '"-x"'],
  ]) {
    const { stdout } = await runCli(["status", `--for=${name}`], edges);
    expect(stdout).toContain(`  mfa-guide --for ${quoted} --lang en\n`);
  }
});
