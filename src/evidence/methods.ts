/** Authentication methods: their words, and what they prove. */

/** The words that Microsoft Graph has for them; nothing else is ever kept. */
const METHODS = [
  "microsoftAuthenticatorPush",
  "microsoftAuthenticatorPasswordless",
  "microsoftAuthenticatorLite",
  "softwareOneTimePasscode",
  "hardwareOneTimePasscode",
  "fido2SecurityKey",
  "passKeyDeviceBound",
  "passKeyDeviceBoundAuthenticator",
  "passKeyDeviceBoundWindowsHello",
  "passKeySynced",
  "windowsHelloForBusiness",
  "macOsSecureEnclaveKey",
  "certificateBasedAuthentication",
  "externalAuthMethod",
  "mobilePhone",
  "alternateMobilePhone",
  "officePhone",
  "temporaryAccessPass",
  "email",
  "securityQuestion",
  "appPassword",
  "qrCodePin",
] as const;

export type Method = (typeof METHODS)[number];

/** What is looked for: notifications in Authenticator, Authenticator in any way, any second factor, a passkey. */
const EXPECTATIONS = ["push", "authenticator", "mfa", "passkey"] as const;

export type Expectation = (typeof EXPECTATIONS)[number];

/** The same in MSOnline, in older reports and in administrators' own scripts. */
const OTHER_WORDS: Readonly<Record<string, Method>> = {
  phoneappnotification: "microsoftAuthenticatorPush",
  appnotification: "microsoftAuthenticatorPush",
  // Scripts that name the type only: an Authenticator that makes nothing but codes is another type.
  authenticatorapp: "microsoftAuthenticatorPush",
  phoneappotp: "softwareOneTimePasscode",
  appcode: "softwareOneTimePasscode",
  onewaysms: "mobilePhone",
  twowayvoicemobile: "mobilePhone",
  twowayvoicealternatemobile: "alternateMobilePhone",
  twowayvoiceoffice: "officePhone",
  fido2: "fido2SecurityKey",
  qrcode: "qrCodePin",
};

const KNOWN = new Map<string, Method>([
  ...METHODS.map((method) => [method.toLowerCase(), method] as const),
  ...Object.entries(OTHER_WORDS),
]);

/** Words that stand where no method does. */
const NOTHING = new Set(["", "-", "none", "password", "passwordauthentication"]);

/** What words say: the methods that are known, each once, and the words that are not. */
export interface Reading {
  methods: readonly Method[];
  unknown: readonly string[];
}

/** What was read before, by its words: a tenant has few combinations, and many people of each. */
const READ = new Map<string, Reading>();
/** Free text could make any number of combinations. */
const MOST_KEPT = 1000;

/** Reads words without regard to case. The same words give the same object. */
export function readMethods(words: readonly string[]): Reading {
  const name = words.join("\n");
  const before = READ.get(name);
  if (before !== undefined) return before;
  const reading = read(words);
  if (READ.size < MOST_KEPT) READ.set(name, reading);
  return reading;
}

function read(words: readonly string[]): Reading {
  const methods = new Set<Method>();
  const unknown = new Set<string>();
  for (const word of words) {
    const lower = word.trim().toLowerCase();
    const method = KNOWN.get(lower);
    if (method !== undefined) methods.add(method);
    else if (!NOTHING.has(lower)) unknown.add(word.trim());
  }
  return { methods: [...methods], unknown: [...unknown] };
}

const PHONES: readonly Method[] = ["mobilePhone", "alternateMobilePhone", "officePhone"];
const NO_SECOND_FACTOR: readonly Method[] = [
  "email",
  "securityQuestion",
  "appPassword",
  "temporaryAccessPass",
  "qrCodePin",
];

const PROVING: Readonly<Record<Expectation, (method: Method) => boolean>> = {
  push: (method) => method === "microsoftAuthenticatorPush",
  authenticator: (method) =>
    method === "microsoftAuthenticatorPush" ||
    method === "microsoftAuthenticatorPasswordless" ||
    method === "passKeyDeviceBoundAuthenticator",
  mfa: (method) => !NO_SECOND_FACTOR.includes(method),
  passkey: (method) => method === "fido2SecurityKey" || method.startsWith("passKey"),
};

/** Whether the methods prove it; null when they do not and an unknown one may. */
export function proves({ methods, unknown }: Reading, expectation: Expectation): boolean | null {
  if (methods.some(PROVING[expectation])) return true;
  return unknown.length > 0 ? null : false;
}

/** Whether the methods are text messages and calls only, and there is one. */
export function onlyPhones({ methods, unknown }: Reading): boolean {
  const factors = methods.filter(PROVING.mfa);
  return unknown.length === 0 && factors.length > 0 && factors.every((m) => PHONES.includes(m));
}
