-- One row per person who was left without any policy under observation: when and why for the first time, the return if there was one, and what
-- policies bought from then on have brought. exit_days is the time to the return, to a death, or to the as-of date; cause is 1 for a
-- return, 2 for a death. Those who left by a death are not leavers, nor are those who sent a policy back at once.
CREATE TABLE staged.leaver AS
WITH first_leaving AS (
  SELECT *
  FROM (
    SELECT l.*, ROW_NUMBER() OVER (PARTITION BY l.customer_number ORDER BY l.spell) AS place
    FROM staged.cover_spell AS l
    CROSS JOIN staged.setting AS s
    WHERE l.ended_on IS NOT NULL AND l.ended_on <= s.as_of AND l.ended_on >= COALESCE(s.observed_from, DATE '1800-01-01')
      AND COALESCE(l.end_reason, 'other') NOT IN ('death', 'not_taken', 'cooling_off')
  ) AS ranked
  WHERE place = 1
),
afterwards AS (
  SELECT l.customer_number, SUM(y.expected) AS contribution
  FROM first_leaving AS l
  JOIN staged.policy AS p ON p.customer_number = l.customer_number AND p.issued_on > l.ended_on
  JOIN staged.policy_year AS y ON y.policy_number = p.policy_number
  GROUP BY l.customer_number
)
SELECT
  l.customer_number,
  COALESCE(l.end_reason, 'other') AS reason,
  CASE
    WHEN l.next_began_on IS NOT NULL THEN 1
    WHEN b.deceased_on >= l.ended_on AND b.deceased_on <= s.as_of THEN 2
    ELSE 0
  END AS cause,
  CAST(CASE
    WHEN l.next_began_on IS NOT NULL THEN l.next_began_on
    WHEN b.deceased_on >= l.ended_on AND b.deceased_on <= s.as_of THEN b.deceased_on
    ELSE s.as_of
  END - l.ended_on AS INTEGER) AS exit_days,
  CAST(s.as_of - l.ended_on AS INTEGER) AS days_since,
  CAST(s.as_of - l.next_began_on AS INTEGER) AS days_back,
  COALESCE(a.contribution, 0) AS contribution
FROM first_leaving AS l
JOIN staged.customer AS c ON c.customer_number = l.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN afterwards AS a ON a.customer_number = l.customer_number
CROSS JOIN staged.setting AS s
WHERE b.deceased_on IS NULL OR b.deceased_on >= l.ended_on
ORDER BY l.customer_number;
