// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { changesSummary } from "../../../../src/components/about/changes-summary.ts";
import { changesTables } from "../../../../src/components/about/changes-tables.ts";
import type { Row } from "../../../../src/models/report.ts";
import { exampleReport } from "../example-report.ts";

const text = (element: Element) => element.textContent.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();
const earlier = { name: "Example Life", as_of: "2024-12-31", version: "0.1.0", warnings: [] as string[] };
const row = (id: string, changes: Row): Row => ({
  ...{ id, pillar: id.split(".")[0]!, page: "value/index", now: 0.2, before: 0.1, difference: 0.1 },
  ...{ low: 0.05, high: 0.15, p: 0.001, grade: "M", verdict: "more_than_noise", reason: null },
  ...changes,
});
const report = (...changes: Row[]) => exampleReport({ earlier, numbers: {}, tables: { changes } });

describe("the page of all changes", () => {
  it("says that there is no earlier book, and lists nothing", () => {
    const none = exampleReport({ tables: { changes: [] } });
    expect(text(changesSummary(none))).toMatch(/no earlier book to compare with/);
    expect(changesTables(none).childElementCount).toBe(0);
  });

  it("counts what changed for better and worse, and lists it with its page", () => {
    const some = report(
      row("value.negative_share", {}),
      row("value.gini", { difference: 0.01, p: 0.4, verdict: "within_noise" }),
      row("fraud.unheard_of", {}),
    );
    expect(text(changesSummary(some))).toBe(
      "Of 2 numbers that both books estimate alike, 1 changed by more than noise since 31 December 2024." +
        " 0 for the better, 1 for the worse; where no way is good, neither is said.",
    );
    const [line] = changesTables(some).querySelectorAll("tbody tr");
    expect(text(line!)).toContain("10 % 20 % +10 points +5 to +15 points worse");
    expect(line!.querySelector("a")!.getAttribute("href")).toBe("/value/");
    expect(text(changesTables(some))).toContain("One number changed by no more than noise.");
  });

  it("names the campaign of a number that many campaigns have", () => {
    const campaign = report(row("marketing.experiment.M0007.in_force_25", { page: "marketing/experiments" }));
    expect(text(changesTables(campaign).querySelector("tbody th")!)).toContain("(M0007)");
  });

  it("says what must be known of a comparison with another book", () => {
    const other = {
      ...report(row("value.negative_share", {})),
      earlier: { ...earlier, name: "Other Life", warnings: ["other_book"] },
    };
    expect(text(changesSummary(other))).toContain("a book named Other Life, this one is Example Life");
  });

  it("lists what is counted in full apart, and says when nothing changed", () => {
    const counted = report(row("value.negative_share", { p: null, low: null, high: null, verdict: "counted" }));
    expect(text(changesSummary(counted))).toMatch(/^No number can be compared since/);
    expect(text(changesTables(counted))).toContain("Nothing changed by more than noise.");
    expect(text(changesTables(counted).querySelector("details")!)).toContain("Counted in full: 1");
  });
});
