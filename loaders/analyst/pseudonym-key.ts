import { createHash, createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { BookSettings } from "../book/settings.ts";

/** Key of pseudonyms; whoever holds it and the book's identifiers can tell who is who. */
export type PseudonymKey = Buffer;

/**
 * The key that pseudonyms are made with: TENURE_PSEUDONYM_KEY, or else one that is drawn once and kept in `file`, readable by
 * its owner alone. Nobody is behind a simulated book, so its key is derived from the book's name, and equal books give
 * equal pseudonyms on every machine.
 */
export async function pseudonymKey(
  { name, simulated }: BookSettings,
  file: string,
  given = process.env["TENURE_PSEUDONYM_KEY"],
): Promise<PseudonymKey> {
  if (given) return createHash("sha256").update(given).digest();
  if (simulated) return createHash("sha256").update(`simulated book ${name}`).digest();
  return (await keptKey(file)) ?? drawKey(file);
}

/** Tells keys apart without telling the key. */
export function keyMark(key: PseudonymKey): string {
  return createHmac("sha256", key).update("mark of the key").digest("hex").slice(0, 16);
}

async function keptKey(file: string): Promise<PseudonymKey | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const key = Buffer.from(text.trim(), "hex");
  if (key.length !== 32)
    throw new Error(`${file} does not hold a key of 64 hexadecimal digits. Remove it to draw a new one.`);
  return key;
}

async function drawKey(file: string): Promise<PseudonymKey> {
  const key = randomBytes(32);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key.toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  return key;
}
