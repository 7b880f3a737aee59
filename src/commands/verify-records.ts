/** The records that `verify` compares, and the evidence that it adds to them. */
import type { Edges } from "../edges.ts";
import type { Expectation } from "../evidence/methods.ts";
import type { Guide } from "../guide/format.ts";
import { verifyMessages } from "../messages/verify.ts";
import type { Evidence } from "../record/change.ts";
import type { Log } from "../record/entry.ts";
import { accountIn, saysMore } from "../record/evidence.ts";
import { foldLog } from "../record/fold.ts";
import { makeEntry } from "../record/make-entry.ts";
import { type Person, personNamed } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import type { Status } from "../record/status.ts";
import { statusOf } from "../record/viewing.ts";
import type { Compared, Recorded } from "../verify/finding.ts";
import { ReadingProgress } from "./reading-progress.ts";
import { viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

/** How many records are written between two turns of others. */
const WRITES_A_TURN = 50;

export interface VerifiedRecords {
  recorded: readonly Recorded[];
  /** The logs by the person's key, where evidence may be added. */
  logs: ReadonlyMap<string, Log>;
  unreadable: readonly { file: string; reason: string }[];
}

/** Reads the records of a guide: of one person, or of all. */
export async function readRecords(
  guide: Guide,
  person: Person | undefined,
  edges: Edges,
  ui: Ui,
): Promise<VerifiedRecords> {
  const recorded: Recorded[] = [];
  const logs = new Map<string, Log>();
  const unreadable: { file: string; reason: string }[] = [];
  const viewing = viewingOf({}, guide, ui);
  const add = (log: Log) => {
    const record = foldLog(log);
    if (record === null) return;
    const about = personNamed(record.person);
    recorded.push(recordedIn(log, about, statusOf(guide, about, record, viewing), record));
    logs.set(about.key, log);
  };
  const store = await edges.records(ui.language);
  if (person !== undefined) {
    add(await store.read({ guide: guide.id, person }));
    return { recorded, logs, unreadable };
  }
  const progress = new ReadingProgress(edges, ui.language);
  try {
    for await (const { file, log, reason } of store.list(guide.id)) {
      await progress.count();
      edges.interrupted.throwIfAborted();
      if (log === null) unreadable.push({ file, reason });
      else add(log);
    }
  } finally {
    progress.stop();
  }
  return { recorded, logs, unreadable };
}

function recordedIn(log: Log, person: Person, status: Status, record: GuideRecord): Recorded {
  const { state, completedAt, updatedAt, ticket } = status;
  const last = Object.values(record.steps).reduce<{ at: string; by: string | null } | null>(
    (latest, { at, by }) =>
      at !== null && (latest === null || at > latest.at) ? { at, by } : latest,
    null,
  );
  return {
    person: person.name,
    key: person.key,
    state,
    at: state === "complete" ? completedAt : updatedAt,
    by: last?.by ?? null,
    ticket,
    accountId: accountIn(log),
  };
}

/**
 * Adds evidence to the records of those for whom an export confirms or refutes, where it says something
 * new. Returns for how many. Each record is whole at every moment; a signal ends it between two.
 */
export async function recordEvidence(
  people: readonly Compared[],
  logs: ReadonlyMap<string, Log>,
  expect: Expectation,
  guide: Guide,
  edges: Edges,
  ui: Ui,
): Promise<number> {
  const store = await edges.records(ui.language);
  const spinner = edges.stderr.isTTY
    ? await edges.spinner(verifyMessages[ui.language].recording(0))
    : null;
  let added = 0;
  try {
    for (const compared of people) {
      const log = logs.get(personNamed(compared.person).key);
      const evidence = evidenceOf(compared, expect);
      if (log === undefined || evidence === null || !saysMore(evidence, log)) continue;
      edges.interrupted.throwIfAborted();
      const entry = makeEntry(log, [evidence], {
        guide,
        person: compared.person,
        language: ui.language,
        screens: ui.language,
        at: edges.now().toISOString(),
        by: edges.userName(),
        run: edges.run,
      });
      if (entry === null) continue;
      // Evidence decides nothing: completion is what people recorded.
      const changes = entry.changes.filter(({ type }) => type === "evidence");
      await store.append([{ ...entry, changes }]);
      added += 1;
      // Writing gives nobody else a turn: signals and the spinner get theirs here.
      if (added % WRITES_A_TURN === 0) await new Promise((done) => setImmediate(done));
      spinner?.update(verifyMessages[ui.language].recording(added));
    }
  } finally {
    spinner?.stop();
  }
  return added;
}

/** What an export proves; null where it proves nothing. Nothing but methods' words, time and source. */
function evidenceOf(
  { finding, facts, asOf, source }: Compared,
  expect: Expectation,
): Evidence | null {
  const verdict = VERDICTS[finding];
  if (verdict === undefined || facts === null || asOf === null || source === null) return null;
  return {
    type: "evidence",
    source,
    asOf,
    verdict,
    methods: facts.methods ?? [],
    expect,
    ...(facts.id === null ? {} : { account: facts.id }),
  };
}

const VERDICTS: Readonly<Partial<Record<Compared["finding"], "confirmed" | "refuted">>> = {
  confirmed: "confirmed",
  "registered-open": "confirmed",
  "not-registered": "refuted",
  open: "refuted",
};
