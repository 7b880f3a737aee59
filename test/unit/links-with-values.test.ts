import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { makeHandout } from "../support/handout.ts";
import { led, stateIn } from "../support/walk-state.ts";

const guide: Guide = {
  formatVersion: 1,
  id: "devices",
  version: "1.0.0",
  languages: ["en"],
  title: "Devices",
  for: "Device",
  on: "computer",
  links: { device: { url: "https://www.example.org/<tag>/", title: "The device" } },
  chapters: [
    {
      id: "only",
      title: "Only",
      steps: [
        {
          id: "look",
          title: "Look",
          do: ["Look."],
          values: [{ id: "tag", ask: "What is on the label?" }],
          links: ["device"],
        },
      ],
    },
  ],
};
const step = { name: "step", step: "look" } as const;

describe("an address that lacks a value", () => {
  it.each(["open", "code"] as const)("is not for the key %s", (action) => {
    const state = stateIn(step, { guide });
    expect(led(state, { type: "action", action })).toEqual({
      scene: step,
      message: "The address is not whole yet: something has to be written down first.",
      effects: [],
    });
  });

  it("stands in the leaflet as text, without a code or a link", async () => {
    const surroundings = { ownGuides: { devices: JSON.stringify(guide) } };
    const html = await makeHandout(["devices"], surroundings);
    expect(html).toContain("<code>https://www.example.org/&lt;tag&gt;/</code>");
    expect(html).not.toContain('href="https://www.example.org');
    expect(html).not.toContain('class="qr"');
    const markdown = await makeHandout(["devices", "--format", "markdown"], surroundings);
    expect(markdown).toContain("- The device: https\\://www\\.example.org/\\<tag\\>/");
  });
});
