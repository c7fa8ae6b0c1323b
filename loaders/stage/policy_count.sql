-- How many policies or riders of a kind, issued so many whole years before the as-of date, came under observation and ended in which policy
-- year (0 is the first), and why. Policies in force have their whole years as the year of their end.
CREATE TABLE staged.policy_count AS
SELECT
  l.product,
  l.is_rider,
  l.source,
  CAST(FLOOR((s.as_of - l.issued_on) / 365.25) AS INTEGER) AS full_years,
  CAST(CEIL(l.entry_days / 365.25) AS INTEGER) AS entry_years,
  CAST(FLOOR(l.exit_days / 365.25) AS INTEGER) AS exit_years,
  l.cause,
  COUNT(*) AS policies
FROM staged.policy_life AS l
CROSS JOIN staged.setting AS s
WHERE l.issued_on <= s.as_of AND l.exit_days >= 0
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY 1, 2, 3, 4, 5, 6, 7;
