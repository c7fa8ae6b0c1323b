import type { Row } from "../../../models/report.js";
import { channelInSentence, channelName } from "./channel-name.js";

/** A line of the ledger as readers see it: "Social and video", "E-mail campaigns". */
export function lineName({ channel, kind }: Row): string {
  const [first, ...rest] = String(channel).split(/ ?\+ ?/);
  const whole = [channelName(first!), ...rest.map(channelInSentence)].join(" and ");
  return kind === "campaign" ? `${whole} campaigns` : whole;
}

/** The same within a sentence. */
export function lineInSentence(row: Row): string {
  const name = lineName(row);
  return /^[A-Z][a-z-]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
