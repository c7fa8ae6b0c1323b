// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { figure, type FigureOptions } from "../../../src/components/figure.ts";
import { tenthBars } from "../../../src/components/charts/tenth-bars.ts";
import { exampleReport } from "./example-report.ts";

const options: FigureOptions = {
  title: "The worst tenth takes value away",
  subtitle: "Share of contribution by tenth",
  rows: "tenths",
  method: "/value/method",
  analysis: "contribution",
  chart: tenthBars,
};

/** jsdom's blobs have no text() of their own. */
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob);
  });
}

describe("figure", () => {
  it("names the picture, says where it comes from and links to the method", () => {
    const shown = figure(exampleReport(), options);
    const svg = shown.querySelector("svg");
    expect(svg?.getAttribute("role")).toBe("img");
    expect(svg?.getAttribute("aria-label")).toContain(options.title);
    expect(shown.querySelector("figcaption")?.textContent).toBe(
      "Source: customers; Example Life, 31 December 2025. Simulated.",
    );
    expect(shown.querySelector("a")?.getAttribute("href")).toBe("/value/method");
  });

  it("shows and hides its data table from the keyboard's button", () => {
    const shown = figure(exampleReport(), options);
    const button = shown.querySelector<HTMLButtonElement>("button[aria-expanded]")!;
    button.click();
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(shown.querySelectorAll("tbody tr")).toHaveLength(2);
    button.click();
    expect(shown.querySelector<HTMLElement>(".twin")?.hidden).toBe(true);
  });

  it("hands out its rows as CSV under the table's name", async () => {
    let saved: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => ((saved = blob), "blob:example");
    URL.revokeObjectURL = () => undefined;
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const shown = figure(exampleReport(), options);
    shown.querySelector<HTMLButtonElement>(`[aria-label*="as CSV"]`)!.click();
    expect(await textOf(saved!)).toContain("tenth,share,low,high\r\n1,0.38,0.36,0.4\r\n");
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe("tenths.csv");
  });

  it("says which tables are missing when its analysis lacks some", () => {
    const missing = [
      { analysis: "contribution", table: "ledger", columns: ["policy_id"], example: { policy_id: "P-000123" } },
      { analysis: "contribution", table: "ledger", columns: ["amount"], example: { amount: "12500.00" } },
      { analysis: "other", table: "contacts", columns: [], example: {} },
    ];
    const shown = figure(exampleReport({ tables: {}, missing }), options);
    expect(shown.textContent).toContain("The table ledger is needed, with the columns policy_id, amount.");
    expect(shown.textContent).not.toContain("contacts");
    expect([...shown.querySelectorAll("tbody tr > *")].map((cell) => cell.textContent.trim())).toEqual([
      "P-000123",
      "12500.00",
    ]);
  });

  it("leaves the word to the page's own notice when the book lacks what the whole page needs", () => {
    const missing = [{ analysis: "contribution", table: "ledger", columns: ["kind"], example: { kind: "premium" } }];
    expect(figure(exampleReport({ tables: {}, numbers: {}, missing }), options).textContent).toBe("");
  });

  it("waits while the report is being computed and says so when a selection is empty", () => {
    const computing = figure(exampleReport({ state: "computing", tables: {} }), options);
    expect(computing.querySelector("[role=status]")).not.toBeNull();
    expect(figure(exampleReport({ tables: {} }), options).textContent).toContain("nothing to show");
  });
});
