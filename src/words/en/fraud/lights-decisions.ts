import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const count = (size: number) => formatValue(size, { unit: "count", decimals: size < 10 && size % 1 ? 1 : 0 });
const share = (size: number) => formatValue(size, { unit: "share", decimals: size < 0.1 ? 1 : 0 });

/** "With yellow from 0.04, 3.4 % of requests are flagged; 15 frauds a year are estimated to be stopped, which keeps NT$ 5.1 M ..." */
export function finding(numbers: Numbers, currency: string): string {
  const [lit, stopped, kept, delayed] = ["alert_rate", "frauds_stopped", "protected", "honest_per_stopped"].map(
    (name) => numbers[`fraud.lights.${name}`],
  );
  if (typeof lit?.estimate !== "number") return unsaid("What the lights do", lit);
  const cut = numbers["fraud.light.yellow.cut"]?.estimate;
  const start =
    typeof cut === "number" ? `With yellow from ${Number(cut.toPrecision(3))}, ` : "At the first suggested cuts ";
  const lights = `${start}${share(lit.estimate)} of requests are flagged`;
  if (typeof stopped?.estimate !== "number") return `${lights}. ${unsaid("What that stops", stopped)}`;
  const money =
    typeof kept?.estimate === "number"
      ? `, which keeps ${formatEstimate(kept, { unit: "money", currency })} of policyholders' money`
      : "";
  const price =
    typeof delayed?.estimate === "number" ? `; ${count(delayed.estimate)} honest customers wait for each of them` : "";
  return `${lights}; ${count(stopped.estimate)} frauds a year are estimated to be stopped${money}${price}.`;
}

interface Decision {
  decision: string;
  reason: string;
  amount: number | null;
  low?: number | null;
  high?: number | null;
  grade?: "C";
  n?: number;
}

/** What to decide: further down as far as reviewers reach, a reviewer on every day, and a price for delays before costs alone decide. */
export function decisions(report: Report): Decision[] {
  const rows = report.tables["light_options"] ?? [];
  const own = rows.filter(({ model }) => model === rows[0]?.["model"]);
  const option = (name: string) => own.find((row) => row["option"] === name);
  const { currency } = report.book;
  return [
    ...toCapacity(option("running"), option("capacity"), currency),
    ...reviewers(report.numbers),
    ...byCost(option("cost")),
  ];
}

function toCapacity(running: Row | undefined, capacity: Row | undefined, currency: string): Decision[] {
  if (!running || !capacity) return [];
  const [gain, low, high] = ["gain", "gain_low", "gain_high"].map((key) => capacity[key] as number | null);
  const lower = number(capacity, "yellow") < number(running, "yellow");
  const cost = number(capacity, "review_cost") - number(running, "review_cost");
  const money = formatValue(Math.abs(cost), { unit: "money", currency });
  const effect = `${share(number(capacity, "alert_rate"))} of requests are flagged instead of ${share(number(running, "alert_rate"))}, and ${count(number(capacity, "honest_per_stopped"))} honest customers wait per fraud stopped instead of ${count(number(running, "honest_per_stopped"))}`;
  const cut = Number(number(capacity, "yellow").toPrecision(3));
  return [
    {
      decision: lower
        ? `Decide how far to lower yellow: reviewers could follow down to ${cut}`
        : `Raise yellow to ${cut}, or plan more reviews`,
      reason: `${effect}; reviews cost the company ${money} a year ${cost < 0 ? "less" : "more"}. The amount is policyholders' money kept a year, against the running cut.`,
      amount: gain ?? null,
      ...(gain !== null && {
        low: low ?? null,
        high: high ?? null,
        grade: "C" as const,
        n: number(capacity, "frauds"),
      }),
    },
  ];
}

function reviewers(numbers: Numbers): Decision[] {
  const [unserved, kept] = ["unserved", "protected"].map((name) => numbers[`fraud.lights.${name}`]);
  if (typeof unserved?.estimate !== "number" || unserved.estimate < 0.02 || unserved.estimate >= 1) return [];
  const per = unserved.estimate / (1 - unserved.estimate);
  const scaled = (value: number | null | undefined) => (typeof value === "number" ? value * per : null);
  return [
    {
      decision: "Have somebody to review at every branch on every day",
      reason: `${share(unserved.estimate)} of flagged requests find no reviewer on their day. The amount is what their reviews would keep for policyholders in a year.`,
      amount: scaled(kept?.estimate),
      low: scaled(kept?.low),
      high: scaled(kept?.high),
      grade: "C",
      ...(kept && { n: kept.n }),
    },
  ];
}

function byCost(cost: Row | undefined): Decision[] {
  if (!cost) return [];
  return [
    {
      decision: "Set a price for delaying an honest customer before costs decide",
      reason: `At no price, costs alone would flag ${share(number(cost, "alert_rate"))} of requests: ${count(number(cost, "honest_per_stopped"))} honest customers for each fraud stopped.`,
      amount: null,
    },
  ];
}

function number(row: Row, key: string): number {
  return Number(row[key] ?? NaN);
}
