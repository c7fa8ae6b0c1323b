-- Main policies in force that an agent sold or serves, by the time since anybody served them: served at as_of, or an orphan for so many months.
-- Without a table of servicing the selling agent serves until leaving.
CREATE TABLE staged.orphan_policy AS
WITH has_servicing AS (
  SELECT COUNT(*) > 0 AS found FROM book.servicing
),
stretch AS (
  SELECT p.policy_number, v.from_on, v.until_on, a.left_on
  FROM book.servicing AS v
  JOIN staged.policy AS p ON p.policy_id = v.policy_id
  JOIN staged.agent AS a ON a.agent_id = v.agent_id
  UNION ALL
  SELECT p.policy_number, p.issued_on AS from_on, CAST(NULL AS DATE) AS until_on, a.left_on
  FROM staged.policy AS p
  JOIN staged.agent AS a ON a.agent_number = p.agent_number
  CROSS JOIN has_servicing AS h
  WHERE NOT h.found
),
last_served AS (
  SELECT
    t.policy_number,
    MAX(CASE
      WHEN t.until_on IS NULL AND t.left_on IS NULL THEN s.as_of + INTERVAL '1' DAY
      WHEN t.until_on IS NULL THEN t.left_on
      WHEN t.left_on IS NULL OR t.until_on <= t.left_on THEN t.until_on
      ELSE t.left_on
    END) AS until_on
  FROM stretch AS t
  CROSS JOIN staged.setting AS s
  WHERE t.from_on <= s.as_of
  GROUP BY t.policy_number
),
money AS (
  SELECT policy_number, SUM(expected) AS contribution
  FROM staged.policy_year
  WHERE years_before = 0
  GROUP BY policy_number
),
placed AS (
  SELECT
    p.policy_number,
    COALESCE(p.customer_number, -p.policy_number) AS holder,
    COALESCE(p.annual_premium, 0) AS annual_premium,
    COALESCE(m.contribution, 0) AS contribution,
    CASE
      WHEN v.until_on > s.as_of THEN 'served'
      WHEN v.until_on > s.as_of - INTERVAL '6' MONTH THEN 'orphan_0_6'
      WHEN v.until_on > s.as_of - INTERVAL '12' MONTH THEN 'orphan_7_12'
      WHEN v.until_on > s.as_of - INTERVAL '24' MONTH THEN 'orphan_13_24'
      ELSE 'orphan_25'
    END AS state
  FROM staged.policy AS p
  JOIN last_served AS v ON v.policy_number = p.policy_number
  LEFT JOIN money AS m ON m.policy_number = p.policy_number
  CROSS JOIN staged.setting AS s
  WHERE p.ended_on IS NULL AND NOT p.is_rider
)
SELECT
  state,
  COUNT(*) AS policies,
  COUNT(DISTINCT holder) AS holders,
  SUM(annual_premium) AS premium,
  SUM(contribution) AS contribution
FROM placed
GROUP BY state
ORDER BY state;
