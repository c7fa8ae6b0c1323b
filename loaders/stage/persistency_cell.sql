-- Policies in each state at each month, by one trait at a time, with the sums that persistency by premium and its variance need; squares are of whole
-- units of the currency so that their sums are exact. The window counts years before as_of in which the month was reached: 0 the last twelve
-- months, 1 the ones before.
CREATE TABLE staged.persistency_cell AS
WITH cell AS (
  SELECT
    s.month_number,
    s.state,
    p.is_rider,
    p.product,
    p.channel,
    p.source,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS cohort,
    CAST(FLOOR((p.observed_until - s.month_number) / 12.0) AS INTEGER) AS years_before,
    COUNT(*) AS policies,
    SUM(CAST(p.annual_premium AS DECIMAL(18, 0))) AS premium,
    SUM(CAST(CAST(p.annual_premium AS DECIMAL(18, 0)) AS DECIMAL(38, 0)) * CAST(p.annual_premium AS DECIMAL(18, 0))) AS squares
  FROM staged.policy_state AS s
  JOIN staged.policy_month AS p ON p.policy_number = s.policy_number
  GROUP BY
    s.month_number,
    s.state,
    p.is_rider,
    p.product,
    p.channel,
    p.source,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER),
    CAST(FLOOR((p.observed_until - s.month_number) / 12.0) AS INTEGER)
),
placed AS (
  SELECT 'all' AS trait, CAST('all' AS VARCHAR) AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  UNION ALL
  SELECT 'product' AS trait, product AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'channel' AS trait, channel AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'source' AS trait, source AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'cohort' AS trait, CAST(cohort AS VARCHAR) AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'window' AS trait, CAST(years_before AS VARCHAR) AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  WHERE month_number IN (13, 25, 37, 49, 61) AND years_before < 2
)
SELECT
  trait,
  level,
  is_rider,
  month_number,
  state,
  SUM(policies) AS policies,
  SUM(premium) AS premium,
  SUM(squares) AS premium_squares
FROM placed
GROUP BY trait, level, is_rider, month_number, state
ORDER BY trait, level, is_rider, month_number, state;
