// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { survivalFigures } from "../../../../src/components/loyalty/survival-figures.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";
import type { Row } from "../../../../src/models/report.ts";
import { exampleReport } from "../example-report.ts";

const numbers = {
  "loyalty.survival.in_force_10": estimateOf(0.459, 82_000, "survival_kaplan_meier"),
  "loyalty.survival.restricted_mean_10": estimateOf(6.4, 82_000, "survival_restricted_mean"),
  "loyalty.survival.given_up_10": estimateOf(0.357, 82_000, "survival_aalen_johansen"),
  "loyalty.survival.given_up_10_alone": estimateOf(0.381, 82_000, "survival_kaplan_meier"),
  "loyalty.survival.concordance": estimateOf(0.58, 82_000, "survival_cox", { grade: "C" }),
};
const point = { years: 5, survival: 0.6, low: 0.58, high: 0.62, at_risk: 900 };
const levels: Row[] = [
  {
    trait: "product",
    level: "term",
    years_of_ten: 6.3,
    low: 6.2,
    high: 6.4,
    differs: true,
    policies: 900,
    given_up: 80,
  },
  {
    trait: "product",
    level: "annuity",
    years_of_ten: 7.1,
    low: 7,
    high: 7.2,
    differs: true,
    policies: 800,
    given_up: 50,
  },
];
const ratio = { trait: "product", level: "term", reference: "annuity", policies: 900, ratio: 1.9, low: 1.8, high: 2 };
const tables: Record<string, Row[]> = {
  survival_book: [{ ...point, years: 0, survival: 1, low: null, high: null }, point],
  survival_curves: levels.map(({ trait, level }) => ({ trait: trait!, level: level!, ...point })),
  survival_groups: levels,
  survival_incidence: [{ cause: "given_up", years: 5, incidence: 0.3, low: 0.29, high: 0.31 }],
  survival_hazards: [
    { ...ratio, p_value: 0.001, differs: true, subdistribution_ratio: 1.8, proportional: false, grade: "D" },
  ],
};
const report = (changes = {}) => exampleReport({ numbers, tables, ...changes });
const titles = (element: Element) => [...element.querySelectorAll("h2")].map((title) => title.textContent);

describe("survivalFigures", () => {
  beforeEach(() => history.replaceState(null, "", "/"));

  it("shows the whole book first, why policies end, and what goes together with giving up", () => {
    const shown = survivalFigures(report());
    expect(titles(shown)).toEqual([
      "46\u00a0% of policies are still in force after ten years; a policy stays for 6.4 of them on average",
      "Giving up ends 36\u00a0% of policies within ten years",
      "Term goes together with being given up 1.9 times as often as annuity",
    ]);
    expect(shown.textContent).toContain("38.1\u00a0%");
    expect(shown.textContent).toContain("product change with the age of policies");
  });

  it("takes the trait from the address and puts it there", () => {
    history.replaceState(null, "", "/?stay=product");
    const shown = survivalFigures(report());
    document.body.replaceChildren(shown);
    expect(titles(shown)[0]).toBe(
      "By product, policies are kept for 6.3 (Term) to 7.1 (Annuity) of the first ten years",
    );
    shown.querySelector<HTMLInputElement>('input[value="book"]')!.click();
    expect(location.search).toBe("");
    expect(titles(shown)[0]).toContain("of policies are still in force");
  });

  it("says why there is no model, and keeps the curves", () => {
    const concordance = noEstimate("survival_no_events", 400, "survival_cox", "C");
    const none = { ...tables, survival_hazards: [], survival_curves: [], survival_groups: [] };
    const shown = survivalFigures(
      report({ numbers: { ...numbers, "loyalty.survival.concordance": concordance }, tables: none }),
    );
    expect(shown.textContent).toContain("no policy was given up");
    expect(shown.querySelectorAll("svg")).toHaveLength(2);
  });

  it("says what is missing when the book cannot tell", () => {
    const missing = [
      { analysis: "survival", table: "policies", columns: ["issued_on"], example: { issued_on: "2020-01-01" } },
    ];
    const shown = survivalFigures(exampleReport({ missing }));
    expect(shown.textContent).toContain("policies");
    expect(shown.querySelector("svg")).toBeNull();
  });
});
