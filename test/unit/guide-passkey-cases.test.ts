import { describe, expect, it } from "vitest";
import { plainText } from "../../src/guide/text.ts";
import { DAYS, guideNamed, plansOf } from "../support/built-in.ts";

/** What goes wrong: where, what it is called there, and words of the caller in Dutch and English. */
type Case = [step: string, problem: string, dutch: string, english: string];

const PASSKEY: readonly Case[] = [
  ["who-calls", "somebody-called-me", "belde mij", "called me"],
  ["who-calls", "gave-something", "voor een beller", "for a caller"],
  ["who-calls", "mail-about-passkey", "een mail", "a mail"],
  ["in-the-list", "unknown-entry", "niet van mij", "not mine"],
  ["who-calls", "have-authenticator", "heb Authenticator al", "have Authenticator"],
  ["check-phone", "too-old-for-passkey", "iOS 17 of Android 14", "iOS 17 or Android 14"],
  ["check-phone", "no-secure-chip", "mislukt altijd", "always fails"],
  ["check-phone", "rooted-phone", "geroot", "rooted"],
  ["check-phone", "work-profile-passkey", "werkprofiel", "work profile"],
  ["check-phone", "china-passkey", "China", "China"],
  ["open-security-info", "guest-no-passkey", "gast", "guest"],
  ["open-security-info", "only-text-messages", "sms", "text message"],
  ["open-security-info", "no-way-in", "niets om me mee aan te melden", "nothing to sign in with"],
  ["sign-in-app", "asks-old-phone", "mijn oude telefoon", "my old phone"],
  ["choose-passkey", "passkey-not-offered", "niet in de lijst", "not on the list"],
  ["choose-passkey", "chose-other-method", "beveiligingssleutel", "security key"],
  ["sign-in-app", "refused-outside", "hier niet mag", "from here"],
  ["sign-in-app", "sign-in-again", "duurde te lang", "took too long"],
  ["sign-in-app", "passkey-loop", "al een passkey hebben", "already need a passkey"],
  ["sign-in-app", "company-portal", "Company Portal", "Company Portal"],
  ["sign-in-app", "cannot-sign-in-to-app", "aanmelden heen", "signing in to the app"],
  ["begin-in-app", "no-create-passkey", "geen knop", "no button"],
  ["allow-authenticator", "no-screen-lock", "schermvergrendeling", "screen lock"],
  ["allow-authenticator", "provider-not-listed", "op mijn iPhone", "on my iPhone"],
  ["allow-authenticator", "setting-not-found", "op mijn Android", "on my Android"],
  ["allow-authenticator", "android-14-fails", "Android 14", "Android 14"],
  ["allow-authenticator", "too-many-services", "te veel diensten", "too many services"],
  ["passkey-made", "saved-elsewhere", "Apple, Google", "Apple, Google"],
  ["passkey-made", "could-not-be-added", "niet kon worden toegevoegd", "could not be added"],
  ["passkey-made", "fails-again", "telkens", "each time"],
  ["passkey-made", "passkey-exists", "al een passkey", "already exists"],
  ["passkey-made", "windows-registered", "Windows-computer", "Windows computer"],
  ["finish-at-computer", "page-hangs", "blijft hangen", "hangs"],
  ["in-the-list", "not-in-list", "niet in de lijst", "not on the list"],
  ["try-at-computer", "could-not-connect", "geen verbinding", "Device couldn't connect"],
  ["try-at-computer", "no-bluetooth", "geen Bluetooth", "no Bluetooth"],
  ["try-at-computer", "virtual-desktop", "extern bureaublad", "virtual desktop"],
  ["try-at-computer", "qr-does-nothing", "gebeurt niets", "nothing happens"],
  ["try-at-computer", "no-camera-in-profile", "geen camera", "no camera"],
  ["try-at-computer", "mac-asks-access", "De Mac", "The Mac"],
  ["try-at-computer", "offers-computer", "niet mijn telefoon", "not my phone"],
  ["try-on-phone", "passkey-not-asked", "niet om mijn passkey", "not ask for my passkey"],
  ["try-on-phone", "asks-pin", "mijn pincode", "my PIN"],
  ["try-on-phone", "no-internet", "geen internet", "no internet"],
  ["second-way", "changed-pin", "veranderde pincode", "changed PIN"],
  ["second-way", "new-phone-coming", "nieuwe telefoon", "new phone"],
  ["second-way", "phone-lost", "kwijt of gestolen", "lost or stolen"],
  ["second-way", "name-changed", "naam of mailadres", "name or mail address"],
  ["second-way", "stopped-working", "vandaag wordt hij geweigerd", "today it is refused"],
  ["check-phone", "cannot-skip", "niet meer weg", "no longer goes away"],
  ["check-phone", "asked-elsewhere", "ander apparaat", "another device"],
  ["check-phone", "no-password-asked", "geen wachtwoord meer", "no longer asks for a password"],
];

const FIRST_SIGN_IN: readonly Case[] = [
  ["who-is-it", "not-sure-who-calls", "niet zeker wie er belt", "not sure who is calling"],
  ["make-pass", "guest-no-pass", "een gast", "a guest"],
  ["make-pass", "pass-for-myself", "zelf een pas nodig", "a pass myself"],
  ["make-pass", "cannot-make-pass", "geen pas maken", "cannot make a pass"],
  ["hand-over", "how-to-hand-over", "als die thuis zit", "sitting at home"],
  ["pass-in-app", "asks-password-not-pass", "niet de pas", "not for the pass"],
  ["pass-on-page", "asks-password-not-pass", "niet de pas", "not for the pass"],
  ["pass-in-app", "pass-wrong", "niet klopt", "is wrong"],
  ["pass-on-page", "pass-blocked", "User Credential Policy", "User Credential Policy"],
  ["pass-in-app", "pass-expired", "verlopen", "expired"],
  ["allow-authenticator", "ten-minutes-over", "duurde te lang", "took too long"],
  ["pass-on-page", "qr-code-pin", "QR-code met een pincode", "QR code with a PIN"],
  ["add-authenticator", "asks-phone-number", "mijn telefoonnummer", "my phone number"],
  ["add-authenticator", "wizard-no-passkey", "geen passkey", "no passkey"],
  ["try-without-pass", "still-asks-pass", "nog steeds om de pas", "still asks for the pass"],
  ["remove-pass", "signed-out-later", "opnieuw aanmelden", "sign in again"],
  ["remove-pass", "new-laptop", "nieuwe laptop", "new laptop"],
];

describe.each([
  ["passkey", PASSKEY],
  ["first-sign-in", FIRST_SIGN_IN],
])("%s", (id, cases) => {
  const plans = plansOf(guideNamed(id), DAYS[0]);

  it.each(cases)("at %s: %s, “%s”, “%s”", (step, problem, dutch, english) => {
    for (const [language, said] of [["nl", dutch] as const, ["en", english] as const]) {
      const symptoms = plans
        .filter(({ plan }) => plan.language === language)
        .flatMap(({ plan }) => {
          const at = plan.steps.find((planned) => planned.id === step && planned.applies);
          return at === undefined ? [] : [...at.problems, ...plan.anywhere];
        })
        .filter((planned) => planned.id === problem);
      expect(symptoms.length, language).toBeGreaterThan(0);
      expect(plainText(symptoms[0]?.symptom ?? []), language).toContain(said);
    }
  });
});
