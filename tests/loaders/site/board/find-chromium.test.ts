import { describe, expect, it } from "vitest";
import { findChromium } from "../../../../loaders/site/board/find-chromium.ts";
import { countPages } from "../../../../loaders/site/board/print-page.ts";

describe("the browser that prints", () => {
  it("is the one that was chosen, else the first of the usual places that is there", () => {
    expect(findChromium(process.execPath, [])).toBe(process.execPath);
    expect(findChromium(undefined, ["/nowhere/chrome", process.execPath])).toBe(process.execPath);
  });

  it("is none when the chosen one is not there, whatever else is", () => {
    expect(findChromium("/nowhere/chrome", [process.execPath])).toBeNull();
    expect(findChromium(undefined, ["/nowhere/chrome"])).toBeNull();
  });
});

it("counts the sheets of a PDF, and not the tree that holds them", () => {
  const pdf = "<</Type /Pages /Count 2>> <</Type /Page /Parent 1 0 R>> <</Type/Page>>";
  expect(countPages(Buffer.from(pdf, "latin1"))).toBe(2);
});
