-- Profit by source over all, by span of four issue years and by product: interest is income above what the guarantee asks for
-- (investment-linked policies earn it for their owners, so none of it is profit), mortality is expected claims less claims,
-- expense is all the rest (loadings less commissions, expenses and what lapses bring). The sums of squares are over customers
-- and say how far a sum would move with other customers; they need the wide type, since a product of two DECIMAL(18, 0) stops
-- at 10^18.
CREATE TABLE staged.profit_source AS
WITH sourced AS (
  SELECT
    c.customer_number,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS issue_year,
    p.product,
    SUM(CASE WHEN p.product = 'investment_linked' THEN 0
      ELSE CAST(c.investment_income * (1 - COALESCE(p.guaranteed_rate, 0) / r.earned_rate) AS DECIMAL(18, 2)) END) AS interest,
    SUM(c.realised - c.expected) AS mortality,
    SUM(c.expected) AS expected
  FROM staged.policy_year AS c
  JOIN staged.policy AS p ON p.policy_number = c.policy_number
  JOIN staged.earned_rate AS r ON r.years_before = c.years_before
  GROUP BY c.customer_number, EXTRACT(YEAR FROM p.issued_on), p.product
),
span AS (
  SELECT
    y.issue_year,
    f.first_year + CAST(FLOOR((y.issue_year - f.first_year) / 4) AS INTEGER) * 4 AS span_start,
    f.last_year
  FROM (SELECT DISTINCT issue_year FROM sourced) AS y
  CROSS JOIN (SELECT MIN(issue_year) AS first_year, MAX(issue_year) AS last_year FROM sourced) AS f
),
era AS (
  SELECT
    issue_year,
    CASE WHEN span_start = last_year THEN CAST(span_start AS VARCHAR)
      WHEN span_start + 3 < last_year THEN CAST(span_start AS VARCHAR) || '–' || CAST(span_start + 3 AS VARCHAR)
      ELSE CAST(span_start AS VARCHAR) || '–' || CAST(last_year AS VARCHAR) END AS era
  FROM span
),
level AS (
  SELECT 'all' AS dimension, 'all' AS level, customer_number, interest, mortality, expected FROM sourced
  UNION ALL
  SELECT 'era', e.era, s.customer_number, s.interest, s.mortality, s.expected
  FROM sourced AS s
  JOIN era AS e ON e.issue_year = s.issue_year
  UNION ALL
  SELECT 'product', product, customer_number, interest, mortality, expected FROM sourced
),
customer AS (
  SELECT
    dimension,
    level,
    SUM(interest) AS interest,
    SUM(mortality) AS mortality,
    SUM(expected - interest) AS expense
  FROM level
  GROUP BY dimension, level, customer_number
)
SELECT
  dimension,
  level,
  COUNT(*) AS customers,
  SUM(interest) AS interest,
  SUM(mortality) AS mortality,
  SUM(expense) AS expense,
  SUM(CAST(interest AS DECIMAL(38, 0)) * CAST(interest AS DECIMAL(38, 0))) AS interest_squares,
  SUM(CAST(mortality AS DECIMAL(38, 0)) * CAST(mortality AS DECIMAL(38, 0))) AS mortality_squares,
  SUM(CAST(expense AS DECIMAL(38, 0)) * CAST(expense AS DECIMAL(38, 0))) AS expense_squares
FROM customer
GROUP BY dimension, level
ORDER BY dimension, level;
