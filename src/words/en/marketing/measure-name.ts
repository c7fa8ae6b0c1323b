/** A measure as readers see it: "share_of_budget_decided_on_tests" is "Budget decided on tests". */
export function measureName(code: string): string {
  const words = code.replace(/^share_of_/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a measure is a share, by its name. */
export const isShare = (code: string) => code.startsWith("share_of_");
