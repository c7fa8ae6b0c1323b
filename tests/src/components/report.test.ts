// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { cards } from "../../../src/components/cards.ts";
import { evidencePanel } from "../../../src/components/evidence-panel.ts";
import { fetchReport } from "../../../src/components/fetch-report.ts";
import { finding } from "../../../src/components/finding.ts";
import { reportFrame } from "../../../src/components/report.ts";
import { exampleReport } from "./example-report.ts";

describe("reportFrame", () => {
  it("says which book, when, on which basis, and that it is simulated", () => {
    const said = reportFrame(exampleReport(), { pillar: "value" });
    expect(said.dataset["pillar"]).toBe("value");
    expect(said.textContent).toContain("As of 31 December 2025");
    expect(said.textContent).toContain("statutory basis");
    expect(said.textContent).toContain("A simulated book.");
  });

  it("leaves the notice of a simulated book out for a real one", () => {
    const report = exampleReport();
    report.book.simulated = false;
    expect(reportFrame(report, { pillar: "value" }).textContent).not.toContain("simulated");
  });

  it("tells listeners politely that results are coming, and at once that they failed", () => {
    const frame = (state: "computing" | "failed") => reportFrame(exampleReport({ state }), { pillar: "value" });
    expect(frame("computing").querySelector("[role=status]")?.textContent).toContain("Being computed");
    expect(frame("failed").querySelector("[role=alert]")?.textContent).toContain("Not available");
  });

  it("says what to do when the report cannot be fetched, without a book that nobody knows", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const lost = await fetchReport({ json: () => Promise.reject(new TypeError("Failed to fetch")) });
    const said = reportFrame(lost, { pillar: "value" });
    expect(said.querySelector("[role=alert]")?.textContent).toContain("cannot be fetched");
    expect(said.querySelector("button")?.textContent).toBe("Load again");
    expect(said.querySelector(".dateline")).toBeNull();
    expect(cards(lost, ["value.gini"]).textContent).toBe("");
    expect(evidencePanel(lost).textContent).toBe("");
    const other = await fetchReport({ json: () => Promise.resolve({ page: "of a host" }) });
    expect(other.state).toBe("unreachable");
    expect(await fetchReport({ json: () => Promise.resolve(exampleReport()) })).toEqual(exampleReport());
  });
});

describe("finding", () => {
  it("makes its sentence only when there are numbers", () => {
    const sentence = () => "The finding.";
    expect(finding(exampleReport(), sentence, "C").textContent).toContain("The finding.");
    expect(finding(exampleReport({ state: "computing" }), sentence).textContent).not.toContain("The finding.");
    expect(finding(exampleReport({ state: "failed" }), sentence).textContent).toBe("");
  });
});
