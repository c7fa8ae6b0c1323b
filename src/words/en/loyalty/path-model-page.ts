/** What the page of the chain says, whatever the numbers. */
export const pathModelPage = {
  diagram: (leader: string | null) =>
    `Paths in standard deviations, measurement error taken out: the wider, the stronger; grey where the 90 % interval holds zero; dashed where no money may be drawn. In each box: share explained${leader ? `; for staying and contribution, what one point (of ten) more of ${leader} brings` : ""}`,
  explained: (share: string) => `${share} explained`,
  effects: (outcome: string) =>
    `Standard deviations of ${outcome} that go with one standard deviation more, along all arrows, with 90 % intervals`,
  effectAxis: "Total effect",
  outcome: "Effect on",
  outcomes: { loyalty: "Loyalty", satisfaction: "Satisfaction" },
  measurement: {
    title: "How well each construct is measured",
    note: "There are no answers to measure constructs by.",
    subtitle:
      "Latest wave, answers from 1 to 10. Alpha, ρA and ρC: reliability, .7 or more is good. AVE: variance of the items that the construct holds, .5 or more. HTMT: the largest likeness to another construct, below .9",
  },
  fit: {
    title: "How well the model holds: fit by maximum likelihood, and what the answers share",
    note: "The model by maximum likelihood found no solution.",
  },
  groups: {
    title: "Groups compared",
    subtitle:
      "Paths by group with 90 % intervals; a path differs when its levels cannot share one value, over all comparisons together (Holm)",
    axis: "Path",
    by: "Groups",
    path: "Path",
    traits: { age: "Age", tenure: "Years as a customer", channel: "Preferred channel" },
  },
  waves: {
    subtitle:
      "Mean of answers from 1 to 10 in each wave, weighted for who was asked and who answers, with 90 % intervals",
    axis: "Mean answer",
    wave: "Wave",
  },
  employees: {
    subtitle:
      "Mean of employees' answers from 1 to 10 in each wave, with 90 % intervals. Nothing links an employee to a customer, so no arrow leads from here into the chain",
    axis: "Mean answer",
    paths: "Paths between what employees think, latest wave",
    tooFew: "Too few employees answered for paths between what they think.",
  },
  columns: {
    from: "From",
    to: "To",
    path: "Path",
    pathOfScores: "With measurement error",
    byLikelihood: "By maximum likelihood",
    lessMarker: "Way of answering taken out",
    total: "Total",
    f2: "f²",
    vif: "VIF",
    htmt: "HTMT",
    money: "Money may be drawn",
    construct: "Construct",
    items: "Items",
    respondents: "Answers",
    mean: "Mean",
    alpha: "Alpha",
    rhoA: "ρA",
    rhoC: "ρC",
    ave: "AVE",
    r2: "Explained",
    direct: "Direct",
    indirect: "Indirect",
    level: "Group",
    differs: "Differs",
    wave: "Wave",
    measure: "Measure",
    value: "Value",
  },
  /** Numbers that the page rests on. */
  evidence: [
    "loyalty.path.on_loyalty.satisfaction",
    "loyalty.path.explained.loyalty",
    "loyalty.survey.satisfaction",
    "loyalty.survey.response_rate",
  ],
  fitNumbers: ["cfi", "tli", "rmsea", "srmr", "first_factor", "marker", "inadmissible"].map(
    (id) => `loyalty.path.${id}`,
  ),
};
