import type { Codes } from "../../codes.js";

/** What the codes of the page on prices mean. */
export const priceCodes: Codes = {
  methods: {
    price_logistic:
      "logistic regression of take-up on a price drawn by lot, error robust to several quotes of one person",
    price_logistic_bargained: "logistic regression of take-up on a price that was bargained for",
    price_naive: "quotes with a discount against quotes at list price, as they are",
    price_difference_in_differences:
      "giving up before and after a new tariff against contracts without one in the same time (Poisson regression, policy years taken out)",
    price_what_if: "200 draws of how take-up and giving up answer to prices",
  },
  reasons: {
    price_no_quotes: "not known: no quote says its list premium, its offered premium and how it was decided",
    price_not_tested: "not known: no such price was tried",
    price_one_price: "not known: all quotes were made at one price",
    price_few_quotes: "not known: fewer than 100 quotes at two prices or more",
    price_one_outcome: "not known: all quotes, or none, were taken up",
    price_no_curve: "not known: take-up does not follow the price in a way that can be measured",
    price_no_bargained: "not known: too few quotes with a discount that was bargained for",
    price_no_change: "not known: there was no day on which many premiums changed at once",
    price_change_at_edge:
      "not known: less than a year of the book lies before, or after, the day on which premiums changed",
    price_no_product_changed: "not known: no product had nearly all of its premiums changed on that day",
    price_nothing_to_compare:
      "not known: every product got the new tariff, so nothing tells what would have been without it",
    price_few_given_up: "not known: fewer than ten contracts were given up on one side of the comparison",
    price_no_placebo: "not known: the book does not reach back far enough",
    price_no_renewals: "not known: no new tariff was seen on contracts in force",
    price_no_margins: "not known: the book does not say what contracts bring",
  },
  warnings: {
    price_not_randomised:
      "No price was drawn by lot: who got a discount may have been about to buy anyway, so the estimate may be far off.",
    price_arms_failed: "The prices of the test were not drawn equally often.",
    price_balance_failed: "Quotes at different prices of the test were for different products or people.",
    price_placebo_failed: "The same comparison finds an effect a year earlier, when no tariff changed.",
    price_no_placebo: "The book does not reach back far enough for a placebo a year earlier.",
    price_margins_known:
      "What contracts cost is taken as known: intervals reckon with people's answers to prices alone.",
    price_like_tested:
      "Everybody is taken to answer as those did whose price was tested, and competitors to do nothing.",
  },
  checks: {
    price_arms: {
      passed: "The tested prices were drawn equally often (chi-square, p above .001)",
      failed: "The tested prices were not drawn equally often (chi-square, p below .001)",
    },
    price_balance: {
      passed: "Products, premiums and known traits are alike at all tested prices (chi-square, p above .001)",
      failed: "Products, premiums or known traits differ between tested prices (chi-square, p below .001)",
    },
    price_curve_fits: {
      passed: "The curve is within 5 points of the share at every price tried",
      failed: "The curve misses the share at some price by more than 5 points",
    },
    price_placebo: {
      passed: "A year earlier, with no new tariff, the same comparison finds nothing",
      failed: "A year earlier, with no new tariff, the same comparison finds an effect",
    },
  },
};
