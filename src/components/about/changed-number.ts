import { knownMetric, type Metric } from "../../metrics.js";
import type { Change, ChangeVerdict } from "../../models/change.js";
import type { Report, Row } from "../../models/report.js";

/** A number of the site that is in both books, or in one of them. */
export interface ChangedNumber {
  metric: Metric;
  /** Which of many numbers that share a metric; empty otherwise. */
  name: string;
  pillar: string;
  /** Path of the page that shows it. */
  page: string | null;
  now: number | null;
  change: Change;
}

/** The rows of the report that some page shows. */
export function changedNumbers({ tables }: Report): ChangedNumber[] {
  return (tables["changes"] ?? []).flatMap((row) => {
    const metric = knownMetric(String(row["id"]));
    return metric ? [changedNumber(row, metric)] : [];
  });
}

function changedNumber(row: Row, metric: Metric): ChangedNumber {
  const number = (key: string) => (typeof row[key] === "number" ? row[key] : null);
  const id = String(row["id"]);
  const reason = row["reason"] as Change["reason"] | null;
  const change: Change = {
    ...{ before: number("before"), difference: number("difference"), low: number("low"), high: number("high") },
    ...{ p: number("p"), verdict: row["verdict"] as ChangeVerdict, ...(reason && { reason }) },
  };
  const name = id === metric.id ? "" : id.split(".").at(-2)!;
  return { metric, name, pillar: String(row["pillar"]), page: pathOf(row["page"]), now: number("now"), change };
}

function pathOf(page: Row[string] | undefined): string | null {
  return typeof page === "string" ? `/${page.replace(/(^|\/)index$/, "$1")}` : null;
}
