import { boundsOf } from "../../../src/models/budget-bounds.ts";
import { meanWorth, WEEKS, type BudgetModel } from "../../../src/models/budget-model.ts";
import type { BudgetPlan } from "../../../src/models/budget-plan.ts";
import { steadyResponses, type MediaLine } from "../../../src/models/media-response.ts";
import type { PlannedTest } from "./planned-test.ts";
import { valueOfSample, type Decision } from "./value-of-information.ts";

/** What the treated regions spend on the line during a test, as a multiple of today. */
export const DESIGNS = { off: 0, double: 2 } as const;
export type TestDesign = keyof typeof DESIGNS;

/** A test of one line by regions; sales and money are of a year of deciding on it. */
export interface NextTest {
  line: string;
  design: TestDesign;
  /** Expected sales a year that deciding on its result brings more. */
  sales: number;
  /** The same in money, what the test costs, and what is left; null without a value of sales. */
  value: number | null;
  cost: number | null;
  net: number | null;
  /** Spend more (or less) in the treated regions during the test. */
  extraSpend: number;
}

/** The better design of a test for every line that money is spent on, the best test first. `salesPerWeek` are those of the whole country. */
export function nextTests(
  model: BudgetModel,
  plan: BudgetPlan,
  { move, test, salesPerWeek }: { move: number; test: PlannedTest; salesPerWeek: number },
): NextTest[] {
  const { response } = model;
  const decision: Decision = {
    response,
    bounds: boundsOf(response.lines, move),
    budget: plan.budget / WEEKS,
    split: plan.lines.map(({ best }) => best / WEEKS),
  };
  const designs = Object.keys(DESIGNS) as TestDesign[];
  const best = response.lines
    .filter(({ spend }) => spend > 0)
    .map(
      (line) =>
        designs.map((design) => testOf(model, decision, line, { design, test, salesPerWeek })).sort(byWorth)[0]!,
    );
  return best.sort(byWorth);
}

function byWorth(a: NextTest, b: NextTest): number {
  return (b.net ?? b.sales) - (a.net ?? a.sales);
}

interface TestPlan {
  design: TestDesign;
  test: PlannedTest;
  salesPerWeek: number;
}

function testOf(model: BudgetModel, decision: Decision, line: MediaLine, plan: TestPlan): NextTest {
  const { design, test, salesPerWeek } = plan;
  const { draws } = model.response;
  const [today, tested] = [line.spend, DESIGNS[design] * line.spend].map((spend) =>
    steadyResponses(line, spend, draws),
  );
  const change = Array.from(tested!, (sales, draw) => sales - today![draw]!);
  const sales = valueOfSample(decision, change, test.liftError * salesPerWeek);
  const regionWeeks = test.weeks * test.treatedShare;
  const extraSpend = regionWeeks * (DESIGNS[design] - 1) * line.spend;
  const worth = meanWorth(model);
  if (worth === null) return { line: line.name, design, sales, value: null, cost: null, net: null, extraSpend };
  const brought = (regionWeeks * worth * change.reduce((sum, one) => sum + one, 0)) / draws;
  const cost = Math.max(0, extraSpend - brought);
  return { line: line.name, design, sales, value: sales * worth, cost, net: sales * worth - cost, extraSpend };
}
