-- One row per contract (riders aside) that was sold in the last 36 months or is in force: its premium, and what it brought and paid in the last twelve
-- months (null without money in the ledger).
CREATE TABLE staged.price_policy AS
SELECT
  p.policy_number,
  p.customer_number,
  p.product,
  p.channel,
  CAST(12 * (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM p.issued_on))
    + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM p.issued_on) AS INTEGER) AS months_before,
  CASE WHEN p.ended_on IS NULL OR p.ended_on > s.as_of THEN 1 ELSE 0 END AS in_force,
  CASE WHEN p.ended_on <= p.issued_on OR p.end_reason = 'not_taken' THEN 0 ELSE 1 END AS was_taken,
  COALESCE(p.list_premium, CASE WHEN p.single_premium > 0 THEN p.single_premium ELSE p.annual_premium END) AS list_premium,
  COALESCE(p.annual_premium, 0) AS annual_premium,
  COALESCE(p.single_premium, 0) AS single_premium,
  y.premium AS premium_last_year,
  y.expected AS contribution_last_year,
  c.birth_year,
  c.gender,
  c.region,
  c.income_band
FROM staged.policy AS p
CROSS JOIN staged.setting AS s
LEFT JOIN staged.policy_year AS y ON y.policy_number = p.policy_number AND y.years_before = 0
LEFT JOIN staged.customer AS c ON c.customer_number = p.customer_number
WHERE NOT p.is_rider AND p.issued_on <= s.as_of
  AND (12 * (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM p.issued_on))
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM p.issued_on) < 36
    OR p.ended_on IS NULL OR p.ended_on > s.as_of)
ORDER BY p.policy_number;
