/** Checks what people type after options; every mistake is a usage error with a suggestion. */
import { Failure } from "../exit.ts";
import { isDay } from "../guide/day.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { isTooLong, LABEL_LIMIT } from "../record/label-limit.ts";
import { NOBODY_NAMED, type Person, personNamed } from "../record/person.ts";
import { isPrintable, printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";

/** The person of `--for`; `me` when it is not given. */
export function personOf(value: string | undefined, language: Language): Person {
  return personNamed(value === undefined ? NOBODY_NAMED : checkLabel("--for", value, language));
}

/** Raises Failure when somebody is named beside a list of people. */
export function refuseBoth(person: string | undefined, language: Language): void {
  if (person !== undefined) throw new Failure("usage", argumentMessages[language].fromAndFor);
}

/** A label of one line: not empty, no control characters or line breaks, at most 4 KiB. Returns it trimmed. */
export function checkLabel(option: string, value: string, language: Language): string {
  const messages = argumentMessages[language];
  const label = value.trim();
  if (label === "") throw new Failure("usage", messages.emptyLabel(option));
  refuseOption(option, label, language);
  // What was not UTF-8 has become this character, the same for all such letters.
  if (label.includes("\ufffd")) {
    throw new Failure("usage", messages.notUtf8(option), { hint: messages.notUtf8Hint });
  }
  if (!isPrintable(label)) throw new Failure("usage", messages.unprintableLabel(option));
  checkLength(option, label, language);
  return label;
}

/** A note: control characters and line breaks become spaces, at most 4 KiB. */
export function checkNote(option: string, value: string, language: Language): string {
  const note = printable(value).trim();
  if (note === "") throw new Failure("usage", argumentMessages[language].emptyLabel(option));
  refuseOption(option, note, language);
  checkLength(option, note, language);
  return note;
}

/** In a script whose variable is empty, `--for $USER --quiet` must not record a person named --quiet. */
function refuseOption(option: string, value: string, language: Language): void {
  if (option.startsWith("--") && /^--[a-z][a-z-]*(=.*)?$/s.test(value)) {
    throw new Failure("usage", argumentMessages[language].optionForValue(option, printable(value)));
  }
}

function checkLength(option: string, label: string, language: Language): void {
  if (isTooLong(label)) {
    throw new Failure("usage", argumentMessages[language].longLabel(option, LABEL_LIMIT));
  }
}

/** A day, YYYY-MM-DD, that exists in the calendar. `source` names the option or variable. */
export function checkDay(source: string, value: string, language: Language): string {
  if (!isDay(value)) {
    throw new Failure("usage", argumentMessages[language].badDay(source, printable(value)));
  }
  return value;
}

/** Answers written `phone=android`, checked against the guide's questions. */
export function parseAnswers(
  values: readonly string[],
  guide: { questions?: readonly { id: string; choices: readonly { id: string }[] }[] | undefined },
  language: Language,
): Record<string, string> {
  const messages = argumentMessages[language];
  const answers: Record<string, string> = {};
  for (const value of values) {
    const [, question = "", choice = ""] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
    if (question === "") throw new Failure("unknown-answer", messages.badAnswer(printable(value)));
    const asked = (guide.questions ?? []).find(({ id }) => id === question);
    if (asked === undefined) {
      const known = (guide.questions ?? []).map(({ id }) => id);
      throw new Failure("unknown-answer", messages.unknownQuestion(printable(question), known), {
        hint: messages.didYouMean(suggest(question, known)),
      });
    }
    const choices = asked.choices.map(({ id }) => id);
    if (!choices.includes(choice)) {
      throw new Failure(
        "unknown-answer",
        messages.unknownChoice(question, printable(choice), choices),
        { hint: messages.didYouMean(suggest(choice, choices)) },
      );
    }
    answers[question] = choice;
  }
  return answers;
}
