import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate } from "../../../../src/models/evidence.ts";
import { CHOICES } from "../../../../src/models/persistency-definition.ts";
import { agentWords } from "../../../../src/words/agents.ts";
import { persistencyWords } from "../../../../src/words/persistency.ts";

const say = persistencyWords();
const agents = agentWords();
const count = (month: number, estimate: number) => ({
  [`loyalty.persistency.${month}.count`]: estimateOf(estimate, 1000, "persistency_count"),
});

describe("the finding on persistency", () => {
  it("speaks of 100 policies and of premium", () => {
    const premium = { "loyalty.persistency.25.premium": estimateOf(0.697, 1000, "persistency_premium") };
    expect(say.finding({ ...count(13, 0.849), ...count(25, 0.737), ...premium }, "TWD")).toBe(
      "Of 100 policies, 85 are still there after 13 months and 74 after 25; of each NT$ 100 of premium, NT$ 70 after 25 months.".replaceAll(
        "NT$ ",
        "NT$\u00a0",
      ),
    );
  });

  it("adds how the latest policies did where that is more than chance", () => {
    const change = (low: number, high: number) => ({
      "loyalty.persistency.25.change": estimateOf(-0.069, 1000, "persistency_count", { low, high }),
    });
    const all = { ...count(13, 0.849), ...count(25, 0.737) };
    expect(say.finding({ ...all, ...change(-0.08, -0.058) }, "TWD")).toBe(
      "Of 100 policies, 85 are still there after 13 months and 74 after 25. Policies that reached 25 months in the last year are 6.9 points below those of the year before, more than chance explains.",
    );
    expect(say.finding({ ...all, ...change(-0.14, 0.002) }, "TWD")).not.toContain("year before");
  });

  it("says as much as there is, and why there is nothing", () => {
    expect(say.finding(count(13, 0.9), "TWD")).toBe("Of 100 policies, 90 are still there after 13 months.");
    const none = { "loyalty.persistency.13.count": noEstimate("nobody_got_that_far", 0, "persistency_count") };
    expect(say.finding(none, "TWD")).toBe(
      "How many policies stay: not known yet: no policy observed from its issue has got that far.",
    );
  });
});

describe("words of the definition", () => {
  it("name every choice and every option", () => {
    for (const [choice, options] of Object.entries(CHOICES)) {
      const words = say.choices[choice as keyof typeof CHOICES];
      expect(Object.keys(words.options)).toEqual([...options]);
    }
    expect(say.stepName({ step: "deaths", option: "gone" })).toBe("Deaths and claims: count as gone");
  });
});

describe("words of agents", () => {
  const effect = (estimate: number, low: number, high: number, grade: Estimate["grade"]) => ({
    "loyalty.agents.walk_out.given_up_12": estimateOf(estimate, 155, "walk_out", { low, high, grade }),
  });

  it("claim nothing of a branch that left together when its interval holds nought", () => {
    expect(agents.walkOut(effect(0.01, -0.02, 0.04, "B"))).toMatch(/too few policies to tell\.$/);
    expect(agents.walkOut(effect(0.05, 0.02, 0.08, "B"))).toMatch(/a year before there was no difference\.$/);
    expect(agents.walkOut(effect(0.05, 0.02, 0.08, "C"))).toMatch(/but it differed already a year before\.$/);
  });

  it("use a model's verb for what a model found", () => {
    const ratio = estimateOf(1.41, 900, "agent_leaving", { low: 1.3, high: 1.5, grade: "C" });
    expect(agents.leaving({ "loyalty.agents.leaving.hazard_ratio_6": ratio })).toBe(
      "In the half year after its agent left, a policy is estimated to be given up 1.4 times as often",
    );
  });
});
