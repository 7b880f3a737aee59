/** An ask in plain lines, for people who listen to the screen or read it on paper: nothing is drawn. */

import type { PlannedDrawing, PlannedStep, PlannedValue } from "../guide/plan.ts";
import { symptomOf } from "../guide/problem-named.ts";
import { plainText, type RichText } from "../guide/text.ts";
import type { WalkMessages } from "../messages/walk.ts";
import { placeName, placeNames } from "../render/place.ts";
import { labelled } from "../render/step.ts";
import { rich, type Style } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import { type Ask, beginsGroup, type ChooseAsk, type Option, type StepAsk } from "./ask.ts";
import { enterLabel } from "./step-keys.ts";
import { spokenLines } from "./tell-lines.ts";

/** The lines of an ask, its question last. */
export function askLines(ask: Ask, style: Style, words: WalkMessages): string[] {
  switch (ask.kind) {
    case "step":
      return stepLines(ask, words);
    case "choose":
      return chooseLines(ask);
    case "search":
    case "text":
      return [ask.title, ask.question].map(printable);
    case "tell":
      return [printable(ask.title), ...spokenLines(ask.body, style, words)];
  }
}

/**
 * The lines of an ask behind a step that was heard before. That step is read out again only on request:
 * what was said, its title and its question are enough. Chapter, person and ticket are said when they change.
 */
export function askLinesAfter(
  heard: StepAsk | null,
  ask: Ask,
  style: Style,
  words: WalkMessages,
): string[] {
  if (heard === null || ask.kind !== "step") return askLines(ask, style, words);
  const same =
    heard.step.id === ask.step.id && heard.subject.plan.screens === ask.subject.plan.screens;
  if (same) {
    const message = ask.message === null ? [] : [printable(ask.message)];
    return [...message, titleOf(ask, words), questionOf(ask, words)];
  }
  const { head } = ask;
  const who = heard.head.who.join() === head.who.join() ? [] : head.who;
  const chapter = heard.head.chapter === head.chapter ? "" : head.chapter;
  return stepLines({ ...ask, head: { ...head, who, chapter } }, words);
}

/** What stands before the place where the answer is typed. */
export function promptLine(ask: Ask, words: WalkMessages): string {
  switch (ask.kind) {
    case "step":
      return words.emptyMeans(enterLabel(ask, words)) + words.helpIsThere;
    case "choose":
      return words.numberOrEmpty(numberOf(ask.options[ask.initial], ask.initial));
    case "search":
      return words.emptyLeadsBack;
    case "text":
      if (ask.initial !== "") return words.emptyMeans(printable(ask.initial));
      return ask.mayBeEmpty ? words.mayStayEmpty : words.emptyLeadsBack;
    case "tell":
      return words.emptyMeans(ask.enter);
  }
}

function stepLines(ask: StepAsk, words: WalkMessages): string[] {
  const { head, step, status, message, unrecorded } = ask;
  const who = head.who.map(printable).join(", ");
  const plain = (text: RichText) => rich(text, { color: false });
  return [
    ...(message === null ? [] : [printable(message)]),
    ...(unrecorded === null ? [] : [unrecorded === "dry-run" ? words.dryRun : words.unrecorded]),
    words.progressInWords(head.ref, head.completed, head.total),
    ...(head.chapter === "" ? [] : [words.chapterInWords(printable(head.chapter))]),
    ...(who === "" ? [] : [who]),
    titleOf(ask, words),
    `${placeNames(step.places, words.on, plain)}.`,
    ...(step.optional === null ? [] : [plain(step.optional)]),
    ...numbered(step, status, words),
    ...step.values.map((value) => valueInWords(value, words)),
    ...step.links.flatMap((link) => [
      `${labelled(link.label, plain(link.title))}: ${printable(link.url)}`,
      ...(link.say === null || !ask.subject.plan.aloud ? [] : [`${words.say} ${plain(link.say)}`]),
    ]),
    ...step.notices.map(
      (notice) => `${words.notice[notice.kind]} ${labelled(notice.label, plain(notice.text))}`,
    ),
    ...step.drawings.map((drawing) => drawingInWords(drawing, words)),
    ...(status.problem === null
      ? []
      : [`${words.problemLabel} ${plain(symptomOf(ask.subject.plan, status.problem))}`]),
    ...(status.note === null ? [] : [`${words.noteLabel} ${printable(status.note)}`]),
    questionOf(ask, words),
  ];
}

/** The lines to do; what is to be copied stands on a line of its own. */
function numbered(
  { lines, tick }: PlannedStep,
  { ticks }: StepAsk["status"],
  words: WalkMessages,
): string[] {
  let number = 0;
  return lines.flatMap(({ text, copy, aloud, label, number: line }) => {
    if (copy !== null) return [labelled(label, words.toCopy), printable(copy)];
    number += 1;
    const said = `${aloud ? `${words.say} ` : ""}${rich(text, { color: false })}`;
    const done = tick && ticks.includes(line) ? ` (${words.states.done})` : "";
    return [`${number}. ${labelled(label, said)}${done}`];
  });
}

function valueInWords(value: PlannedValue, words: WalkMessages): string {
  const about = [
    ...(value.hint === null ? [] : [plainText(value.hint)]),
    ...(value.optional ? [words.optionalValue] : []),
    ...(value.value === null ? [] : [value.value]),
  ].map((part) => `, ${part}`);
  return printable(`${words.writeDown} ${plainText(value.ask)}${about.join("")}`);
}

/** The step's title and what is known of it. */
function titleOf({ step, status }: StepAsk, words: WalkMessages): string {
  const about = [
    ...(step.applies ? [] : [words.doesNotApply]),
    ...(step.label === null ? [] : [words.onlyFor(printable(step.label))]),
    ...(status.state === "todo" ? [] : [words.states[status.state]]),
  ];
  return `${rich(step.title, { color: false })}${about.length === 0 ? "" : ` (${about.join(", ")})`}`;
}

function questionOf({ step, status, enter }: StepAsk, words: WalkMessages): string {
  if (enter === "tick") return words.nextLine(rich(nextLine(step, status), { color: false }));
  if (enter === "open") return words.firstOpens;
  return step.check === null ? words.defaultCheck : rich(step.check, { color: false });
}

/** The next line without a tick. */
function nextLine({ lines }: PlannedStep, { ticks }: StepAsk["status"]): RichText {
  return lines.find(({ copy, number }) => copy === null && !ticks.includes(number))?.text ?? [];
}

/** A drawing in words: where it is, its title and lines, and which button to press. */
function drawingInWords(screen: PlannedDrawing, words: WalkMessages): string {
  const pressed = screen.buttons.filter(({ press }) => press);
  const parts = [
    screen.title,
    ...screen.lines,
    ...screen.fields.map((field) => `${words.field} ${field}`),
    ...screen.choices.map(({ text, chosen }) => (chosen ? `${text} (${words.chosen})` : text)),
    ...(pressed.length > 0 ? pressed : screen.buttons).map(
      ({ text, press }) => `${words.button} ${text}${press ? ` (${words.pressed})` : ""}`,
    ),
    ...(screen.note === null ? [] : [screen.note]),
  ].map((part) => printable(part).replace(/[.:!]$/, ""));
  const ended = parts.map((part) => (part.endsWith("?") ? part : `${part}.`));
  const device = placeName(screen.place, words.device, plainText);
  return `${words.onScreen(printable(device))}, ${labelled(screen.label, ended.join(" "))}`;
}

function chooseLines(ask: ChooseAsk): string[] {
  const message = ask.message ? [ask.message] : [];
  return [
    ...[...message, ask.title, ...ask.intro].flatMap((text) => text.split("\n").map(printable)),
    ...ask.options.flatMap((option, place) => [
      ...(beginsGroup(ask, place) ? [printable(option.group ?? "")] : []),
      `${numberOf(option, place)}. ${printable(option.label)}`,
    ]),
  ];
}

/** What is typed to choose an option. */
function numberOf(option: Option | undefined, place: number): string {
  return option?.ref ?? String(place + 1);
}
