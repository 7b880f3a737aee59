/** Which export a row comes from, decided by its fields. */
import type { Facts } from "./facts.ts";
import { InputFault, type InputProblem } from "./input-fault.ts";
import { eventFacts, lazyAdminFacts, msolFacts, reportFacts, scriptFacts } from "./report-rows.ts";
import { type Row, textOf } from "./row.ts";

/** What an export is: the registration report, the methods of users, events, an older or a script's table, users. */
export type Shape = "report" | "methods" | "events" | "msonline" | "script" | "users";

/** Another name of a user: what a users list gives. */
export interface UserNames {
  /** The sign-in name. */
  name: string;
  id: string | null;
  /** Addresses that are the same person. */
  others: readonly string[];
}

/** What reads rows of one shape. */
export interface RowShape {
  shape: Shape;
  read(row: Row): Facts | UserNames | null;
}

interface Known extends RowShape {
  /** All of the first must be there, and one of the second where there are any. */
  all: readonly string[];
  any?: readonly string[];
}

/** The first that fits. */
const SHAPES: readonly Known[] = [
  { shape: "events", all: ["authmethod", "eventdatetime"], read: eventFacts },
  { shape: "msonline", all: ["strongauthenticationmethods"], read: msolFacts },
  {
    shape: "msonline",
    all: ["userprincipalname", "allmfamethods"],
    read: (row) => ({
      ...scriptFacts(row, "userprincipalname", "allmfamethods", "defaultmfamethod"),
      source: "msonline",
    }),
  },
  {
    // AdminDroid
    shape: "script",
    all: ["upn", "registered auth methods"],
    read: (row) => scriptFacts(row, "upn", "registered auth methods", "default auth method"),
  },
  { shape: "script", all: ["userprincipalname", "authenticator app"], read: lazyAdminFacts },
  {
    // Office365itpros
    shape: "script",
    all: ["upn", "methods", "mfastatus"],
    read: (row) => scriptFacts(row, "upn", "methods", ""),
  },
  {
    shape: "report",
    all: ["userprincipalname"],
    any: ["ismfacapable", "mfacapable", "ismfaregistered", "methodsregistered"],
    read: reportFacts,
  },
  { shape: "users", all: ["userprincipalname"], read: userNames },
];

/** What reads rows with these fields. Throws InputFault when nothing does. */
export function shapeOf(row: Row, form: "json" | "table"): RowShape {
  const found = SHAPES.find(
    ({ all, any }) =>
      all.every((field) => field in row) &&
      (any === undefined || any.some((field) => field in row)),
  );
  if (found === undefined) throw new InputFault(problemOf(row, form));
  return found;
}

function problemOf(row: Row, form: "json" | "table"): InputProblem {
  const columns = Object.keys(row);
  if ("additionalproperties" in row && "createddatetime" in row) return { kind: "kinds-lost" };
  const report = ["methodsregistered", "ismfacapable", "ismfaregistered"];
  const people = form === "table" || report.some((field) => field in row);
  return { kind: people ? "no-sign-in-names" : "not-recognised", columns };
}

function userNames(row: Row): UserNames | null {
  const name = textOf(row.userprincipalname);
  if (name === null) return null;
  const addresses = Array.isArray(row.proxyaddresses) ? row.proxyaddresses : [];
  const proxies = addresses.flatMap((address) => /^smtp:(.+)$/i.exec(String(address))?.[1] ?? []);
  const mail = textOf(row.mail);
  const others = mail === null ? proxies : [mail, ...proxies];
  return { name, id: textOf(row.id), others };
}
