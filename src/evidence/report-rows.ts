/** Rows that tell about one account each: Graph's report, its events, MSOnline and scripts' exports. */
import { isObject } from "../text/is-object.ts";
import { type Facts, factsOf, listed } from "./facts.ts";
import { momentOf, type Row, rowOf, textOf, truthOf, wordsOf } from "./row.ts";

/** Words for text messages and calls as the method that comes first. */
const PHONE_FIRST =
  /^(?:sms|voice\w*|mobilePhone|alternateMobilePhone|officePhone|OneWaySMS|TwoWayVoice\w*)$/i;
const PUSH_FIRST = /^(?:push|microsoftAuthenticatorPush)$/i;

/** A row of userRegistrationDetails, by Graph, PowerShell, m365 or the admin centre's download. */
export function reportFacts(row: Row): Facts {
  const first =
    textOf(row.userpreferredmethodforsecondaryauthentication) ?? textOf(row.defaultmfamethod) ?? "";
  const registered = truthOf(row.ismfaregistered);
  const capable = truthOf(row.ismfacapable ?? row.mfacapable);
  const { methods, unknown } = listed(wordsOf(row.methodsregistered));
  return factsOf({
    name: textOf(row.userprincipalname),
    id: textOf(row.id),
    source: "entra-report",
    methods,
    unknown,
    says: {
      ...(methods === null ? withoutList(first, registered) : {}),
      ...(capable === null ? {} : { mfa: capable }),
    },
    registered,
    capable,
    phoneFirst: PHONE_FIRST.test(first),
  });
}

/** What is still known when the list of methods was lost. */
function withoutList(first: string, registered: boolean | null): Facts["says"] {
  if (PUSH_FIRST.test(first)) return { push: true, authenticator: true };
  return registered === false ? { push: false, authenticator: false, passkey: false } : {};
}

/** A row of userEventsSummary: somebody registered a method at a moment, or tried to. */
export function eventFacts(row: Row): Facts {
  const method = textOf(row.authmethod);
  const succeeded = truthOf(row.issuccess) === true && /^registration$/i.test(String(row.feature));
  const known = succeeded && method !== null && !/^unknownFutureValue$/i.test(method);
  return factsOf({
    name: textOf(row.userprincipalname),
    source: "entra-events",
    ...listed(known ? [method] : null),
    at: momentOf(row.eventdatetime),
  });
}

/** A row of Get-MsolUser. */
export function msolFacts(row: Row): Facts {
  const list = row.strongauthenticationmethods;
  const first = Array.isArray(list)
    ? list
        .filter(isObject)
        .map(rowOf)
        .find((method) => method.isdefault === true)?.methodtype
    : "";
  return factsOf({
    name: textOf(row.userprincipalname),
    source: "msonline",
    ...listed(Array.isArray(list) ? typesOf(list) : wordsOf(list)),
    phoneFirst: PHONE_FIRST.test(String(first)),
  });
}

function typesOf(list: readonly unknown[]): readonly string[] {
  return list.filter(isObject).flatMap((method) => wordsOf(rowOf(method).methodtype) ?? []);
}

/** A row of a script's export that has a column with the methods' words. */
export function scriptFacts(row: Row, name: string, methods: string, first: string): Facts {
  return factsOf({
    name: textOf(row[name]),
    source: "csv",
    ...listed(wordsOf(row[methods])),
    phoneFirst: PHONE_FIRST.test(String(row[first])),
  });
}

/** A row of LazyAdmin's Get-MgMFAStatus: a column for each kind of method. */
export function lazyAdminFacts(row: Row): Facts {
  const has = (column: string) => truthOf(row[column]) === true;
  const words = [
    has("authenticator app") ? "microsoftAuthenticatorPush" : "",
    has("phone authentication") ? "mobilePhone" : "",
    has("hello for business") ? "windowsHelloForBusiness" : "",
    has("fido2 security key") ? "fido2SecurityKey" : "",
    has("temporary access pass") ? "temporaryAccessPass" : "",
  ];
  return factsOf({
    name: textOf(row.userprincipalname),
    source: "csv",
    ...listed(words),
    phoneFirst: PHONE_FIRST.test(String(row["mfa preferred method"])),
  });
}
