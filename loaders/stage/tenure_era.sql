-- Profit of the last twelve months by source and by span of four issue years, with sums of squares over customers, from policies in
-- force in those months: what a customer's policies of a span bring in a year. Spans and sources are as in profit_source.
CREATE TABLE staged.tenure_era AS
WITH sourced AS (
  SELECT
    y.customer_number,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS issue_year,
    CASE WHEN p.product = 'investment_linked' THEN 0
      ELSE CAST(y.investment_income * (1 - COALESCE(p.guaranteed_rate, 0) / r.earned_rate) AS DECIMAL(18, 2)) END AS interest,
    y.realised - y.expected AS mortality,
    y.expected
  FROM staged.policy_year AS y
  JOIN staged.policy AS p ON p.policy_number = y.policy_number
  JOIN staged.earned_rate AS r ON r.years_before = y.years_before
  CROSS JOIN staged.setting AS s
  WHERE y.years_before = 0 AND p.issued_on <= s.as_of
    AND (p.ended_on IS NULL OR (p.ended_on > s.as_of - INTERVAL '1' YEAR AND p.ended_on > p.issued_on))
),
span AS (
  SELECT
    s.customer_number,
    f.first_year + CAST(FLOOR((s.issue_year - f.first_year) / 4) AS INTEGER) * 4 AS first_year,
    f.last_year,
    SUM(s.interest) AS interest,
    SUM(s.mortality) AS mortality,
    SUM(s.expected - s.interest) AS expense
  FROM sourced AS s
  CROSS JOIN (SELECT MIN(issue_year) AS first_year, MAX(issue_year) AS last_year FROM sourced) AS f
  GROUP BY 1, 2, 3
)
SELECT
  first_year,
  CASE WHEN first_year + 3 < last_year THEN first_year + 3 ELSE last_year END AS last_year,
  COUNT(*) AS customers,
  SUM(interest) AS interest,
  SUM(mortality) AS mortality,
  SUM(expense) AS expense,
  SUM(CAST(interest AS DECIMAL(38, 0)) * CAST(interest AS DECIMAL(38, 0))) AS interest_squares,
  SUM(CAST(mortality AS DECIMAL(38, 0)) * CAST(mortality AS DECIMAL(38, 0))) AS mortality_squares,
  SUM(CAST(expense AS DECIMAL(38, 0)) * CAST(expense AS DECIMAL(38, 0))) AS expense_squares
FROM span
GROUP BY 1, 2
ORDER BY 1, 2;
