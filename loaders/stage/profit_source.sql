-- Profit by source for each year of issue and product: interest is income above what the guarantee asks for, mortality is
-- expected claims less claims, expense is all the rest (loadings less commissions, expenses and what lapses bring).
CREATE TABLE staged.profit_source AS
WITH sourced AS (
  SELECT
    c.customer_number,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS issue_year,
    p.product,
    CAST(c.investment_income * (1 - COALESCE(p.guaranteed_rate, 0) / r.earned_rate) AS DECIMAL(18, 2)) AS interest,
    c.realised - c.expected AS mortality,
    c.expected
  FROM staged.policy_contribution AS c
  JOIN staged.policy AS p ON p.policy_number = c.policy_number
  JOIN staged.earned_rate AS r ON r.years_before = c.years_before
)
SELECT
  issue_year,
  product,
  COUNT(DISTINCT customer_number) AS customers,
  SUM(interest) AS interest,
  SUM(mortality) AS mortality,
  SUM(expected - interest) AS expense
FROM sourced
GROUP BY issue_year, product
ORDER BY issue_year, product;
