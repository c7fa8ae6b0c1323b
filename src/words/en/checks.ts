interface CheckWords {
  passed: string;
  failed: string;
}

/** What a check behind a page's numbers found, by its id. */
export const checks: Record<string, CheckWords> = {};
