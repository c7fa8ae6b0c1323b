-- Annual premium of main policies that were given up (lapse or surrender) in the last twelve months, those of them within 25 months of issue, and of
-- main policies issued in the last twelve months: what retention is about in a year.
CREATE TABLE staged.premium_given_up AS
WITH moved AS (
  SELECT 'given_up' AS part, l.policy_number, l.customer_number, l.annual_premium
  FROM staged.policy_life AS l
  CROSS JOIN staged.setting AS s
  WHERE l.cause = 1 AND NOT l.is_rider AND l.ended_on > s.as_of - INTERVAL '1' YEAR AND l.ended_on <= s.as_of
  UNION ALL
  SELECT 'given_up_early' AS part, l.policy_number, l.customer_number, l.annual_premium
  FROM staged.policy_life AS l
  CROSS JOIN staged.setting AS s
  WHERE l.cause = 1 AND NOT l.is_rider AND l.ended_on > s.as_of - INTERVAL '1' YEAR AND l.ended_on <= s.as_of
    AND l.ended_on <= l.issued_on + INTERVAL '25' MONTH
  UNION ALL
  SELECT 'issued' AS part, l.policy_number, l.customer_number, l.annual_premium
  FROM staged.policy_life AS l
  CROSS JOIN staged.setting AS s
  WHERE NOT l.is_rider AND l.issued_on > s.as_of - INTERVAL '1' YEAR AND l.issued_on <= s.as_of
)
SELECT
  part,
  COUNT(*) AS policies,
  COUNT(DISTINCT COALESCE(customer_number, -policy_number)) AS holders,
  COALESCE(SUM(annual_premium), 0) AS premium
FROM moved
GROUP BY part
ORDER BY part;
