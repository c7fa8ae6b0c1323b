import { describe, expect, test } from "vitest";
import { openProgress } from "../../../loaders/run/progress.ts";

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe("openProgress", () => {
  test("writes a plain line when a step is done, where there is no terminal", async () => {
    const output = stream(false);
    const result = await openProgress(output).step("Read", async (say) => (say("policies"), Promise.resolve(7)));
    expect(result).toBe(7);
    expect(output.written.join("")).toMatch(/^Read: \d+\.\d s\n$/);
  });

  test("rewrites one line on a terminal", async () => {
    const output = stream(true);
    await openProgress(output).step("Read", async (say) => Promise.resolve(say("policies")));
    const text = output.written.join("");
    expect(text).toContain("Read policies");
    expect(text.split("\n")).toHaveLength(2);
  });

  test("says nothing of a step that failed, and passes the error on", async () => {
    const output = stream(false);
    const failing = openProgress(output).step("Read", () => Promise.reject(new Error("unreadable")));
    await expect(failing).rejects.toThrow("unreadable");
    expect(output.written).toEqual([]);
  });
});
