import type { Chapter } from "../format.ts";

export const connect: Chapter = {
  id: "connect",
  title: { nl: "Verbinden", en: "Connect" },
  steps: [
    {
      id: "open-settings",
      title: { nl: "Open de wifi-instellingen", en: "Open the Wi-Fi settings" },
      on: "phone",
      do: [
        { nl: "Open {settings} op uw telefoon.", en: "Open {settings} on your phone." },
        { text: { nl: "Tik op wifi.", en: "Tap Wi-Fi." }, when: { phone: "iphone" } },
        {
          text: {
            nl: "Tik op netwerk en internet, en daarna op internet.",
            en: "Tap network and internet, then internet.",
          },
          when: { phone: ["android", "other"] },
        },
      ],
      check: { nl: "Ziet u een lijst met netwerken?", en: "Do you see a list of networks?" },
      problems: ["settings-not-found", { problem: "wifi-off", when: { phone: "android" } }],
    },
    {
      id: "choose-network",
      title: { nl: "Kies het netwerk van kantoor", en: "Choose the network of the office" },
      on: "phone",
      do: [
        {
          nl: "Kies het netwerk Kantoor, vul bij {password} het wachtwoord in en tik op {connect}.",
          en: "Choose the network Kantoor, fill in the password at {password} and tap {connect}.",
        },
      ],
      check: { nl: "Staat er een vinkje bij Kantoor?", en: "Is there a tick next to Kantoor?" },
      screens: [
        {
          on: "phone",
          title: { nl: "Wifi", en: "Wi-Fi" },
          lines: [{ nl: "Kies een netwerk", en: "Choose a network" }],
          choices: [
            { text: { nl: "Kantoor", en: "Kantoor" }, chosen: true },
            { text: { nl: "Kantoor-gast", en: "Kantoor-gast" } },
          ],
          fields: [{ nl: "{password}", en: "{password}" }],
          buttons: [{ text: { nl: "{connect}", en: "{connect}" }, press: true }],
          note: {
            nl: "De volgorde van de netwerken kan anders zijn.",
            en: "The networks can be in another order.",
          },
          when: { phone: ["iphone", "android"] },
        },
      ],
      notices: [
        {
          kind: "warning",
          text: {
            nl: "Zeg het wachtwoord niet hardop waar anderen het horen.",
            en: "Do not say the password aloud where others can hear it.",
          },
        },
        {
          kind: "info",
          text: { nl: "Het wachtwoord is in 2027 veranderd.", en: "The password changed in 2027." },
          from: "2027-01-01",
          until: "2028-01-01",
        },
      ],
      links: ["wifi-page"],
      problems: ["wrong-password"],
    },
  ],
};

export const check: Chapter = {
  id: "check",
  title: { nl: "Controleren", en: "Check" },
  steps: [
    {
      id: "open-page",
      title: { nl: "Open een pagina", en: "Open a page" },
      on: "phone",
      do: [
        {
          nl: "Open de uitleg over wifi op uw telefoon.",
          en: "Open the page about Wi-Fi on your phone.",
        },
      ],
      check: { nl: "Ziet u de pagina?", en: "Do you see the page?" },
      links: [{ link: "wifi-page", when: { phone: ["iphone", "android"] } }],
      problems: ["no-page"],
      when: { phone: ["iphone", "android"] },
    },
    {
      id: "laptop",
      title: { nl: "Verbind ook uw laptop", en: "Connect your laptop too" },
      on: "computer",
      do: [
        {
          nl: "Kies ook op uw laptop het netwerk Kantoor.",
          en: "Choose the network Kantoor on your laptop too.",
        },
      ],
      check: { nl: "Is de laptop verbonden?", en: "Is the laptop connected?" },
      optional: { nl: "Heeft u geen laptop? Sla dit dan over.", en: "No laptop? Then skip this." },
      problems: ["wrong-password"],
    },
  ],
};
