import type { Guide } from "../format.ts";

export const troubles = {
  problems: {
    "settings-not-found": {
      symptom: { nl: "Ik kan de instellingen niet vinden", en: "I cannot find the settings" },
      try: [
        {
          nl: "Veeg van boven naar beneden en houd het wifiteken ingedrukt.",
          en: "Swipe down from the top and hold the Wi-Fi symbol.",
        },
      ],
    },
    "wifi-off": {
      symptom: { nl: "Wifi staat uit en gaat niet aan", en: "Wi-Fi is off and does not turn on" },
      try: [
        { nl: "Zet de vliegtuigstand uit.", en: "Turn flight mode off." },
        { nl: "Start de telefoon opnieuw.", en: "Restart the phone." },
      ],
      otherwise: { nl: "Laat IT de telefoon nakijken.", en: "Have IT look at the phone." },
    },
    "wrong-password": {
      symptom: { nl: "Het wachtwoord wordt geweigerd", en: "The password is refused" },
      try: [
        { nl: "Let op hoofdletters en kleine letters.", en: "Mind capital and small letters." },
        {
          text: {
            nl: "Vraag het nieuwe wachtwoord aan de balie.",
            en: "Ask the front desk for the new password.",
          },
          from: "2027-01-01",
        },
      ],
      otherwise: {
        nl: "IT kijkt of het netwerk werkt.",
        en: "IT checks whether the network works.",
      },
    },
    "no-page": {
      symptom: { nl: "De pagina komt niet", en: "The page does not appear" },
      try: [{ nl: "Kies het netwerk opnieuw.", en: "Choose the network again." }],
      goto: "choose-network",
    },
    "no-signal": {
      symptom: { nl: "Ik zie geen enkel netwerk", en: "I see no network at all" },
      try: [{ nl: "Loop naar een andere plek.", en: "Walk to another place." }],
    },
  },
  anywhere: ["no-signal"],
} satisfies Partial<Guide>;
