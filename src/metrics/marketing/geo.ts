import type { Metric } from "../metric.js";

const LIKE =
  "Holds as far as the control regions tell what the treated ones would have done; the placebos test just that.";

type Told = Omit<Metric, "id" | "each" | "good"> & Partial<Pick<Metric, "good">>;

/** One such number for each test by regions. */
function ofTest(name: string, told: Told): Metric {
  return { id: `marketing.geo.${name}`, each: "test", good: "up", ...told };
}

/** What tests by regions found. */
export const geoMetrics: readonly Metric[] = [
  ofTest("lift", {
    label: "Lift in the treated regions",
    unit: "share",
    decimals: 0,
    definition:
      "What the treated regions had during the test beyond what they would have had, as a share of the latter.",
    formula: "(observed − expected) ÷ expected, expected from all regions by the geo-based regression",
    caveat: LIKE,
  }),
  ofTest("incremental", {
    label: "Extra outcome in the test",
    unit: "count",
    decimals: 0,
    definition: "What the treated regions had beyond what they would have had, over all weeks of the test.",
    formula: "coefficient of the extra spend in the geo-based regression × extra spend",
    caveat: "Only of the treated regions and the weeks of the test; what comes later is not in it.",
  }),
  ofTest("per_thousand", {
    label: "Extra outcome per thousand of extra spend",
    unit: "count",
    decimals: 1,
    definition:
      "Extra outcome for every thousand (in the book's currency) that the treated regions spent more than usual.",
    formula: "1,000 × extra outcome ÷ extra spend",
    caveat: "Of the spend added in the test, at the level it had; the next thousand may bring less.",
  }),
  ofTest("policies", {
    label: "Policies that the extra outcome amounts to",
    unit: "count",
    decimals: 0,
    definition: "The extra outcome times the policies that the whole country issues for each of them.",
    formula: "extra outcome × policies ÷ outcome of the country over the 52 weeks up to the end of the test",
    caveat: "Supposes that inquiries won by the test become policies as often as all others do.",
  }),
  ofTest("spend_extra", {
    label: "Extra spend in the test",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What the treated regions spent on the channel beyond what they would have spent.",
    formula: "spend during the test − spend before it × the control regions' change",
    caveat: "Below zero when the test cut the spend.",
  }),
  ofTest("detectable", {
    label: "Smallest lift that the test sees",
    unit: "share",
    decimals: 0,
    good: "down",
    definition: "A lift of this size would have been told from nothing by four of five such tests.",
    formula: "(t at 95 % + t at 80 %) × standard error ÷ expected",
    caveat: "A test that sees nothing only says that the lift is hardly larger.",
  }),
  ofTest("worth", {
    label: "Worth of the test after its extra spend",
    unit: "money",
    decimals: 0,
    definition: "Value of the policies that the extra outcome amounts to, before marketing, less the extra spend.",
    formula: "policies × value of a policy before marketing − extra spend",
    caveat: "Rests on the average policy and on its assumptions; it says nothing of other channels' costs.",
  }),
];
