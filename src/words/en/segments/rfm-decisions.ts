import type { Decision } from "../../../components/decision-table.js";
import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { count, known, share } from "../said.js";

/** What the page asks to be decided, each with the money at stake. */
export function decisions({ numbers, tables }: Report): Decision[] {
  const number = (name: string) => numbers[`segments.rfm.${name}`];
  return [
    ...keep(number("keep")),
    ...judgeByValue(number("large_premium_low_value.premium"), number("large_premium_low_value.share")),
    ...settleIn(number("newcomer_premium"), tables["rfm_next_year"] ?? []),
    ...winBetter(number("costing")),
    ...lift(number("lift"), tables["rfm_next_year"] ?? []),
  ];
}

function withAmount(decision: string, reason: string, { estimate, low, high, grade, n }: Estimate): Decision {
  return { decision, reason, amount: estimate, low, high, grade, n };
}

function keep(stake: Estimate | undefined): Decision[] {
  if (!known(stake) || stake.estimate <= 0) return [];
  const reason = `${count(stake.n)} people hold 2 policies or more. The amount is what they contributed in a year: the most that their leaving could cost, not what an effort would save.`;
  return [withAmount("Keep those with several policies first, whatever their premium", reason, stake)];
}

function judgeByValue(premium: Estimate | undefined, part: Estimate | undefined): Decision[] {
  if (!known(premium) || !known(part)) return [];
  const reason = `${count(premium.n)} people, ${share(part.estimate)} of those with a large premium, pay this much a year and bring no more than the median customer. The amount is premium, not contribution.`;
  return [withAmount("Rank service and reward by contribution, not by premium", reason, premium)];
}

function settleIn(premium: Estimate | undefined, rows: readonly Row[]): Decision[] {
  const [newcomers, settled] = ["newcomer", "settled"].map((name) => rows.find((row) => row["segment"] === name));
  const left = newcomers?.["left"];
  if (!known(premium) || typeof left !== "number") return [];
  const others =
    typeof settled?.["left"] === "number"
      ? `, against ${share(settled["left"])} of those with one smaller policy bought longer ago`
      : "";
  const reason = `${share(left)} of those with one policy bought lately a year ago have left since${others}. The amount is the premium a year of all ${count(premium.n)} in the segment now.`;
  return [withAmount("Settle in those who bought lately", reason, premium)];
}

function winBetter(cost: Estimate | undefined): Decision[] {
  if (!known(cost) || cost.estimate >= 0) return [];
  const { estimate, low, high, grade, n } = cost;
  const reason = `${count(n)} people are in segments that took this much away in the year. People who leave early do not earn back what it cost to win them; only the next such sale can be spared.`;
  return [
    {
      decision: "Spend less on winning people who soon leave",
      reason,
      amount: -estimate,
      low: high === null ? null : -high,
      high: low === null ? null : -low,
      grade,
      n,
    },
  ];
}

function lift(stake: Estimate | undefined, rows: readonly Row[]): Decision[] {
  if (!known(stake) || stake.estimate <= 0) return [];
  const bought = rows.find((row) => row["segment"] === "large_single")?.["bought"];
  const now =
    typeof bought === "number" ? ` ${share(bought)} of them bought in the last year without being singled out.` : "";
  const reason = `The amount goes together with a second policy for one in ten of ${count(stake.n)} people with one large policy.${now} A trial with people left out by lot would tell what an offer adds.`;
  return [withAmount("Try a second policy with those who have one large one", reason, stake)];
}
