import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import "../../../../src/words/known/all.ts";
import { methodsIndexWords } from "../../../../src/words/methods-index.ts";
import { words } from "../../../../src/words/index.ts";
import { pageSource } from "./pages-of-site.ts";

const { methods } = methodsIndexWords();
const all = methods.flatMap((part) => part.methods);

describe("the index of methods", () => {
  it("leads to headings that exist", () => {
    for (const { name, page, section } of all)
      expect(pageSource(page), `${name} is explained at ${page}#${section}`).toContain(`{#${section}}`);
  });

  it("leads to every section that explains a method", () => {
    const indexed = new Set(all.map(({ page, section }) => `${page}#${section}`));
    for (const page of new Set(all.map(({ page }) => page))) {
      const sections = [...pageSource(page)!.matchAll(/\{#([\w-]+)\}/g)].map(([, id]) => id!);
      const unindexed = sections.filter((id) => !indexed.has(`${page}#${id}`));
      expect(
        unindexed.filter((id) => !["metrics", "model-card"].includes(id)),
        page,
      ).toEqual([]);
    }
  });

  it("holds every method code that a page can explain, each once, and no other", () => {
    const codes = all.flatMap(({ codes }) => codes);
    expect(codes.toSorted()).toEqual(Object.keys(words().methods).toSorted());
  });

  it("names only codes that loaders or models emit", () => {
    const sources = ["loaders", "src/models", "src/components"].map(sourceText).join("\n");
    const silent = all.flatMap(({ codes }) => codes).filter((code) => !emitted(code, sources));
    expect(silent).toEqual([]);
  });

  it("names sources that the page which explains the method names, too", () => {
    const unnamed = all.flatMap(({ name, page, source }) => {
      const authors = source?.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
      return authors.filter((author) => !pageSource(page)!.includes(author)).map((author) => `${name}: ${author}`);
    });
    expect(unnamed).toEqual([]);
  });

  it("gives no method two names", () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** A code stands in the sources in full, or its last word is put behind the others there. */
function emitted(code: string, sources: string): boolean {
  if (new RegExp(`["'\`]${code}["'\`]`).test(sources)) return true;
  const cuts = [...code.matchAll(/_/g)].map(({ index }) => index);
  return cuts.some(
    (cut) => sources.includes(`\`${code.slice(0, cut + 1)}$`) || sources.includes(`}${code.slice(cut)}\``),
  );
}

function sourceText(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}
