-- Policies in each state at each month, by one trait at a time, with the sums that persistency by premium and its variance need; squares are of whole
-- units of the currency so that their sums are exact. The window counts years before as_of in which the month was reached: 0 the last twelve
-- months, 1 the ones before. All policies together are told at every month that is drawn; there, those that never had a flag and share all their months
-- are counted first.
CREATE TABLE staged.persistency_cell AS
WITH alike AS (
  SELECT
    p.is_rider,
    COALESCE(f.policy_number, 0) AS flagged_policy,
    p.cause,
    p.premium_months,
    CASE WHEN p.in_force_until < 61 THEN p.in_force_until END AS in_force_until,
    CASE WHEN p.observed_until < 61 THEN p.observed_until ELSE 61 END AS observed_until,
    COUNT(*) AS policies,
    SUM(CAST(p.annual_premium AS DECIMAL(18, 0))) AS premium,
    SUM(CAST(CAST(p.annual_premium AS DECIMAL(18, 0)) AS DECIMAL(38, 0)) * CAST(p.annual_premium AS DECIMAL(18, 0))) AS squares
  FROM staged.policy_month AS p
  LEFT JOIN (SELECT DISTINCT policy_number FROM staged.policy_flag) AS f ON f.policy_number = p.policy_number
  WHERE p.observed_since = 0
  GROUP BY
    p.is_rider,
    COALESCE(f.policy_number, 0),
    p.cause,
    p.premium_months,
    CASE WHEN p.in_force_until < 61 THEN p.in_force_until END,
    CASE WHEN p.observed_until < 61 THEN p.observed_until ELSE 61 END
),
curve AS (
  SELECT
    m.month_number,
    CAST(CASE
      WHEN a.in_force_until < m.month_number THEN 32 + a.cause
      ELSE COALESCE(f.flags, 0) + CASE WHEN a.premium_months <= m.month_number THEN 4 ELSE 0 END
    END AS INTEGER) AS state,
    a.is_rider,
    a.policies,
    a.premium,
    a.squares
  FROM alike AS a
  JOIN staged.measured_month AS m ON m.month_number <= a.observed_until
  LEFT JOIN staged.policy_flag AS f ON f.policy_number = a.flagged_policy AND f.month_number = m.month_number
),
cell AS (
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
  SELECT 'all' AS trait, CAST('all' AS VARCHAR) AS level, is_rider, month_number, state, policies, premium, squares FROM curve
  UNION ALL
  SELECT 'product' AS trait, product AS level, is_rider, month_number, state, policies, premium, squares FROM cell
  UNION ALL
  SELECT 'channel' AS trait, channel AS level, is_rider, month_number, state, policies, premium, squares FROM cell
  UNION ALL
  SELECT 'source' AS trait, source AS level, is_rider, month_number, state, policies, premium, squares FROM cell
  UNION ALL
  SELECT 'cohort' AS trait, CAST(cohort AS VARCHAR) AS level, is_rider, month_number, state, policies, premium, squares FROM cell
  UNION ALL
  SELECT 'window' AS trait, CAST(years_before AS VARCHAR) AS level, is_rider, month_number, state, policies, premium, squares
  FROM cell
  WHERE years_before < 2
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
