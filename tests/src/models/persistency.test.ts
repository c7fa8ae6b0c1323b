import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookPersistency, countPersistency, keptOf, premiumPersistency } from "../../../src/models/persistency.ts";
import { persistencyByGroup } from "../../../src/models/persistency-by-group.ts";
import {
  CHOICES,
  DEFAULT_DEFINITION,
  definitionOf,
  LAXEST,
  STRICTEST,
  treatmentOf,
  type Definition,
} from "../../../src/models/persistency-definition.ts";
import { reconcileDefinitions } from "../../../src/models/persistency-reconciliation.ts";
import { modelOf } from "./persistency-model.ts";

const all = (state: number, policies: number, premium = 1) => ["all", "all", 25, state, policies, premium] as const;
const under = (changed: Partial<Definition>): Definition => ({ ...DEFAULT_DEFINITION, ...changed });
const model = modelOf([
  [...all(0, 60)],
  [...all(1, 4)],
  [...all(8 + 4, 6)],
  [...all(33, 20, 2)],
  [...all(34, 5)],
  [...all(36, 5)],
]);

describe("treatmentOf", () => {
  it("leaves out deaths and maturities by default, and counts everything else that ended as gone", () => {
    const ends = [33, 34, 35, 36, 37, 38].map((state) => treatmentOf(state, DEFAULT_DEFINITION));
    expect(ends).toEqual(["gone", "left_out", "left_out", "gone", "gone", "gone"]);
  });

  it("lets one flag that means gone outweigh one that means left out", () => {
    const definition = under({ completed: "left_out", reinstatement: "gone" });
    expect(treatmentOf(4, definition)).toBe("left_out");
    expect(treatmentOf(4 + 8, definition)).toBe("gone");
  });

  it("counts a lapsed policy as gone until it is reinstated", () => {
    const definition = under({ reinstatement: "once_reinstated" });
    expect([16, 8].map((state) => treatmentOf(state, definition))).toEqual(["gone", "kept"]);
  });
});

describe("definitionOf", () => {
  it("falls back to the default for what is absent or unknown", () => {
    expect(definitionOf({ deaths: "gone", apl: "nonsense" })).toEqual(under({ deaths: "gone" }));
  });
});

describe("keptOf", () => {
  it("turns states and a definition into policies kept and gone", () => {
    const whole = { trait: "all", level: "all", month: 25 };
    expect(keptOf(model, whole, DEFAULT_DEFINITION)).toMatchObject({ kept: { policies: 70 }, gone: { policies: 25 } });
    expect(keptOf(model, whole, under({ apl: "gone", deaths: "gone", not_taken: "left_out" }))).toMatchObject({
      kept: { policies: 66 },
      gone: { policies: 29 },
    });
  });

  it("counts riders when the definition says so", () => {
    const riders = { ...model, groups: model.groups.map((group, i) => ({ ...group, riders: i === 1 })) };
    const kept = (definition: Definition) =>
      keptOf(riders, { trait: "all", level: "all", month: 25 }, definition).kept.policies;
    expect([kept(DEFAULT_DEFINITION), kept(under({ riders: "with" }))]).toEqual([66, 70]);
  });
});

describe("countPersistency and premiumPersistency", () => {
  it("give Wilson's interval by count", () => {
    const found = bookPersistency(model, 25, "count", DEFAULT_DEFINITION);
    // 70 of 95 at z = 1.644854: centre (70 + 1.352772) / 97.705543, half 1.644854 / 97.705543 * sqrt(18.421053 + .676386).
    expect(found).toMatchObject({ estimate: 70 / 95, n: 95 });
    expect(found.low).toBeCloseTo(0.656715, 5);
    expect(found.high).toBeCloseTo(0.803851, 5);
  });

  it("give the ratio estimator's interval by premium", () => {
    const found = bookPersistency(model, 25, "premium", DEFAULT_DEFINITION);
    // Kept 70 of 115; residual squares 70 * (45/115)^2 + (20 * 4 + 5) * (70/115)^2, over 94/95 and 115^2.
    const variance = ((70 * (45 / 115) ** 2 + 85 * (70 / 115) ** 2) * 95) / 94 / 115 ** 2;
    expect(found.estimate).toBeCloseTo(70 / 115, 12);
    expect(found.high! - found.estimate!).toBeCloseTo(1.6448536 * Math.sqrt(variance), 6);
  });

  it("say why there is no number: nobody got that far, fewer than ten did, or there is no premium", () => {
    const none = { policies: 0, premium: 0, squares: 0 };
    expect(countPersistency({ kept: none, gone: none }).reason).toBe("nobody_got_that_far");
    expect(countPersistency({ kept: { ...none, policies: 9 }, gone: none }).reason).toBe("too_few");
    expect(premiumPersistency({ kept: { ...none, policies: 20 }, gone: none }).reason).toBe("no_premium");
  });
});

describe("reconcileDefinitions", () => {
  const anyDefinition = fc.record(
    Object.fromEntries(Object.entries(CHOICES).map(([choice, options]) => [choice, fc.constantFrom(...options)])),
  ) as fc.Arbitrary<Definition>;

  it("walks from the laxest definition to the strictest by steps that add up", () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const rows = reconcileDefinitions(model, { month: 25, by: "count" }, definition);
        let reached = Number(rows[0]!["estimate"]);
        for (const { change, estimate } of rows.slice(1)) {
          expect(Number(estimate)).toBeCloseTo(reached + Number(change ?? 0), 12);
          reached = Number(estimate);
        }
        const at = (changed: Partial<Definition>) =>
          bookPersistency(model, 25, "count", { ...definition, ...changed }).estimate;
        expect(rows[0]!["estimate"]).toBe(at(LAXEST));
        expect(rows.at(-1)!["estimate"]).toBe(at(STRICTEST));
      }),
    );
  });

  it("names the step that each definition differs by", () => {
    const rows = reconcileDefinitions(model, { month: 25, by: "count" }, DEFAULT_DEFINITION);
    expect(rows.map(({ step, option }) => [step, option])).toEqual([
      ["laxest", null],
      ["not_taken", "gone"],
      ["chosen", null],
      ["deaths", "gone"],
      ["reinstatement", "gone"],
      ["apl", "gone"],
      ["strictest", null],
    ]);
  });

  it("has no rows where nobody got that far", () => {
    expect(reconcileDefinitions(model, { month: 61, by: "count" }, DEFAULT_DEFINITION)).toEqual([]);
  });
});

describe("persistencyByGroup", () => {
  const grouped = (strength: number | null) =>
    modelOf(
      [
        ["all", "all", 25, 0, 700],
        ["all", "all", 25, 33, 300],
        ["channel", "agent", 25, 0, 682],
        ["channel", "agent", 25, 33, 278],
        ["channel", "web", 25, 0, 18],
        ["channel", "web", 25, 33, 22],
      ],
      { strengths: { channel: strength } },
    );
  const web = (strength: number | null) =>
    persistencyByGroup(grouped(strength), { trait: "channel", month: 25, by: "count" }, DEFAULT_DEFINITION)[1]!;

  it("draws a small group towards the whole book by the strength given, and flags it", () => {
    expect(web(60)).toMatchObject({ category: "web", policies: 40, shrunk: true });
    expect(web(60)["estimate"]).toBeCloseTo((18 + 42) / 100, 12);
  });

  it("shows the whole book's level where groups differ by chance alone", () => {
    expect(web(null)).toMatchObject({ estimate: 0.7, low: null, high: null });
  });
});
