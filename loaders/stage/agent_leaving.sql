-- Main policies sold by an agent, with the days from issue to the start of observation, to the end or as_of, to the day on which the selling agent left
-- (null: not yet) and to the first day on which another agent served the policy after that (null: never).
CREATE TABLE staged.agent_leaving AS
WITH next_agent AS (
  SELECT p.policy_number, MIN(v.from_on) AS from_on
  FROM book.servicing AS v
  JOIN staged.policy AS p ON p.policy_id = v.policy_id
  JOIN staged.agent AS a ON a.agent_number = p.agent_number
  JOIN staged.agent AS n ON n.agent_id = v.agent_id
  WHERE n.agent_number <> a.agent_number AND v.from_on >= a.left_on
  GROUP BY p.policy_number
)
SELECT
  l.policy_number,
  l.agent_number,
  a.branch,
  l.product,
  p.frequency,
  l.issued_on,
  l.entry_days,
  l.exit_days,
  l.cause,
  COALESCE(l.annual_premium, 0) AS annual_premium,
  CAST(s.as_of - l.issued_on AS INTEGER) AS as_of_days,
  CAST(a.left_on - l.issued_on AS INTEGER) AS left_days,
  CAST(n.from_on - l.issued_on AS INTEGER) AS next_days
FROM staged.policy_life AS l
JOIN staged.policy AS p ON p.policy_number = l.policy_number
JOIN staged.agent AS a ON a.agent_number = l.agent_number
LEFT JOIN next_agent AS n ON n.policy_number = l.policy_number
CROSS JOIN staged.setting AS s
WHERE NOT l.is_rider AND l.cause <> 4 AND l.exit_days > l.entry_days
ORDER BY l.policy_number;
