-- The bases for new business, a policy year a row, in the order of their versions.
CREATE TABLE staged.new_business_basis AS
SELECT
  version,
  product,
  premium_term_years,
  policy_year,
  CAST(lapse AS DOUBLE) AS lapse,
  CAST(claim AS DOUBLE) AS claim,
  CAST(expense AS DOUBLE) AS expense,
  CAST(commission AS DOUBLE) AS commission,
  CAST(spread AS DOUBLE) AS spread
FROM book.assumptions
WHERE product IS NOT NULL AND policy_year IS NOT NULL
ORDER BY version, product, premium_term_years, policy_year;
