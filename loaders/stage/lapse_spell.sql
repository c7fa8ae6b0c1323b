-- One row per policy that lapsed under observation, by its first lapse: days to its reinstatement or to the as-of date, and for the reinstated
-- days to their next giving up (1), another end (2) or the as-of date (0).
CREATE TABLE staged.lapse_spell AS
WITH lapse AS (
  SELECT policy_id, MIN(occurred_on) AS lapsed_on
  FROM book.policy_events
  WHERE kind = 'lapse'
  GROUP BY policy_id
),
reinstatement AS (
  SELECT l.policy_id, MIN(e.occurred_on) AS reinstated_on
  FROM lapse AS l
  JOIN book.policy_events AS e ON e.policy_id = l.policy_id AND e.kind = 'reinstatement' AND e.occurred_on >= l.lapsed_on
  GROUP BY l.policy_id
)
SELECT
  p.policy_number,
  p.customer_number,
  CASE WHEN r.reinstated_on IS NULL THEN 0 ELSE 1 END AS is_reinstated,
  CAST(COALESCE(r.reinstated_on, s.as_of) - l.lapsed_on AS INTEGER) AS days,
  CAST(COALESCE(p.ended_on, s.as_of) - r.reinstated_on AS INTEGER) AS days_after,
  CASE
    WHEN p.ended_on IS NULL OR p.ended_on > s.as_of THEN 0
    WHEN p.end_reason IN ('lapse', 'surrender') THEN 1
    ELSE 2
  END AS end_after,
  COALESCE(p.annual_premium, 0) AS premium
FROM lapse AS l
JOIN staged.policy AS p ON p.policy_id = l.policy_id
LEFT JOIN reinstatement AS r ON r.policy_id = l.policy_id
CROSS JOIN staged.setting AS s
WHERE l.lapsed_on <= s.as_of AND p.customer_number IS NOT NULL
ORDER BY p.policy_number;
