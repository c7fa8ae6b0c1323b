import type { Row } from "../../../models/report.js";
import { channelInSentence, channelName } from "./channel-name.js";

/** The channels of a line of the ledger: those that cannot be told apart share one. */
export function channelsOf({ channel }: Row): string[] {
  return String(channel).split(/ ?\+ ?/);
}

/** A line of the ledger as readers see it: "Social and video", "E-mail campaigns". */
export function lineName(row: Row): string {
  const [first, ...rest] = channelsOf(row);
  const whole = [channelName(first!), ...rest.map(channelInSentence)].join(" and ");
  return row["kind"] === "campaign" ? `${whole} campaigns` : whole;
}

/** The same within a sentence. */
export function lineInSentence(row: Row): string {
  const name = lineName(row);
  return /^[A-Z][a-z-]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
