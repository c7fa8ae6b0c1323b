// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { card } from "../../../src/components/card.ts";
import { changeOf } from "../../../src/models/change.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { exampleReport } from "./example-report.ts";

const text = (element: Element | null) => element?.textContent?.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();

describe("card", () => {
  it("shows number, interval and definition of a registered metric", () => {
    const shown = card(exampleReport(), "value.contribution.total");
    expect(text(shown.querySelector(".number"))).toBe("NT$ 953 M");
    expect(text(shown.querySelector(".interval"))).toBe("90 % interval NT$ 921 to 987 M");
    expect(text(shown.querySelector("details"))).toContain("Formula");
    expect(shown.getAttribute("aria-label")).toBe("Contribution of all customers, to date");
  });

  it("says that a number without interval is counted in full", () => {
    expect(text(card(exampleReport(), "value.negative_share").querySelector(".interval"))).toBe("counted in full");
  });

  it("says why a null has no number, and leaves the change out", () => {
    const numbers = { "value.gini": noEstimate("total_not_positive", 3, "normalised_gini") };
    const shown = card(exampleReport({ numbers }), "value.gini", { against: { value: 0.5, label: "2024" } });
    expect(text(shown.querySelector(".number"))).toBe("n/a");
    expect(text(shown.querySelector(".interval"))).toContain("zero or less");
    expect(shown.querySelector(".change")).toBeNull();
  });

  it("says that an absent number lacks its table, or is being computed", () => {
    expect(text(card(exampleReport(), "value.gini").querySelector(".interval"))).toContain("lacks a table");
    const computing = exampleReport({ state: "computing", numbers: {} });
    expect(text(card(computing, "value.gini").querySelector(".interval"))).toBe("being computed");
  });

  it("judges a change by which way is good, in points for shares", () => {
    const shown = card(exampleReport(), "value.negative_share", { against: { value: 0.16, label: "2024" } });
    expect(text(shown.querySelector(".change"))).toBe("\u22122 points against 2024, better");
  });

  describe("with an earlier book", () => {
    const earlier = { name: "Example Life", as_of: "2024-12-31", version: "0.1.0", warnings: [] as string[] };
    const changed = (id: string, then: Estimate | undefined, book = earlier) => {
      const report = exampleReport({ earlier: book });
      const change = changeOf(report.numbers[id], then);
      return card({ ...report, changes: { [id]: change } }, id).querySelector(".change");
    };
    const million = (size: number, half: number) =>
      estimateOf(size * 1e6, 46_000, "bootstrap", { low: (size - half) * 1e6, high: (size + half) * 1e6 });

    it("says how much, since when, which way is good, and that it is more than noise", () => {
      const line = changed("value.contribution.total", million(800, 30));
      expect(text(line)).toBe("+NT$ 153 M since 31 December 2024: better, and more than noise");
      expect(line!.querySelector(".arrow")!.getAttribute("data-direction")).toBe("up");
    });

    it("praises no change that is no more than noise", () => {
      expect(text(changed("value.contribution.total", million(940, 30)))).toBe(
        "+NT$ 13.4 M since 31 December 2024: no more than noise",
      );
    });

    it("judges what was counted without speaking of noise", () => {
      expect(text(changed("value.negative_share", estimateOf(0.16, 40_000, "count")))).toBe(
        "\u22122 points since 31 December 2024: better",
      );
    });

    it("says why nothing can be compared", () => {
      const said = (then: Estimate | undefined) => text(changed("value.contribution.total", then));
      expect(said(undefined)).toBe("no number as of 31 December 2024 to compare with");
      expect(said({ ...million(940, 30), method: "summed" })).toBe(
        "NT$ 940 M as of 31 December 2024, but measured in another way",
      );
      expect(said(estimateOf(94e7, 9, "bootstrap"))).toBe(
        "+NT$ 13.4 M since 31 December 2024: without intervals nobody can tell whether this is noise",
      );
    });

    it("names the other book, and says so when both end on the same day", () => {
      const other = { ...earlier, name: "Other Life", warnings: ["other_book"] };
      expect(text(changed("value.contribution.total", million(800, 30), other))).toContain(
        "against Other Life, 31 December 2024",
      );
      expect(text(changed("value.contribution.total", undefined, { ...earlier, warnings: ["same_day"] }))).toBe(
        "no number in the earlier results to compare with",
      );
    });

    it("says nothing where the page shows another number than the report's, or holds it against something of its own", () => {
      const report = exampleReport({ earlier });
      const id = "value.negative_share";
      const changes = { [id]: changeOf(estimateOf(0.2, 9, "count"), estimateOf(0.16, 9, "count")) };
      expect(card({ ...report, changes }, id).querySelector(".change")).toBeNull();
      const shown = card({ ...report, changes }, id, { against: { value: 0.16, label: "the plan" } });
      expect(text(shown.querySelector(".change"))).toContain("against the plan");
    });
  });

  it("calls a change that rounds to nothing no change", () => {
    const shown = card(exampleReport(), "value.negative_share", { against: { value: 0.1401, label: "2024" } });
    expect(text(shown.querySelector(".change"))).toBe("no change against 2024");
  });
});
