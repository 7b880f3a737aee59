/** Words for those who write guides: what is wrong in a guide file, and what to do about it. */
import type { JsonFault } from "../text/json-fault.ts";

/** The kinds of names in a guide, as messages speak of them. */
type Kind = "word" | "link" | "problem" | "step" | "question" | "choice" | "place" | "value";
/** The kinds of names that records have. */
export type RecordedKind = "step" | "question" | "choice" | "value" | "problem";
/** What makes a text no JSON; being too deep has words of its own. */
type SyntaxFault = Exclude<JsonFault, "too-deep">;
/** The JSON types. */
type Type = "text" | "number" | "boolean" | "null" | "list" | "object";

const en = {
  notUtf8: (line: number, column: number) =>
    `The file is not UTF-8 (line ${line}, column ${column}). Save it with the encoding UTF-8.`,
  tooLarge: (limit: number) =>
    `The file is larger than ${limit} KiB. A guide is much smaller: is it the right file? If so, split it into two guides.`,
  notJson: (line: number, column: number, kind: SyntaxFault, found: string) => {
    const why: Record<SyntaxFault, string> = {
      empty: "the file is empty; “mfa-guide new” writes a guide to start from",
      end: "the file ends in the middle; a bracket or quote is never closed, or the end is missing",
      unexpected: `“${found}” does not belong here; a comma, colon, bracket or quote is missing or too many`,
      "trailing-comma": "there is a comma behind the last part; remove it",
      comment: "JSON has no comments; remove it",
      quotes: 'texts stand between straight double quotes (")',
      "line-break": 'a text does not end on its line; close it with a quote (")',
      control: "there is a tab or other control character in a text; write a space",
      escape:
        "a backslash in a text stands for a special character; write two of them for the sign itself",
      number: "this is not a number as JSON writes it",
      "after-end": "there is something behind the end of the guide; remove it",
    };
    return `Not JSON, line ${line}, column ${column}: ${why[kind]}.`;
  },
  tooDeep: (line: number, column: number, most: number) =>
    `Line ${line}, column ${column}: lists and objects are nested more than ${most} deep. No guide needs that: take parts out of each other.`,
  forbiddenKey: (key: string) =>
    `“${key}” may not be used as a name, because it has a meaning of its own to programs. Choose another name.`,
  duplicateKey: (key: string) =>
    `“${key}” is here twice; only the last would count. Remove one of them, or give it another name.`,
  newerFormat: (found: number, known: number) =>
    `This guide is written in format ${found}, and this mfa-guide knows formats up to ${known}. Update mfa-guide.`,

  types: {
    text: "a text",
    number: "a number",
    boolean: "true or false",
    null: "null",
    list: "a list [ … ]",
    object: "an object { … }",
  } satisfies Record<Type, string>,
  wrongType: (expected: string, received: string) =>
    `This should be ${expected}, but it is ${received}.`,
  missingKey: (key: string) => `“${key}” is missing. Add it.`,
  unknownKey: (key: string, near: readonly string[]) =>
    near.length > 0
      ? `There is no “${key}” here. Did you mean ${near.join(" or ")}?`
      : `There is no “${key}” here. Remove it, or check that it is in the right place.`,
  notAllowed: (value: string, allowed: readonly string[]) =>
    `“${value}” is not possible here. Choose ${allowed.join(" or ")}.`,
  faults: {
    "bad-id": (value: string) =>
      `“${value}” is not a name. Write words of small letters and digits joined by hyphens, such as scan-qr, with a letter first and 64 characters at most.`,
    "bad-language": (value: string) =>
      `“${value}” is not a language. Write a language tag, such as nl or en.`,
    "bad-day": (value: string) => `“${value}” is not a day. Write it as 2027-02-01.`,
    "bad-version": (value: string) => `“${value}” is not a version. Write it as 1.0.0.`,
    "bad-format-version": (value: string) =>
      `“${value}” is not a version of the guide format. Write 1, without quotes.`,
    "empty-text": (_value: string) => "The text is empty. Write one, or remove it.",
    "not-a-text": (_value: string) =>
      'This should be a text, or texts by language such as { "nl": "…", "en": "…" }.',
    "not-a-name": (_value: string) =>
      "This should be a name, or an object with a name and a condition.",
    "not-a-choice": (_value: string) => "This should be the id of a choice, or a list of them.",
    "no-choices": (_value: string) =>
      "The list is empty, so this would never be shown. Name a choice, or remove the condition.",
    "not-a-place": (_value: string) =>
      'This should be a place, such as "phone" or "computer", or a list such as [{ "place": "phone", "when": … }, { "place": "computer" }].',
    "not-a-target": (_value: string) =>
      'This should be the id of a step, or { "guide": "…" } with the id of another guide.',
    "bad-minutes": (value: string) =>
      `“${value}” is not a number of minutes. Write a whole number from 1 to 1440.`,
    "too-few": (_value: string) => "The list is too short. Add to it.",
    "link-not-https": (value: string) =>
      `“${value}” does not start with https://. Only such addresses are opened.`,
  },

  reservedId: (id: string) =>
    `“${id}” is a command of mfa-guide, so the guide could not be called by it. Choose another id.`,
  duplicateId: (id: string, first: string) =>
    `The id “${id}” is taken already, at ${first}. Choose another.`,
  duplicateLanguage: (language: string, first: string) =>
    `The language “${language}” is declared already, at ${first}. Remove one.`,
  namedTwice: (name: string, first: string) =>
    `“${name}” is named already, at ${first}. Remove one.`,
  tooMuchRepeated: (limit: number) =>
    `The problems and links that steps name add up to more than ${limit} MiB of text. Name the large ones in fewer steps.`,
  unknownName: (kind: Kind, name: string, near: readonly string[]) => {
    const where: Record<Kind, string> = {
      word: `There is no word “${name}” in words.`,
      link: `There is no link “${name}” in links.`,
      problem: `There is no problem “${name}” in problems.`,
      step: `There is no step “${name}”.`,
      question: `There is no question “${name}” in questions.`,
      choice: `The question has no choice “${name}”.`,
      place: `There is no place “${name}”; there are phone, computer and those in places.`,
      value: `There is no value “${name}” in the values of a step.`,
    };
    const next =
      near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Add it, or name another.";
    return `${where[kind]} ${next}`;
  },
  unused: (kind: Kind, name: string) => `The ${kind} “${name}” is never used. Use or remove it.`,
  strayBrace: (found: string) =>
    `“${found}” is not a word in braces. Braces only stand around a name from words, such as {next}; for the signs themselves write {{ and }}, and a command as { "copy": "…" }.`,
  wordInWord: (found: string) => `A word cannot contain another one: ${found}. Write it out.`,
  untranslated: (languages: readonly string[]) =>
    `This text is there in one language only. Write it for each: { ${languages.map((tag) => `"${tag}": "…"`).join(", ")} }.`,
  missingTranslation: (language: string) => `The text for “${language}” is missing. Add it.`,
  undeclaredLanguage: (language: string) =>
    `The language “${language}” is not declared in languages. Add it there, or remove this text.`,
  characters: {
    "control-character": (point: string, place: number) =>
      `There is a control character (${point}) at character ${place}, such as a tab or line break. Remove it; begin a new text for a new line.`,
    "bidirectional-character": (point: string, place: number) =>
      `There is an invisible character (${point}) at character ${place} that changes the order of reading. Remove it.`,
    "invisible-character": (point: string, place: number) =>
      `There is an invisible character (${point}) at character ${place}. Remove it.`,
    "broken-character": (point: string, place: number) =>
      `Character ${place} is half a character (${point}). Write it again.`,
  },
  tooLong: (length: number, most: number) =>
    `The text has ${length} characters; here ${most} fit. Shorten or split it.`,
  neverShown: (question: string, choices: readonly string[]) =>
    `This is never shown: its step is only for “${question}” = ${choices.join(", ")}. Change one of the two conditions.`,
  impossibleDay: (day: string) => `${day} is not in the calendar. Change the day.`,
  daysCross: (from: string, until: string) =>
    `This is never shown: it ends (${until}) before it begins (${from}). “until” is the first day on which it is not shown any more.`,
  badAddress: (url: string) => `“${url}” is not a web address. Write it as browsers show it.`,
  linkCredentials:
    "There is a name or password in the address. Remove it: everybody could read it.",
  lookAlike: (written: string, host: string) =>
    `The host “${written}” is ${host} to a browser, and may only look like another one. Check that it is the right one.`,
  noPlace:
    'Nothing says where to act. Add "on": "phone" or "on": "computer" here, or for the whole chapter or guide.',
  openPlaces:
    "For some answers there is no place. Let the last one have no condition, so that it fits everybody who is left.",
  twoEndings: (keys: readonly string[]) =>
    `There can only be one of ${keys.join(" and ")}. Keep the one that is meant.`,
  noRemedy:
    "The problem has no remedy. Add “try”, or say how it goes on with “stop”, “finish” or “goto”.",
  secretValue: (found: string) =>
    `This asks for “${found}”, and values are recorded and shown. Nobody may be asked for passwords, codes or PINs: ask for something else, or let the person type it where it belongs.`,
  patterns: {
    "bad-pattern": (pattern: string) =>
      `“${pattern}” is not a regular expression. Write what the value looks like, such as LT-[0-9]{4}.`,
    "pattern-looks-around": (pattern: string) =>
      `“${pattern}” looks back or ahead, with \\1, (?=…) or the like. Write plainly what the value looks like, such as LT-[0-9]{4}.`,
    "slow-pattern": (pattern: string) =>
      `“${pattern}” could take for ever on a mistyped value. Write how many characters there are, such as {1,8} for + or *, and no + or * around another one.`,
  },
  valueInHost: (written: string) =>
    `${written} stands in the host of the address, so that what somebody types would decide where it leads. Only use it behind the first slash.`,
  markup: (found: string) =>
    `“${found}” is shown as it is typed: there is no markup. Put words on a screen in words, addresses in links, and what is to be typed in { "copy": "…" }.`,
  bareAddress: (found: string) =>
    `“${found}” can only be read here. Put it in links and name it in the step: then it can be opened, scanned and read out.`,
  neverReached:
    "No combination of answers leads to this step. Change its “when”, or the answers that end the walk before it.",
  neverAsked:
    "This question is never asked: no step that can be reached depends on it. Remove it, or let a step depend on it.",
  tooManyAnswers:
    "There are too many combinations of answers to walk them all. Ask less, or split the guide in two.",
  seenLongAgo: (day: string) =>
    `The screens of this step were last seen on ${day}, more than a year ago. Look at them again and write the day.`,
  otherGuide: (id: string) =>
    `This is another guide than the older file, whose id is “${id}”. Compare versions of the same guide.`,
  lost: (kind: RecordedKind, name: string, version: string) => {
    const what: Record<RecordedKind, string> = {
      step: `The step “${name}”`,
      question: `The question “${name}”`,
      choice: `The choice “${name}”`,
      value: `The value “${name}”`,
      problem: `The problem “${name}”`,
    };
    return `${what[kind]} of version ${version} is gone, so what was recorded under that name no longer counts. Give it its id back, or raise the first number of the version.`;
  },
  noCheck: "The step has no question to check it by. Add “check”: what to ask before going on.",
  noProblems: "The step has no problems. Add what can go wrong here, and what helps.",
};

const nl: typeof en = {
  notUtf8: (line, column) =>
    `Het bestand is geen UTF-8 (regel ${line}, kolom ${column}). Sla het op met de codering UTF-8.`,
  tooLarge: (limit) =>
    `Het bestand is groter dan ${limit} KiB. Een handleiding is veel kleiner: is dit het goede bestand? Splits de handleiding anders in tweeën.`,
  notJson: (line, column, kind, found) => {
    const why: Record<SyntaxFault, string> = {
      empty: "het bestand is leeg; “mfa-guide new” schrijft een handleiding om mee te beginnen",
      end: "het bestand houdt halverwege op; een haakje of aanhalingsteken wordt niet gesloten, of het einde ontbreekt",
      unexpected: `“${found}” hoort hier niet; er ontbreekt een komma, dubbele punt, haakje of aanhalingsteken, of er staat er een te veel`,
      "trailing-comma": "achter het laatste onderdeel staat een komma; haal die weg",
      comment: "JSON kent geen opmerkingen; haal deze weg",
      quotes: 'teksten staan tussen rechte dubbele aanhalingstekens (")',
      "line-break":
        'een tekst eindigt niet op zijn eigen regel; sluit hem met een aanhalingsteken (")',
      control: "in een tekst staat een tab of ander stuurteken; zet er een spatie neer",
      escape:
        "een backslash in een tekst staat voor een bijzonder teken; schrijf er twee voor het teken zelf",
      number: "dit is geen getal zoals JSON het schrijft",
      "after-end": "achter het einde van de handleiding staat nog iets; haal het weg",
    };
    return `Geen JSON, regel ${line}, kolom ${column}: ${why[kind]}.`;
  },
  tooDeep: (line, column, most) =>
    `Regel ${line}, kolom ${column}: lijsten en objecten zitten meer dan ${most} diep in elkaar. Dat is in geen handleiding nodig: haal onderdelen uit elkaar.`,
  forbiddenKey: (key) =>
    `“${key}” kan geen naam zijn, omdat het voor programma's een eigen betekenis heeft. Kies een andere naam.`,
  duplicateKey: (key) =>
    `“${key}” staat hier twee keer; alleen de laatste zou tellen. Haal er een weg, of geef hem een andere naam.`,
  newerFormat: (found, known) =>
    `Deze handleiding is geschreven in indeling ${found}, en deze mfa-guide kent indelingen tot en met ${known}. Werk mfa-guide bij.`,

  types: {
    text: "een tekst",
    number: "een getal",
    boolean: "true of false",
    null: "null",
    list: "een lijst [ … ]",
    object: "een object { … }",
  },
  wrongType: (expected, received) => `Hier hoort ${expected}, maar er staat ${received}.`,
  missingKey: (key) => `“${key}” ontbreekt. Voeg het toe.`,
  unknownKey: (key, near) =>
    near.length > 0
      ? `“${key}” bestaat hier niet. Bedoelt u ${near.join(" of ")}?`
      : `“${key}” bestaat hier niet. Haal het weg, of kijk of het op de goede plaats staat.`,
  notAllowed: (value, allowed) => `“${value}” kan hier niet. Kies ${allowed.join(" of ")}.`,
  faults: {
    "bad-id": (value) =>
      `“${value}” is geen naam. Schrijf woorden van kleine letters en cijfers met streepjes ertussen, zoals scan-qr, met een letter voorop en hoogstens 64 tekens.`,
    "bad-language": (value) => `“${value}” is geen taal. Schrijf een taalcode, zoals nl of en.`,
    "bad-day": (value) => `“${value}” is geen dag. Schrijf hem als 2027-02-01.`,
    "bad-version": (value) => `“${value}” is geen versie. Schrijf hem als 1.0.0.`,
    "bad-format-version": (value) =>
      `“${value}” is geen versie van de indeling van handleidingen. Schrijf 1, zonder aanhalingstekens.`,
    "empty-text": () => "De tekst is leeg. Schrijf er een, of haal hem weg.",
    "not-a-text": () =>
      'Hier hoort een tekst, of een tekst voor elke taal, zoals { "nl": "…", "en": "…" }.',
    "not-a-name": () => "Hier hoort een naam, of een object met een naam en een voorwaarde.",
    "not-a-choice": () => "Hier hoort de id van een keuze, of een lijst daarvan.",
    "no-choices": () =>
      "De lijst is leeg, dus dit zou nooit te zien zijn. Noem een keuze, of haal de voorwaarde weg.",
    "not-a-place": () =>
      'Hier hoort een plaats, zoals "phone" of "computer", of een lijst zoals [{ "place": "phone", "when": … }, { "place": "computer" }].',
    "not-a-target": () =>
      'Hier hoort de id van een stap, of { "guide": "…" } met de id van een andere handleiding.',
    "bad-minutes": (value) =>
      `“${value}” is geen aantal minuten. Schrijf een heel getal van 1 tot en met 1440.`,
    "too-few": () => "De lijst is te kort. Vul die aan.",
    "link-not-https": (value) =>
      `“${value}” begint niet met https://. Alleen zulke adressen worden geopend.`,
  },

  reservedId: (id) =>
    `“${id}” is een opdracht van mfa-guide, dus de handleiding is daarmee niet op te roepen. Kies een andere id.`,
  duplicateId: (id, first) => `De id “${id}” bestaat al, op ${first}. Kies een andere.`,
  duplicateLanguage: (language, first) =>
    `De taal “${language}” is al opgegeven, op ${first}. Haal er een weg.`,
  namedTwice: (name, first) => `“${name}” is al genoemd, op ${first}. Haal er een weg.`,
  tooMuchRepeated: (limit) =>
    `De problemen en links die de stappen noemen zijn samen meer dan ${limit} MiB tekst. Noem de grote in minder stappen.`,
  unknownName: (kind, name, near) => {
    const where: Record<Kind, string> = {
      word: `In words staat geen woord “${name}”.`,
      link: `In links staat geen link “${name}”.`,
      problem: `In problems staat geen probleem “${name}”.`,
      step: `Er is geen stap “${name}”.`,
      question: `In questions staat geen vraag “${name}”.`,
      choice: `De vraag heeft geen keuze “${name}”.`,
      place: `Er is geen plaats “${name}”; er zijn phone, computer en die in places.`,
      value: `Er is geen waarde “${name}” bij de values van een stap.`,
    };
    const next =
      near.length > 0 ? `Bedoelt u ${near.join(" of ")}?` : "Voeg het toe, of noem iets anders.";
    return `${where[kind]} ${next}`;
  },
  unused: (kind, name) => {
    const what: Record<Kind, string> = {
      word: `Het woord “${name}”`,
      link: `De link “${name}”`,
      problem: `Het probleem “${name}”`,
      step: `De stap “${name}”`,
      question: `De vraag “${name}”`,
      choice: `De keuze “${name}”`,
      place: `De plaats “${name}”`,
      value: `De waarde “${name}”`,
    };
    return `${what[kind]} wordt nergens gebruikt. Gebruik of verwijder dit onderdeel.`;
  },
  strayBrace: (found) =>
    `“${found}” is geen woord tussen accolades. Accolades staan alleen om een naam uit words, zoals {next}; schrijf voor de tekens zelf {{ en }}, en een opdracht als { "copy": "…" }.`,
  wordInWord: (found) => `In een woord kan geen ander woord staan: ${found}. Schrijf het uit.`,
  untranslated: (languages) =>
    `Deze tekst is er maar in één taal. Schrijf hem voor elke taal: { ${languages.map((tag) => `"${tag}": "…"`).join(", ")} }.`,
  missingTranslation: (language) => `De tekst voor “${language}” ontbreekt. Voeg hem toe.`,
  undeclaredLanguage: (language) =>
    `De taal “${language}” staat niet in languages. Zet die erbij, of haal deze tekst weg.`,
  characters: {
    "control-character": (point, place) =>
      `Op plaats ${place} staat een stuurteken (${point}), zoals een tab of regeleinde. Haal het weg; begin voor een nieuwe regel een nieuwe tekst.`,
    "bidirectional-character": (point, place) =>
      `Op plaats ${place} staat een onzichtbaar teken (${point}) dat de leesrichting verandert. Haal het weg.`,
    "invisible-character": (point, place) =>
      `Op plaats ${place} staat een onzichtbaar teken (${point}). Haal het weg.`,
    "broken-character": (point, place) =>
      `Op plaats ${place} staat een half teken (${point}). Schrijf het opnieuw.`,
  },
  tooLong: (length, most) =>
    `De tekst heeft ${length} tekens; hier passen er ${most}. Maak hem korter of splits hem.`,
  neverShown: (question, choices) =>
    `Dit is nooit te zien: de stap is alleen voor “${question}” = ${choices.join(", ")}. Verander een van de twee voorwaarden.`,
  impossibleDay: (day) => `${day} bestaat niet in de kalender. Verander de dag.`,
  daysCross: (from, until) =>
    `Dit is nooit te zien: het eindigt (${until}) voordat het begint (${from}). “until” is de eerste dag waarop het niet meer te zien is.`,
  badAddress: (url) => `“${url}” is geen webadres. Schrijf het zoals browsers het laten zien.`,
  linkCredentials:
    "In het adres staat een naam of wachtwoord. Haal dat weg: iedereen zou het kunnen lezen.",
  lookAlike: (written, host) =>
    `De host “${written}” is voor een browser ${host}, en lijkt misschien alleen op een andere. Kijk na of het de goede is.`,
  noPlace:
    'Nergens staat waar iemand bezig is. Zet hier "on": "phone" of "on": "computer", of bij het hoofdstuk of de handleiding.',
  openPlaces:
    "Bij sommige antwoorden is er geen plaats. Geef de laatste geen voorwaarde: die past dan bij iedereen die overblijft.",
  twoEndings: (keys) =>
    `Er kan maar één van ${keys.join(" en ")} staan. Laat staan wat bedoeld is.`,
  noRemedy:
    "Het probleem heeft geen oplossing. Voeg “try” toe, of zeg hoe het verdergaat met “stop”, “finish” of “goto”.",
  secretValue: (found) =>
    `Hier wordt om “${found}” gevraagd, en waarden worden vastgelegd en getoond. Vraag niemand om wachtwoorden, codes of pincodes: vraag iets anders, of laat de persoon het zelf typen waar het hoort.`,
  patterns: {
    "bad-pattern": (pattern) =>
      `“${pattern}” is geen reguliere expressie. Schrijf hoe de waarde eruitziet, zoals LT-[0-9]{4}.`,
    "pattern-looks-around": (pattern) =>
      `“${pattern}” kijkt terug of vooruit, met \\1, (?=…) of iets dergelijks. Schrijf gewoon hoe de waarde eruitziet, zoals LT-[0-9]{4}.`,
    "slow-pattern": (pattern) =>
      `“${pattern}” kan bij een verkeerd getypte waarde eindeloos duren. Schrijf hoeveel tekens het zijn, zoals {1,8} in plaats van + of *, en zet geen + of * om een andere.`,
  },
  valueInHost: (written) =>
    `${written} staat in de host van het adres: wat iemand typt, zou bepalen waar het heen gaat. Gebruik het alleen achter de eerste schuine streep.`,
  markup: (found) =>
    `“${found}” wordt getoond zoals het er staat: er is geen opmaak. Zet woorden op een scherm in words, adressen in links, en wat getypt moet worden in { "copy": "…" }.`,
  bareAddress: (found) =>
    `“${found}” is hier alleen te lezen. Zet het in links en noem het bij de stap: dan is het te openen, te scannen en voor te lezen.`,
  neverReached:
    "Geen enkele combinatie van antwoorden leidt naar deze stap. Verander “when”, of de antwoorden waarmee het eerder ophoudt.",
  neverAsked:
    "Deze vraag wordt nooit gesteld: geen stap die te bereiken is, hangt ervan af. Haal de vraag weg, of laat een stap ervan afhangen.",
  tooManyAnswers:
    "Er zijn te veel combinaties van antwoorden om ze allemaal te doorlopen. Vraag minder, of splits de handleiding in tweeën.",
  seenLongAgo: (day) =>
    `De schermen van deze stap zijn het laatst gezien op ${day}, meer dan een jaar geleden. Kijk ze na en schrijf de dag erbij.`,
  otherGuide: (id) =>
    `Dit is een andere handleiding dan het oudere bestand, met de id “${id}”. Vergelijk versies van dezelfde handleiding.`,
  lost: (kind, name, version) => {
    const what: Record<RecordedKind, string> = {
      step: `De stap “${name}”`,
      question: `De vraag “${name}”`,
      choice: `De keuze “${name}”`,
      value: `De waarde “${name}”`,
      problem: `Het probleem “${name}”`,
    };
    return `${what[kind]} van versie ${version} is weg, dus wat onder die naam is vastgelegd, telt niet meer mee. Geef de oude id terug, of verhoog het eerste getal van de versie.`;
  },
  noCheck: "De stap heeft geen controlevraag. Voeg “check” toe: wat u vraagt voordat u verdergaat.",
  noProblems: "De stap heeft geen problemen. Voeg toe wat hier mis kan gaan, en wat dan helpt.",
};

export const authorsMessages = { en, nl };
/** The words for authors in one language. */
export type AuthorsMessages = typeof en;
