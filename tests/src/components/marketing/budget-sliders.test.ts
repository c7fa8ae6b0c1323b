import { describe, expect, it } from "vitest";
import { goalFilters, limitFilters, settingsOf } from "../../../../src/components/marketing/budget-sliders.ts";
import { readFilters } from "../../../../src/components/filter-state.ts";
import { presentBudget } from "../../../../src/models/budget-model.ts";
import { planBudget, usualSettings } from "../../../../src/models/budget-plan.ts";
import { drawnModel } from "../../models/budget-response.ts";

const model = drawnModel(4, 20, 1);
const present = presentBudget(model.response);
const settingsAt = (search: string) =>
  settingsOf(model, readFilters(goalFilters(model, "TWD"), search), readFilters(limitFilters(model), search));

describe("sliders of the budget", () => {
  it("stand at first where the loader's plan was made", () => {
    expect(planBudget(model, settingsAt(""))).toEqual(planBudget(model, usualSettings(model, 0.5)));
  });

  it("read the budget, the return, the bounds and single limits from the address", () => {
    expect(settingsAt("?budget=90&move=20").goal).toEqual({ kind: "budget", budget: 0.9 * present });
    expect(settingsAt("?goal=return&target=1.5").goal).toEqual({ kind: "return", target: 1.5 });
    expect(settingsAt("?move=20").move).toBe(0.2);
    expect(settingsAt("?least-channel0=80&most-channel3-channel4=0").limits).toMatchObject({
      channel0: { least: 0.8, most: null },
      channel1: { least: null, most: null },
      "channel3 + channel4": { least: null, most: 0 },
    });
  });

  it("fall back from what is out of range or no number", () => {
    expect(settingsAt("?budget=9000&move=x&goal=luck&most-channel0=-40")).toEqual(settingsAt(""));
  });

  it("offer no return where sales have no value", () => {
    const ids = goalFilters({ ...model, worth: null }, "TWD").map(({ id }) => id);
    expect(ids).toEqual(["budget", "move"]);
  });
});
