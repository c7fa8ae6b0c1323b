// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { filterBar } from "../../../src/components/filter-bar.ts";
import type { Filter } from "../../../src/components/filter-state.ts";

const filters: Filter[] = [
  {
    kind: "select",
    id: "trait",
    label: "By",
    choices: [
      { value: "source", label: "How they came" },
      { value: "region", label: "Region" },
    ],
    initial: "source",
  },
  {
    kind: "slider",
    id: "rate",
    label: "Rate",
    minimum: 0,
    maximum: 10,
    step: 1,
    initial: 3,
    format: (value) => `${value} %`,
  },
];

describe("filterBar", () => {
  beforeEach(() => {
    history.replaceState(null, "", "/value/?keep=1");
    document.body.replaceChildren();
  });

  it("starts from the URL and labels every control", () => {
    history.replaceState(null, "", "/value/?trait=region");
    const bar = filterBar(filters);
    expect(bar.value).toEqual({ trait: "region", rate: 3 });
    expect(bar.querySelector("select")?.value).toBe("region");
    for (const control of bar.querySelectorAll("select, input")) expect(control.closest("label")).not.toBeNull();
  });

  it("speaks once for each change, with the URL up to date", () => {
    const bar = filterBar(filters);
    const heard: unknown[] = [];
    bar.addEventListener("input", () => heard.push([bar.value, location.search]));
    const select = bar.querySelector("select")!;
    select.value = "region";
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.dispatchEvent(new Event("change", { bubbles: true }));
    expect(heard).toEqual([[{ trait: "region", rate: 3 }, "?keep=1&trait=region"]]);
  });

  it("makes one step of history of a whole drag", () => {
    const bar = filterBar(filters);
    const slider = bar.querySelector<HTMLInputElement>("input[type=range]")!;
    const before = history.length;
    for (const [value, type] of [
      ["4", "input"],
      ["5", "input"],
      ["5", "change"],
    ] as const) {
      slider.value = value;
      slider.dispatchEvent(new Event(type, { bubbles: true }));
    }
    expect(history.length).toBe(before + 1);
    expect(location.search).toBe("?keep=1&rate=5");
    expect(bar.querySelector(".setting")?.textContent).toBe("5 %");
  });

  it("follows back and forward, and resets to what the page starts with", () => {
    history.replaceState(null, "", "/value/?rate=7");
    const bar = filterBar(filters);
    document.body.append(bar);
    history.replaceState(null, "", "/value/?rate=8");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(bar.value["rate"]).toBe(8);
    bar.querySelector<HTMLButtonElement>(".filter-reset")!.click();
    expect(bar.value).toEqual({ trait: "source", rate: 3 });
    expect(location.search).toBe("");
  });

  it("says for print what a reader changed, and nothing when nothing is changed", () => {
    expect(filterBar(filters).querySelector(".filter-print")?.textContent).toBe("");
    history.replaceState(null, "", "?rate=5");
    expect(filterBar(filters).querySelector(".filter-print")?.textContent).toBe("Shown with Rate: 5 %.");
  });
});
