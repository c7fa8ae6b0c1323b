-- One row per person in a campaign (or unit, where units are no people), with numbers in place of names. Money beyond 10^9 is taken for a slip and left out.
CREATE TABLE staged.campaign_member AS
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY c.campaign_number, m.unit_id, m.customer_id) AS INTEGER) AS member_number,
  c.campaign_number,
  m.unit_id,
  k.customer_number,
  m.customer_id IS NOT NULL AND k.customer_number IS NULL AS is_unknown,
  a.agent_number,
  m.arm,
  m.arm = 'holdout' AS is_holdout,
  m.stratum,
  COALESCE(m.assigned_on, c.starts_on) AS assigned_on,
  COALESCE(m.assigned_on, c.starts_on) + c.window_days AS closes_on,
  m.delivered,
  m.visited,
  m.responded_on,
  p.policy_number,
  CASE WHEN ABS(m.pre_value) < 1000000000 THEN CAST(m.pre_value AS DECIMAL(18, 4)) END AS pre_value,
  CASE WHEN ABS(m.outcome_value) < 1000000000 THEN CAST(m.outcome_value AS DECIMAL(18, 4)) END AS outcome_value
FROM book.members AS m
JOIN staged.campaign AS c ON c.campaign_id = m.campaign_id
LEFT JOIN staged.customer AS k ON k.customer_id = m.customer_id
LEFT JOIN staged.agent AS a ON a.agent_id = m.agent_id
LEFT JOIN staged.policy AS p ON p.policy_id = m.policy_id
WHERE m.arm IS NOT NULL
ORDER BY member_number;
