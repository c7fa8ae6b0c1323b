import { describe, expect, it } from "vitest";
import { weakestGrade } from "../../../src/models/evidence.ts";

describe("weakestGrade", () => {
  it("takes what is counted for the strongest and an association for the weakest", () => {
    expect(weakestGrade(["M", "C", "A"])).toBe("C");
    expect(weakestGrade(["M", "A"])).toBe("A");
    expect(weakestGrade(["D", "B"])).toBe("D");
  });

  it("has none for no numbers", () => {
    expect(weakestGrade([])).toBeNull();
  });
});
