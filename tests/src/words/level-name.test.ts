import { describe, expect, it } from "vitest";
import { featureName } from "../../../src/words/en/fraud/feature-words.ts";
import { levelName } from "../../../src/words/en/level-name.ts";

describe("names of a book's own codes", () => {
  it("are read as they are written, also where every object has a property of that name", () => {
    for (const code of ["constructor", "toString", "__proto__"]) {
      expect(typeof levelName(code)).toBe("string");
      expect(typeof featureName(code)).toBe("string");
    }
    expect(levelName("work_site")).toBe("Work site");
    expect(levelName("night_shift")).toBe("Night shift");
  });
});
