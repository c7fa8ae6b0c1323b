import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { known } from "../said.js";
import { holds, toldClaims } from "./loyal-findings.js";
import { nameOf } from "./loyal-names.js";

/** What to decide where a claim holds, and what must be borne in mind. */
const attract: Readonly<Record<string, { decision: string; mind: string }>> = {
  referral: {
    decision: "Ask for referrals before more advertising is bought",
    mind: "What a referral costs is not in it.",
  },
  full_price: {
    decision: "Give no discount without a reason",
    mind: "The premium that a discount gives away comes on top.",
  },
  home_owners: {
    decision: "Look for prospects among home owners",
    mind: "Homes are as known today, not as at issue.",
  },
  middle_aged: {
    decision: "Serve buyers under 40 and over 54 more closely in their first two years",
    mind: "Age describes: no price and no term may follow it.",
  },
  suburban: {
    decision: "Look for prospects in suburbs",
    mind: "Place describes: no price and no term may follow it.",
  },
};

/** Whom to attract, with what 1,000 policies of theirs bring a year more; and what not to spend money on. */
export function decisions(report: Report): Decision[] {
  const told = toldClaims(report);
  return [...told.filter(holds).map((row) => attracting(report, row)), ...told.filter(isNothing).map(leaving)];
}

const isNothing = (row: Row) => row["verdict"] === "no_sign" || row["verdict"] === "contradicted";

function attracting({ numbers }: Report, row: Row): Decision {
  const claim = String(row["claim"]);
  const { decision, mind } = attract[claim]!;
  const money = numbers[`segments.loyal.${claim}.per_thousand`];
  const thousand = (key: string) => 1000 * Number(row[key]);
  const people = { unit: "count" as const };
  const more = `${formatValue(thousand("estimate"), people)} (${formatInterval(thousand("low"), thousand("high"), people) ?? ""})`;
  const reason = `Of 1,000 such policies an estimated ${more} more are in force at 25 months than of 1,000 others; the amount is what those bring a year. ${mind}`;
  return {
    decision,
    reason,
    ...(known(money)
      ? { amount: money.estimate, low: money.low, high: money.high, grade: money.grade, n: money.n }
      : { amount: null }),
  };
}

function leaving(row: Row): Decision {
  const { people } = nameOf(String(row["claim"]));
  return {
    decision: `Pay nothing extra to win ${people}`,
    reason:
      row["verdict"] === "no_sign"
        ? "All else alike, they stay neither more nor less by as much as would matter."
        : "All else alike, they stay less.",
    amount: null,
  };
}
