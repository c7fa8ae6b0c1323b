import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "demo-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

function demo(...args: string[]) {
  return demoAt(join(folder, "book"), ...args);
}

function demoAt(out: string, ...args: string[]) {
  const script = resolve("loaders/run/demo.ts");
  const done = spawnSync(process.execPath, ["--import", "tsx", script, "--out", out, ...args], {
    encoding: "utf8",
  });
  return { code: done.status, errors: done.stderr.trim().split("\n") };
}

describe("npm run demo", () => {
  it.each([
    [["--customers", "many"], '--customers takes a whole number, not "many".'],
    [["--customers", "5"], "--customers takes a number from 100 to 20000000."],
    [["--ledger", "weekly"], "--ledger is quarterly or annual."],
    [["--workers", "0"], "--workers takes a number from 1."],
    [["--sed", "1"], "--sed"],
  ])("refuses %j with one line and exit code 1", (args, complaint) => {
    const { code, errors } = demo(...args);
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(complaint);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("overwrites neither a file nor a folder of something else", () => {
    const mine = mkdtempSync(join(tmpdir(), "demo-command-mine-"));
    const file = join(mine, "notes.txt");
    writeFileSync(file, "kept");
    try {
      expect(demoAt(file)).toMatchObject({ code: 1, errors: [expect.stringContaining("which is a file")] });
      expect(demoAt(mine)).toMatchObject({ code: 1, errors: [expect.stringContaining("is not overwritten")] });
      expect(readFileSync(file, "utf8")).toBe("kept");
    } finally {
      rmSync(mine, { recursive: true });
    }
  });
});
