-- Main policies that each agent sold since observation began, by what they were at each measuring month.
CREATE TABLE staged.persistency_agent AS
SELECT p.agent_number, s.month_number, s.state, COUNT(*) AS policies
FROM staged.policy_state AS s
JOIN staged.policy_month AS p ON p.policy_number = s.policy_number
WHERE p.agent_number IS NOT NULL AND NOT p.is_rider
GROUP BY p.agent_number, s.month_number, s.state
ORDER BY p.agent_number, s.month_number, s.state;
