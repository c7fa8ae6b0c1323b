/** What to keep in mind with a number, by the warning codes of its estimate. */
export const warnings: Record<string, string> = {
  check_failed: "A check behind this number failed, so it counts as a model's estimate.",
};
