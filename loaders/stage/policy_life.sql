-- How long each policy or rider has been there: days from its issue to where observation begins (0 when it was issued later) and to its
-- end or the as-of date, and why it ended: 0 in force, 1 given up (lapse, surrender), 2 death or claim, 3 maturity or expiry, 4 not taken up or
-- returned, 5 converted, 6 other or not said.
CREATE TABLE staged.policy_life AS
SELECT
  p.policy_number,
  p.customer_number,
  p.is_rider,
  p.product,
  p.channel,
  c.source,
  p.agent_number,
  p.issued_on,
  p.ended_on,
  CASE WHEN s.observed_from > p.issued_on THEN CAST(s.observed_from - p.issued_on AS INTEGER) ELSE 0 END AS entry_days,
  CAST(COALESCE(p.ended_on, s.as_of) - p.issued_on AS INTEGER) AS exit_days,
  CASE
    WHEN p.ended_on IS NULL THEN 0
    WHEN p.end_reason IN ('lapse', 'surrender') THEN 1
    WHEN p.end_reason IN ('death', 'claim') THEN 2
    WHEN p.end_reason IN ('maturity', 'expiry') THEN 3
    WHEN p.end_reason IN ('not_taken', 'cooling_off') THEN 4
    WHEN p.end_reason = 'conversion' THEN 5
    ELSE 6
  END AS cause,
  p.annual_premium
FROM staged.policy AS p
LEFT JOIN staged.customer AS c ON c.customer_number = p.customer_number
CROSS JOIN staged.setting AS s
WHERE p.issued_on IS NOT NULL
ORDER BY p.policy_number;
