import { describe, expect, it } from "vitest";
import { navigation } from "../../../../src/navigation.ts";
import { glossaryWords } from "../../../../src/words/glossary.ts";

const terms = glossaryWords().themes.flatMap(({ terms }) => terms);

describe("the glossary", () => {
  it("explains a term once", () => {
    const names = terms.map(({ en }) => en.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const chinese = terms.flatMap(({ zh }) => zh ?? []);
    expect(new Set(chinese).size).toBe(chinese.length);
  });

  it("leads to pages of the site alone", () => {
    const pages = new Set(navigation.flatMap(({ pages }) => pages.map(({ path }) => path)));
    for (const { en, pages: used } of terms) {
      expect(used.length, en).toBeGreaterThan(0);
      expect(
        used.filter((page) => !pages.has(page)),
        en,
      ).toEqual([]);
    }
  });

  it("gives Chinese in Traditional characters, without letters of another script", () => {
    for (const { en, zh } of terms) if (zh !== null) expect(zh, en).toMatch(/^[\p{Script=Han}（）0-9]+$/u);
    const simplified = /[国险单续约员户价顾级报应对实预贷赔务]/;
    expect(terms.filter(({ zh }) => zh !== null && simplified.test(zh))).toEqual([]);
  });

  it("says in a sentence or two what each is", () => {
    for (const { en, definition } of terms) {
      expect(definition, en).toMatch(/[.?]$/);
      expect(definition.length, en).toBeLessThan(220);
    }
  });
});
