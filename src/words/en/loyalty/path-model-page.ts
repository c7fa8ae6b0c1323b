/** What the page of the chain says, whatever the numbers. */
export const pathModelPage = {
  diagram: ({ leader, dashed }: { leader: string | null; dashed: boolean }) =>
    [
      "What goes with what in one survey, in standard deviations; which way an arrow points is assumed, not found. Wider is stronger, grey may be nothing",
      ...(dashed ? [", dashed cannot be told apart from another"] : []),
      ". In the boxes: how much is explained",
      ...(leader ? [`; at the end, what one point (of ten) more of ${leader} is estimated to bring a year`] : []),
    ].join(""),
  explained: (share: string) => `${share} explained`,
  analyst: {
    title: "For the analyst",
    note: "Effects along all arrows, groups and waves compared, employees, and how well the questions measure.",
  },
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
  loadings: {
    title: "Loadings and weights of the items",
    note: "There are no answers to take loadings from.",
  },
  likeness: {
    title: "How alike two constructs are (HTMT)",
    note: "There are no two constructs to compare.",
  },
  pathsByWave: {
    title: "Paths in each wave",
    note: "There is only one wave.",
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
    other: "Other construct",
    item: "Item",
    loading: "Loading",
    weight: "Weight",
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
  evidence: ["loyalty.path.on_loyalty.satisfaction", "loyalty.path.explained.loyalty"],
  fitNumbers: ["cfi", "tli", "rmsea", "srmr", "first_factor", "marker", "inadmissible"].map(
    (id) => `loyalty.path.${id}`,
  ),
};
