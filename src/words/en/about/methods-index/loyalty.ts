import type { IndexedMethod, IndexedMethods } from "./indexed-method.js";

const page = "/loyalty/methods";

const attitudes: IndexedMethod[] = [
  {
    name: "Consistent partial least squares",
    answers: "How do quality, service, satisfaction and loyalty hang together?",
    ...{ page, section: "path-model", grades: ["C"], source: "Dijkstra and Henseler 2015" },
    codes: ["consistent_pls", "pls", "bootstrap"],
  },
  {
    name: "Weights for non-response",
    answers: "What would all customers have answered, not only those who did?",
    ...{ page, section: "path-model", grades: ["C"], source: "Rosenbaum 1987" },
    codes: ["weighted_mean"],
  },
  {
    name: "Covariance structure by maximum likelihood",
    answers: "Does another way of fitting the same model say the same?",
    ...{ page, section: "path-model", grades: ["C"], source: "Jöreskog 1970" },
    codes: ["covariance_structure"],
  },
  {
    name: "Heterotrait-monotrait ratio (HTMT)",
    answers: "Can the answers tell two attitudes apart?",
    ...{ page, section: "path-model", grades: [], source: "Henseler, Ringle and Sarstedt 2015" },
    codes: [],
  },
  {
    name: "Single factor and marker correlation",
    answers: "Could the way of answering alone explain the paths?",
    ...{ page, section: "path-model", grades: ["C"], source: "Harman 1967; Lindell and Whitney 2001" },
    codes: ["first_factor", "marker"],
  },
  {
    name: "Cox model from the answer on, with regression calibration",
    answers: "Does somebody with one more point stay longer?",
    ...{ page, section: "behaviour", grades: ["C"], source: "Cox 1972; Rosner, Spiegelman and Willett 1990" },
    codes: ["cox_calibrated"],
  },
  {
    name: "Poisson rate of buying again, with regression calibration",
    answers: "Does somebody with one more point buy more?",
    ...{ page, section: "behaviour", grades: ["C"], source: "Carroll and others 2006" },
    codes: ["poisson_calibrated"],
  },
  {
    name: "Hazards put on the book",
    answers: "How much persistency, and how much money a year, is one point worth?",
    ...{ page, section: "behaviour", grades: ["C"], source: "McKay, Beckman and Conover 1979" },
    codes: ["hazards_to_persistency", "hazards_to_money", "hazards_to_worth", "persistency_point", "chain_what_if"],
  },
  {
    name: "E-value",
    answers: "How strong would an unrecorded cause have to be to explain an effect away?",
    ...{ page, section: "behaviour", grades: ["C"], source: "VanderWeele and Ding 2017" },
    codes: ["e_value"],
  },
];

const staying: IndexedMethod[] = [
  {
    name: "Persistency of cohorts",
    answers: "Which share of policies is in force 13 to 61 months after issue?",
    ...{ page, section: "persistency", grades: ["M"], source: "Wilson 1927; Cochran 1977" },
    codes: ["persistency_count", "persistency_premium"],
  },
  {
    name: "Persistency with delayed entry",
    answers: "What does persistency say when old policies count too?",
    ...{ page, section: "persistency", grades: ["M"], source: "Kaplan and Meier 1958" },
    codes: ["persistency_delayed_entry"],
  },
  {
    name: "Change of persistency",
    answers: "Is the latest persistency another than before?",
    ...{ page, section: "persistency", grades: ["M"], source: "Newcombe 1998" },
    codes: ["persistency_change"],
  },
  {
    name: "Shrinkage of small groups",
    answers: "How much do agents truly differ?",
    ...{ page, section: "persistency", grades: ["C"], source: "Kleinman 1973" },
    codes: ["agents_shrunk"],
  },
  {
    name: "Kaplan-Meier survival with left truncation",
    answers: "How long do policies stay?",
    ...{ page, section: "survival", grades: ["M"], source: "Kaplan and Meier 1958" },
    codes: ["survival_kaplan_meier", "survival_median"],
  },
  {
    name: "Restricted mean",
    answers: "How many of the first ten years does a policy stay on average?",
    ...{ page, section: "survival", grades: ["M"], source: "Klein and Moeschberger 2003" },
    codes: ["survival_restricted_mean"],
  },
  {
    name: "Cumulative incidence of competing causes",
    answers: "Which share of policies is given up when others mature or end by death?",
    ...{ page, section: "survival", grades: ["M"], source: "Aalen and Johansen 1978" },
    codes: ["survival_aalen_johansen"],
  },
  {
    name: "Proportional hazards",
    answers: "What goes together with giving up, once the other traits are equal?",
    ...{ page, section: "survival", grades: ["D"], source: "Cox 1972; Efron 1977; Lin and Wei 1989" },
    codes: ["survival_cox"],
  },
  {
    name: "Log-rank test",
    answers: "Do groups stay differently long?",
    ...{ page, section: "survival", grades: [], source: null },
    codes: [],
  },
  {
    name: "Test of proportional hazards",
    answers: "Does a hazard ratio change as policies grow old?",
    ...{ page, section: "survival", grades: [], source: "Grambsch and Therneau 1994" },
    codes: [],
  },
  {
    name: "Subdistribution hazards",
    answers: "How does a trait move the share that is given up?",
    ...{ page, section: "survival", grades: ["D"], source: "Fine and Gray 1999; Geskus 2011" },
    codes: [],
  },
  {
    name: "Agent attrition",
    answers: "How many agents are gone after 13 months?",
    ...{ page, section: "agents", grades: ["M"], source: "Kaplan and Meier 1958" },
    codes: ["agent_attrition"],
  },
  {
    name: "Leaving of an agent as a time-varying covariate",
    answers: "What do policies do when their agent leaves?",
    ...{ page, section: "agents", grades: ["C"], source: "Cox 1972; Mancl and DeRouen 2001" },
    codes: ["agent_leaving"],
  },
  {
    name: "A branch that left together",
    answers: "What did customers do whose branch left for reasons that were not theirs?",
    ...{ page, section: "agents", grades: ["B"], source: "Greenland and Robins 1985" },
    codes: ["walk_out"],
  },
];

const worth: IndexedMethod[] = [
  {
    name: "Residual lifetime value",
    answers: "What will policies in force still bring?",
    ...{ page, section: "lifetime-value", grades: ["C"], source: null },
    codes: ["residual_value"],
  },
  {
    name: "Customer retention",
    answers: "Which share of the customers of a year ago still has a policy?",
    ...{ page, section: "lifetime-value", grades: ["M"], source: null },
    codes: ["customer_retention"],
  },
  {
    name: "Beta-geometric and beta-discrete-Weibull retention",
    answers: "How many will stay, when owners differ and time changes them?",
    ...{ page, section: "lifetime-value", grades: ["C"], source: "Fader and Hardie 2007; Fader and others 2018" },
    codes: [],
  },
  {
    name: "Buying again: BG/NBD, MBG/NBD, Pareto/NBD",
    answers: "How many further policies will customers buy?",
    ...{
      page,
      section: "lifetime-value",
      grades: ["C"],
      source: "Schmittlein and others 1987; Fader, Hardie and Lee 2005",
    },
    codes: ["repeat_purchase"],
  },
  {
    name: "Gamma-gamma model",
    answers: "What premium will the next policy have?",
    ...{ page, section: "lifetime-value", grades: ["C"], source: "Fader and Hardie 2013" },
    codes: ["gamma_gamma"],
  },
  {
    name: "Payback of acquisition",
    answers: "When has winning a policy been earned back?",
    ...{ page, section: "lifetime-value", grades: ["M", "C"], source: null },
    codes: ["payback"],
  },
  {
    name: "Back-test",
    answers: "What would the same forecast have been worth two years ago?",
    ...{ page, section: "lifetime-value", grades: ["M"], source: null },
    codes: ["back_test"],
  },
  {
    name: "Contribution by tenure",
    answers: "What do customers bring in their tenth, and in their fourteenth, year?",
    ...{ page, section: "tenure", grades: ["M", "C"], source: null },
    codes: ["tenure", "tenure_sources"],
  },
  {
    name: "Ratio of two lengths of tenure",
    answers: "How much more does a longer tenure go together with?",
    ...{ page, section: "tenure", grades: ["D"], source: "Fieller 1954" },
    codes: ["tenure_contrast"],
  },
  {
    name: "Direct standardisation",
    answers: "What is left of it with the same mix of product and age?",
    ...{ page, section: "tenure", grades: ["C"], source: "Keiding and Clayton 2014" },
    codes: ["standardised"],
  },
  {
    name: "Cost of winning and of keeping",
    answers: "How many times more does winning a customer cost than keeping one?",
    ...{ page, section: "tenure", grades: ["M"], source: null },
    codes: ["cost_of_winning"],
  },
  {
    name: "Entropy balancing",
    answers: "Do referred customers stay longer than similar ones won by advertising?",
    ...{ page, section: "referral", grades: ["B", "D"], source: "Hainmueller 2012" },
    codes: ["entropy_balancing", "raw_difference"],
  },
  {
    name: "Worth of a place in the lifecycle",
    answers: "How much money stands where, from prospect to win-back?",
    ...{ page, section: "lifecycle", grades: ["C"], source: null },
    codes: ["stake"],
  },
  {
    name: "Incidence of coming back",
    answers: "How many of those who left buy again?",
    ...{ page, section: "win-back", grades: ["M"], source: "Aalen and Johansen 1978" },
    codes: ["incidence", "second_lifetime"],
  },
  {
    name: "Reinstatement",
    answers: "How many lapses are undone, and until when?",
    ...{ page, section: "win-back", grades: ["M"], source: "Aalen and Johansen 1978" },
    codes: ["reinstatement"],
  },
  {
    name: "A verdict on a claim",
    answers: "Does a published figure agree with this book?",
    ...{ page, section: "claims", grades: [], source: null },
    codes: [],
  },
];

/** Methods of the loyalty pages. */
export const loyaltyMethods: IndexedMethods = { part: "Loyalty", methods: [...attitudes, ...staying, ...worth] };
