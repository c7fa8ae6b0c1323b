import { delayedEntryPersistency } from "./delayed-entry-persistency.js";
import { estimateOf, noEstimate, type Estimate } from "./evidence.js";
import { bookPersistency, countPersistency, keptOf, PERSISTENCY_MONTHS, type PersistencyModel } from "./persistency.js";
import { DEFAULT_DEFINITION, type Definition } from "./persistency-definition.js";

/** The published numbers of persistency under a definition, by the ids of the metrics registry. */
export function persistencyNumbers(
  model: PersistencyModel,
  definition: Definition = DEFAULT_DEFINITION,
): Record<string, Estimate> {
  return Object.assign(
    {},
    ...PERSISTENCY_MONTHS.map((month) => {
      const id = `loyalty.persistency.${month}`;
      const [latest, before] = ["0", "1"].map((level) =>
        countPersistency(keptOf(model, { trait: "window", level, month }, definition)),
      );
      return {
        [`${id}.count`]: bookPersistency(model, month, "count", definition),
        [`${id}.premium`]: bookPersistency(model, month, "premium", definition),
        [`${id}.delayed_entry`]: delayedEntry(model, month, definition),
        [`${id}.latest`]: latest,
        [`${id}.change`]: changeOf(latest!, before!),
      };
    }),
  ) as Record<string, Estimate>;
}

function delayedEntry(model: PersistencyModel, month: number, definition: Definition): Estimate {
  const found = delayedEntryPersistency(model, "count", definition)[month];
  if (!found) return noEstimate("nobody_got_that_far", 0, "persistency_delayed_entry");
  const { estimate, low, high, n } = found;
  if (n < 10) return noEstimate("too_few", n, "persistency_delayed_entry");
  return estimateOf(estimate, n, "persistency_delayed_entry", { low, high });
}

/** Difference of two independent shares with its interval from both of theirs (Newcombe 1998, method 10). */
function changeOf(latest: Estimate, before: Estimate): Estimate {
  const method = "persistency_change";
  const absent = [latest, before].find(({ estimate }) => estimate === null);
  if (absent) return noEstimate(absent.reason ?? "undefined_number", absent.n, method);
  const difference = latest.estimate! - before.estimate!;
  const below = Math.hypot(latest.estimate! - latest.low!, before.high! - before.estimate!);
  const above = Math.hypot(latest.high! - latest.estimate!, before.estimate! - before.low!);
  return estimateOf(difference, latest.n + before.n, method, { low: difference - below, high: difference + above });
}
