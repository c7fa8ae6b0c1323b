// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { dataTable } from "../../../src/components/data-table.ts";

describe("dataTable", () => {
  const rows = [
    { trait: "Referral", value: 31_200, low: 29_300, high: 33_100 },
    { trait: "Web", value: null, low: null, high: null },
  ];

  it("has a caption, scoped headers and a region that scrolls from the keyboard", () => {
    const shown = dataTable(rows, { caption: "Value by source" });
    expect(shown.querySelector("caption")?.textContent?.trim()).toBe("Value by source");
    expect(shown.querySelectorAll("thead th[scope=col]")).toHaveLength(4);
    expect(shown.querySelectorAll("tbody th[scope=row]")).toHaveLength(2);
    expect(shown.querySelector("[role=region]")?.getAttribute("tabindex")).toBe("0");
  });

  it("writes a number in its unit with its interval behind it, and n/a for null", () => {
    const columns = [
      { key: "trait", label: "Source" },
      { key: "value", label: "Per customer", unit: "money" as const, low: "low", high: "high" },
    ];
    const cells = [...dataTable(rows, { caption: "Value", columns, currency: "TWD" }).querySelectorAll("td")];
    const texts = cells.map((cell) => cell.textContent?.replaceAll("\u00a0", " ").trim());
    expect(texts).toEqual(["NT$ 31,200 NT$ 29,300 to 33,100", "n/a"]);
  });

  it("shows the first rows of a long table and says how many there are", () => {
    const long = Array.from({ length: 1200 }, (_, index) => ({ index }));
    const shown = dataTable(long, { caption: "Long" });
    expect(shown.querySelectorAll("tbody tr")).toHaveLength(200);
    expect(shown.textContent).toContain("First 200 of 1,200 rows");
  });
});
