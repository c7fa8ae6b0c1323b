import { describe, expect, test } from "vitest";
import { ArgumentsError, HelpRequest, readArguments } from "../../../loaders/run/arguments.ts";

const command = {
  usage: "npm run results -- --book DIR --out DIR",
  flags: { book: { kind: "text", required: true }, customers: { kind: "integer" }, strict: { kind: "flag" } },
} as const;

describe("readArguments", () => {
  test("reads texts, whole numbers and flags; what was not given is undefined or false", () => {
    const all = readArguments(command, ["--book", "a", "--customers=300000", "--strict"]);
    expect(all.flags).toEqual({ book: "a", customers: 300_000, strict: true });
    const few = readArguments(command, ["--book", "a"]);
    expect(few.flags).toEqual({ book: "a", customers: undefined, strict: false });
  });

  test.each([
    [["--book", "a", "--colour", "red"], "Unknown option '--colour'."],
    [["--strict"], "--book is missing."],
    [["--book", "a", "--book", "b"], "--book is given twice."],
    [["--book", ""], "--book is empty."],
    [["--book"], "Option '--book <value>' argument missing."],
    [["--book", "a", "--customers", "many"], '--customers takes a whole number, not "many".'],
    [["--book", "a", "--customers", "1e3"], '--customers takes a whole number, not "1e3".'],
    [["--book", "a", "b"], '"b" is one argument too many.'],
  ])("complains about %j in one line that ends with the usage", (argv, complaint) => {
    const read = () => readArguments(command, argv);
    expect(read).toThrow(ArgumentsError);
    expect(read).toThrow(`${complaint} Usage: npm run results -- --book DIR --out DIR`);
    expect(read).not.toThrow(/\n/);
  });

  test("requires the arguments without a flag by name", () => {
    const checkBook = { usage: "npm run check-book -- DIR", flags: {}, positionals: ["DIR"] };
    expect(readArguments(checkBook, ["data/mine"]).positionals).toEqual(["data/mine"]);
    expect(() => readArguments(checkBook, [])).toThrow("DIR is missing. Usage: npm run check-book -- DIR");
  });

  test("answers --help with the usage, whatever else is given", () => {
    expect(() => readArguments(command, ["--colour", "--help"])).toThrow(HelpRequest);
  });
});
