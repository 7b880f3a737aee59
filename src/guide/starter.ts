import { FORMAT_VERSION, type Guide } from "./format.ts";
import { check, connect } from "./starter/chapters.ts";
import { troubles } from "./starter/troubles.ts";

/**
 * A small guide to start from: real enough to walk through, and with every feature of the format in it.
 * @param id the id it gets
 */
export function starterGuide(id: string): Guide {
  return { ...heading, id, ...names, chapters: [connect, check], ...troubles };
}

const heading = {
  $schema: "./guide.schema.json",
  formatVersion: FORMAT_VERSION,
  id: "",
  version: "1.0.0",
  languages: ["nl", "en"],
  title: { nl: "Wifi op uw telefoon", en: "Wi-Fi on your phone" },
  summary: {
    nl: "Verbindt uw telefoon met het wifinetwerk van kantoor.",
    en: "Connects your phone to the Wi-Fi network of the office.",
  },
  finish: {
    nl: "Klaar: uw telefoon verbindt voortaan vanzelf.",
    en: "Done: from now on your phone connects by itself.",
  },
} satisfies Partial<Guide>;

const names = {
  words: {
    settings: { nl: "Instellingen", en: "Settings" },
    connect: { nl: "Verbind", en: "Connect" },
    password: { nl: "Wachtwoord", en: "Password" },
  },
  links: {
    "wifi-page": {
      url: "https://www.example.org/wifi",
      title: { nl: "Uitleg over wifi op kantoor", en: "About Wi-Fi at the office" },
      say: {
        nl: "www punt example punt org, schuine streep, wifi",
        en: "www dot example dot org, slash, wifi",
      },
    },
  },
  questions: [
    {
      id: "phone",
      ask: { nl: "Wat voor telefoon is het?", en: "Which kind of phone is it?" },
      choices: [
        { id: "iphone", label: { nl: "iPhone", en: "iPhone" } },
        { id: "android", label: { nl: "Android", en: "Android" } },
        { id: "other", label: { nl: "Een andere", en: "Another" } },
      ],
    },
  ],
} satisfies Partial<Guide>;
