import { existsSync } from "node:fs";
import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { keyMark, pseudonymKey } from "../../../loaders/analyst/pseudonym-key.ts";
import type { BookSettings } from "../../../loaders/book/settings.ts";

const book = (simulated: boolean, name = "A book") => ({ name, simulated }) as BookSettings;
let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), "tenure-key-")), "deep/pseudonym.key");
});

describe("pseudonymKey", () => {
  it("draws a key once, and keeps it where its owner alone can read it", async () => {
    const first = await pseudonymKey(book(false), file, "");
    expect(await pseudonymKey(book(false, "Another"), file, "")).toEqual(first);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, "utf8")).trim()).toBe(first.toString("hex"));
  });

  it("takes the key that is given before any other, and writes nothing", async () => {
    const given = await pseudonymKey(book(false), file, "a secret");
    expect(await pseudonymKey(book(true), file, "a secret")).toEqual(given);
    expect(await pseudonymKey(book(true), file, "another")).not.toEqual(given);
    expect(existsSync(file)).toBe(false);
  });

  it("derives the key of a simulated book from its name, so that it is the same on every machine", async () => {
    expect(await pseudonymKey(book(true), file, "")).toEqual(await pseudonymKey(book(true), "elsewhere", ""));
    expect(await pseudonymKey(book(true), file, "")).not.toEqual(await pseudonymKey(book(true, "Another"), file, ""));
    expect(existsSync(file)).toBe(false);
  });

  it("refuses a file that holds no key, and says what to do", async () => {
    const broken = join(await mkdtemp(join(tmpdir(), "tenure-key-")), "pseudonym.key");
    await writeFile(broken, "abc");
    await expect(pseudonymKey(book(false), broken, "")).rejects.toThrow("Remove it to draw a new one");
  });

  it("has a mark that tells keys apart without telling the key", async () => {
    const key = await pseudonymKey(book(false), file, "a secret");
    expect(keyMark(key)).not.toBe(keyMark(await pseudonymKey(book(false), file, "another")));
    expect(key.toString("hex")).not.toContain(keyMark(key));
  });
});
