/** What each page answers, by its path; its own description where nothing shorter says it. */
export const contents: Readonly<Record<string, string>> = {
  "/about/book": "What was read, used and set aside, and why.",
  "/about/changes":
    "Which numbers of all pillars changed since the earlier book by more than noise, for better or worse, and which cannot be compared.",
  "/about/grades": "What grades, intervals and checks mean, and what is never published.",
  "/about/methods":
    "Every method of the site, what it answers, the grade its numbers carry, its source, and where it is explained.",
  "/about/glossary": "The terms of these pages in English and in the Traditional Chinese of Taiwan's insurers.",
  "/about/privacy":
    "What is published and what is not, how numbers about people may be used, and what a security officer should check.",
  "/value/": "Which customers bring the contribution, which take it away, and what to decide.",
  "/value/sources": "Interest, mortality and expense; old guarantees; contribution by every trait.",
  "/value/what-if": "Another discount rate, another cost per contact, other margins, at once.",
  "/segments/": "Which few segments carry the value, which cost, and what to do with each.",
  "/segments/clusters":
    "Whether customers fall into groups by how they get in touch, what each is worth, and rules that tell it.",
  "/segments/fit": "Who among prospects is expected to bring what, who asks for too much, and how to say no politely.",
  "/segments/griffin": "Who is attached and who stays by habit alone, what each brings, and who moves between them.",
  "/segments/migration":
    "Last year's segments to this year's in people and money, who moved by what they did, and which segments are stable.",
  "/segments/price":
    "What a price does to take-up and to staying, who bears one, and prices within the rules, tried out.",
  "/loyalty/chain": "What quality, service and satisfaction do for staying, and what one point more is worth.",
  "/loyalty/persistency":
    "How many policies are left after 13 to 61 months, under the definition you choose; agents and orphans.",
  "/loyalty/lifetime-value":
    "What customers will still bring, when winning them has paid, and what forecasts were worth.",
  "/loyalty/lifecycle": "Where everybody stands, whom to approach next, and what those who left and came back brought.",
  "/loyalty/claims": "What the literature claims of loyalty, beside what this book says.",
  "/segments/market":
    "Which incomes and channels bring and keep what, which kinds of firm to go to, and whether selling at work is any better.",
  "/segments/loyal":
    "Whether referred, full-price, home-owning, middle-aged and suburban customers stay longer, all else alike.",
  "/marketing/value-statement":
    "What marketing spent, what it added, when the money arrives, and how it ties to the books.",
  "/marketing/experiments":
    "What campaigns added for each person assigned, at once and after two years, against people left alone.",
  "/marketing/budget": "What each channel adds, where the next money works best, and what one more test is worth.",
  "/marketing/evidence":
    "What experiments, models, rules and platforms say of each channel, where they conflict, and which number goes to the board.",
  "/marketing/promises": "What was promised, what came, and how well marketing knows its own effects.",
  "/marketing/scorecard":
    "Trust, the five roles, value now against value later, and what an incentive on policies that stay would have paid.",
  "/fraud/protection":
    "From the money that fraudsters asked for to the money that was really kept from them, and what it cost honest customers.",
  "/fraud/lights": "What each cut does to reviews, to honest customers and to losses.",
  "/fraud/learning":
    "What answers to care questions do to the model over time, and what it cannot see without looking.",
  "/fraud/people": "Whom the lights delay, whom they protect, and whether all are treated alike.",
  "/fraud/model-card": "What the model is for, what it rests on, and what it must not be used for.",
  "/crm/map":
    "Front office, back office and analytical system of this company, with the number that matters in every box.",
  "/crm/obstacles":
    "What stands in the way of customer relationship management in this company, sign by sign, with the limits that decide.",
  "/value/method": "Definitions, formulas, their sources and their limits.",
  "/loyalty/survival": "Survival curves, incidences by cause and hazard ratios, with their checks.",
  "/segments/methods": "Definitions, formulas, sources and limits behind the pages on segments, prices and fit.",
  "/loyalty/methods": "Definitions, formulas, their sources and their limits.",
  "/marketing/geo": "What regional tests added, by three ways of reckoning, with placebos in space and time.",
  "/marketing/uplift": "Who buys because of a campaign, and who would have bought anyway.",
  "/marketing/mix": "The marketing mix model with its priors, its fit and the checks that it must pass.",
  "/marketing/attribution": "What rules of attribution credit channels with, beside what tests find.",
  "/marketing/methods": "Definitions, formulas, sources and limits behind the pages on marketing.",
  "/fraud/diagnostics": "How well scores tell fraud from honest requests, at the reviews that branches can do.",
  "/fraud/experts": "What each source of knowledge brings, alone and with the others, and where they disagree.",
  "/fraud/drift":
    "Whether requests, scores and findings still look as they did, and what watches for new ways of fraud.",
  "/fraud/desk": "One request, scored live, with its light, its reasons, and the question that would change it most.",
  "/fraud/methods": "Definitions, formulas, sources and limits behind the pages on fraud.",
  "/crm/methods": "Definitions, formulas, sources and limits behind the map of the CRM system and its obstacles.",
  "/about/dictionary": "Every table and column that a book may bring.",
  "/explore/explorer":
    "A dozen linked charts on the whole book, in your own browser. Drag across one and all others follow.",
  "/explore/pivot":
    "Any measure of the book by any two traits, opened and closed level by level, with totals counted by the database.",
  "/explore/sql": "Ask the analyst's database anything, in SQL, in the browser, with examples that teach its tables.",
  "/explore/cohort": "A question about cohorts, asked in SQL and drawn with Plot, with its code shown to be copied.",
  "/explore/reshape":
    "Policies turned into customers and into pairs of products with arquero, with its code shown to be copied.",
  "/explore/own-chart":
    "A chart that no report has, drawn with Plot and a little d3, with its code shown to be copied.",
  "/explore/database": "What analysts can ask of the book, how it was made coarse, and how to take it away.",
};
