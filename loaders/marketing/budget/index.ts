import { boundsOf, USUAL_MOVE } from "../../../src/models/budget-bounds.ts";
import { isNothingTold, meanWorth, WEEKS, type BudgetModel } from "../../../src/models/budget-model.ts";
import { expectedRegret } from "../../../src/models/budget-outcome.ts";
import { noPlanNumbers, planNumbers } from "../../../src/models/budget-numbers.ts";
import { planBudget, usualSettings, type BudgetPlan } from "../../../src/models/budget-plan.ts";
import { splitRows } from "../../../src/models/budget-rows.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { MediaResponse } from "../../../src/models/media-response.ts";
import type { MixFindings } from "../mix/mix-findings.ts";
import type { Conclude, Conclusions, Part } from "../part.ts";
import { budgetModel, reasonForNoWorth, worthOf } from "./budget-model.ts";
import { contributionRows, presentRows, returnRows, testRows } from "./budget-rows.ts";
import { missingNeeds } from "./needs.ts";
import { nextTests, type NextTest } from "./next-tests.ts";
import { plannedTests, type PlannedTests } from "./planned-test.ts";
import { readSalesPerWeek } from "./read-sales.ts";

/** Where the next money works best, how sure that is, and what one more test is worth. */
export const budget: Conclude = async (context) => {
  const missing = missingNeeds(context.book);
  const { mix } = context.evidence;
  if (missing.length > 0) return { numbers: {}, tables: {}, missing, checks: [] };
  if (!mix) return without("budget_no_model", null);
  if (mix.verdict === "fail" || !mix.model || mix.model.draws === 0) return without("budget_model_failed", mix);
  if (mix.model.lines.every(({ spend }) => spend <= 0)) return without("budget_no_spend", mix);
  return advise(context, mix, mix.model);
};

/** No advice, and why: what is spent today is all that is shown. */
function without(reason: string, mix: MixFindings | null): Part {
  const rows = mix ? presentRows(mix) : [];
  const present = mix && rows.reduce((sum, row) => sum + Number(row["present"]), 0);
  return {
    numbers: noPlanNumbers(reason, weeksOf(mix), present),
    tables: { budget_present: rows },
    missing: [],
    checks: mix ? [trusted(mix)] : [],
  };
}

interface Advice {
  model: BudgetModel;
  plan: BudgetPlan;
  tests: NextTest[];
  planned: PlannedTests;
  /** Sales a year that knowing every channel exactly would bring more. */
  perfect: number;
  /** Code of the reason why sales have no value in money; null when they have. */
  noWorth: string | null;
}

async function advise(context: Conclusions, mix: MixFindings, response: MediaResponse): Promise<Part> {
  const { worth, options, database, evidence } = context;
  const model = budgetModel(response, worth, options.seed);
  const plan = planBudget(model, usualSettings(model, USUAL_MOVE));
  const salesPerWeek = await readSalesPerWeek(database, response.outcome);
  const planned = plannedTests(evidence.geo);
  const { sizes } = planned;
  const tests = salesPerWeek === null ? [] : nextTests(model, plan, { move: USUAL_MOVE, sizes, salesPerWeek });
  const perfect = perfectInformation(model, plan);
  const noWorth = reasonForNoWorth(worthOf(response, worth));
  return {
    numbers: numbersOf(mix, { model, plan, tests, planned, perfect, noWorth }),
    tables: {
      budget_split: splitRows(model, plan),
      budget_channels: contributionRows(mix, salesPerWeek),
      budget_returns: returnRows(model, plan),
      budget_tests: testRows(tests),
      budget_test_plan: sizes.map(({ weeks, treatedShare, liftError }) => {
        return { weeks, share: treatedShare, error: liftError, source: planned.source };
      }),
    },
    missing: [],
    checks: [trusted(mix)],
    model,
  };
}

function numbersOf(
  mix: MixFindings,
  { model, plan, tests, planned, perfect, noWorth }: Advice,
): Record<string, Estimate> {
  const { lines, outcome } = model.response;
  const warnings = warningsOf(mix, model);
  const n = weeksOf(mix);
  const nothingTold = isNothingTold(lines);
  const numbers = planNumbers(plan, { outcome, n, warnings, noWorth, nothingTold });
  const single = lines.filter(({ spend }) => spend > 0).length < 2;
  const next = tests[0]?.net ?? null;
  const ofTests = [...warnings, ...(planned.source === "assumed" ? ["budget_test_error_assumed"] : [])];
  return {
    ...numbers,
    ...(single && noPlanNumbers("budget_one_channel", n, plan.present)),
    "marketing.budget.perfect_information": inMoney(perfect, model, { n, warnings, noWorth }),
    "marketing.budget.next_test":
      next === null || single
        ? noEstimate(
            single ? "budget_one_channel" : (noWorth ?? "budget_no_sales"),
            n,
            "budget_sample_information",
            "C",
          )
        : estimateOf(next, n, "budget_sample_information", { grade: "C", warnings: ofTests }),
  };
}

function inMoney(
  sales: number,
  model: BudgetModel,
  { n, warnings, noWorth }: { n: number; warnings: string[]; noWorth: string | null },
): Estimate {
  const worth = meanWorth(model);
  if (worth === null) return noEstimate(noWorth ?? "budget_no_worth", n, "budget_split", "C");
  return estimateOf(sales * worth, n, "budget_split", { grade: "C", warnings });
}

/** Sales a year that the best split of each draw brings more, if lines may rise whose effect is not shown today. */
function perfectInformation(model: BudgetModel, plan: BudgetPlan): number {
  const lines = model.response.lines.map((line) => ({ ...line, told: true }));
  const split = plan.lines.map(({ best }) => best / WEEKS);
  return expectedRegret(model, boundsOf(lines, USUAL_MOVE), { kind: "budget", budget: plan.budget }, split);
}

function warningsOf({ verdict, cannotTell }: MixFindings, { response: { lines } }: BudgetModel): string[] {
  return [
    ...(verdict === "review" ? ["budget_mix_in_review"] : []),
    ...(cannotTell.length > 0 ? ["budget_moves_together"] : []),
    ...(lines.some(({ told }) => !told) ? ["budget_not_told"] : []),
    ...(lines.some(({ spend }) => spend <= 0) ? ["budget_line_unspent"] : []),
  ];
}

function trusted({ verdict }: MixFindings) {
  return { id: "budget_mix_trusted", passed: verdict === "pass", value: null, limit: null };
}

/** Weeks that the model of the mix rests on. */
function weeksOf(mix: MixFindings | null): number {
  return mix?.channels[0]?.policies.n ?? 0;
}
