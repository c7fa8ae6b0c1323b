-- Measures of marketing's five roles by period.
CREATE TABLE staged.role_measure AS
SELECT
  role,
  metric,
  CAST(period_start AS VARCHAR) AS period_start,
  CAST(period_start - DATE '1970-01-01' AS INTEGER) AS period_day,
  value,
  target
FROM book.roles
WHERE role IS NOT NULL AND metric IS NOT NULL AND period_start IS NOT NULL
ORDER BY role, metric, period_start;
