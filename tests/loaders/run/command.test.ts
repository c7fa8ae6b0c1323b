import { afterEach, describe, expect, test, vi } from "vitest";
import { ArgumentsError, HelpRequest } from "../../../loaders/run/arguments.ts";
import { explain, runCommand } from "../../../loaders/run/command.ts";
import { GateError } from "../../../loaders/run/gate-error.ts";
import { BookError } from "../../../loaders/book/book-error.ts";

describe("explain", () => {
  test.each([
    [new HelpRequest("Usage: npm start"), 0],
    [new ArgumentsError("--out is missing."), 1],
    [new BookError("There is no folder data/mine."), 1],
    [new GateError("value/index.html names a customer."), 2],
  ])("tells of %o by its message alone", (error, code) => {
    expect(explain(error)).toEqual({ code, text: error.message });
  });

  test("shows where an error of our own came from", () => {
    const { code, text } = explain(new TypeError("rows is undefined"));
    expect(code).toBe(2);
    expect(text).toContain("command.test.ts");
  });
});

describe("runCommand", () => {
  afterEach(() => {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  });

  test("writes one message to stderr and sets the exit code", async () => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await runCommand(() => Promise.reject(new ArgumentsError("--out is missing.")));
    expect(write.mock.calls).toEqual([["--out is missing.\n"]]);
    expect(process.exitCode).toBe(1);
  });

  test("leaves the exit code alone when all went well", async () => {
    await runCommand(() => Promise.resolve());
    expect(process.exitCode).toBeUndefined();
  });
});
