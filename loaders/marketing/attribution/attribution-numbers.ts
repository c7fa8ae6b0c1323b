import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Bounded } from "./channel-credits.ts";
import type { JourneyFacts } from "./journey-facts.ts";
import type { FollowedJourneys } from "./read-journeys.ts";
import type { MediaYear } from "./read-media-year.ts";

/** Sales that are too few to share out. */
export const FEWEST_SALES = 10;

/** Journeys and sales of the last twelve months, and how far the rules lie apart. */
export function journeyNumbers(
  journeys: FollowedJourneys,
  { policies }: JourneyFacts,
  gaps: readonly Bounded[],
  warnings: string[],
): Record<string, Estimate> {
  const { sales, all } = journeyTotals(journeys);
  const none = (reason: string) => noEstimate(reason, all, "count");
  const reason = whyNoCredits(journeys) ?? (gaps.length === 0 ? "attribution_few_sales" : null);
  const followed =
    policies === null || policies === 0 || sales > policies
      ? none("attribution_policies_unknown")
      : estimateOf(sales / policies, policies, "share");
  return {
    "marketing.attribution.journeys": estimateOf(all, all, "count"),
    "marketing.attribution.sales":
      sales > 0 && sales < FEWEST_SALES ? none("attribution_few_sales") : estimateOf(sales, all, "count"),
    "marketing.attribution.followed": reason ? none(reason) : followed,
    "marketing.attribution.rules_apart": reason
      ? noEstimate(reason, sales, "attribution_rules", "D")
      : widest(gaps, sales, warnings),
  };
}

/** The largest of the gaps. */
function widest(gaps: readonly Bounded[], sales: number, warnings: string[]): Estimate {
  const { estimate, low, high } = [...gaps].sort((a, b) => b.estimate - a.estimate)[0]!;
  return estimateOf(estimate, sales, "attribution_rules", { low, high, grade: "D", warnings });
}

/** What the platforms claim together: their claims are counted in full, whatever they are worth. */
export function platformNumbers(media: readonly MediaYear[], { policies }: JourneyFacts): Record<string, Estimate> {
  const claims = media.filter(({ claimed }) => claimed !== null);
  const claimed = claims.reduce((sum, one) => sum + one.claimed!, 0);
  const none = noEstimate("attribution_no_claims", 0, "platform_claim");
  if (claims.length === 0)
    return { "marketing.attribution.claimed": none, "marketing.attribution.claimed_share": none };
  return {
    "marketing.attribution.claimed": estimateOf(claimed, claims.length, "platform_claim"),
    "marketing.attribution.claimed_share": policies
      ? estimateOf(claimed / policies, policies, "platform_claim")
      : noEstimate("attribution_policies_unknown", 0, "platform_claim"),
  };
}

export function journeyTotals({ conversions, nulls }: FollowedJourneys): {
  sales: number;
  unsold: number;
  all: number;
} {
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
  const [sales, unsold] = [sum(conversions), sum(nulls)];
  return { sales, unsold, all: sales + unsold };
}

/** Why nothing can be shared out; null when it can. */
export function whyNoCredits(journeys: FollowedJourneys): string | null {
  const { sales, all } = journeyTotals(journeys);
  if (all === 0) return "attribution_no_journeys";
  if (sales === 0) return "attribution_nothing_sold";
  return sales < FEWEST_SALES ? "attribution_few_sales" : null;
}
