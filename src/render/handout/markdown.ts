/** The leaflet as CommonMark, for a wiki or a ticket. */
import type { Plan, PlannedDrawing, PlannedStep, PlannedValue } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { placeName, placeNames } from "../place.ts";
import { richMarkdown } from "../rich-markdown.ts";
import { bold, labelled, line, listed, numbered } from "./markdown-lines.ts";
import { markdownProblems } from "./markdown-problems.ts";
import { addressOf, dayInWords, groupProblems, type Handout } from "./model.ts";

/** The leaflet as Markdown. */
export function renderMarkdown(handout: Handout): string {
  const { plan, words, contact } = handout;
  const blocks = [
    `# ${richMarkdown(plan.title)}`,
    plan.summary === null ? "" : richMarkdown(plan.summary),
    `**${words.contact}** ${contact === null ? words.noContact : escapeMarkdown(contact, false)}`,
    words.neverAsked,
    plan.minutes === null ? "" : words.minutes(plan.minutes),
    plan.prepare.length === 0 ? "" : `**${words.prepare}**`,
    listed(plan.prepare, () => "- "),
    ...questions(handout),
    ...plan.chapters.flatMap((chapter) => markdownChapter(chapter, handout)),
    plan.finish === null ? "" : `---\n\n${richMarkdown(plan.finish)}`,
    ...markdownProblems(groupProblems(plan), handout),
    "---",
    `${words.edition(richMarkdown(plan.title, false), escapeMarkdown(plan.version, false), dayInWords(plan.date, plan.language))}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function questions({ plan, words }: Handout): string[] {
  return plan.questions.flatMap(({ ask, choices, answer }) => {
    const chosen = choices.find(({ id }) => id === answer);
    const labels = choices.map(({ label }) => `“${richMarkdown(label, false)}”`);
    const asked =
      chosen === undefined
        ? `${richMarkdown(ask)} ${words.choices(labels)}`
        : `**${words.onlyFor}** ${richMarkdown(chosen.label, false)}`;
    const ends = choices.flatMap(({ id, label, ending }) =>
      ending === null || ending.type === "goto" || (chosen !== undefined && chosen.id !== id)
        ? []
        : [
            `- ${labelled(plainText(label))}**${words[ending.type]}** ${richMarkdown(ending.text, false)}`,
          ],
    );
    return [asked, ends.join("\n")];
  });
}

function markdownChapter(chapter: Plan["chapters"][number], handout: Handout): string[] {
  const { words } = handout;
  const skipped = chapter.steps.filter(({ applies }) => !applies).map(({ ref }) => ref);
  const heading = `## ${words.chapter(chapter.number)}: ${richMarkdown(chapter.title, false)}`;
  return [
    heading,
    skipped.length === 0 ? "" : words.notNeeded(skipped),
    ...chapter.steps
      .filter(({ applies }) => applies)
      .flatMap((step) => markdownStep(step, handout)),
  ];
}

function markdownStep(step: PlannedStep, handout: Handout): string[] {
  const { words } = handout;
  const only =
    step.label === null ? "" : `**${words.onlyFor}** ${escapeMarkdown(step.label, false)}`;
  const optional =
    step.optional === null ? "" : `**${words.optional}** ${richMarkdown(step.optional, false)}`;
  const check = step.check === null ? words.done : richMarkdown(step.check);
  return [
    `### ${step.ref} ${richMarkdown(step.title, false)}`,
    `*${escapeMarkdown(placeNames(step.places, words.places, plainText), false)}*`,
    only,
    optional,
    step.tick ? listed(step.lines, () => "- [ ] ") : numbered(step.lines),
    ...step.values.map((value) => markdownValue(value, handout)),
    ...step.notices.map(
      ({ kind, text, label }) =>
        `> **${words.notices[kind]}** ${labelled(label)}${richMarkdown(text, false)}`,
    ),
    markdownLinks(step),
    ...step.drawings.map((drawing) => markdownDrawing(drawing, handout)),
    // Another bullet makes this a list of its own, apart from the links.
    `* [ ] ${check}`,
  ];
}

function markdownValue({ ask, hint, optional }: PlannedValue, { words }: Handout): string {
  const about = [
    ...(hint === null ? [] : [richMarkdown(hint, false)]),
    ...(optional ? [words.optionalValue] : []),
  ];
  const hints = about.length === 0 ? "" : ` (${about.join("; ")})`;
  return `**${words.writeDown}** ${richMarkdown(ask, false)}${hints}: ${"\\_".repeat(8)}`;
}

function markdownLinks({ links }: PlannedStep): string {
  return links
    .map(({ title, url, missing, label }) => {
      const name = line({ text: title, label });
      if (missing.length > 0) return `- ${name}: ${escapeMarkdown(url, false)}`;
      const address = addressOf(url);
      return `- ${name}${address === null ? "" : `: <${address}>`}`;
    })
    .join("\n");
}

function markdownDrawing(drawing: PlannedDrawing, { words }: Handout): string {
  const choices = drawing.choices.map(({ text, chosen }) =>
    chosen ? `${quoted(text)} ← ${words.chooseThis}` : quoted(text),
  );
  const buttons = drawing.buttons.map(({ text, press }) =>
    press ? `${quoted(text)} ← ${words.pressThis}` : quoted(text),
  );
  const parts = [
    `${labelled(drawing.label)}${escapeMarkdown(placeName(drawing.place, words.youSee, plainText), false)}: ${bold(drawing.title)}`,
    ...drawing.lines.map((text) => escapeMarkdown(text)),
    ...drawing.fields.map((text) => `${words.fieldLine} ${quoted(text)}`),
    choices.length === 0 ? "" : `${words.choicesLine} ${choices.join(" · ")}`,
    buttons.length === 0 ? "" : `${words.buttonsLine} ${buttons.join(" · ")}`,
    drawing.note === null ? "" : escapeMarkdown(drawing.note),
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => `> ${part}`)
    .join("\n>\n");
}

function quoted(text: string): string {
  return `“${escapeMarkdown(text, false)}”`;
}
