import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { frontMatterText } from "../../loaders/site/shell/front-matter.ts";
import { navigation } from "../../src/navigation.ts";
import { contents } from "../../src/words/en/contents.ts";

const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".md")).sort();
const pages = files.map((file) => {
  const text = (key: string) => frontMatterText(`src/${file}`, key);
  return {
    file,
    path: `/${file.replace(/(^|\/)index\.md$|\.md$/, "$1")}`,
    title: text("title"),
    description: text("description"),
  };
});

describe.each(pages)("src/$file", ({ file, path, title, description }) => {
  it("has a title and a description of its own that say what it answers, short enough to be shown whole", () => {
    expect(title?.length ?? 0, "letters of the title").toBeGreaterThanOrEqual(3);
    expect(title!.length, "letters of the title").toBeLessThanOrEqual(50);
    expect(description?.length ?? 0, "letters of the description").toBeGreaterThanOrEqual(50);
    expect(description!.length, "letters of the description").toBeLessThanOrEqual(160);
    expect(description).toMatch(/^\p{Lu}.*\.$/u);
    expect(pages.filter((page) => page.title === title || page.description === description)).toHaveLength(1);
  });

  it("has one heading of the first rank, and the name that the sidebar gives it", async () => {
    const prose = (await readFile(`src/${file}`, "utf8")).replace(/^```[\s\S]*?^```$/gm, "");
    expect(prose.match(/^# .+$/gm)).toHaveLength(1);
    const name = navigation.flatMap((section) => section.pages).find((page) => page.path === path)?.name;
    if (name) expect(title).toBe(name);
  });
});

it("says of every page in the list of contents what it answers", () => {
  const listed = navigation.flatMap(({ pages: all }) => all.map(({ path }) => path));
  expect(Object.keys(contents).sort()).toEqual([...listed].sort());
});
