-- Policies in force and issued in the last twelve months with their holders, and the moments of their sums assured; main policies and riders alike.
CREATE TABLE staged.book_average AS
WITH chosen AS (
  SELECT 'in_force' AS part, COALESCE(p.customer_number, -p.policy_number) AS holder, p.sum_assured
  FROM staged.policy AS p
  WHERE p.ended_on IS NULL
  UNION ALL
  SELECT 'new' AS part, COALESCE(p.customer_number, -p.policy_number) AS holder, p.sum_assured
  FROM staged.policy AS p
  CROSS JOIN staged.setting AS s
  WHERE p.issued_on > s.as_of - INTERVAL '1' YEAR AND p.issued_on <= s.as_of
)
SELECT
  part,
  COUNT(*) AS policies,
  COUNT(DISTINCT holder) AS holders,
  COUNT(sum_assured) AS assured,
  COALESCE(SUM(CAST(sum_assured AS DECIMAL(18, 0))), 0) AS total,
  COALESCE(SUM(CAST(CAST(sum_assured AS DECIMAL(18, 0)) AS DECIMAL(38, 0)) * CAST(sum_assured AS DECIMAL(18, 0))), 0) AS squares
FROM chosen
GROUP BY part
ORDER BY part;
