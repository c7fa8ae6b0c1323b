-- Profit by source for each year of issue and product: interest is income above what the guarantee asks for (investment-linked
-- policies earn it for their owners, so none of it is profit), mortality is expected claims less claims, expense is all the rest
-- (loadings less commissions, expenses and what lapses bring). The sums of squares over customers say how far a sum would move
-- with other customers; they need the wide type, since a product of two DECIMAL(18, 0) stops at 10^18.
CREATE TABLE staged.profit_source AS
WITH sourced AS (
  SELECT
    c.customer_number,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS issue_year,
    p.product,
    CAST(SUM(CASE WHEN p.product = 'investment_linked' THEN 0
      ELSE CAST(c.investment_income * (1 - COALESCE(p.guaranteed_rate, 0) / r.earned_rate) AS DECIMAL(18, 2)) END) AS DECIMAL(18, 2)) AS interest,
    CAST(SUM(c.realised - c.expected) AS DECIMAL(18, 2)) AS mortality,
    CAST(SUM(c.expected) AS DECIMAL(18, 2)) AS expected
  FROM staged.policy_year AS c
  JOIN staged.policy AS p ON p.policy_number = c.policy_number
  JOIN staged.earned_rate AS r ON r.years_before = c.years_before
  GROUP BY c.customer_number, EXTRACT(YEAR FROM p.issued_on), p.product
),
whole AS (
  SELECT
    *,
    CAST(interest AS DECIMAL(38, 0)) AS whole_interest,
    CAST(mortality AS DECIMAL(38, 0)) AS whole_mortality,
    CAST(expected - interest AS DECIMAL(38, 0)) AS whole_expense
  FROM sourced
)
SELECT
  issue_year,
  product,
  COUNT(*) AS customers,
  SUM(interest) AS interest,
  SUM(mortality) AS mortality,
  SUM(expected - interest) AS expense,
  SUM(whole_interest * whole_interest) AS interest_squares,
  SUM(whole_mortality * whole_mortality) AS mortality_squares,
  SUM(whole_expense * whole_expense) AS expense_squares
FROM whole
GROUP BY issue_year, product
ORDER BY issue_year, product;
