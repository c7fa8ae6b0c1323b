import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { existingPages, existingSections } from "../../../loaders/site/shell/existing-pages.ts";
import { footer } from "../../../loaders/site/shell/footer.ts";
import { frontMatterText } from "../../../loaders/site/shell/front-matter.ts";
import { head } from "../../../loaders/site/shell/head.ts";
import { headingIds, type Markdown } from "../../../loaders/site/shell/heading-ids.ts";
import { siteAddress, SOCIAL_CARD, socialTags } from "../../../loaders/site/shell/social-card.ts";
import { projectRoot } from "../../../loaders/run/project.ts";
import { site } from "../../../src/words/en/site.ts";
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
    expect(footer(sections[0]!.pages, "/value/")).toMatch(/\. · <a href="\/a\/">A<\/a> · <a href="\/b">B<\/a>$/);
    expect(footer([], "/value/")).toMatch(/^Aggregates only/);
    expect(footer([], "/explore/sql")).toMatch(/pseudonyms/);
  });
});

describe("frontMatterText", () => {
  it("reads plain and quoted texts, and finds none where there is none", async () => {
    const folder = await smallSite({
      "plain.md": "---\ntitle: One\ndescription: What is: this\n---\n# One\n",
      "quoted.md": '---\ndescription: "A \\"b\\", c"\n---\n',
      "single.md": "---\ndescription: 'It''s'\n---\n",
      "bare.md": "description: not in front\n",
    });
    const text = (name: string) => frontMatterText(join(folder, name), "description");
    expect(["plain.md", "quoted.md", "single.md", "bare.md", "absent.md"].map(text)).toEqual([
      ...["What is: this", 'A "b", c', "It's"],
      ...[null, null],
    ]);
  });
});

describe("the social card", () => {
  it("has a picture only when the site's address is known, and then an absolute one", () => {
    expect(socialTags(null, "/value/index")).not.toContain("og:image");
    const tags = socialTags(siteAddress("https://example.com/tenure/"), "/value/index");
    expect(tags).toContain('property="og:image" content="https://example.com/tenure/social-card.png"');
    expect(tags).toContain('property="og:url" content="https://example.com/tenure/value/"');
  });

  it("refuses what is no address of a site", () => {
    expect(siteAddress("")).toBeNull();
    for (const wrong of ["example.com", "ftp://example.com", "https://example.com/?a=1"])
      expect(() => siteAddress(wrong)).toThrow(/TENURE_ADDRESS is ".*"\. Write where the site will stand/);
  });

  it("is 1200 by 630 pixels", async () => {
    const bytes = await readFile(join(projectRoot, "src", SOCIAL_CARD));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(300_000);
  });
});

describe("head", () => {
  it("describes the page in its own words, escaped", () => {
    const html = head(projectRoot, { title: 'A "b"', path: "/value/index" });
    expect(html).toContain('<meta property="og:title" content="A &#34;b&#34;">');
    expect(html).toMatch(/<meta name="description" content="Which customers carry the contribution/);
    expect(head(projectRoot, { title: null, path: "/nowhere" })).toContain(`content="${site.description}"`);
  });

  it("finds the type from pages at any depth", () => {
    const addresses = (path: string) => /url\((.*?)_npm/.exec(head(projectRoot, { title: null, path }))![1];
    expect([addresses("/index"), addresses("/value/index"), addresses("/explore/a/b")]).toEqual([
      "./",
      "../",
      "../../",
    ]);
  });
});
