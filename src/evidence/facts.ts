/** What one export says about one account. */
import { type Expectation, type Method, proves, readMethods } from "./methods.ts";

/** What kind of thing an export is; the names are those of evidence that is kept. */
export type Source = "entra-methods" | "entra-report" | "entra-events" | "msonline" | "csv";

export interface Facts {
  /** The sign-in name (userPrincipalName) as written; null when nothing says whose these methods are. */
  name: string | null;
  /** Entra's id of the account. */
  id: string | null;
  source: Source;
  /** The methods that are known; null when the export has none or lost them. */
  methods: readonly Method[] | null;
  /** Words for methods that this version does not know. */
  unknown: readonly string[];
  /** What the export says outright, beside its list of methods. */
  says: Readonly<Partial<Record<Expectation, boolean>>>;
  /** Registered, allowed by the policy or not; and registered and allowed. */
  registered: boolean | null;
  capable: boolean | null;
  /** Whether the method that comes first is a phone number. */
  phoneFirst: boolean;
  /** How many Authenticators are registered; null when the export does not say. */
  authenticators: number | null;
  /** When it happened, for events; else null, and it holds for the moment of the export. */
  at: string | null;
}

/** Facts with nothing known but what is given. */
export function factsOf(known: Partial<Facts> & Pick<Facts, "name" | "source">): Facts {
  return {
    id: null,
    methods: null,
    unknown: LOST.unknown,
    says: NOTHING_SAID,
    registered: null,
    capable: null,
    phoneFirst: false,
    authenticators: null,
    at: null,
    ...known,
  };
}

const LOST: Pick<Facts, "methods" | "unknown"> = { methods: null, unknown: [] };
const NOTHING_SAID: Facts["says"] = {};

/** The part of facts that a list of words gives; the list may be lost (null). */
export function listed(words: readonly string[] | null): Pick<Facts, "methods" | "unknown"> {
  return words === null ? LOST : readMethods(words);
}

/** What can be said: it is there; a readable list does not have it; or the export cannot say. */
export type Verdict = "confirmed" | "refuted" | "unknown";

/** What facts say about an expectation. Registered is all that they can say; never that it works. */
export function verdictOf(facts: Facts, expectation: Expectation): Verdict {
  const { methods, unknown, says, source } = facts;
  const said = says[expectation];
  const found = said ?? (methods === null ? null : proves({ methods, unknown }, expectation));
  if (found === true) return "confirmed";
  // An event tells of one method; what else there is, it does not say.
  if (found === null || source === "entra-events") return "unknown";
  return "refuted";
}

/** Whether two exports' rows of one account say the same. */
export function agree(one: Facts, other: Facts): boolean {
  const told = ({ methods, unknown, says, registered, capable }: Facts) =>
    JSON.stringify([
      methods === null ? null : [...methods].sort(),
      [...unknown].sort(),
      says,
      registered,
      capable,
    ]);
  return told(one) === told(other);
}
