/** The guide that is meant when none is named. */
export const DEFAULT_GUIDE = "microsoft-authenticator";
