import { boundsOf } from "../../../src/models/budget-bounds.ts";
import { meanWorth, WEEKS, type BudgetModel } from "../../../src/models/budget-model.ts";
import type { BudgetPlan } from "../../../src/models/budget-plan.ts";
import { steadyResponses, type MediaLine } from "../../../src/models/media-response.ts";
import { LEAST_SHARE } from "../mix/told.ts";
import type { TestSize } from "./planned-test.ts";
import { valueOfSample, type Decision, type Sample } from "./value-of-information.ts";

/** What the treated regions spend on the line during a test, as a multiple of today. */
const DESIGNS = { off: 0, double: 2 } as const;
type TestDesign = keyof typeof DESIGNS;

/** A test of one line by regions; sales and money are of a year of deciding on it. */
export interface NextTest {
  line: string;
  design: TestDesign;
  size: TestSize;
  /** Expected sales a year that deciding on its result brings more. */
  sales: number;
  /** The same in money, what the test costs, and what is left; null without a value of sales. */
  value: number | null;
  cost: number | null;
  net: number | null;
  /** Spend more (or less) in the treated regions during the test. */
  extraSpend: number;
}

export interface NextTestOptions {
  move: number;
  sizes: readonly TestSize[];
  /** Mean sales of a week in the whole country. */
  salesPerWeek: number;
}

/** The best test of every line that money is spent on, of all designs and sizes; the best test first. */
export function nextTests(model: BudgetModel, plan: BudgetPlan, options: NextTestOptions): NextTest[] {
  const { lines } = model.response;
  const decision: Decision = {
    response: model.response,
    bounds: boundsOf(lines, options.move),
    budget: plan.budget / WEEKS,
    split: plan.lines.map(({ best }) => best / WEEKS),
  };
  const designs = Object.keys(DESIGNS) as TestDesign[];
  const tested = lines.filter(({ spend }) => spend > 0);
  const best = tested.map((line) => {
    const all = options.sizes.flatMap((size) =>
      designs.map((design) => testOf(model, decision, line, { ...options, design, size })),
    );
    return all.sort(byWorth)[0]!;
  });
  return best.sort(byWorth);
}

function byWorth(a: NextTest, b: NextTest): number {
  return (b.net ?? b.sales) - (a.net ?? a.sales);
}

interface Plan extends NextTestOptions {
  design: TestDesign;
  size: TestSize;
}

function testOf(model: BudgetModel, decision: Decision, line: MediaLine, plan: Plan): NextTest {
  const { design, size } = plan;
  const change = changeOf(model, line, design);
  const sales = valueOfSample(decision, sampleOf(model, line, change, plan));
  const regionWeeks = size.weeks * size.treatedShare;
  const extraSpend = regionWeeks * (DESIGNS[design] - 1) * line.spend;
  const worth = meanWorth(model);
  const told = { line: line.name, design, size, sales, extraSpend };
  if (worth === null) return { ...told, value: null, cost: null, net: null };
  const brought = (regionWeeks * worth * change.reduce((sum, one) => sum + one, 0)) / change.length;
  const cost = Math.max(0, extraSpend - brought);
  return { ...told, value: sales * worth, cost, net: sales * worth - cost };
}

/** By draw: sales a week that the design would bring more, were it done in the whole country. */
function changeOf({ response: { draws } }: BudgetModel, line: MediaLine, design: TestDesign): number[] {
  const [today, tested] = [line.spend, DESIGNS[design] * line.spend].map((spend) =>
    steadyResponses(line, spend, draws),
  );
  return Array.from(tested!, (sales, draw) => sales - today![draw]!);
}

/** A line whose effect is not shown may get more than today once a result shows it. */
function sampleOf({ response }: BudgetModel, line: MediaLine, measured: number[], plan: Plan): Sample {
  const { move, salesPerWeek, size } = plan;
  const error = size.liftError * salesPerWeek;
  if (line.told) return { measured, error };
  const sales = steadyResponses(line, line.spend, response.draws);
  const lines = response.lines.map((one) => (one === line ? { ...one, told: true } : one));
  const hasEffect = Array.from(sales, (size) => size >= LEAST_SHARE * salesPerWeek);
  return { measured, error, showing: { hasEffect, bounds: boundsOf(lines, move) } };
}
