import { describe, expect, it } from "vitest";
import { plainText } from "../../src/guide/text.ts";
import { DAYS, guideNamed, plansOf } from "../support/built-in.ts";

/** A report of what went wrong: where it happens, what it is called there, and words of the caller. */
interface Case {
  guide: "microsoft-authenticator" | "new-phone";
  steps: readonly string[];
  problem: string;
  /** In Dutch and English; part of the symptom as it stands in the list. */
  said: readonly [string, string];
  answers?: Readonly<Record<string, string>>;
}

const MA = "microsoft-authenticator";
const NP = "new-phone";
const ANDROID = { phone: "android" };
const WITH_COMPUTER = { computer: "yes" };
const THIS_PHONE = { computer: "no" };
const PHONE_GONE = { "old-phone": "gone" };

function at(
  guide: Case["guide"],
  steps: string,
  problem: string,
  said: readonly [string, string],
  answers?: Case["answers"],
): Case {
  return { guide, steps: steps.split(" "), problem, said, ...(answers && { answers }) };
}

const CASES: readonly (readonly [string, readonly Case[]])[] = [
  [
    "one phone, no computer",
    [
      at(
        MA,
        "sign-in more-information scan-qr",
        "only-this-phone",
        ["alleen deze telefoon", "only this phone"],
        WITH_COMPUTER,
      ),
      at(
        NP,
        "open-security-info add-method scan-code",
        "only-this-phone",
        ["alleen deze telefoon", "only this phone"],
        WITH_COMPUTER,
      ),
      at(
        MA,
        "scan-qr",
        "pair-link-missing",
        ["geen link om te koppelen", "no link for pairing"],
        THIS_PHONE,
      ),
      at(
        NP,
        "scan-code",
        "pair-link-missing",
        ["geen link om te koppelen", "no link for pairing"],
        THIS_PHONE,
      ),
      at(MA, "test-notification", "where-is-number", ["welk nummer", "which number"], THIS_PHONE),
    ],
  ],
  [
    "a code that was used already",
    [
      at(MA, "scan-qr", "code-expired", ["al gebruikt", "used already"]),
      at(NP, "scan-code", "code-expired", ["al gebruikt", "used already"]),
    ],
  ],
  [
    "an activation code that is invalid",
    [
      at(MA, "scan-qr", "code-expired", ["ongeldig", "invalid"]),
      at(NP, "scan-code", "code-expired", ["ongeldig", "invalid"]),
    ],
  ],
  [
    "asked for the app on a lost phone",
    [
      at(MA, "sign-in scan-qr", "old-phone-lost", ["mijn oude telefoon", "my old phone"]),
      at(
        NP,
        "open-security-info",
        "only-old-phone-offered",
        ["alleen de app van mijn oude telefoon", "only offers the app of my old phone"],
        PHONE_GONE,
      ),
    ],
  ],
  [
    "changed phone, the app does nothing",
    [
      at(NP, "open-app", "only-name-restored", ["het werkt niet", "does not work"]),
      at(
        NP,
        "open-security-info",
        "no-request-on-old-phone",
        ["geen melding op de oude telefoon", "No request comes to the old phone"],
        { "old-phone": "works" },
      ),
    ],
  ],
  [
    "a jailbroken phone, or another Android",
    [
      at(MA, "add-account scan-qr test-notification", "rooted-phone", [
        "geroot, gejailbreakt of aangepast",
        "rooted, jailbroken or modified",
      ]),
      at(NP, "open-app scan-code", "rooted-phone", [
        "geroot, gejailbreakt of aangepast",
        "rooted, jailbroken or modified",
      ]),
    ],
  ],
  [
    "a passkey is required and fails",
    [
      at(MA, "open-store sign-in scan-qr finished", "passkey-fails", [
        "maken mislukt",
        "making it fails",
      ]),
      at(NP, "install-app add-method test-number", "passkey-fails", [
        "maken mislukt",
        "making it fails",
      ]),
    ],
  ],
  [
    "the passkey chosen instead of the app",
    [
      at(MA, "app-ready scan-qr", "chose-passkey", [
        "iets over een passkey",
        "speaks of a passkey",
      ]),
      at(NP, "add-method scan-code", "chose-passkey", [
        "leest de QR-code niet",
        "does not read the QR code",
      ]),
    ],
  ],
  [
    "no more skipping",
    [
      at(MA, "more-information app-ready", "skip-used-up", [
        "niet meer overslaan",
        "no longer skip",
      ]),
    ],
  ],
  [
    "an authenticator app of one's own",
    [
      at(MA, "app-ready scan-qr", "own-app", ["eigen authenticator-app", "own authenticator app"]),
      at(NP, "add-method scan-code", "own-app", [
        "eigen authenticator-app",
        "own authenticator app",
      ]),
    ],
  ],
  [
    "six digits where two are asked",
    [
      at(MA, "sign-in test-notification", "six-digit-code", ["zes cijfers", "six digits"]),
      at(NP, "open-security-info test-number", "six-digit-code", ["zes cijfers", "six digits"]),
    ],
  ],
  [
    "added as a personal account",
    [
      at(MA, "add-account scan-qr", "added-as-personal", ["persoonlijk", "personal"]),
      at(NP, "scan-code", "added-as-personal", ["persoonlijk", "personal"]),
    ],
  ],
  [
    "cannot process your request",
    [
      at(MA, "sign-in scan-qr finished", "timed-out", [
        "kan de aanvraag niet verwerken",
        "cannot process the request",
      ]),
      at(NP, "open-security-info scan-code", "timed-out", [
        "kan de aanvraag niet verwerken",
        "cannot process the request",
      ]),
    ],
  ],
  [
    "an error message on the page",
    [
      at(
        MA,
        "sign-in more-information app-ready add-account scan-qr test-notification notification-approved finished",
        "error-message",
        ["foutmelding", "error message"],
      ),
      at(NP, "open-security-info add-method scan-code test-number", "error-message", [
        "foutmelding",
        "error message",
      ]),
    ],
  ],
  [
    "tried too often",
    [
      at(MA, "sign-in test-notification notification-approved", "too-many-tries", [
        "te vaak geprobeerd",
        "tried too often",
      ]),
      at(NP, "open-security-info test-number", "too-many-tries", [
        "te vaak geprobeerd",
        "tried too often",
      ]),
    ],
  ],
  [
    "one account, several people",
    [
      at(MA, "sign-in", "shared-account", ["gaat naar een collega", "goes to a colleague"]),
      at(
        NP,
        "report-lost open-security-info",
        "shared-account",
        ["gaat naar een collega", "goes to a colleague"],
        PHONE_GONE,
      ),
    ],
  ],
  [
    "no smartphone, or not on mine",
    [
      at(MA, "open-store check-app scan-qr", "no-smartphone", ["geen smartphone", "no smartphone"]),
      at(MA, "open-store", "no-smartphone", [
        "wil het niet op die van mij",
        "do not want it on mine",
      ]),
      at(NP, "install-app", "no-smartphone", [
        "wil het niet op die van mij",
        "do not want it on mine",
      ]),
    ],
  ],
  [
    "Company Portal",
    [
      at(
        MA,
        "open-store add-account scan-qr",
        "company-portal",
        ["Company Portal", "Company Portal"],
        ANDROID,
      ),
      at(
        NP,
        "install-app scan-code",
        "company-portal",
        ["Company Portal", "Company Portal"],
        ANDROID,
      ),
    ],
  ],
  [
    "a work profile",
    [
      at(
        MA,
        "open-store install-app scan-qr test-notification",
        "work-profile",
        ["werkprofiel", "work profile"],
        ANDROID,
      ),
      at(
        NP,
        "install-app scan-code test-number",
        "work-profile",
        ["werkprofiel", "work profile"],
        ANDROID,
      ),
    ],
  ],
  [
    "all set up, yet asked for more",
    [
      at(MA, "finished", "stronger-method", [
        "om iets anders gevraagd",
        "asking for something else",
      ]),
      at(NP, "test-number remove-old-entry", "stronger-method", [
        "om iets anders gevraagd",
        "asking for something else",
      ]),
    ],
  ],
  [
    "a number and no password",
    [
      at(MA, "sign-in finished", "number-without-password", [
        "niet om mijn wachtwoord",
        "not for my password",
      ]),
      at(NP, "open-security-info", "number-without-password", [
        "niet om mijn wachtwoord",
        "not for my password",
      ]),
    ],
  ],
  [
    "the app keeps asking for its backup",
    [
      at(NP, "open-app", "backup-not-found", [
        "vraagt er steeds voor aan te melden",
        "keeps asking to sign in for it",
      ]),
    ],
  ],
  [
    "abroad, or no data on the phone",
    [
      at(MA, "test-notification", "nothing-arrives", ["geen melding", "no notification"]),
      at(NP, "test-number", "nothing-arrives", ["geen melding", "no notification"]),
    ],
  ],
  [
    "a link that reads like an error",
    [
      at(MA, "sign-in", "cant-use-app-link", [
        "nu niet gebruiken",
        "I can't use my Microsoft Authenticator app right now",
      ]),
      at(NP, "open-security-info", "cant-use-app-link", [
        "nu niet gebruiken",
        "I can't use my Microsoft Authenticator app right now",
      ]),
    ],
  ],
  [
    "Android in China",
    [
      at(MA, "open-store test-notification", "android-in-china", ["in China", "in China"], ANDROID),
      at(NP, "install-app test-number", "android-in-china", ["in China", "in China"], ANDROID),
    ],
  ],
  [
    "the passkey page in the way",
    [
      at(MA, "open-store sign-in finished", "asked-for-passkey", [
        "vraagt om een passkey",
        "asks for a passkey",
      ]),
      at(NP, "install-app add-method", "asked-for-passkey", [
        "vraagt om een passkey",
        "asks for a passkey",
      ]),
    ],
  ],
  [
    "a camera that cannot be aimed",
    [
      at(MA, "scan-qr", "cannot-aim", ["niet goed richten", "cannot aim"], WITH_COMPUTER),
      at(NP, "scan-code", "cannot-aim", ["niet goed richten", "cannot aim"], WITH_COMPUTER),
    ],
  ],
  [
    "a passkey on the old phone",
    [
      at(NP, "open-app remove-old-entry", "passkey-left-behind", [
        "ook een passkey",
        "also had a passkey",
      ]),
    ],
  ],
];

describe("what callers say is found where it happens", () => {
  it.each(CASES)("%s", (_, places) => {
    for (const { guide, steps, problem, said, answers = {} } of places) {
      const plans = DAYS.flatMap((day) => plansOf(guideNamed(guide), day)).filter(({ plan }) =>
        Object.entries(answers).every(([question, choice]) => plan.answers[question] === choice),
      );
      expect(plans.length).toBeGreaterThan(0);
      for (const { name, plan } of plans) {
        for (const id of steps) {
          const step = plan.steps.find((candidate) => candidate.id === id);
          const listed = [...(step?.problems ?? []), ...plan.anywhere];
          const found = listed.find((candidate) => candidate.id === problem);
          const words = said[plan.language === "nl" ? 0 : 1];
          expect(found && plainText(found.symptom), `${name} ${id} ${problem}`).toContain(words);
          expect(found?.remedies.length, `${name} ${id} ${problem}`).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe("what may do harm is said first", () => {
  it.each([
    ["shared-account", /^(Reset niets|Reset nothing)/],
    ["added-as-personal", /^(Verwijder niet de hele app|Do not remove the whole app)/],
    ["other-accounts", /^(Haal de app daar nog niet weg|Do not remove the app there yet)/],
    ["remove-not-found", /^(Verwijder niet de hele app|Do not remove the whole app)/],
    ["old-phone-requests", /(verwijder nog niets|delete nothing yet)/],
    ["same-names", /^(Verwijder nog niets|Delete nothing yet)/],
    [
      "identity-not-clear",
      /^(Zonder die controle wordt er niets gereset|Without that check nothing is reset)/,
    ],
    ["found-again", /^(Had een ander de telefoon|Did someone else have the phone)/],
    ["unexpected-request", /^(Typ geen nummer|Type no number)/],
    ["number-without-password", /(alleen als u zelf|only if you started)/],
  ])("%s", (problem, warning) => {
    const found = [MA, NP].flatMap((id) =>
      plansOf(guideNamed(id), DAYS[0]).flatMap(({ plan }) =>
        [...plan.steps.flatMap((step) => step.problems), ...plan.anywhere].filter(
          (candidate) => candidate.id === problem,
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { remedies } of found) {
      const [first] = remedies;
      expect(first && plainText(first.text)).toMatch(warning);
    }
  });
});
