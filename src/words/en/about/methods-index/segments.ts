import type { IndexedMethods } from "./indexed-method.js";

const page = "/segments/methods";

/** Methods of the pages on segments. */
export const segmentsMethods: IndexedMethods = {
  part: "Who they are",
  methods: [
    {
      name: "Segments by contracts and value",
      answers: "Which few segments carry the value, and which cost?",
      ...{ page, section: "rfm", grades: ["M"], source: "Hughes 1994; Hyndman and Fan 1996" },
      codes: ["rfm_sum"],
    },
    {
      name: "What last year's rank says of this year",
      answers: "Does a score of contracts put those first who bring, buy and stay?",
      ...{ page, section: "rfm", grades: ["M", "D"], source: "Cochran 1977; Welch 1947" },
      codes: ["rfm_top_fifth", "rfm_second_policy"],
    },
    {
      name: "Moves between segments",
      answers: "Who stays in a segment, and who moves by what they did or by time alone?",
      ...{ page, section: "migration", grades: ["M"], source: "Wilson 1927" },
      codes: ["migration_share"],
    },
    {
      name: "Groups compared with all others",
      answers: "Which of many markets and kinds of firm differ by more than chance?",
      ...{ page, section: "market", grades: ["D"], source: "Benjamini and Hochberg 1995; Morris 1983" },
      codes: ["market_same_years", "market_fdr"],
    },
    {
      name: "Shares of markets and firms",
      answers: "How much hangs on a tier of income, a channel or the largest firms?",
      ...{ page, section: "market", grades: ["M"], source: "Binder 1983; Korn and Graubard 1998" },
      codes: ["market_value_share", "market_policy_share", "market_per_firm", "market_firm_share"],
    },
    {
      name: "Likeness of one firm's people",
      answers: "Do firms differ by more than chance would have it?",
      ...{ page, section: "market", grades: ["D"], source: "Donner 1986; Arvesen 1970" },
      codes: ["market_intraclass"],
    },
    {
      name: "Work-site selling against other ways",
      answers: "Are people won at work better customers than their like?",
      ...{ page, section: "market", grades: ["C", "D"], source: "Keiding and Clayton 2014" },
      codes: ["market_adjusted"],
    },
    {
      name: "Loyalty types from a survey",
      answers: "Who is attached, who buys by habit alone, and what does each bring?",
      ...{ page, section: "griffin", grades: ["C"], source: "Griffin 1995; Rosenbaum 1987; Kish 1965" },
      codes: ["griffin_share", "griffin_total", "griffin_kish", "griffin_shift"],
    },
    {
      name: "What goes together with attachment",
      answers: "Do the attached keep and buy more in the year after they answered?",
      ...{ page, section: "griffin", grades: ["D"], source: "Binder 1983; Goodman 1960" },
      codes: ["griffin_gap", "griffin_worth", "griffin_tenth"],
    },
    {
      name: "Error of measurement at a cut",
      answers: "How many stand on the wrong side of a cut, and how many cross it by error alone?",
      ...{
        page,
        section: "griffin",
        grades: ["C"],
        source: "Heise 1969; Lord and Novick 1968; Cronbach and others 1965",
      },
      codes: ["griffin_three_waves", "griffin_two_waves", "griffin_items", "griffin_chance"],
    },
    {
      name: "Moves between loyalty types",
      answers: "Who moves from one wave to the next, and with how much money?",
      ...{ page, section: "griffin", grades: ["C"], source: "Binder 1983" },
      codes: ["griffin_moves"],
    },
    {
      name: "Proxy for attachment",
      answers: "Can behaviour stand in for a survey?",
      ...{ page, section: "griffin", grades: ["D"], source: "Cohen 1960; Fleiss, Cohen and Everitt 1969" },
      codes: ["griffin_proxy", "griffin_agreement", "griffin_kappa"],
    },
    {
      name: "Traits held alike",
      answers: "Do referred, full-price, home-owning, middle-aged and suburban customers stay longer, all else alike?",
      ...{
        page,
        section: "loyal",
        grades: ["C"],
        source: "Lane and Nelder 1982; Muller and MacLehose 2014; Šidák 1967; Schuirmann 1987",
      },
      codes: ["loyal_standardised", "loyal_verdicts"],
    },
    {
      name: "Shares of groups as they are",
      answers: "How far are two groups apart before anything is held alike?",
      ...{ page, section: "loyal", grades: ["M", "D"], source: "Korn and Graubard 1998" },
      codes: ["loyal_share", "loyal_raw"],
    },
    {
      name: "What a policy that stays brings more",
      answers: "What are policies of those who stay worth in a year?",
      ...{ page, section: "loyal", grades: ["C"], source: "White 1982; Binder 1983" },
      codes: ["loyal_linear", "loyal_worth"],
    },
    {
      name: "What could explain a trait away",
      answers: "How strong would an unrecorded cause of staying have to be?",
      ...{ page, section: "loyal", grades: ["C"], source: "VanderWeele and Ding 2017" },
      codes: ["loyal_e_value"],
    },
    {
      name: "Expected contribution of a prospect",
      answers: "What may somebody bring who never had a policy?",
      ...{ page, section: "fit", grades: ["C"], source: "Kott 2001; Wilson 1927; Korn and Graubard 1998" },
      codes: ["fit_corner", "fit_quotes", "fit_expected"],
    },
    {
      name: "What staff hours earn elsewhere",
      answers: "What does declining a prospect cost, and what does it free?",
      ...{ page, section: "fit", grades: ["C"], source: "Efron 1981" },
      codes: ["fit_hour"],
    },
    {
      name: "Course of demands",
      answers: "Do people who ask for much become calmer with time?",
      ...{ page, section: "fit", grades: ["D"], source: "Wilson 1927; Galton 1886" },
      codes: ["fit_calm"],
    },
    {
      name: "Take-up by price",
      answers: "How many fewer take up a quote when it is dearer?",
      ...{ page, section: "price", grades: ["A", "C"], source: "Liang and Zeger 1986; Cochran 1954" },
      codes: ["price_logistic", "price_logistic_bargained", "price_naive"],
    },
    {
      name: "Giving up after a new tariff",
      answers: "How many more contracts are given up because premiums rose?",
      ...{ page, section: "price", grades: ["B", "C"], source: "Holford 1980; Morris 1983" },
      codes: ["price_difference_in_differences"],
    },
    {
      name: "Prices within the rules",
      answers: "What would other prices bring, and who would pay them?",
      ...{ page, section: "price", grades: ["C"], source: null },
      codes: ["price_what_if"],
    },
    {
      name: "Groups by behaviour",
      answers: "Do customers fall into groups by how they get in touch, and into how many?",
      ...{ page, section: "clusters", grades: ["C"], source: "MacQueen 1967; Hunt and Jorgensen 1999; Rousseeuw 1987" },
      codes: ["clusters_k_means", "clusters_mixture"],
    },
    {
      name: "Stability of groups",
      answers: "Do the same groups come again in another draw of customers, and more surely than by chance?",
      ...{ page, section: "clusters", grades: ["C"], source: "Hubert and Arabie 1985; Hennig 2007" },
      codes: ["clusters_stability"],
    },
    {
      name: "Rules that tell a group",
      answers: "How often does a short list of rules name a customer's group?",
      ...{ page, section: "clusters", grades: ["C"], source: "Breiman, Friedman, Olshen and Stone 1984" },
      codes: ["clusters_rules"],
    },
  ],
};
