/** How strong the evidence behind a number is; the verb that a sentence may use follows from it (src/words). */
export type Grade = "M" | "A" | "B" | "C" | "D";

/** A published number. `estimate` is null when it is not defined or withheld, and `reason` then says why. */
export interface Estimate {
  estimate: number | null;
  /** Bounds of the 90 % interval; null when the number is counted in full and has no sampling error. */
  low: number | null;
  high: number | null;
  /** Units (customers, policies ...) that the number rests on. */
  n: number;
  /** Code of the method, explained in src/words. */
  method: string;
  grade: Grade;
  /** Codes of warnings, explained in src/words. */
  warnings: string[];
  /** Code of the reason why there is no estimate. */
  reason?: string;
}

export interface MeasuredOptions {
  low?: number | null;
  high?: number | null;
  grade?: Grade;
  warnings?: string[];
}

/** An estimate; a number that is not finite becomes null with the reason `undefined_number`. */
export function estimateOf(value: number, n: number, method: string, options: MeasuredOptions = {}): Estimate {
  const { low = null, high = null, grade = "M", warnings = [] } = options;
  if (!Number.isFinite(value)) return noEstimate("undefined_number", n, method, grade);
  return { estimate: value, low, high, n, method, grade, warnings };
}

/** The absence of an estimate, with the code of its reason. */
export function noEstimate(reason: string, n: number, method: string, grade: Grade = "M"): Estimate {
  return { estimate: null, low: null, high: null, n, method, grade, warnings: [], reason };
}

const STRONGEST_FIRST: readonly Grade[] = ["M", "A", "B", "C", "D"];

/** The weakest of some grades, as what rests on several is as sure as its weakest part; null of none. */
export function weakestGrade(grades: readonly Grade[]): Grade | null {
  return STRONGEST_FIRST.findLast((grade) => grades.includes(grade)) ?? null;
}
