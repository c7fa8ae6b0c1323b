import type { Codes } from "../../codes.js";

/** What the codes of the page on loyalty types mean. */
export const griffinCodes: Codes = {
  methods: {
    griffin_share: "share of answers weighted for non-response, with a score interval on their effective number",
    griffin_total: "weighted mean of contribution carried to all policyholders, linearised interval",
    griffin_kish: "effective number of weighted answers (Kish)",
    griffin_shift: "weighted share against plain share",
    griffin_gap: "difference of weighted shares, clustered by customer",
    griffin_worth: "product of a difference and contribution a year",
    griffin_tenth: "product of people and the difference in contribution a person",
    griffin_three_waves: "reliability from three waves (Heise), bootstrap interval over people",
    griffin_two_waves: "reliability from two waves, bootstrap interval over people",
    griffin_items: "reliability from the items of one wave (stratified alpha)",
    griffin_moves: "share or sum over people asked again, weighted and clustered by customer",
    griffin_chance: "crossings of a cut that error of measurement alone brings",
    griffin_proxy: "types by a proxy from behaviour",
    griffin_agreement: "share of people on whom proxy and survey agree",
    griffin_kappa: "agreement beyond chance (Cohen), linearised interval",
  },
  reasons: {
    griffin_few_holders: "not told: fewer than ten policyholders are in force",
    griffin_no_survey: "not known: no policyholder has answered a survey",
    griffin_not_asked: "not known: the survey asks neither for preference nor for perceived difference",
    griffin_no_difference: "not known: the survey asks for preference alone, not for perceived difference",
    griffin_no_preference: "not known: the survey asks for perceived difference alone, not for preference",
    griffin_nobody_known: "not known: no answer can be tied to a policyholder",
    griffin_alike: "not defined: all answers lie on one side of the cut",
    griffin_unknown: "not known: the book has no money or nobody of this type",
    griffin_not_followed: "not known: no answer is twelve months old",
    griffin_no_error: "not known: too few complete answers",
    griffin_no_panel: "not known: nobody answered two waves",
    griffin_not_parted: "not known: it takes three waves to part error from change",
    griffin_no_signs: "not known: the book holds no sign that differs between customers",
  },
  warnings: {
    griffin_uncorrected:
      "The chance to answer could not be estimated in every wave: shares speak for those who answered",
    griffin_few_answers: "Fewer than 100 answers: shares are rough",
    griffin_proxy: "By a proxy from behaviour, not by what people said",
  },
  checks: {
    griffin_response: {
      passed: "The chance to answer could be estimated in every wave",
      failed: "The chance to answer could not be estimated in every wave",
    },
    griffin_exhaustive: {
      passed: "Everybody who answered is of one type, and the four shares add up",
      failed: "The shares of the four types do not add up",
    },
  },
};
