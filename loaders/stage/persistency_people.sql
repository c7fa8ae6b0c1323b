-- How many people stand behind the policies of each level of a trait at each month: a level of fewer than ten is never shown on its own. A person
-- counts at every month up to the last one that any of the policies has reached.
CREATE TABLE staged.persistency_people AS
WITH holding AS (
  SELECT
    COALESCE(customer_number, -policy_number) AS holder,
    product,
    channel,
    source,
    CAST(EXTRACT(YEAR FROM issued_on) AS INTEGER) AS cohort,
    observed_until
  FROM staged.policy_month
  WHERE observed_since = 0
),
reached AS (
  SELECT 'all' AS trait, CAST('all' AS VARCHAR) AS level, holder, MAX(observed_until) AS months FROM holding GROUP BY holder
  UNION ALL
  SELECT 'product' AS trait, product AS level, holder, MAX(observed_until) AS months FROM holding GROUP BY product, holder
  UNION ALL
  SELECT 'channel' AS trait, channel AS level, holder, MAX(observed_until) AS months FROM holding GROUP BY channel, holder
  UNION ALL
  SELECT 'source' AS trait, source AS level, holder, MAX(observed_until) AS months FROM holding GROUP BY source, holder
  UNION ALL
  SELECT 'cohort' AS trait, CAST(cohort AS VARCHAR) AS level, holder, MAX(observed_until) AS months FROM holding GROUP BY cohort, holder
),
alike AS (
  SELECT trait, level, CASE WHEN months < 61 THEN months ELSE 61 END AS months, COUNT(*) AS people
  FROM reached
  GROUP BY trait, level, CASE WHEN months < 61 THEN months ELSE 61 END
),
recent AS (
  SELECT DISTINCT CAST(FLOOR((p.observed_until - m.month_number) / 12.0) AS INTEGER) AS years_before, m.month_number, p.holder
  FROM holding AS p
  JOIN staged.measured_month AS m ON m.month_number <= p.observed_until AND m.month_number > p.observed_until - 24
  WHERE m.is_measured
)
SELECT a.trait, a.level, m.month_number, CAST(SUM(a.people) AS BIGINT) AS people
FROM alike AS a
JOIN staged.measured_month AS m ON m.month_number <= a.months
WHERE a.trait = 'all' OR m.is_measured
GROUP BY a.trait, a.level, m.month_number
UNION ALL
SELECT 'window' AS trait, CAST(years_before AS VARCHAR) AS level, month_number, COUNT(*) AS people
FROM recent
GROUP BY years_before, month_number
ORDER BY trait, level, month_number;
