import type { Check } from "../../../src/models/report.ts";
import type { GeoCheck } from "./geo-checks.ts";

/** The checks of all tests, each told once: by the test that does worst on it. */
export function worstChecks(checks: readonly GeoCheck[]): Check[] {
  const worst = new Map<string, GeoCheck>();
  for (const check of checks) {
    const before = worst.get(check.id);
    if (!before || isWorse(check, before)) worst.set(check.id, check);
  }
  return [...worst.values()].map(({ id, passed, value, limit }) => ({ id, passed, value: finite(value), limit }));
}

function isWorse(a: GeoCheck, b: GeoCheck): boolean {
  if (a.passed !== b.passed) return b.passed;
  return (a.value ?? 0) - (a.limit ?? 0) > (b.value ?? 0) - (b.limit ?? 0);
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
