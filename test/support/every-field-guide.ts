import type { Guide } from "../../src/guide/format.ts";
import { sampleGuide } from "./sample-guide.ts";

const both = (text: string) => ({ nl: text, en: text });

/** The sample, with every field that the format has. */
export function everyFieldGuide(): Guide {
  const guide = sampleGuide();
  const [first, ...others] = guide.chapters;
  const [step, ...steps] = first?.steps ?? [];
  const question = guide.questions?.[0];
  if (first === undefined || step === undefined || question === undefined) throw new Error("empty");
  question.choices[2] = { id: "other", label: both("Another"), stop: both("Only those two.") };
  return {
    ...guide,
    screens: ["pl"],
    minutes: 10,
    prepare: [both("The phone")],
    for: both("Device"),
    evidence: { expect: "push" },
    places: { desk: both("At the desk") },
    links: {
      ...guide.links,
      device: { url: "https://www.example.org/<asset-tag>", title: both("The device") },
    },
    on: "desk",
    chapters: [
      {
        ...first,
        on: [{ place: "phone", when: { phone: "iphone" } }, { place: "computer" }],
        steps: [
          {
            ...step,
            tick: true,
            do: [
              ...step.do,
              { text: both("I stay on the line."), aloud: true },
              { copy: "Get-Device -Id <asset-tag> | % { $_ }", when: { phone: "android" } },
            ],
            values: [
              {
                id: "asset-tag",
                ask: both("What is on the label?"),
                pattern: "LT-[0-9]{4}",
                hint: both("as in LT-2041"),
                optional: true,
              },
            ],
            seen: "2026-11-20",
            links: ["device"],
            problems: [...(step.problems ?? []), "done-already", "gone"],
          },
          ...steps,
        ],
      },
      ...others,
    ],
    problems: {
      ...guide.problems,
      "done-already": { symptom: both("It is done already"), finish: both("Nothing is left.") },
      gone: {
        symptom: both("The phone is gone"),
        try: [{ text: both("Look for it."), goto: step.id }, { copy: "ping phone" }],
        goto: { guide: "new-phone", step: "start" },
        it: [both("Block it."), { copy: "Block-Device <asset-tag>" }],
      },
    },
  };
}
