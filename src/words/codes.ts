/** What codes mean: methods, reasons for no estimate, warnings and checks. */
export interface Codes {
  methods?: Record<string, string>;
  reasons?: Record<string, string>;
  warnings?: Record<string, string>;
  checks?: Record<string, { passed: string; failed: string }>;
}
