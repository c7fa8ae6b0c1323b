import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { AnalysePart } from "../part.ts";
import { EVERYBODY, matrixRows } from "./cells.ts";
import { missingNeeds } from "./needs.ts";
import { readAsked, readPeople, readScores } from "./read-matrix.ts";

/** Which needs of whom meet which contents of service, how often, and how well they are met. */
export const serviceMatrix: AnalysePart = async ({ book, database }) => {
  const missing = missingNeeds(book);
  const ids = ["crm.matrix.claims_settled", "crm.matrix.core_share", "crm.matrix.clear_gaps"];
  if (missing.length > 0) {
    const none = noEstimate("missing_column", 0, "count");
    return { numbers: Object.fromEntries(ids.map((id) => [id, none])), tables: {}, missing, checks: [] };
  }
  const people = await readPeople(database);
  const [asked, scores] = [await readAsked(database, people), await readScores(database, people)];
  const rows = matrixRows({ people, asked, scores });
  return { numbers: numbersOf(rows), tables: { service_matrix: rows }, missing, checks: [] };
};

function numbersOf(rows: readonly Row[]): Record<string, Estimate> {
  const all = rows.filter((row) => row["group"] === EVERYBODY);
  const of = (content: string) => all.find((row) => row["content"] === content);
  const claims = of("claims");
  const groups = rows.filter((row) => row["group"] !== EVERYBODY && row["p"] !== null);
  return {
    "crm.matrix.claims_settled": settledEstimate(claims),
    "crm.matrix.core_share": coreShare(all),
    "crm.matrix.clear_gaps":
      groups.length === 0
        ? noEstimate("too_few", 0, "crm_holm")
        : estimateOf(groups.filter(({ clear }) => Number(clear) < 0).length, groups.length, "crm_holm"),
  };
}

function settledEstimate(row: Row | undefined): Estimate {
  const method = "crm_clustered_share";
  if (typeof row?.["resolved"] !== "number") return noEstimate("too_few", 0, method);
  const bounds = { low: row["low"] as number | null, high: row["high"] as number | null };
  return estimateOf(row["resolved"], Number(row["contacts"]), method, bounds);
}

/** What share of contacts asks for the core of the service; those face to face ask for one of the others too, and count once. */
function coreShare(all: readonly Row[]): Estimate {
  const counted = all.filter(({ content }) => content !== "face_to_face");
  const contacts = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row["contacts"] ?? 0), 0);
  const core = contacts(counted.filter(({ content }) => content === "claims" || content === "risk_management"));
  const total = contacts(counted);
  return total === 0 ? noEstimate("crm_not_recorded", 0, "share") : estimateOf(core / total, total, "share");
}
