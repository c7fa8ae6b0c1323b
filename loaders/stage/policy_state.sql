-- What each policy issued since observation began was at the month anniversaries at which persistency is measured. A policy in force is the sum of
-- its flags (policy_flag) and 4 (no premium due any more); an ended one is 32 and its cause: 1 given up, 2 death or claim, 3 maturity or expiry,
-- 4 not taken or returned, 5 converted, 6 other.
CREATE TABLE staged.policy_state AS
SELECT
  p.policy_number,
  m.month_number,
  CAST(CASE
    WHEN p.in_force_until < m.month_number THEN 32 + p.cause
    ELSE COALESCE(f.flags, 0) + CASE WHEN p.premium_months <= m.month_number THEN 4 ELSE 0 END
  END AS INTEGER) AS state
FROM staged.policy_month AS p
JOIN staged.measured_month AS m ON m.month_number <= p.observed_until AND m.is_measured
LEFT JOIN staged.policy_flag AS f ON f.policy_number = p.policy_number AND f.month_number = m.month_number
WHERE p.observed_since = 0;
