import type { Report, Row } from "../../../models/report.js";
import { count, known, money, share } from "../said.js";
import { reasons } from "../reasons.js";
import { channelOf, doesOf, groupName, groupPeople, listed } from "./clusters-names.js";

/** Above which stability groups are called stable, and below which they are said to hang on who is drawn. */
const SURE = 0.85;
const FIVE_YEARS = 5;

const groupsOf = ({ tables }: Report) => (tables["clusters_groups"] ?? []).filter(({ group }) => Number(group) >= 0);
const everybody = ({ tables }: Report) => (tables["clusters_groups"] ?? []).find(({ group }) => Number(group) < 0);

/** "Customers are estimated to fall into 5 groups by how they get in touch: app users (22 %), ... Groups as clear do not come up in shuffled data." */
export function finding(report: Report): string {
  const { groups, stability, people } = of(report);
  if (!known(groups)) {
    const why = reasons[groups?.reason ?? ""] ?? groups?.reason ?? "not known";
    return `No groups: by how they get in touch, ${known(people) ? count(people.estimate) : "these"} policyholders do not fall into groups that can be relied on (${why}).`;
  }
  const named = groupsOf(report).map((row) => `${groupPeople(String(row["name"]))} (${share(Number(row["share"]))})`);
  const sure =
    known(stability) && stability.estimate >= SURE
      ? "The groups are real: in shuffled data nothing as clear comes up, and most other draws of the same customers bring them back."
      : "Shuffled data bring nothing as clear, but where the edges lie hangs on who is drawn: read the groups as tendencies.";
  return `Policyholders are estimated to fall into ${count(groups.estimate)} groups by how they get in touch: ${listed(named)}. ${sure}`;
}

function of({ numbers }: Report) {
  const [groups, stability, people] = ["groups", "stability", "people"].map((id) => numbers[`segments.clusters.${id}`]);
  return { groups, stability, people };
}

/** "App users make contact 3.1 times a year, quiet customers 0.2 times". */
export function traitsTitle(report: Report): string {
  const all = (report.tables["clusters_traits"] ?? []).filter(
    ({ theme, level, value }) => theme === "contacts" && level === "all" && typeof value === "number",
  );
  if (all.length < 2) return "What marks each group";
  const sorted = [...all].sort((a, b) => Number(b["value"]) - Number(a["value"]));
  const [most, least] = [sorted[0]!, sorted.at(-1)!];
  const name = (row: Row) => groupName(String(groupsOf(report)[Number(row["group"])]?.["name"]));
  const times = (row: Row) => count(Number(row["value"]), 1);
  return `${name(most)} make contact ${times(most)} times a year, ${name(least).toLowerCase()} ${times(least)} times`;
}

/** "App users bring the most a head, NT$ 4,995 a year" and whether the groups differ at all. */
export function valueTitle(report: Report): string {
  const rows = groupsOf(report).filter(({ value }) => typeof value === "number");
  const average = everybody(report)?.["value"];
  if (rows.length === 0 || typeof average !== "number") return "What groups are worth is not known";
  const clear = rows.filter(({ value_low, value_high }) => Number(value_low) > average || Number(value_high) < average);
  if (clear.length === 0) return "How people get in touch says little of what they are worth";
  const best = [...clear].sort(
    (a, b) => Math.abs(Number(b["value"]) - average) - Math.abs(Number(a["value"]) - average),
  )[0]!;
  const amount = money(Number(best["value"]), report.book.currency);
  const side = Number(best["value"]) > average ? "more" : "less";
  return `${groupName(String(best["name"]))} bring ${amount} a head in a year, ${side} than others`;
}

/** "Five lines tell 89 % of customers' groups". */
export function rulesTitle(report: Report): string {
  const fidelity = report.numbers["segments.clusters.rule_fidelity"];
  const lines = new Set((report.tables["clusters_rules"] ?? []).map(({ rule }) => rule)).size;
  if (!known(fidelity)) return "Rules for the branch";
  return `${count(lines)} lines tell the group of ${share(fidelity.estimate)} of customers`;
}

/** The conditions of one line of the list, in words: "Uses the app at least 4 times in five years". */
export function ruleText(conditions: readonly Row[]): string {
  const said = conditions.map((row, i) => (i === 0 ? condition(row) : lower(condition(row))));
  return said.join(" and ");
}

function condition({ asks, channel, from, until }: Row): string {
  const code = String(channel);
  if (asks === "all_others") return "Everybody else";
  if (asks === "most")
    return Number(from) === 1 ? `Uses ${channelOf(code)} most` : `Does not use ${channelOf(code)} most`;
  const does = code === "all" ? "Gets in touch, in whatever way," : doesOf(code);
  const times = (a: unknown) => count(Math.round(Number(a) * FIVE_YEARS));
  if (from !== null && until !== null)
    return `${does} ${times(from)} times to fewer than ${times(until)} times in five years`;
  return from !== null
    ? `${does} at least ${times(from)} times in five years`
    : `${does} fewer than ${times(until)} times in five years`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What the figure of the choice shows. */
export function choiceTitle(report: Report): string {
  const rows = report.tables["clusters_candidates"] ?? [];
  const chosen = rows.find((row) => row["chosen"] === true);
  if (!chosen) return "No number of groups passes every check";
  const method = chosen["method"] === "k-means" ? "k-means" : "the Gaussian mixture";
  return `${count(Number(chosen["groups"]))} groups of ${method} part clearly and come again`;
}
