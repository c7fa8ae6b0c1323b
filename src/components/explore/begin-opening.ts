import type { Report } from "../../models/report.js";
import { openAnalystDatabase, type AnalystDatabase } from "./open-database.js";

/**
 * Starts to open the analyst's database at once, while the page is still fetching what it shows it with, and gives the function that hands it out: what was
 * begun to the first who asks, a database of their own to all others. Begins nothing when the report is not ready.
 */
export function beginOpening({ state }: Report, options?: { exact?: boolean }): () => Promise<AnalystDatabase> {
  let begun = state === "ready" ? openAnalystDatabase(options) : null;
  // Whoever asks for it learns why it failed.
  begun?.catch(() => undefined);
  return () => {
    const opening = begun ?? openAnalystDatabase(options);
    begun = null;
    return opening;
  };
}
