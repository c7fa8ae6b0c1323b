// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { reachableBlocks } from "../../../../src/components/explore/reachable-blocks.ts";

const chart = (label = "") => `<svg class="plot-d6a7b5"${label}><g aria-label="bar"></g></svg>`;

let main: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = "<main></main>";
  main = document.querySelector("main")!;
});

describe("reachableBlocks", () => {
  it("lets a keyboard reach code and tables", () => {
    main.innerHTML = '<pre>SELECT</pre><form id="inputs-1"><table></table></form><form id="inputs-2"></form>';
    reachableBlocks(main);
    expect(main.querySelector("pre")!.tabIndex).toBe(0);
    expect(main.querySelector<HTMLElement>("#inputs-1")!.tabIndex).toBe(0);
    expect(main.querySelector("#inputs-2")!.hasAttribute("tabindex")).toBe(false);
  });

  it("names a chart by the heading above it, unless it has a name of its own", () => {
    main.innerHTML = `<h1>Cohorts</h1><h2>Draw</h2>${chart()}<h2>Behind</h2>${chart(' aria-label="Ages"')}`;
    reachableBlocks(main);
    const [first, second] = main.querySelectorAll("svg");
    expect([first!.getAttribute("role"), first!.getAttribute("aria-label")]).toEqual(["img", "Draw"]);
    expect(second!.getAttribute("aria-label")).toBe("Ages");
    expect(main.querySelector("g[aria-label]")).toBeNull();
  });

  it("looks again when a block has run again", async () => {
    reachableBlocks(main);
    main.innerHTML = `<h2>Later</h2>${chart()}`;
    await new Promise((resolve) => setTimeout(resolve));
    expect(main.querySelector("svg")!.getAttribute("aria-label")).toBe("Later");
  });
});
