import type { Unit } from "../metrics/metric.js";

/** What codes mean: methods, reasons for no estimate, warnings and checks. */
export interface Codes {
  methods?: Record<string, string>;
  reasons?: Record<string, string>;
  warnings?: Record<string, string>;
  checks?: Record<string, CheckWords>;
}

/** What a check found, and the unit of what it measured: a share unless said otherwise. */
export interface CheckWords {
  passed: string;
  failed: string;
  unit?: Unit;
}
