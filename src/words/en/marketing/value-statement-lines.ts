import type { Row } from "../../../models/report.js";
import { channelInSentence, channelName } from "./channel-name.js";

/** Where a line of the statement stands: what its interval says of its net value. */
export type Standing = "pays" | "loses" | "undecided" | "not_shown";

export function standingOf(row: Row): Standing {
  if (typeof row["net"] !== "number") return "not_shown";
  if (typeof row["net_low"] === "number" && row["net_low"] > 0) return "pays";
  return typeof row["net_high"] === "number" && row["net_high"] < 0 ? "loses" : "undecided";
}

/** The lines of a standing, the largest spend first. */
export function linesThat(rows: readonly Row[], standing: Standing): Row[] {
  return rows.filter((row) => standingOf(row) === standing).toSorted((a, b) => Number(b["spend"]) - Number(a["spend"]));
}

/** "TV", "Outdoor and radio", "Social campaigns". */
export function lineName(row: Row): string {
  return withKind(row, joined(String(row["channel"]), channelName));
}

/** The same within a sentence: "outdoor and radio", "social campaigns". */
export function lineInSentence(row: Row): string {
  const name = joined(String(row["channel"]), channelInSentence);
  return row["kind"] === "campaign" ? `${name} campaigns` : name;
}

/** "event campaigns, display and print", at most so many by name. */
export function listed(rows: readonly Row[], most = 4): string {
  const names = rows.slice(0, most).map(lineInSentence);
  if (rows.length > most) names.push(`${rows.length - most} more`);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function withKind(row: Row, name: string): string {
  return row["kind"] === "campaign" ? `${name} campaigns` : name;
}

function joined(channel: string, nameOf: (code: string) => string): string {
  const [first = "", ...rest] = channel === "" ? ["unknown"] : channel.split(/\s*\+\s*/);
  return [nameOf(first), ...rest.map(channelInSentence)].join(" and ");
}
