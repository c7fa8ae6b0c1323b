import { levelName } from "../level-name.js";

const names = new Map(Object.entries({ tv: "TV", email: "E-mail", bank: "Bank branches", app: "App" }));

/** A channel as readers see it: "tv" is "TV". */
export function channelName(code: string): string {
  return names.get(code) ?? levelName(code);
}

/** The same within a sentence: "display" and "e-mail", but "TV"; a name that the book writes large stays so. */
export function channelInSentence(code: string): string {
  const name = channelName(code);
  return /^[a-z]/.test(code) && /^[A-Z][a-z-]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
