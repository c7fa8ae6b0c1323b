-- One row per policy or rider, with a number in place of its name.
CREATE TABLE staged.policy AS
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY p.policy_id) AS INTEGER) AS policy_number,
  p.policy_id,
  c.customer_number,
  p.main_policy_id IS NOT NULL AS is_rider,
  p.product,
  p.issued_on,
  p.ended_on,
  p.end_reason,
  p.channel,
  a.agent_number,
  p.campaign_id,
  p.cover_until,
  p.premium_term_years,
  p.frequency,
  p.annual_premium,
  p.single_premium,
  p.list_premium,
  p.sum_assured,
  p.guaranteed_rate,
  CASE WHEN p.product IN ('whole_life', 'endowment', 'annuity', 'investment_linked') THEN TRUE ELSE FALSE END AS is_savings
FROM book.policies AS p
LEFT JOIN staged.customer AS c ON c.customer_id = p.customer_id
LEFT JOIN staged.agent AS a ON a.agent_id = p.agent_id
ORDER BY policy_number;
