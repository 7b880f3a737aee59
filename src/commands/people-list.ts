/** Reads a list of people: a table with a header, as systems export them, or a name a line. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { Language } from "../messages/language.ts";
import { peopleMessages } from "../messages/people.ts";
import { type Person, personNamed } from "../record/person.ts";
import { OpenQuote, readCsv } from "../text/csv-read.ts";
import { decodeText } from "../text/decode.ts";
import { errorCode } from "../text/error-code.ts";
import { printable } from "../text/printable.ts";
import { checkLabel, checkNote } from "./arguments.ts";

/** Somebody on the list. */
export interface Listed {
  /** The line that the row ends on, from 1. */
  line: number;
  person: Person;
  ticket: string | undefined;
  note: string | undefined;
}

/** What is wrong with one line. */
export interface LineFault {
  line: number;
  message: string;
}

/** More bytes are no list of people. */
const MOST_BYTES = 64 * 1024 * 1024;

/** How common exports name the column of the sign-in name, the most certain first; without case and signs. */
const PERSON_COLUMNS = [
  "person",
  "for",
  "userprincipalname",
  "upn",
  "signinname",
  "username",
  "user",
  "loginname",
  "login",
  "gebruikersnaam",
  "email",
  "emailaddress",
  "mail",
  "emailadres",
];
const TICKET_COLUMNS = ["ticket", "incident", "reference"];
const NOTE_COLUMNS = ["note", "aantekening", "opmerking"];

/** So many faults are named; nobody reads more at once. */
const FAULTS_NAMED = 20;

/**
 * The people of a file, or of standard input for `-`, each once. Raises Failure `input` when it cannot be
 * read, or with every line that is wrong.
 */
export async function readPeople(
  path: string,
  edges: Edges,
  language: Language,
): Promise<readonly Listed[]> {
  const words = peopleMessages[language];
  const text = await readText(path, edges, language);
  const faults: LineFault[] = [];
  const found = rowsOf(text, language).flatMap(({ line, name, ticket, note }) => {
    try {
      const person = personNamed(checkLabel(words.name, name, language));
      return [
        {
          line,
          person,
          ticket: ticket === undefined ? undefined : checkLabel("ticket", ticket, language),
          note: note === undefined ? undefined : checkNote("note", note, language),
        },
      ];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push({ line, message: error.message });
      return [];
    }
  });
  const people = eachOnce(found, faults, language);
  refuse(faults, language);
  if (people.length === 0) throw new Failure("input", words.nobody);
  return people;
}

/** Raises Failure `input` when anything is wrong, with the line of each fault. */
export function refuse(faults: readonly LineFault[], language: Language): void {
  if (faults.length === 0) return;
  const words = peopleMessages[language];
  const named = faults
    .slice(0, FAULTS_NAMED)
    .map(({ line, message }) => words.atLine(line, message))
    .join("\n");
  const more = faults.length - FAULTS_NAMED;
  throw new Failure("input", words.wrong(faults.length), {
    hint: more > 0 ? `${named}\n${words.andMore(more)}` : named,
    problems: faults.map(({ line, message }) => ({
      severity: "error",
      path: "",
      line,
      column: null,
      step: null,
      code: "line",
      message,
    })),
  });
}

interface Row {
  line: number;
  name: string;
  ticket: string | undefined;
  note: string | undefined;
}

async function readText(path: string, edges: Edges, language: Language): Promise<string> {
  const words = peopleMessages[language];
  try {
    const { chunks } = await (path === "-"
      ? edges.stdin.read(MOST_BYTES)
      : edges.files.read(path, MOST_BYTES));
    return [...decodeText(chunks)].join("");
  } catch (error) {
    throw new Failure("input", words.unreadable(printable(path), errorCode(error) ?? ""), {
      cause: error,
    });
  }
}

function rowsOf(text: string, language: Language): Row[] {
  const words = peopleMessages[language];
  const cells: { line: number; row: readonly string[] }[] = [];
  let columns: readonly string[];
  try {
    columns = readCsv(text, (row, line) => cells.push({ line, row })).columns;
  } catch (error) {
    if (!(error instanceof OpenQuote)) throw error;
    throw new Failure("input", words.openQuote(error.line));
  }
  const names = columns.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
  const placeOf = (known: readonly string[]) =>
    known.map((name) => names.indexOf(name)).find((place) => place !== -1) ?? -1;
  const person = placeOf(PERSON_COLUMNS);
  if (person === -1 && columns.length > 1) {
    throw new Failure("input", words.noColumn(columns.map(printable).join(", ")), {
      hint: words.columnsKnown,
    });
  }
  const [ticket, note] = [placeOf(TICKET_COLUMNS), placeOf(NOTE_COLUMNS)];
  const isHead = person !== -1 || columns.length === 0;
  const all = isHead ? cells : [{ line: 1, row: columns }, ...cells];
  return all.map(({ line, row }) => ({
    line,
    name: (row[Math.max(0, person)] ?? "").trim(),
    ticket: row[ticket]?.trim() || undefined,
    note: row[note]?.trim() || undefined,
  }));
}

/** Who is on the list twice with the same is one; with something else it is a fault. */
function eachOnce(found: readonly Listed[], faults: LineFault[], language: Language): Listed[] {
  const people = new Map<string, Listed>();
  for (const one of found) {
    const before = people.get(one.person.key);
    if (before === undefined) people.set(one.person.key, one);
    else if (before.ticket !== one.ticket || before.note !== one.note) {
      faults.push({ line: one.line, message: peopleMessages[language].twice(before.line) });
    }
  }
  return [...people.values()];
}
