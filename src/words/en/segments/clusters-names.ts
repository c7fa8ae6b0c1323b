import { levelName } from "../level-name.js";

/** People by the channel that marks them, the channel itself, and what they do. */
const CHANNELS: Readonly<Record<string, { people: string; channel: string; does: string }>> = {
  app: { people: "App users", channel: "the app", does: "Uses the app" },
  phone: { people: "Callers", channel: "the phone", does: "Calls" },
  counter: { people: "Counter visitors", channel: "the counter", does: "Comes to the counter" },
  branch: { people: "Branch visitors", channel: "the branch", does: "Comes to the branch" },
  agent: { people: "Agent-served customers", channel: "the agent", does: "Turns to the agent" },
  web: { people: "Web users", channel: "the website", does: "Uses the website" },
  mail: { people: "Letter writers", channel: "mail", does: "Writes" },
  bank: { people: "Bank customers", channel: "the bank", does: "Turns to the bank" },
  other: { people: "Users of rarer channels", channel: "rarer channels", does: "Uses a rarer channel" },
};

const SAID: Readonly<Record<string, string>> = { quiet: "Quiet customers", average: "Customers without a habit" };

export const channelOf = (code: string) => CHANNELS[code]?.channel ?? levelName(code);
export const doesOf = (code: string) => CHANNELS[code]?.does ?? `Uses ${levelName(code)}`;

/** A group's name from the codes of its strongest traits: "quiet+phone" is "Quiet customers who use the phone". */
export function groupName(code: string): string {
  const [first = "", ...rest] = code.split("+");
  const base = SAID[first] ?? CHANNELS[first]?.people ?? `Users of ${levelName(first)}`;
  const seldom = rest.includes("seldom") ? ", seldom in touch" : "";
  const also = rest.filter((one) => one !== "seldom" && one !== "average" && !one.startsWith("#")).map(channelOf);
  const number = rest.find((one) => one.startsWith("#"));
  const uses = also.length > 0 ? ` who ${first in SAID ? "" : "also "}use ${listed(also)}` : "";
  return `${base}${uses}${seldom}${number ? ` (${number.slice(1)})` : ""}`;
}

/** The name within a sentence. */
export function groupPeople(code: string): string {
  const name = groupName(code);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
