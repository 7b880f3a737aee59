/** The authentication methods of one user, as Graph and PowerShell list them. */
import { isObject } from "../text/is-object.ts";
import { type Facts, factsOf, listed } from "./facts.ts";
import { type Row, rowOf, textOf } from "./row.ts";

/** Authenticator's own passkeys, on iPhone and on Android. */
const AUTHENTICATOR_AAGUIDS = [
  "90a3ccdf-635c-4729-a248-9b709135078f",
  "de1e552d-db1d-4423-a619-566b625cdc84",
];

/** A method with its own fields and those that PowerShell keeps apart in one row. */
export function methodRow(fields: Readonly<Record<string, unknown>>): Row {
  const row = rowOf(fields);
  const apart = row.additionalproperties;
  return isObject(apart) ? Object.assign(Object.create(null), row, rowOf(apart)) : row;
}

/** The kind of a method by its type, such as `phone`; null when a row is no method. */
export function kindOf(row: Row): string | null {
  const type = textOf(row["@odata.type"]) ?? textOf(row["odata.type"]);
  const kind = /^#?microsoft\.graph\.(\w+)AuthenticationMethod$/i.exec(type ?? "")?.[1];
  if (kind !== undefined) return kind;
  // PowerShell's cmdlet for Authenticator alone leaves the type out.
  return "devicetag" in row && "phoneappversion" in row ? "microsoftAuthenticator" : null;
}

/**
 * What the methods of one user say.
 * @param rows the methods, see `methodRow`
 * @param context Graph's `@odata.context`, which names the user; empty when there is none
 */
export function methodsFacts(rows: readonly Row[], context: string): Facts {
  const authenticators = rows.filter((row) => /^microsoftAuthenticator$/i.test(kindOf(row) ?? ""));
  return factsOf({
    ...userIn(context),
    source: "entra-methods",
    ...listed(rows.map(wordOf)),
    authenticators: authenticators.length,
  });
}

/** The user of a list, by sign-in name or by id, whichever it was asked for with. */
function userIn(context: string): { name: string | null; id: string | null } {
  const user = decoded(/\busers\('([^']+)'\)/i.exec(context)?.[1] ?? "");
  return {
    name: user.includes("@") ? user : null,
    id: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(user) ? user : null,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The word that the registration report has for this method. */
function wordOf(row: Row): string {
  const kind = kindOf(row) ?? "";
  switch (kind.toLowerCase()) {
    case "microsoftauthenticator":
      return row.clientappname === "outlookMobile"
        ? "microsoftAuthenticatorLite"
        : "microsoftAuthenticatorPush";
    case "passwordlessmicrosoftauthenticator":
      return "microsoftAuthenticatorPasswordless";
    case "phone":
      return phoneWord(row);
    case "fido2":
      return passkeyWord(row);
    case "softwareoath":
      return "softwareOneTimePasscode";
    case "hardwareoath":
      return "hardwareOneTimePasscode";
    case "platformcredential":
      return "macOsSecureEnclaveKey";
    case "external":
      return "externalAuthMethod";
    default:
      return kind;
  }
}

function phoneWord({ phonetype }: Row): string {
  if (phonetype === "alternateMobile") return "alternateMobilePhone";
  return phonetype === "office" ? "officePhone" : "mobilePhone";
}

function passkeyWord({ passkeytype, aaguid }: Row): string {
  if (passkeytype === "synced") return "passKeySynced";
  const model = textOf(aaguid)?.toLowerCase() ?? "";
  return AUTHENTICATOR_AAGUIDS.includes(model)
    ? "passKeyDeviceBoundAuthenticator"
    : "fido2SecurityKey";
}

/** Fields of Graph that hold something secret when they hold anything. */
const SECRETS = ["temporaryaccesspass", "secretkey", "password", "pin"];

/** Whether a pass, a key or a password stands in a method in full. */
export function holdsSecret(row: Row): boolean {
  return SECRETS.some((field) => textOf(row[field]) !== null);
}
