/** What is worth knowing beside a finding. */
import type { Facts } from "../evidence/facts.ts";
import { onlyPhones, proves } from "../evidence/methods.ts";
import type { Remark } from "./finding.ts";

/** The remarks about an account, most important first. */
export function remarksOn(facts: Facts): readonly Remark[] {
  const { registered, capable, phoneFirst, authenticators, methods, unknown } = facts;
  const remarks: Remark[] = [];
  const list = { methods: methods ?? [], unknown };
  const has = registered ?? proves(list, "mfa") === true;
  if (has && capable === false) remarks.push("not-allowed");
  if (onlyPhones(list)) remarks.push("text-only");
  else if (phoneFirst) remarks.push("default-phone");
  const authenticator = proves(list, "authenticator") === true;
  if (list.methods.includes("softwareOneTimePasscode") && !authenticator)
    remarks.push("codes-only");
  if (list.methods.includes("microsoftAuthenticatorLite") && !authenticator) {
    remarks.push("outlook-only");
  }
  if (String(list.methods) === "temporaryAccessPass" && unknown.length === 0) {
    remarks.push("pass-only");
  }
  if ((authenticators ?? 0) > 1) remarks.push("several-authenticators");
  return remarks;
}
