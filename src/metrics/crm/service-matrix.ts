import type { Metric } from "../metric.js";

export const serviceMatrixMetrics: Metric[] = [
  {
    id: "crm.matrix.claims_settled",
    label: "Contacts about claims, settled the first time",
    unit: "share",
    decimals: 1,
    good: "up",
    definition:
      "Of contacts of policyholders about a claim in the last twelve months, the share settled without a further one.",
    formula: "contacts about claims settled the first time ÷ contacts about claims of which it is known",
    caveat: "A claim takes several steps by its nature; settled means that the contact's own question was.",
  },
  {
    id: "crm.matrix.core_share",
    label: "Contacts about the core of the service",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "Of contacts that ask for a content of service, the share about claims or personal risk management.",
    formula: "contacts about claims, quotes, care and sales ÷ contacts of all mapped purposes",
    caveat: "A matter settled over the years without a contact is not seen.",
  },
  {
    id: "crm.matrix.clear_gaps",
    label: "Groups of needs clearly served worse",
    unit: "count",
    decimals: 0,
    good: "down",
    definition:
      "In how many cells of the matrix contacts are settled the first time clearly less often than those of all other policyholders about the same content.",
    formula: "cells with a lower share and an adjusted p-value below 0.1 (Holm over all cells)",
    caveat: "Few contacts show only large gaps.",
  },
];
