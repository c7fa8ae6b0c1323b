import { metric as metricOf } from "../../metrics.js";
import type { Report, Row } from "../../models/report.js";
import { crmMapWords } from "../../words/crm-map.js";
import { words } from "../../words/index.js";
import { formatEstimate, formatInterval } from "../../words/number-format.js";
import { mapPlan } from "./map-plan.js";

/** Every number of the picture as a row, as it is said and as it is. */
export function mapRows(report: Report): Row[] {
  const text = crmMapWords();
  return mapPlan.flatMap((band) =>
    band.groups.flatMap((group) =>
      group.boxes.flatMap((box) =>
        box.numbers.map((id) => ({
          part: text.bands[band.code]!.name,
          box: text.boxes[box.code]!,
          ...measureRow(report, id),
        })),
      ),
    ),
  );
}

function measureRow(report: Report, id: string): Row {
  const { label, unit, decimals } = metricOf(id);
  const found = report.numbers[id];
  const format = { unit, decimals, currency: report.book.currency };
  const isTold = typeof found?.estimate === "number";
  return {
    label,
    value: formatEstimate(found, format),
    interval: (isTold && formatInterval(found.low, found.high, format)) || "",
    grade: isTold ? found.grade : "",
    n: found?.n ?? 0,
    why: isTold ? "" : (words().reasons[found?.reason ?? "missing_table"] ?? ""),
    id,
    estimate: found?.estimate ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
  };
}
