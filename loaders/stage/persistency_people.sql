-- How many people stand behind the policies of each level of a trait at each month: a level of fewer than ten is never shown on its own.
CREATE TABLE staged.persistency_people AS
WITH holding AS (
  SELECT
    s.month_number,
    COALESCE(p.customer_number, -p.policy_number) AS holder,
    p.product,
    p.channel,
    p.source,
    CAST(EXTRACT(YEAR FROM p.issued_on) AS INTEGER) AS cohort,
    CAST(FLOOR((p.observed_until - s.month_number) / 12.0) AS INTEGER) AS years_before
  FROM staged.policy_state AS s
  JOIN staged.policy_month AS p ON p.policy_number = s.policy_number
),
placed AS (
  SELECT 'all' AS trait, CAST('all' AS VARCHAR) AS level, month_number, holder
  FROM holding
  UNION ALL
  SELECT 'product' AS trait, product AS level, month_number, holder
  FROM holding
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'channel' AS trait, channel AS level, month_number, holder
  FROM holding
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'source' AS trait, source AS level, month_number, holder
  FROM holding
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'cohort' AS trait, CAST(cohort AS VARCHAR) AS level, month_number, holder
  FROM holding
  WHERE month_number IN (13, 25, 37, 49, 61)
  UNION ALL
  SELECT 'window' AS trait, CAST(years_before AS VARCHAR) AS level, month_number, holder
  FROM holding
  WHERE month_number IN (13, 25, 37, 49, 61) AND years_before < 2
)
SELECT trait, level, month_number, COUNT(DISTINCT holder) AS people
FROM placed
GROUP BY trait, level, month_number
ORDER BY trait, level, month_number;
