import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";

interface PremiumRow {
  part: "given_up" | "given_up_early" | "issued";
  holders: number;
  premium: number;
}

/** Annual premium that went with policies given up in the last twelve months, and what one point of persistency is of a year's new premium. */
export async function givenUpPremium(database: Database): Promise<Record<string, Estimate>> {
  const rows = await database.rows<PremiumRow>(
    "SELECT part, holders, premium FROM staged.premium_given_up ORDER BY part",
  );
  const premium = (part: PremiumRow["part"], factor = 1) => {
    const { holders = 0, premium = 0 } = rows.find((row) => row.part === part) ?? {};
    if (holders === 0) return noEstimate(part === "issued" ? "none_issued" : "none_given_up", 0, "count");
    if (holders < FEWEST_PEOPLE) return noEstimate("too_few", holders, "count");
    if (premium === 0) return noEstimate("no_premium", holders, "count");
    return estimateOf(premium * factor, holders, "count");
  };
  return {
    "loyalty.persistency.premium_given_up": premium("given_up"),
    "loyalty.persistency.premium_given_up_early": premium("given_up_early"),
    "loyalty.persistency.premium_of_one_point": premium("issued", 0.01),
  };
}
