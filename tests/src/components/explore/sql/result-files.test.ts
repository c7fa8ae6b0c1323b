import { expect, it } from "vitest";
import { csvLine } from "../../../../../src/components/explore/sql/result-files.ts";

const columns = [
  { name: "n", kind: "integer" as const },
  { name: "d", kind: "decimal" as const },
  { name: "t", kind: "text" as const },
];

it("writes numbers exactly and with their sign, NULL as an empty field", () => {
  expect(csvLine([-9007199254740993n, "-1.50", null], columns)).toBe("-9007199254740993,-1.50,\r\n");
});

it("quotes texts where they need it, and keeps spreadsheets from running them", () => {
  expect(csvLine([1, null, 'a, "b"'], columns)).toBe('1,,"a, ""b"""\r\n');
  expect(csvLine([1, null, "=1+1"], columns)).toBe("1,,'=1+1\r\n");
});
