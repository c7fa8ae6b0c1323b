import type { Row } from "../../../models/report.js";
import { count, share } from "../said.js";

const groups: Record<string, string> = {
  everybody: "All policyholders in force",
  under_35: "Under 35: starting out",
  "35_to_49": "35 to 49: family and home",
  "50_to_64": "50 to 64: preparing for later",
  "65_and_over": "65 and over: in retirement",
  protection_only: "Holds protection alone",
  savings_only: "Holds savings alone",
  protection_and_savings: "Holds both",
};

const contents: Record<string, string> = {
  claims: "Claims",
  risk_management: "Personal risk management",
  face_to_face: "Face to face",
  convenience: "Convenience",
  information: "Information",
  cost: "Cost",
};

/** What the service matrix says. */
export const serviceMatrix = {
  title,
  subtitle:
    "Rows are needs, columns are contents of service. Each cell: contacts a year for 100 policyholders (the darker, the more), the share settled the first time, and the score of the latest survey, of 10",
  group: (code: string) => groups[code] ?? code,
  content: (code: string) => contents[code] ?? code,
  traits: { all: "", life_stage: "By stage of life", cover: "By what is held" } as Record<string, string>,
  core: "Core",
  around: "Around it",
  needs: "Needs of",
  settled: (size: number) => share(size),
  asks: (size: number) => `${count(size, size < 10 ? 1 : 0)} a year`,
  score: (size: number) => `${count(size, 1)} of 10`,
  less: "clearly less often than others",
  more: "clearly more often than others",
  withheld: "fewer than 10 people",
  unknown: "not known",
  note: "Mapping. Claims: contacts about a claim. Personal risk management: quotes, sales talks and care visits, whoever began them. Convenience: service and changes of a policy. Information: questions and brochures. Cost: questions about loans, surrender and cancellation. Face to face: any of these at a counter or with an agent, so these contacts stand in two columns. Complaints ask for none of them and are left out. Survey constructs: claims; quality of products for risk management; service for face to face and convenience; value for cost; nothing asks about information.",
  people: (size: number) => `${count(size)} people`,
  columns: [
    { key: "name", label: "Needs of" },
    { key: "asked", label: "Content" },
    { key: "people", label: "Policyholders", unit: "count" as const },
    { key: "contacts", label: "Contacts", unit: "count" as const },
    {
      key: "per_100",
      label: "A year for 100",
      unit: "count" as const,
      decimals: 1,
      low: "per_100_low",
      high: "per_100_high",
    },
    { key: "resolved", label: "Settled", unit: "share" as const, decimals: 1, low: "low", high: "high" },
    { key: "difference", label: "Against others", unit: "points" as const, decimals: 1 },
    { key: "p", label: "Adjusted p", unit: "ratio" as const, decimals: 2 },
    { key: "score", label: "Score, of 10", unit: "count" as const, decimals: 1, low: "score_low", high: "score_high" },
  ],
};

/** "Claims, the core of service, are settled the first time least often (68 %); no group of needs is clearly served worse than the others". */
function title(rows: readonly Row[]): string {
  const all = rows.filter((row) => row["group"] === "everybody" && typeof row["resolved"] === "number");
  const worst = all.toSorted((a, b) => Number(a["resolved"]) - Number(b["resolved"]))[0];
  if (!worst) return "Which needs meet which service";
  const code = String(worst["content"]);
  const subject =
    code === "claims" ? "Claims, at the core of service," : `Contacts about ${contents[code]!.toLowerCase()}`;
  const start = `${subject} are settled the first time least often, in ${share(Number(worst["resolved"]))} of contacts`;
  const served = rows.filter(({ clear }) => Number(clear) < 0).length;
  const gaps =
    served === 0
      ? "no group is clearly served worse than the others"
      : `${count(served)} ${served === 1 ? "group is" : "groups are"} clearly served worse than others`;
  return `${start}; ${gaps}`;
}
