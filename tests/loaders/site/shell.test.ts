import { describe, expect, it } from "vitest";
import { existingPages, existingSections } from "../../../loaders/site/shell/existing-pages.ts";
import { footer } from "../../../loaders/site/shell/footer.ts";
import { head } from "../../../loaders/site/shell/head.ts";
import { headingIds, type Markdown } from "../../../loaders/site/shell/heading-ids.ts";
import { projectRoot } from "../../../loaders/run/project.ts";
import { smallSite } from "./small-site.ts";

interface Framework {
  createMarkdownIt(options: { markdownIt: (markdown: Markdown) => Markdown }): {
    render(text: string, context: object): string;
  };
}

describe("headingIds", () => {
  it("takes the address that a heading chooses, and leaves it out of the text", async () => {
    const source = "../../../node_modules/@observablehq/framework/dist/markdown.js";
    const framework = (await import(source)) as Framework;
    const markdown = framework.createMarkdownIt({ markdownIt: headingIds });
    const html = markdown.render("## The *worst* tenth {#worst-tenth}\n\n## Ranking\n\n## {#a} b\n", {});
    expect(html).toContain('<h2 id="worst-tenth" tabindex="-1">The <em>worst</em> tenth</h2>');
    expect(html).toContain('<h2 id="ranking" tabindex="-1">Ranking</h2>');
    expect(html).toContain("{#a} b");
  });
});

describe("the navigation", () => {
  const sections = [
    {
      name: "One",
      pages: [
        { name: "A", path: "/a/" },
        { name: "B", path: "/b" },
      ],
    },
    { name: "Two", pages: [{ name: "C", path: "/c" }] },
  ];

  it("leaves out pages without a file, and sections without a page", async () => {
    const folder = await smallSite({ "a/index.md": "", "c.txt": "" });
    expect(existingSections(sections, folder)).toEqual([{ name: "One", pages: [{ name: "A", path: "/a/" }] }]);
    expect(existingPages(sections[1]!, folder)).toEqual([]);
  });

  it("puts links into the footer", () => {
    expect(footer(sections[0]!.pages)).toMatch(/\. · <a href="\/a\/">A<\/a> · <a href="\/b">B<\/a>$/);
  });
});

describe("head", () => {
  it("describes the page in its own words, escaped", () => {
    const html = head(projectRoot, { title: 'A "b"', data: { description: "1 < 2 & 3" }, path: "/value/index" });
    expect(html).toContain('<meta property="og:title" content="A &#34;b&#34;">');
    expect(html).toContain('<meta name="description" content="1 &#60; 2 &#38; 3">');
  });

  it("finds the type from pages at any depth", () => {
    const addresses = (path: string) => /url\((.*?)_npm/.exec(head(projectRoot, { title: null, data: {}, path }))![1];
    expect([addresses("/index"), addresses("/value/index"), addresses("/explore/a/b")]).toEqual([
      "./",
      "../",
      "../../",
    ]);
  });
});
