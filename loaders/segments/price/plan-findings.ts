import { estimateOf, noEstimate, weakestGrade, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import { bestPrices, todaysPrices } from "../../../src/models/price-plan.ts";
import { priceOutcome, type PriceOutcome, type Range } from "../../../src/models/price-what-if.ts";
import type { Row } from "../../../src/models/report.ts";
import type { PriceWhatIf } from "./what-if.ts";

const METHOD = "price_what_if";

/** Today's prices; the best ones at a mean price no higher than today's; the best for new business alone; and the best of all that was tested. */
export function planFindings(
  { model }: PriceWhatIf,
  grades: readonly Grade[],
): { numbers: Record<string, Estimate>; tables: Record<string, Row[]> } {
  const scope = "tested";
  const plans = {
    today: todaysPrices(model, scope),
    level: bestPrices(model, scope, "level"),
    new_only: bestPrices(model, scope, "new_only"),
    most: bestPrices(model, scope, "most"),
  };
  const outcomes = Object.entries(plans).map(([plan, prices]) => ({ plan, outcome: priceOutcome(model, prices) }));
  const grade = weakestGrade(["C", ...grades])!;
  const n =
    outcomes[0]!.outcome.soldToday + model.segments.reduce((sum, { renewal }) => sum + (renewal?.policies ?? 0), 0);
  const number = (range: Range | null): Estimate =>
    range
      ? estimateOf(range.estimate, n, METHOD, {
          low: range.low,
          high: range.high,
          grade,
          warnings: ["price_margins_known", "price_like_tested"],
        })
      : noEstimate("price_no_margins", n, METHOD, grade);
  const numbers = outcomes.slice(1).flatMap(({ plan, outcome }) => {
    const isKnown = plan === "most" || outcome.fromNew !== null;
    return [
      [`segments.price.plan.${plan}.gain`, number(isKnown ? outcome.profit : null)] as const,
      [`segments.price.plan.${plan}.share`, number(isKnown ? outcome.profitShare : null)] as const,
    ];
  });
  return {
    numbers: Object.fromEntries(numbers),
    tables: {
      price_plans: outcomes.map(({ plan, outcome }) => planRow(plan, outcome)),
      price_plan_segments: model.segments.map(({ segment, renewal }, i): Row => ({
        segment,
        renews: renewal !== null,
        level_offered: plans.level.offered[i]!,
        level_renewed: renewal ? plans.level.renewed[i]! : null,
        new_only_offered: plans.new_only.offered[i]!,
        new_only_renewed: renewal ? plans.new_only.renewed[i]! : null,
        most_offered: plans.most.offered[i]!,
        most_renewed: renewal ? plans.most.renewed[i]! : null,
      })),
    },
  };
}

function planRow(plan: string, outcome: PriceOutcome): Row {
  const { sold, kept, profit, profitShare, lossChance, meanPrice, fromNew, fromRenewals } = outcome;
  const range = (name: string, found: Range | null) => ({
    [name]: found?.estimate ?? null,
    [`${name}_low`]: plan === "today" ? null : (found?.low ?? null),
    [`${name}_high`]: plan === "today" ? null : (found?.high ?? null),
  });
  return {
    plan,
    mean_price: meanPrice,
    ...range("sold", sold),
    ...range("kept", kept),
    ...range("profit", profit),
    ...range("share", profitShare),
    from_new: fromNew,
    from_renewals: fromRenewals,
    loss_chance: plan === "today" ? null : lossChance,
  };
}
