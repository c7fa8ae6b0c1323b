import { published } from "../../published.js";
import type { Report, Row } from "../../models/report.js";
import { words } from "../../words/index.js";
import { valueWords } from "../../words/value.js";

/** The ten bands of a view, with the published shares of the best and the worst beside them. */
export function withPublished(tenths: readonly Row[]): Row[] {
  const figures: Record<number, number> = {
    1: published["value.top_tenth_share"].value,
    10: published["value.worst_tenth_share"].value,
  };
  return tenths.map((row) => ({ ...row, published: figures[Number(row["tenth"])] ?? null }));
}

/** The parts of the worst tenth's loss under their names, largest first. */
export function lossRows({ tables }: Report): Row[] {
  const rows = [...(tables["worst_tenth"] ?? [])].sort((a, b) => Number(b["amount"]) - Number(a["amount"]));
  return rows.map((row) => ({ ...row, part: valueWords().lossParts[String(row["part"])] ?? String(row["part"]) }));
}

/** Products by source under their names. */
export function productRows({ tables }: Report): Row[] {
  return (tables["products"] ?? []).map((row) => ({ ...row, group: words().levelName(String(row["group"])) }));
}
