import { describe, expect, it } from "vitest";
import { csv } from "../../../src/components/csv.ts";

describe("csv", () => {
  it("writes keys of all rows as columns, with a byte order mark", () => {
    expect(csv([{ a: 1 }, { a: -2.5, b: "x" }])).toBe("\ufeffa,b\r\n1,\r\n-2.5,x\r\n");
  });

  it("quotes what would break a line or a field", () => {
    expect(csv([{ name: 'Lee, "Ann"\nTaipei' }])).toBe('\ufeffname\r\n"Lee, ""Ann""\nTaipei"\r\n');
  });

  it("keeps a spreadsheet from running text as a formula, and leaves negative numbers alone", () => {
    expect(csv([{ a: "=1+1", b: -3, c: null, d: true }])).toBe("\ufeffa,b,c,d\r\n'=1+1,-3,,true\r\n");
  });
});
