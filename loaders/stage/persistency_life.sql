-- Life table in months from issue over all policies observed, those issued before observation began from the first anniversary in it (delayed entry):
-- how many were in force at the anniversary before and could be followed to this one, and how many of them ended in between, by cause. Month 0 is the
-- day of issue, at which a policy that is not taken up is gone already.
CREATE TABLE staged.persistency_life AS
WITH digit AS (
  SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
),
month_table AS (
  SELECT 10 * tens.d + units.d AS month_number FROM digit AS tens CROSS JOIN digit AS units WHERE 10 * tens.d + units.d <= 61
),
stay AS (
  SELECT
    is_rider,
    cause,
    observed_since,
    CASE WHEN in_force_until < 61 THEN in_force_until END AS in_force_until,
    CASE WHEN observed_until < 61 THEN observed_until ELSE 61 END AS observed_until,
    COUNT(*) AS policies,
    SUM(annual_premium) AS premium
  FROM staged.policy_month
  WHERE observed_since <= 61 AND (in_force_until IS NULL OR in_force_until >= observed_since - 1)
  GROUP BY
    is_rider,
    cause,
    observed_since,
    CASE WHEN in_force_until < 61 THEN in_force_until END,
    CASE WHEN observed_until < 61 THEN observed_until ELSE 61 END
)
SELECT
  p.is_rider,
  m.month_number,
  CASE WHEN p.in_force_until = m.month_number - 1 THEN p.cause ELSE 0 END AS cause,
  CAST(SUM(p.policies) AS BIGINT) AS policies,
  COALESCE(SUM(p.premium), 0) AS premium
FROM stay AS p
JOIN month_table AS m ON (m.month_number > p.observed_since OR m.month_number = 0 AND p.observed_since = 0)
  AND m.month_number <= p.observed_until
  AND (p.in_force_until IS NULL OR p.in_force_until >= m.month_number - 1)
GROUP BY p.is_rider, m.month_number, CASE WHEN p.in_force_until = m.month_number - 1 THEN p.cause ELSE 0 END
ORDER BY p.is_rider, m.month_number, cause;
