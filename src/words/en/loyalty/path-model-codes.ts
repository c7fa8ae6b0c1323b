import type { Codes } from "../../codes.js";

/** What the codes of the path model mean. */
export const pathModelCodes: Codes = {
  methods: {
    consistent_pls:
      "path model by partial least squares, measurement error taken out; 90 % interval from redrawn answers",
    pls: "path model by partial least squares; 90 % interval from redrawn answers",
    weighted_mean: "mean of answers, weighted by design and by the inverse chance to answer",
    first_factor: "first principal component of all items",
    marker: "second smallest correlation between constructs",
    bootstrap: "answers redrawn with replacement",
    covariance_structure: "the same model by maximum likelihood",
  },
  reasons: {
    no_survey: "the book has no answers of customers",
    too_few_answers: "withheld: fewer answers than ten for each arrow into a construct, or than 30",
    no_chain: "the survey asks no two things that hang together in the model",
    not_asked: "the survey does not ask for it",
    no_variance: "not defined: everybody gave the same answers",
    collinear: "not defined: what drives a construct cannot be told apart",
  },
  warnings: {
    error_of_measurement:
      "Without measurement error too many draws cannot be, so paths still hold it: they are too small, and what goes together is all they say.",
    response_not_modelled: "Who answers could not be estimated; design weights stand alone.",
    constant_item: "An item with the same answer from everybody measures nothing and is left out.",
    rarely_answered: "A construct that fewer than half of all respondents answered is left out.",
    more_items_than_answers: "There are more items than answers.",
  },
  checks: {
    constructs_told_apart: {
      passed: "Items tell the constructs that an arrow links apart (HTMT)",
      failed: "Items do not tell constructs apart (HTMT): no money is drawn on their arrows",
    },
    drivers_not_collinear: {
      passed: "What drives a construct can be told apart (variance inflation below 5)",
      failed:
        "What drives a construct cannot be told apart (variance inflation of 5 or more): no money is drawn on those arrows",
    },
    constructs_reliable: {
      passed: "Every construct is measured reliably (composite reliability of .7 or more)",
      failed: "A construct is measured poorly (composite reliability below .7)",
    },
    first_factor_small: {
      passed: "No single factor holds half of all differences in answers",
      failed: "One factor holds half of all differences in answers: it may be the way of answering",
    },
    gaps_do_not_matter: {
      passed: "Treating gaps in another way hardly moves a path",
      failed: "Treating gaps in another way moves a path",
    },
    draws_admissible: {
      passed: "Hardly any draw had to be left out",
      failed: "Many draws had to be left out: the survey is small for the model",
    },
    most_answered: {
      passed: "Most of those invited answered",
      failed: "Most of those invited did not answer; weights correct for known traits alone",
    },
    model_fits: {
      passed: "The model reproduces the correlations of the items (SRMR)",
      failed: "The model does not reproduce the correlations of the items (SRMR)",
    },
  },
};
