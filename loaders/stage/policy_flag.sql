-- The month anniversaries at which persistency is drawn, and whether it is also measured there and told by traits.
CREATE TABLE staged.measured_month AS
WITH quarter AS (
  SELECT 0 AS q UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3
),
year_table AS (
  SELECT 0 AS y UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5
)
SELECT 12 * y + 3 * q + 1 AS month_number, y > 0 AND q = 0 AS is_measured
FROM quarter
CROSS JOIN year_table
WHERE 12 * y + 3 * q + 1 <= 61
ORDER BY month_number;

-- What was special about policies in force at those anniversaries: the sum of 1 (automatic premium loan), 2 (paid up), 8 (reinstated before) and 16
-- (lapsed, the contract going on). Policies and months without any of it have no row.
CREATE TABLE staged.policy_flag AS
WITH distance AS (
  SELECT
    s.policy_number,
    s.spell,
    s.from_on,
    s.until_on,
    p.issued_on,
    p.observed_until,
    CAST(12 * (EXTRACT(YEAR FROM s.from_on) - EXTRACT(YEAR FROM p.issued_on))
      + EXTRACT(MONTH FROM s.from_on) - EXTRACT(MONTH FROM p.issued_on) AS INTEGER) AS to_from,
    CAST(12 * (EXTRACT(YEAR FROM s.until_on) - EXTRACT(YEAR FROM p.issued_on))
      + EXTRACT(MONTH FROM s.until_on) - EXTRACT(MONTH FROM p.issued_on) AS INTEGER) AS to_until
  FROM staged.policy_spell AS s
  JOIN staged.policy_month AS p ON p.policy_number = s.policy_number
  WHERE p.observed_since = 0
),
stretch AS (
  SELECT
    policy_number,
    spell,
    observed_until,
    until_on,
    CASE WHEN issued_on + to_from * INTERVAL '1' MONTH >= from_on THEN to_from ELSE to_from + 1 END AS first_month,
    CASE WHEN issued_on + to_until * INTERVAL '1' MONTH < until_on THEN to_until ELSE to_until - 1 END AS last_month
  FROM distance
)
SELECT
  s.policy_number,
  m.month_number,
  MAX(CASE WHEN s.spell = 'apl' THEN 1 ELSE 0 END)
    + MAX(CASE WHEN s.spell = 'paid_up' THEN 2 ELSE 0 END)
    + MAX(CASE WHEN s.spell = 'reinstated' THEN 8 ELSE 0 END)
    + MAX(CASE WHEN s.spell = 'interrupted' THEN 16 ELSE 0 END) AS flags
FROM stretch AS s
JOIN staged.measured_month AS m
  ON m.month_number BETWEEN s.first_month AND s.observed_until AND (s.until_on IS NULL OR m.month_number <= s.last_month)
GROUP BY s.policy_number, m.month_number;
