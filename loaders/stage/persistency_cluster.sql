-- What the likeness of one customer's policies does to the variance of persistency, under the default definition: for each level of a trait at each month,
-- sums over customers of squares and products of their kept and all policies (and premiums, in whole units of the currency), and the same over policies.
CREATE TABLE staged.persistency_cluster AS
WITH holding AS (
  SELECT
    s.month_number,
    COALESCE(p.customer_number, -p.policy_number) AS holder,
    p.product,
    p.channel,
    p.source,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS cohort,
    CAST(FLOOR((p.observed_until - s.month_number) / 12.0) AS INTEGER) AS years_before,
    CASE WHEN s.state < 32 THEN 1 ELSE 0 END AS kept,
    CAST(CAST(p.annual_premium AS DECIMAL(18, 0)) AS DECIMAL(38, 0)) AS premium
  FROM staged.policy_state AS s
  JOIN staged.policy_month AS p ON p.policy_number = s.policy_number
  WHERE NOT p.is_rider AND s.state NOT IN (34, 35)
),
placed AS (
  SELECT 'all' AS trait, CAST('all' AS VARCHAR) AS level, month_number, holder, kept, premium
  FROM holding
  UNION ALL
  SELECT 'product' AS trait, product AS level, month_number, holder, kept, premium
  FROM holding
  UNION ALL
  SELECT 'channel' AS trait, channel AS level, month_number, holder, kept, premium
  FROM holding
  UNION ALL
  SELECT 'source' AS trait, source AS level, month_number, holder, kept, premium
  FROM holding
  UNION ALL
  SELECT 'cohort' AS trait, CAST(cohort AS VARCHAR) AS level, month_number, holder, kept, premium
  FROM holding
  UNION ALL
  SELECT 'window' AS trait, CAST(years_before AS VARCHAR) AS level, month_number, holder, kept, premium
  FROM holding
  WHERE years_before < 2
),
held AS (
  SELECT
    trait,
    level,
    month_number,
    holder,
    SUM(kept) AS kept,
    COUNT(*) AS policies,
    SUM(kept * premium) AS kept_premium,
    SUM(premium) AS premium,
    SUM(kept * premium * premium) AS kept_squares,
    SUM(premium * premium) AS squares
  FROM placed
  GROUP BY trait, level, month_number, holder
)
SELECT
  trait,
  level,
  month_number,
  SUM(kept) AS kept,
  SUM(policies) AS policies,
  SUM(kept * kept) AS kept_kept,
  SUM(kept * policies) AS kept_all,
  SUM(policies * policies) AS all_all,
  SUM(kept_premium) AS kept_premium,
  SUM(premium) AS premium,
  SUM(kept_premium * kept_premium) AS kept_kept_premium,
  SUM(kept_premium * premium) AS kept_all_premium,
  SUM(premium * premium) AS all_all_premium,
  SUM(kept_squares) AS kept_squares,
  SUM(squares) AS squares
FROM held
GROUP BY trait, level, month_number
ORDER BY trait, level, month_number;
