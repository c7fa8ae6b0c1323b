import type { Report } from "../../models/report.js";
import { crmMapWords } from "../../words/crm-map.js";
import type { CardOptions } from "../card.js";

/** A card that holds its number against the year before, where that is known. */
export function yearBefore(report: Report, id: string): readonly [string, CardOptions] {
  const value = report.tables["crm_year_before"]?.find((row) => row["id"] === id)?.["estimate"];
  const label = crmMapWords().yearBefore;
  return [id, typeof value === "number" ? { against: { value, label } } : {}];
}
