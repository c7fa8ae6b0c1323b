/** What each example asks, and what it teaches; the queries stand beside the editor's code under the same ids. */
export const examples: Record<string, { title: string; teaches: string }> = {
  products: {
    title: "What is sold, and at what premium?",
    teaches: "One table, grouped. policies holds one row per policy; riders are marked.",
  },
  regions: {
    title: "Where do the customers with the most value live?",
    teaches: "FILTER takes part of a group, so that one query gives a share beside the average.",
  },
  second: {
    title: "Which first product leads to a second?",
    teaches: "customers and policies join on customer; arg_min finds the product of the earliest month.",
  },
  persistency: {
    title: "Do newer cohorts keep their policies better?",
    teaches: "kept_13 says whether a policy reached 13 months; it is empty while that cannot be known yet.",
  },
  tenure: {
    title: "What is a customer worth after so many years?",
    teaches: "policy_years holds one row per policy and year; contribution is expected, not realised.",
  },
  ranking: {
    title: "Who are the best three of each occupation?",
    teaches: "A window function ranks within groups, and QUALIFY keeps the first places.",
  },
  season: {
    title: "When do customers ask for loans and surrenders?",
    teaches: "A month per row and one line per kind: the quick chart draws time by itself.",
  },
  media: {
    title: "Does spend on media move with sales?",
    teaches:
      "One dot per week: sales joined to media by week. Going together is not causing: see the pages on marketing.",
  },
  weights: {
    title: "How many people do the rows stand for?",
    teaches: "Every row has a weight, 1 unless its table is a sample: sum(weight) counts what the rows stand for.",
  },
};
