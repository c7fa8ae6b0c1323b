// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { boardFindings } from "../../../../src/components/board/board-findings.ts";
import { changeOf } from "../../../../src/models/change.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";
import { exampleReport } from "../example-report.ts";

const share = estimateOf(0.68, 46_044, "concentration", { low: 0.67, high: 0.69 });
const numbers = {
  "value.top_fifth_share": share,
  "value.top_fifth.next_year": estimateOf(61_237_293, 33_432, "rank_then_value"),
  "fraud.bridge.saved": estimateOf(6.19e6, 160, "bridge_saved", { low: 3.6e6, high: 9e6, grade: "C" }),
};
const text = (element: Element | null) => element?.textContent?.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();

describe("the findings of the board page", () => {
  it("show number, interval, grade, sentence, decision and the money at stake", () => {
    const [first] = boardFindings(exampleReport({ numbers })).querySelectorAll(".board-finding");
    expect(text(first!.querySelector(".board-number"))).toBe(
      "68 % of contribution from the most valuable fifth 67 to 69 % (90 %) M Measured in full",
    );
    expect(text(first!.querySelector(".board-sentence"))).toContain("is the source of 68 %");
    expect(text(first!.querySelector(".board-stake"))).toBe("NT$ 61.2 M grade M");
    expect(first!.querySelector("h2 a")?.getAttribute("href")).toBe("/value/");
  });

  it("show no change where there is no earlier book, and whether it is more than noise where there is one", () => {
    expect(boardFindings(exampleReport({ numbers })).querySelector(".change")).toBeNull();
    const then = estimateOf(0.6, 46_000, "concentration", { low: 0.59, high: 0.61 });
    const shown = boardFindings(
      exampleReport({
        numbers,
        earlier: { name: "Example Life", as_of: "2024-12-31", version: null, warnings: [] },
        changes: { "value.top_fifth_share": changeOf(share, then) },
      }),
    );
    expect(text(shown.querySelector(".change"))).toMatch(/^\+8 points since 31 December 2024: .*more than noise/);
  });

  it("say in one line each what the book cannot say, and live on without any number", () => {
    const lacking = [{ place: "value", table: "ledger" }];
    const shown = boardFindings(exampleReport({ numbers: {}, tables: { lacking } }));
    expect(shown.querySelectorAll(".board-finding")).toHaveLength(0);
    expect(shown.querySelectorAll(".board-left-out li")).toHaveLength(6);
    expect(text(shown.querySelector(".board-left-out li"))).toBe(
      "Who carries the value: the book lacks the table ledger.",
    );
  });

  it("keep their place while the report is being computed", () => {
    expect(boardFindings(exampleReport({ state: "computing", numbers: {} })).className).toContain("loading");
  });

  it("add no two amounts of money", () => {
    const amounts = [...boardFindings(exampleReport({ numbers })).querySelectorAll(".board-stake strong")].map(text);
    expect(amounts).toEqual(["NT$ 61.2 M"]);
  });
});
