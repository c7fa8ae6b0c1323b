import { expect } from "vitest";

/** Expects a tree of our numbers to hold every number, word and list of the published one, within a tolerance. */
export function expectTree(ours: unknown, published: unknown, tolerance: number, path = ""): void {
  if (typeof published === "number") {
    expect(ours, path).toBeTypeOf("number");
    expect(Math.abs((ours as number) - published), `${path}: ${String(ours)} for ${published}`).toBeLessThanOrEqual(
      tolerance,
    );
  } else if (published !== null && typeof published === "object") {
    for (const [key, value] of Object.entries(published)) {
      expectTree((ours as Record<string, unknown>)[key], value, tolerance, `${path}/${key}`);
    }
  } else expect(ours, path).toEqual(published);
}
