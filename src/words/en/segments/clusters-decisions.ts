import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { count, money, share } from "../said.js";
import { groupPeople } from "./clusters-names.js";

/** What the page asks to be decided: the costliest contacts, the silent, the most valuable, each with the money at stake. */
export function decisions(report: Report): Decision[] {
  const rows = report.tables["clusters_groups"] ?? [];
  const groups = rows.filter(({ group }) => Number(group) >= 0);
  const all = rows.find(({ group }) => Number(group) < 0);
  if (!all || groups.length < 2) return [];
  return [...stayInTouch(groups), ...cheaper(groups, all, report.book.currency), ...useRules(report)];
}

function cheaper(groups: readonly Row[], all: Row, currency: string): Decision[] {
  const known = groups.filter(({ cost }) => typeof cost === "number");
  const [dearest] = [...known].sort((a, b) => Number(b["cost"]) - Number(a["cost"]));
  if (!dearest || typeof all["cost"] !== "number" || Number(dearest["cost_low"]) <= Number(all["cost"])) return [];
  const people = Number(dearest["people"]);
  const above = (key: string) => people * (Number(dearest[key]) - Number(all["cost"]));
  const who = groupPeople(String(dearest["name"]));
  const reason = `Contacts with ${count(people)} ${who} cost ${money(Number(dearest["cost"]), currency)} a head in a year, against ${money(Number(all["cost"]), currency)} on average. The amount is what they cost more in all: what is at stake, not what an offer would save. Try it on some drawn by lot first.`;
  return [
    {
      decision: `Offer ${who} a cheaper way for simple matters, and leave the choice to them`,
      reason,
      amount: above("cost"),
      low: above("cost_low"),
      high: above("cost_high"),
      grade: "D",
      n: people,
    },
  ];
}

function stayInTouch(groups: readonly Row[]): Decision[] {
  const quiet = groups.find(({ name }) => String(name).startsWith("quiet"));
  if (!quiet || typeof quiet["value_total"] !== "number") return [];
  const people = Number(quiet["people"]);
  const bound = (key: string) => (typeof quiet[key] === "number" ? people * quiet[key] : null);
  const kept =
    typeof quiet["kept"] === "number" ? ` Of their policies ${share(quiet["kept"])} were kept for 25 months.` : "";
  return [
    {
      decision: "Find out whether quiet customers are content, and write to them in a way that asks for no answer",
      reason: `${count(people)} people hardly ever get in touch, so nobody hears when they are not content.${kept} The amount is what they contribute a year.`,
      amount: quiet["value_total"],
      low: bound("value_low"),
      high: bound("value_high"),
      grade: "M",
      n: people,
    },
  ];
}

function useRules({ numbers }: Report): Decision[] {
  const fidelity = numbers["segments.clusters.rule_fidelity"];
  if (typeof fidelity?.estimate !== "number" || fidelity.estimate < 0.75) return [];
  return [
    {
      decision: "Let branches choose the channel of a letter or call by the rules",
      reason: `They name the right group for ${share(fidelity.estimate)} of customers, and need nothing but a count of contacts. What they save is not known until it is tried.`,
      amount: null,
    },
  ];
}
