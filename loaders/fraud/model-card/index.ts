import type { Row } from "../../../src/models/report.ts";
import type { AnalysePart, FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { cardChecks } from "./card-checks.ts";
import { cardRow, changeRows, sourceRows } from "./card-rows.ts";
import { againstExperts, againstModel, type Comparison } from "./compare-ranking.ts";
import { performanceOf } from "./performance.ts";
import { rankingNumbers } from "./ranking-numbers.ts";
import { periodRows, reasonRows } from "./reference-rows.ts";

/** What the judged model and the reference model are for, rest on and cannot do. */
export const modelCard: AnalysePart = async (context) => {
  const performances = onTheCard(context).map((model) => performanceOf(context, model));
  if (performances.length === 0) return { numbers: {}, tables: {}, missing: [], checks: [] };
  const reference = performances.find(({ judged }) => judged.model.origin === "reference") ?? null;
  const brought = performances.find(({ judged }) => judged.model.origin === "book") ?? null;
  const comparisons = {
    brought: reference && brought ? againstModel(context, reference.judged, brought.judged.model) : null,
    experts: reference ? againstExperts(context, reference.judged) : [],
  };
  return {
    numbers: reference ? rankingNumbers(reference, comparisons) : {},
    tables: {
      fraud_card_models: performances.map((performance) => cardRow(context, performance)),
      fraud_card_sources: await sourceRows(context),
      fraud_card_changes: await changeRows(context.database),
      ...(context.book.settings.analyst && forAnalysts(context, comparisons.experts)),
    },
    missing: [],
    checks: await cardChecks(context, performances, comparisons),
  };
};

/** The judged model first, then the reference model where that is another. */
function onTheCard({ models }: FraudContext): ScoredModel[] {
  return models.filter((model, i) => i === 0 || model.origin === "reference");
}

/** What only analysts may see: which sources and features the model goes by, and when it learnt what. */
function forAnalysts({ reference }: FraudContext, experts: readonly Comparison[]): Record<string, Row[]> {
  if (!reference) return {};
  return {
    fraud_reference_reasons: reasonRows(reference),
    fraud_reference_periods: periodRows(reference),
    fraud_reference_experts: experts.map(({ name, requests, frauds, own, other, difference }) => ({
      expert: name,
      requests,
      frauds,
      reference: own,
      alone: other,
      difference: difference.estimate,
      low: difference.low,
      high: difference.high,
    })),
  };
}
