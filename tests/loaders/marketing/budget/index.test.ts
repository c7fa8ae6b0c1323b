import { describe, expect, it } from "vitest";
import { budget } from "../../../../loaders/marketing/budget/index.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";
import { planNumbers } from "../../../../src/models/budget-numbers.ts";
import { planBudget, usualSettings } from "../../../../src/models/budget-plan.ts";
import type { BudgetModel } from "../../../../src/models/budget-model.ts";
import type { MediaResponse } from "../../../../src/models/media-response.ts";
import { drawnModel, lineOf, responseOf } from "../../../src/models/budget-response.ts";
import { contextOf, findingsOf, geoOf } from "./example-context.ts";

const { response } = drawnModel(5, 60, 3);
const mix = findingsOf(response);
type Told = Awaited<ReturnType<typeof budget>>;

function isFinite(part: Told): boolean {
  const numbers = Object.values(part.numbers).flatMap(({ estimate, low, high }) => [estimate, low, high]);
  const cells = Object.values(part.tables).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  return [...numbers, ...cells].every((value) => typeof value !== "number" || Number.isFinite(value));
}

describe("budget of a book", () => {
  it("publishes what its model says in the browser", async () => {
    const part = await budget(contextOf({ mix }));
    const model = JSON.parse(JSON.stringify(part.model)) as BudgetModel;
    const plan = planBudget(model, usualSettings(model, 0.5));
    const told = { outcome: "policies" as const, n: 156, warnings: [], noWorth: null, nothingTold: false };
    for (const [id, number] of Object.entries(planNumbers(plan, told))) {
      expect(part.numbers[id]).toMatchObject({ estimate: number.estimate, low: number.low, high: number.high });
    }
    expect(isFinite(part)).toBe(true);
  });

  it("says the same for the same seed", async () => {
    expect(await budget(contextOf({ mix }))).toEqual(await budget(contextOf({ mix })));
  });

  it("orders tests by what they bring after their cost, none worth more than knowing everything", async () => {
    const { tables, numbers } = await budget(contextOf({ mix }));
    const net = tables["budget_tests"]!.map((row) => Number(row["net"]));
    expect(net).toEqual([...net].sort((a, b) => b - a));
    expect(numbers["marketing.budget.next_test"]!.estimate).toBe(net[0]);
    for (const row of tables["budget_tests"]!)
      expect(Number(row["value"])).toBeLessThanOrEqual(
        numbers["marketing.budget.perfect_information"]!.estimate! * (1 + 1e-6),
      );
  });

  it("assumes a usual test where the book has made none that worked, and says so", async () => {
    const part = await budget(contextOf({ mix, geo: geoOf(null) }));
    expect(part.tables["budget_test_plan"]).toEqual([
      { weeks: 8, share: 0.5, error: 0.03, source: "assumed" },
      { weeks: 16, share: 0.5, error: 0.03 * Math.SQRT1_2, source: "assumed" },
    ]);
    expect(part.numbers["marketing.budget.next_test"]!.warnings).toContain("budget_test_error_assumed");
  });

  it("warns of lines whose effect is not shown, of pairs that move together, and of a model in review", async () => {
    const { numbers } = await budget(contextOf({ mix: findingsOf(response, { verdict: "review" }) }));
    expect(numbers["marketing.budget.gain"]!.warnings).toEqual([
      "budget_mix_in_review",
      "budget_moves_together",
      "budget_not_told",
    ]);
  });

  it("gives no gain of nothing where no effect is told, but still the worth of a test", async () => {
    const untold = { ...response, lines: response.lines.map((line) => ({ ...line, told: false })) };
    const { numbers } = await budget(contextOf({ mix: findingsOf(untold) }));
    for (const id of ["gain", "gain.policies", "regret", "loss_chance"])
      expect(numbers[`marketing.budget.${id}`]).toMatchObject({ estimate: null, reason: "budget_nothing_told" });
    expect(numbers["marketing.budget.next_test"]!.estimate).not.toBeNull();
  });

  it("counts in sales alone where the book gives them no value", async () => {
    const part = await budget(contextOf({ mix, worth: noEstimate("no_assumptions", 0, "policy_worth", "C") }));
    expect(part.numbers["marketing.budget.gain"]).toMatchObject({ estimate: null, reason: "budget_no_worth" });
    expect(part.numbers["marketing.budget.gain.policies"]!.estimate).toBeGreaterThan(0);
    expect(part.numbers["marketing.budget.loss_chance"]!.estimate).not.toBeNull();
    expect(part.tables["budget_returns"]).toEqual([]);
    expect(isFinite(part)).toBe(true);
  });

  it("gives sales no value where they lose money before marketing", async () => {
    const part = await budget(
      contextOf({ mix, worth: estimateOf(-500, 100, "policy_worth", { low: -700, high: -300 }) }),
    );
    expect(part.numbers["marketing.budget.gain"]!.reason).toBe("budget_worth_not_positive");
    expect(isFinite(part)).toBe(true);
  });
});

describe("budget without advice", () => {
  it("asks for the tables that a book lacks", async () => {
    const { missing, numbers } = await budget(contextOf({ mix: null, columns: {} }));
    expect(missing.map(({ table }) => table)).toEqual(["media", "sales"]);
    expect(numbers).toEqual({});
  });

  it("says that there is no model", async () => {
    const { numbers, model } = await budget(contextOf({ mix: null }));
    expect(numbers["marketing.budget.gain"]).toMatchObject({ estimate: null, reason: "budget_no_model" });
    expect(model).toBeUndefined();
  });

  it("shows present spend alone where the model failed its checks", async () => {
    const failed = findingsOf(response, { verdict: "fail", model: null });
    const { numbers, tables, checks, model } = await budget(contextOf({ mix: failed }));
    expect(numbers["marketing.budget.gain"]).toMatchObject({ estimate: null, reason: "budget_model_failed" });
    expect(numbers["marketing.budget.present"]!.estimate).toBeGreaterThan(0);
    expect(tables["budget_present"]).toHaveLength(5);
    expect(checks).toEqual([{ id: "budget_mix_trusted", passed: false, value: null, limit: null }]);
    expect(model).toBeUndefined();
  });

  const cases: Record<string, MediaResponse> = {
    "one channel": responseOf([lineOf("tv", 100, 4, 100)]),
    "no effect anywhere": responseOf([lineOf("tv", 100, 0, 100), lineOf("search", 50, 0, 10)]),
    "a channel without present spend": responseOf([
      lineOf("tv", 100, 4, 100),
      { ...lineOf("search", 0, 2, 10), highestSpend: 30 },
      lineOf("print", 50, 1, 100),
    ]),
    "no spend at all": responseOf([lineOf("tv", 0, 4, 100), lineOf("search", 0, 2, 10)]),
  };
  it.each(Object.entries(cases))("neither crashes nor invents a number with %s", async (name, one) => {
    const part = await budget(contextOf({ mix: findingsOf(one) }));
    expect(isFinite(part)).toBe(true);
    const { estimate, reason } = part.numbers["marketing.budget.gain"]!;
    if (name === "one channel") expect(reason).toBe("budget_one_channel");
    if (name === "no spend at all") expect(reason).toBe("budget_no_spend");
    if (name === "no effect anywhere") expect(estimate).toBe(0);
  });
});
