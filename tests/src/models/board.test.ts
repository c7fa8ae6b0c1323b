import { describe, expect, it } from "vitest";
import { boardQuestions } from "../../../src/models/board-questions.ts";
import { chooseFindings } from "../../../src/models/board.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { metric } from "../../../src/metrics.ts";
import "../../../src/words/known/all.ts";

const at = (value: number, options = {}) => estimateOf(value, 100, "count", options);
const whole: Record<string, Estimate> = {
  "value.top_fifth_share": at(0.68),
  "loyalty.persistency.13.count": at(0.85),
  "loyalty.persistency.25.count": at(0.74),
  "loyalty.agents.attrition_13": at(0.66),
  "marketing.value_statement.return": at(0.8, { grade: "C" }),
  "marketing.direct.total_policies": at(1400, { grade: "A" }),
  "marketing.promises.came": at(0.41, { grade: "A" }),
  "fraud.bridge.exposed": at(45e6),
  "fraud.bridge.saved": at(6e6, { grade: "C" }),
};
const without = (...ids: string[]) => Object.fromEntries(Object.entries(whole).filter(([id]) => !ids.includes(id)));
const chosenOf = (numbers: Record<string, Estimate>, tables = {}) =>
  chooseFindings({ numbers, tables }).chosen.map(({ finding }) => finding);

describe("the findings of the board page", () => {
  it("are one to each question, at most six, in reading order", () => {
    expect(boardQuestions).toHaveLength(6);
    expect(chosenOf(whole)).toEqual([
      "who_carries",
      "stay_25",
      "agents_leave",
      "marketing_return",
      "promises_came",
      "protection_saves",
    ]);
  });

  it("do not depend on how large a number is", () => {
    const doubled = Object.fromEntries(Object.entries(whole).map(([id, one]) => [id, at(one.estimate! * 2)]));
    expect(chosenOf(doubled)).toEqual(chosenOf(whole));
  });

  it("fall back to the next answer where a number is absent or has no estimate", () => {
    const young = without("loyalty.persistency.25.count");
    const untold = { ...young, "marketing.value_statement.return": noEstimate("value_statement_no_evidence", 0, "x") };
    expect(chosenOf(untold)).toEqual(expect.arrayContaining(["stay_13", "direct_marketing"]));
  });

  it("speak of the lever whose point brings the most money, of those that stand out over all comparisons", () => {
    const direct = without("loyalty.agents.attrition_13");
    const lever = (name: string, money: number, low: number) => ({
      [`loyalty.chain.${name}.money_per_point`]: at(money, { low, high: 2 * money }),
      [`loyalty.chain.${name}.persistency_25_per_point`]: at(0.01, { low: 0.001, high: 0.02 }),
    });
    const numbers = {
      ...direct,
      ...lever("service", 9e6, -1),
      ...lever("quality", 2e6, 1e6),
      ...lever("value", 3e6, 1e6),
    };
    const points = [
      { construct: "service", p_adjusted: 0.001 },
      { construct: "quality", p_adjusted: 0.01 },
      { construct: "value", p_adjusted: 0.3 },
    ];
    const { chosen } = chooseFindings({ numbers, tables: { chain_points: points } });
    expect(chosen.find(({ place }) => place === "weakest_link")?.metric).toBe(
      "loyalty.chain.quality.persistency_25_per_point",
    );
  });

  it("leave out a question with the reason of its number, or the tables that the book lacks", () => {
    const rest = without("loyalty.agents.attrition_13", "fraud.bridge.saved", "fraud.bridge.exposed");
    const numbers = { ...rest, "fraud.bridge.saved": noEstimate("bridge_no_lights", 0, "x") };
    const lacking = ["agents", "agents"].map((table) => ({ place: "weakest_link", table }));
    const { leftOut } = chooseFindings({ numbers, tables: { lacking } });
    expect(leftOut.map(({ place, reason, tables }) => ({ place, reason, tables }))).toEqual([
      { place: "weakest_link", reason: null, tables: ["agents"] },
      { place: "protection", reason: "bridge_no_lights", tables: [] },
    ]);
  });

  it("leave out all six of a book with no number at all", () => {
    const { chosen, leftOut } = chooseFindings({ numbers: {}, tables: {} });
    expect([chosen.length, leftOut.length]).toEqual([0, 6]);
  });

  it("rest on registered numbers alone", () => {
    const ids = boardQuestions.flatMap(({ candidates }) =>
      candidates.flatMap(({ metric: idOf }) => idOf({ numbers: {}, tables: {} }) ?? []),
    );
    expect(ids.map((id) => metric(id).id)).toEqual(ids);
  });
});
