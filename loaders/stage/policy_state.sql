-- What each policy issued since observation began was at the month anniversaries at which persistency is measured and drawn. A policy in force is
-- the sum of 1 (automatic premium loan), 2 (paid up), 4 (no premium due any more), 8 (reinstated before) and 16 (lapsed, the contract going on);
-- an ended one is 32 and its cause: 1 given up, 2 death or claim, 3 maturity or expiry, 4 not taken or returned, 5 converted, 6 other.
CREATE TABLE staged.policy_state AS
WITH measured AS (
  SELECT 1 AS month_number UNION ALL SELECT 4 UNION ALL SELECT 7 UNION ALL SELECT 10 UNION ALL SELECT 13 UNION ALL SELECT 16
  UNION ALL SELECT 19 UNION ALL SELECT 22 UNION ALL SELECT 25 UNION ALL SELECT 28 UNION ALL SELECT 31 UNION ALL SELECT 34
  UNION ALL SELECT 37 UNION ALL SELECT 40 UNION ALL SELECT 43 UNION ALL SELECT 46 UNION ALL SELECT 49 UNION ALL SELECT 52
  UNION ALL SELECT 55 UNION ALL SELECT 58 UNION ALL SELECT 61
),
flagged AS (
  SELECT
    p.policy_number,
    m.month_number,
    MAX(CASE WHEN s.spell = 'apl' THEN 1 ELSE 0 END)
      + MAX(CASE WHEN s.spell = 'paid_up' THEN 2 ELSE 0 END)
      + MAX(CASE WHEN s.spell = 'reinstated' THEN 8 ELSE 0 END)
      + MAX(CASE WHEN s.spell = 'interrupted' THEN 16 ELSE 0 END) AS flags
  FROM staged.policy_spell AS s
  JOIN staged.policy_month AS p ON p.policy_number = s.policy_number
  JOIN measured AS m ON m.month_number <= p.observed_until
  WHERE s.from_on <= p.issued_on + m.month_number * INTERVAL '1' MONTH
    AND (s.until_on IS NULL OR s.until_on > p.issued_on + m.month_number * INTERVAL '1' MONTH)
  GROUP BY p.policy_number, m.month_number
)
SELECT
  p.policy_number,
  m.month_number,
  CAST(CASE
    WHEN p.in_force_until < m.month_number THEN 32 + p.cause
    ELSE COALESCE(f.flags, 0) + CASE WHEN p.premium_months <= m.month_number THEN 4 ELSE 0 END
  END AS INTEGER) AS state
FROM staged.policy_month AS p
JOIN measured AS m ON m.month_number <= p.observed_until
LEFT JOIN flagged AS f ON f.policy_number = p.policy_number AND f.month_number = m.month_number
WHERE p.observed_since = 0;
