import type { Codes } from "../../codes.js";

/** What the codes of what a policy is worth mean; every page of the pillar may meet them. */
export const worthCodes: Codes = {
  methods: {
    policy_mean: "mean of the policies issued lately, with the interval of another draw of them",
    policy_worth:
      "present value of what each policy leaves by the basis in force when it was sold; interval of another draw of policies",
  },
  reasons: {
    no_assumptions: "not known: the book has no assumptions for new business",
    worth_no_policies: "not known: the book has no policies with a date of issue and a premium",
    worth_few_policies: "not told: fewer than ten policies were issued in the last three years",
    worth_no_premiums: "not known: the book does not say what premium most policies bring",
    worth_basis_without_claims: "not known: the assumptions say nothing of claims",
    worth_products_without_basis: "not known: most of what was sold is of products without assumptions",
    worth_product_without_basis: "not known: the product has no assumptions",
  },
  warnings: {
    worth_without_lapses: "The assumptions say nothing of lapses: policies are valued as if all stayed.",
    worth_without_acquisition: "The assumptions hold no cost of winning a policy: the value is too high by it.",
    worth_marketing_beyond_expense:
      "Finance booked more marketing than the assumptions hold as first-year expense: no more than that was taken out of them.",
    worth_products_unvalued: "Products without assumptions are left out of the value of a policy.",
  },
};
