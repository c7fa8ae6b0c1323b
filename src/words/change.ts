import type { Metric } from "../metrics/metric.js";
import type { Change } from "../models/change.js";
import type { EarlierBook } from "../models/report.js";
import { formatDate } from "./date-format.js";
import { change as en } from "./en/change.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";
import { formatValue, type NumberFormat } from "./number-format.js";

/** A change as a card says it. */
export interface ChangeSaid {
  direction: "up" | "down" | null;
  /** "+2.1 points", or what stands in its place. */
  size: string;
  /** "since 31 December 2024"; empty where the size says it already. */
  since: string;
  /** "better, and more than noise"; empty where there is nothing to say of it. */
  noise: string;
}

/** "since 31 December 2024", or against which book. */
export function sinceEarlier({ name, as_of, warnings }: EarlierBook, locale?: Locale): string {
  const text = inLocale({ en }, locale);
  if (warnings.includes("other_book")) return text.otherBook(name, formatDate(as_of, locale));
  return warnings.includes("same_day") ? text.sameDay : text.since(formatDate(as_of, locale));
}

/** What must be known of the comparison, in sentences. */
export function comparisonWarnings({ name, version, warnings }: EarlierBook, now: string, locale?: Locale): string[] {
  const text = inLocale({ en }, locale).warnings;
  const told: Record<string, string> = {
    other_book: text.other_book(name, now),
    same_day: text.same_day(),
    other_version: text.other_version(version ?? "?"),
  };
  return warnings.flatMap((code) => told[code] ?? []);
}

/** Null when the number is gone: then its reason speaks. */
export function changeSaid(
  change: Change,
  metric: Pick<Metric, "unit" | "decimals" | "good">,
  earlier: EarlierBook,
  currency: string,
): ChangeSaid | null {
  const since = sinceEarlier(earlier);
  const when = earlier.warnings.includes("same_day") ? en.thatDay : en.on(formatDate(earlier.as_of));
  const format: NumberFormat = { unit: metric.unit, decimals: metric.decimals, currency };
  const plain = (size: string) => ({ direction: null, size, since: "", noise: "" });
  if (change.reason === "no_number_now") return null;
  if (change.reason === "no_number_then") return plain(en.noNumberThen(when));
  if (change.difference === null) return plain(en.measuredOtherwise(formatValue(change.before, format), when));
  const size = differenceText(change.difference, format);
  if (size === null) return { direction: null, size: en.unchanged, since, noise: "" };
  return { direction: change.difference > 0 ? "up" : "down", size, since, noise: noiseOf(change, metric.good) };
}

/** "better" or "worse"; null where no way is good or nothing is known. */
export function judgementOf({ difference }: Change, good: Metric["good"]): string | null {
  if (good === "neither" || !difference) return null;
  return (good === "up") === difference > 0 ? en.better : en.worse;
}

function noiseOf(change: Change, good: Metric["good"]): string {
  const judgement = judgementOf(change, good);
  switch (change.verdict) {
    case "more_than_noise":
      return judgement ? en.judgedMoreThanNoise(judgement) : en.moreThanNoise;
    case "within_noise":
      return en.withinNoise;
    case "cannot_tell":
      return en.noInterval;
    case "counted":
    case "unchanged":
      return judgement ?? "";
  }
}

/** With its sign, in points for shares; null when it rounds to nothing. */
export function differenceText(difference: number, format: NumberFormat): string | null {
  const unit = format.unit === "share" ? "points" : format.unit;
  const size = formatValue(difference, { ...format, unit, signed: true });
  return size === formatValue(0, { ...format, unit }) ? null : size;
}
