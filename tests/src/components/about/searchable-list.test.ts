// @vitest-environment jsdom
import { html } from "htl";
import { beforeEach, describe, expect, it } from "vitest";
import { glossaryList } from "../../../../src/components/about/glossary-list.ts";
import { methodsList } from "../../../../src/components/about/methods-list.ts";
import { searchableList } from "../../../../src/components/about/searchable-list.ts";

const words = {
  search: "Search",
  hint: "A word",
  found: (shown: number, all: number) => `${shown} of ${all}`,
  none: "Nothing found",
};
const entry = (text: string) => ({ node: html`<div><dt>${text}</dt></div>`, text });
const example = () =>
  searchableList(
    [
      { title: "Contract", entries: [entry("Lapse 失效"), entry("Surrender 解約")] },
      { title: "People", entries: [entry("Jöreskog 1970")] },
    ],
    words,
  );

function type(list: HTMLElement, query: string): void {
  const field = list.querySelector<HTMLInputElement>("input")!;
  field.value = query;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
const shown = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>("section:not([hidden]) dl > div")].filter(({ hidden }) => !hidden);

beforeEach(() => history.replaceState(null, "", "/about/glossary"));

describe("searchableList", () => {
  it("shows everything until something is asked for", () => {
    const list = example();
    expect(shown(list)).toHaveLength(3);
    expect(list.querySelector("[role=status]")!.textContent).toBe("3 of 3");
  });

  it("finds Chinese, and letters without their accents, and hides sections that are empty then", () => {
    const list = example();
    type(list, "解約");
    expect(shown(list).map(({ textContent }) => textContent)).toEqual(["Surrender 解約"]);
    type(list, "joreskog");
    expect(shown(list).map(({ textContent }) => textContent)).toEqual(["Jöreskog 1970"]);
    expect(list.querySelectorAll("section[hidden]")).toHaveLength(1);
  });

  it("says when nothing is found", () => {
    const list = example();
    type(list, "annuity");
    expect(shown(list)).toEqual([]);
    expect(list.querySelector("[role=status]")!.textContent).toBe("Nothing found");
  });

  it("keeps the search in the address and starts from it", () => {
    type(example(), "lapse");
    expect(location.search).toBe("?q=lapse");
    expect(shown(example())).toHaveLength(1);
  });
});

describe("the lists of the pages", () => {
  it("mark Chinese as such, also within a definition", () => {
    const marked = [...glossaryList().querySelectorAll("[lang=zh-Hant]")].map(({ textContent }) => textContent);
    expect(marked).toContain("繼續率");
    expect(marked).toContain("解約金");
  });

  it("lead from a method to the heading that explains it", () => {
    type(document.body.appendChild(methodsList()), "e-value");
    const links = shown(document.body).map((node) => node.querySelector("a")!.getAttribute("href"));
    expect(links).toContain("/loyalty/methods#behaviour");
  });
});
